using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Archive.Core.Model;
using Archive.Core.Search;
using Archive.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Archive.Core.Import;

/// <summary>Where an article's page belongs, as the index wants it.</summary>
/// <param name="NewspaperId">Key of the newspaper.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Date">Date of the issue.</param>
/// <param name="Number">Page number.</param>
/// <param name="PageId">Key of the page.</param>
internal sealed record PagePlace(int NewspaperId, string Slug, DateOnly Date, int Number, int PageId);

/// <summary>Writes articles, their contributors and their index entries: the one place that does, for pages and ready articles.</summary>
/// <remarks>Prepared commands within EF's transaction rather than tracked entities: see docs/decisions/0002.</remarks>
internal sealed class ArticleTable : IDisposable
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // What an update may change, with the values in EF's own form. What it may not: PublicId and ImportedAt.
    private static readonly (string Name, Func<Article, object?> Value)[] Columns =
    [
        ("PageId", a => a.PageId), ("SourceId", a => a.SourceId), ("Position", a => a.Position), ("ExternalId", a => a.ExternalId),
        ("Kicker", a => a.Kicker), ("Headline", a => a.Headline), ("Subheadlines", a => List(a.Subheadlines)), ("NewsSource", a => a.NewsSource),
        ("Place", a => a.Place), ("DatelineDate", a => a.DatelineDate), ("CrossheadLines", a => List(a.CrossheadLines)), ("Captions", a => List(a.Captions)),
        ("ContinuedOnPage", a => a.ContinuedOnPage), ("ContinuedOnRef", a => a.ContinuedOnRef), ("IsContinued", a => a.IsContinued),
        ("ContinuedFromPage", a => a.ContinuedFromPage), ("ContinuedFromRef", a => a.ContinuedFromRef), ("IsContinuation", a => a.IsContinuation),
        ("EndMark", a => a.EndMark), ("Confidence", a => a.Confidence), ("Spans", a => List(a.Spans)), ("ContentSha256", a => a.ContentSha256),
        ("WithdrawnAt", a => a.WithdrawnAt), ("Body", a => a.Body),
    ];

    private readonly WriteScope scope;
    private readonly SearchIndex? index;
    private readonly DateTime now;
    private readonly SqliteCommand insert;
    private readonly SqliteCommand update;
    private readonly SqliteCommand insertContributor;
    private readonly SqliteCommand deleteContributors;
    private readonly SqliteCommand findPublicId;
    private readonly List<SearchDocument> toIndex = [];
    private readonly List<long> toRemove = [];

    /// <summary>For one transaction.</summary>
    /// <param name="scope">The transaction.</param>
    /// <param name="index">The index; <see langword="null"/> where nothing will be kept anyway.</param>
    /// <param name="now">The time of import, in UTC.</param>
    public ArticleTable(WriteScope scope, SearchIndex? index, DateTime now)
    {
        (this.scope, this.index, this.now) = (scope, index, now);
        string[] names = [.. Columns.Select(c => c.Name)];
        insert = Command($"INSERT INTO Articles ({string.Join(", ", names)}, PublicId, ImportedAt) VALUES ({string.Join(", ", names.Select(n => "@" + n))}, @PublicId, @ImportedAt) RETURNING Id", [.. names, "PublicId", "ImportedAt"]);
        update = Command($"UPDATE Articles SET {string.Join(", ", names.Select(n => $"{n} = @{n}"))} WHERE Id = @Id", [.. names, "Id"]);
        insertContributor = Command("INSERT INTO Contributors (ArticleId, Role, Position, Name) VALUES (@ArticleId, @Role, @Position, @Name)", "ArticleId", "Role", "Position", "Name");
        deleteContributors = Command("DELETE FROM Contributors WHERE ArticleId = @ArticleId", "ArticleId");
        findPublicId = Command("SELECT 1 FROM Articles WHERE PublicId = @PublicId", "PublicId");
    }

    /// <summary>Stores a new article on a page, and gives it its key and its address.</summary>
    public void Insert(Article article, PagePlace place)
    {
        article.PageId = place.PageId;
        article.ImportedAt = now;
        article.PublicId = FreePublicId(article, place);
        SetColumns(insert, article);
        insert.Parameters["@PublicId"].Value = article.PublicId;
        insert.Parameters["@ImportedAt"].Value = article.ImportedAt;
        article.Id = (long)insert.ExecuteScalar()!;
        InsertContributors(article);
        toIndex.Add(Document(article, place));
    }

    /// <summary>Stores an article under its key, in place of what is there.</summary>
    public void Update(Article article, PagePlace place)
    {
        article.PageId = place.PageId;
        SetColumns(update, article);
        update.Parameters["@Id"].Value = article.Id;
        update.ExecuteNonQuery();
        deleteContributors.Parameters["@ArticleId"].Value = article.Id;
        deleteContributors.ExecuteNonQuery();
        InsertContributors(article);
        if (article.WithdrawnAt is null)
            toIndex.Add(Document(article, place));
        else
            toRemove.Add(article.Id);
    }

    /// <summary>Takes an article out of reading and searching. Its row and its address stay.</summary>
    public void Withdraw(Article article, PagePlace place)
    {
        article.WithdrawnAt = now;
        Update(article, place);
    }

    /// <summary>Frees the places of a page's articles, so that each can be given its new one.</summary>
    public void FreePositions(int pageId)
    {
        using var command = Command("UPDATE Articles SET Position = -Position WHERE PageId = @PageId AND WithdrawnAt IS NULL", "PageId");
        command.Parameters["@PageId"].Value = pageId;
        command.ExecuteNonQuery();
    }

    /// <summary>Brings the index up to what was stored. To be called once, before the transaction ends.</summary>
    public void WriteIndex()
    {
        index?.Remove(scope.Connection, scope.Transaction, toRemove);
        index?.Index(scope.Connection, scope.Transaction, toIndex);
        toRemove.Clear();
        toIndex.Clear();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[insert, update, insertContributor, deleteContributors, findPublicId])
            command.Dispose();
    }

    private string FreePublicId(Article article, PagePlace place)
    {
        var essence = ArticleDigest.Essence(article);
        for (var salt = 0; ; salt++)
        {
            var id = ArticleDigest.PublicId(place.Slug, place.Date, place.Number, essence, salt);
            findPublicId.Parameters["@PublicId"].Value = id;
            if (findPublicId.ExecuteScalar() is null)
                return id;
        }
    }

    private void InsertContributors(Article article)
    {
        foreach (var person in article.Contributors)
        {
            insertContributor.Parameters["@ArticleId"].Value = article.Id;
            insertContributor.Parameters["@Role"].Value = (int)person.Role;
            insertContributor.Parameters["@Position"].Value = person.Position;
            insertContributor.Parameters["@Name"].Value = person.Name;
            insertContributor.ExecuteNonQuery();
        }
    }

    private static void SetColumns(SqliteCommand command, Article article)
    {
        for (var i = 0; i < Columns.Length; i++)
            command.Parameters[i].Value = Columns[i].Value(article) ?? DBNull.Value;
    }

    private static SearchDocument Document(Article article, PagePlace place) => new()
    {
        Id = article.Id,
        NewspaperId = place.NewspaperId,
        Date = place.Date,
        Page = place.Number,
        Kicker = article.Kicker,
        Headline = article.Headline,
        Subheadlines = article.Subheadlines,
        Reporters = [.. article.Contributors.Where(c => c.Role == ContributorRole.Reporter).Select(c => c.Name)],
        Correspondents = [.. article.Contributors.Where(c => c.Role == ContributorRole.Correspondent).Select(c => c.Name)],
        Body = article.Body,
    };

    private SqliteCommand Command(string sql, params string[] parameters)
    {
        var command = scope.Connection.CreateCommand();
        command.Transaction = scope.Transaction;
        command.CommandText = sql;
        foreach (var name in parameters)
            command.Parameters.Add(new SqliteParameter("@" + name, null));
        return command;
    }

    private static string List(string[] texts) => texts.Length == 0 ? "[]" : JsonSerializer.Serialize(texts, Json);

    private static string List(int[] numbers) => $"[{string.Join(',', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)))}]";
}
