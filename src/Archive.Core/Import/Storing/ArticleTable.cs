using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Archive.Core.Maintenance;
using Archive.Core.Model;
using Archive.Core.Search;
using Archive.Core.Storage;

namespace Archive.Core.Import;

/// <summary>Writes articles, their contributors and their index entries: the one place that does, for pages and ready articles.</summary>
/// <remarks>Prepared commands within EF's transaction rather than tracked entities: see docs/decisions/0002.</remarks>
internal sealed class ArticleTable : IDisposable
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // What an update may change, with the values in EF's own form. What it may not: PublicId and ImportedAt; ChangedAt is for ChangeTimes.
    private static readonly (string Name, Func<Article, object?> Value)[] Columns =
    [
        ("PageId", a => a.PageId), ("SourceId", a => a.SourceId), ("Position", a => a.Position), ("ExternalId", a => a.ExternalId),
        ("Kicker", a => a.Kicker), ("Headline", a => a.Headline), ("Subheadlines", a => List(a.Subheadlines)), ("NewsSource", a => a.NewsSource),
        ("Place", a => a.Place), ("DatelineDate", a => a.DatelineDate), ("CrossheadLines", a => List(a.CrossheadLines)), ("Captions", a => List(a.Captions)),
        ("ContinuedOnPage", a => a.ContinuedOnPage), ("ContinuedOnRef", a => a.ContinuedOnRef), ("IsContinued", a => a.IsContinued),
        ("ContinuedFromPage", a => a.ContinuedFromPage), ("ContinuedFromRef", a => a.ContinuedFromRef), ("IsContinuation", a => a.IsContinuation),
        ("EndMark", a => a.EndMark), ("Confidence", a => a.Confidence), ("Spans", a => List(a.Spans)), ("ContentSha256", a => a.ContentSha256),
        ("WithdrawnAt", a => a.WithdrawnAt), ("Kind", a => (int)a.Kind), ("Body", a => a.Body),
    ];

    private readonly WriteScope scope;
    private readonly SearchEngine? engine;
    private readonly DateTime now;
    private readonly Statement insert;
    private readonly Statement update;
    private readonly Statement freePositions;
    private readonly Statement insertContributor;
    private readonly Statement deleteContributors;
    private readonly Statement findPublicId;
    private readonly object?[] row = new object?[Columns.Length + 3];
    // What the index ought to have of each article, the last word counting; null for nothing.
    private readonly Dictionary<long, SearchDocument?> toIndex = [];

    /// <summary>For one transaction.</summary>
    /// <param name="scope">The transaction.</param>
    /// <param name="engine">The search engine; <see langword="null"/> where nothing will be kept anyway.</param>
    /// <param name="now">The time of import, in UTC.</param>
    public ArticleTable(WriteScope scope, SearchEngine? engine, DateTime now)
    {
        (this.scope, this.engine, this.now) = (scope, engine, now);
        Changes = new ChangeTimes(scope, now);
        string[] names = [.. Columns.Select(c => c.Name)];
        insert = new(scope, $"INSERT INTO Articles ({string.Join(", ", names)}, PublicId, ImportedAt, ChangedAt) VALUES ({string.Join(", ", Enumerable.Range(0, names.Length + 3).Select(i => $"@{i}"))}) RETURNING Id");
        update = new(scope, $"UPDATE Articles SET {string.Join(", ", names.Select((n, i) => $"{n} = @{i}"))} WHERE Id = @{names.Length}");
        freePositions = new(scope, "UPDATE Articles SET Position = -Position WHERE PageId = @0 AND WithdrawnAt IS NULL");
        insertContributor = new(scope, "INSERT INTO Contributors (ArticleId, Role, Position, Name) VALUES (@0, @1, @2, @3)");
        deleteContributors = new(scope, "DELETE FROM Contributors WHERE ArticleId = @0");
        findPublicId = new(scope, "SELECT 1 FROM Articles WHERE PublicId = @0");
    }

    /// <summary>When what changes in this transaction changed.</summary>
    public ChangeTimes Changes { get; }

    /// <summary>Stores a new article on a page, and gives it its key and its address.</summary>
    public void Insert(Article article, PagePlace place)
    {
        article.PageId = place.PageId;
        article.ImportedAt = now;
        article.PublicId = FreePublicId(article, place);
        article.ChangedAt = Changes.Now;
        article.Id = insert.Scalar<long>(Row(article, article.PublicId, article.ImportedAt, article.ChangedAt));
        InsertContributors(article);
        Show(article, place);
    }

    /// <summary>Stores an article under its key, in place of what is there.</summary>
    public void Update(Article article, PagePlace place)
    {
        Watch(article);
        article.PageId = place.PageId;
        update.Execute(Row(article, article.Id));
        deleteContributors.Execute(article.Id);
        InsertContributors(article);
        Show(article, place);
    }

    /// <summary>Notes what an article is now. To be called before its parts are changed; <see cref="Update"/> does it itself.</summary>
    public void Watch(Article article) => Changes.Watch(article.Id);

    /// <summary>Has an article found by what it holds, unless it is withdrawn.</summary>
    public void Show(Article article, PagePlace place) => toIndex[article.Id] = article.WithdrawnAt is null ? Document(article, place) : null;

    /// <summary>Has an article found no more. Its row stays as it is.</summary>
    public void Hide(Article article) => toIndex[article.Id] = null;

    /// <summary>Takes an article out of reading and searching. Its row and its address stay.</summary>
    public void Withdraw(Article article, PagePlace place)
    {
        article.WithdrawnAt = now;
        Update(article, place);
    }

    /// <summary>Frees the places of a page's articles, so that each can be given its new one.</summary>
    public void FreePositions(int pageId) => freePositions.Execute(pageId);

    /// <summary>Brings the index, and the times of change, up to what was stored. To be called once, before the transaction ends.</summary>
    public void Finish()
    {
        Changes.Write();
        // What is printed on a page is found by its section.
        foreach (var document in engine is null ? [] : Changes.Pages.SelectMany(p => StoredDocuments.OfPage(scope.Db, p)))
            toIndex.TryAdd(document.Id, document);
        engine?.Remove(scope.Connection, scope.Transaction, [.. toIndex.Where(d => d.Value is null).Select(d => d.Key)]);
        engine?.Index(scope.Connection, scope.Transaction, [.. toIndex.Values.OfType<SearchDocument>()]);
        toIndex.Clear();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var statement in (Statement[])[insert, update, freePositions, insertContributor, deleteContributors, findPublicId])
            statement.Dispose();
        Changes.Dispose();
    }

    private string FreePublicId(Article article, PagePlace place)
    {
        var essence = ArticleDigest.Essence(article);
        for (var salt = 0; ; salt++)
        {
            var id = ArticleDigest.PublicId(place.Slug, place.Date, place.Number, essence, salt);
            if (findPublicId.Scalar<object>(id) is null)
                return id;
        }
    }

    private void InsertContributors(Article article)
    {
        foreach (var person in article.Contributors)
            insertContributor.Execute(article.Id, (int)person.Role, person.Position, person.Name);
    }

    /// <summary>The article's columns in their order, and what follows them. Valid until the next call.</summary>
    private ReadOnlySpan<object?> Row(Article article, params ReadOnlySpan<object?> last)
    {
        for (var i = 0; i < Columns.Length; i++)
            row[i] = Columns[i].Value(article);
        last.CopyTo(row.AsSpan(Columns.Length));
        return row.AsSpan(0, Columns.Length + last.Length);
    }

    private static SearchDocument Document(Article article, PagePlace place) => new()
    {
        Id = article.Id,
        NewspaperId = place.NewspaperId,
        Date = place.Date,
        Kind = article.Kind,
        Kicker = article.Kicker,
        Headline = article.Headline,
        Subheadlines = article.Subheadlines,
        Reporters = [.. article.Contributors.Where(c => c.Role == ContributorRole.Reporter).Select(c => c.Name)],
        Correspondents = [.. article.Contributors.Where(c => c.Role == ContributorRole.Correspondent).Select(c => c.Name)],
        Photographers = [.. article.Contributors.Where(c => c.Role == ContributorRole.Photographer).Select(c => c.Name)],
        Captions = article.Captions,
        Body = article.Body,
    };

    private static string List(string[] texts) => texts.Length == 0 ? "[]" : JsonSerializer.Serialize(texts, Json);

    private static string List(int[] numbers) => $"[{string.Join(',', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)))}]";
}
