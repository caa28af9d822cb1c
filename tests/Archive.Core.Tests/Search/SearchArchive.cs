using Archive.Core.Maintenance;
using Archive.Core.Model;
using Archive.Core.Search;
using Archive.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Archive.Core.Tests.Search;

/// <summary>A real archive in a folder of its own, filled and searched as the program does it.</summary>
internal sealed class SearchArchive : IDisposable
{
    private readonly string _folder;
    private int _position;

    public SearchArchive(Func<ArchiveLocation, SearchEngine>? engine = null)
    {
        _folder = Directory.CreateTempSubdirectory("archive-search-").FullName;
        Location = new ArchiveLocation(_folder);
        using (var db = Open())
        {
            db.Database.ExecuteSqlRaw("PRAGMA journal_mode = WAL");
            db.Database.Migrate();
        }

        Reopen(engine ?? EngineUnderTest.Open);
    }

    private SearchArchive(string folder, Func<ArchiveLocation, SearchEngine> engine)
    {
        _folder = folder;
        Location = new ArchiveLocation(folder);
        Reopen(engine);
    }

    public ArchiveLocation Location { get; }

    public SearchEngine Engine { get; private set; } = null!;

    public SearchService Service { get; private set; } = null!;

    /// <summary>Whether the database can grow no more.</summary>
    public bool IsFull { get; set; }

    public ArchiveDb Open()
    {
        var db = new ArchiveDb(new DbContextOptionsBuilder<ArchiveDb>().UseSqlite(Location.WriterConnectionString).Options);
        db.Database.OpenConnection();
        // No file can be smaller than it is.
        db.Database.ExecuteSqlRaw(IsFull ? "PRAGMA max_page_count = 1" : "PRAGMA max_page_count = 1000000000");
        return db;
    }

    /// <summary>Closes the engine and opens it again.</summary>
    /// <param name="engine">Opens it.</param>
    /// <param name="prepare">Whether to have it look after what it keeps in the database.</param>
    public void Reopen(Func<ArchiveLocation, SearchEngine> engine, bool prepare = true)
    {
        Engine?.Dispose();
        Engine = engine(Location);
        Service = new SearchService(Engine);
        if (!prepare)
            return;
        using var db = Open();
        Engine.EnsureSchema((SqliteConnection)db.Database.GetDbConnection());
    }

    /// <summary>The archive as it would be found if the machine stopped now.</summary>
    public SearchArchive AsAfterACrash(Func<ArchiveLocation, SearchEngine> engine)
    {
        while (true)
        {
            var folder = Directory.CreateTempSubdirectory("archive-crash-").FullName;
            try
            {
                Copy(folder);
                return new SearchArchive(folder, engine);
            }
            catch (FileNotFoundException)
            {
                // An index tidied up while it was copied: no moment's image. The next is.
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    /// <summary>Copies the database, and then what is beside it: a row may be done twice, but not be gone before it is kept.</summary>
    private void Copy(string folder)
    {
        foreach (var directory in Directory.EnumerateDirectories(_folder, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(folder, Path.GetRelativePath(_folder, directory)));
        var files = Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith("-shm", StringComparison.Ordinal));
        foreach (var file in files.OrderByDescending(f => Path.GetDirectoryName(f) == _folder))
        {
            using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var to = File.Create(Path.Combine(folder, Path.GetRelativePath(_folder, file)));
            from.CopyTo(to);
        }
    }

    /// <summary>What is wrong with the index.</summary>
    public IReadOnlyList<string> Problems()
    {
        using var db = Open();
        return [.. Engine.Problems((SqliteConnection)db.Database.GetDbConnection())];
    }

    /// <summary>Stores an article and indexes it, in one transaction; gives its key.</summary>
    public long Add(string? headline, string body, string date = "2019-05-04", string newspaper = "岚州日报", string[]? reporters = null, string[]? correspondents = null, string? kicker = null, string[]? subheadlines = null) =>
        Add([new Draft(headline, body, date, newspaper, reporters ?? [], correspondents ?? [], kicker, subheadlines ?? [])])[0];

    /// <summary>Stores many articles in one transaction.</summary>
    public IReadOnlyList<long> Add(IEnumerable<Draft> drafts)
    {
        using var db = Open();
        using var transaction = db.Database.BeginTransaction();
        var articles = new List<Article>();
        foreach (var draft in drafts)
        {
            var article = new Article
            {
                PublicId = Guid.NewGuid().ToString("n"),
                Page = FindPage(db, draft.Newspaper, DateOnly.Parse(draft.Date, System.Globalization.CultureInfo.InvariantCulture)),
                Position = ++_position,
                Headline = draft.Headline,
                Kicker = draft.Kicker,
                Subheadlines = draft.Subheadlines,
                Body = draft.Body,
            };
            article.Contributors.AddRange(draft.Reporters.Select((n, i) => new Contributor { Name = n, Position = i, Role = ContributorRole.Reporter }));
            article.Contributors.AddRange(draft.Correspondents.Select((n, i) => new Contributor { Name = n, Position = i, Role = ContributorRole.Correspondent }));
            db.Articles.Add(article);
            articles.Add(article);
        }

        db.SaveChanges();
        Write((c, t) => Engine.Index(c, t, [.. articles.Select(Document)]), db);
        transaction.Commit();
        Engine.Committed();
        return [.. articles.Select(a => a.Id)];
    }

    /// <summary>Runs something on the index in a transaction of its own.</summary>
    /// <param name="write">What to do.</param>
    /// <param name="andTell">Whether the engine is told that it was kept.</param>
    public void Write(Action<SearchEngine, SqliteConnection, SqliteTransaction> write, bool andTell = true)
    {
        using var db = Open();
        using var transaction = db.Database.BeginTransaction();
        Write((c, t) => write(Engine, c, t), db);
        transaction.Commit();
        if (andTell)
            Engine.Committed();
    }

    /// <summary>Builds the index anew of what is stored, as the program does it.</summary>
    /// <param name="before">Done when the new index is built and not yet kept.</param>
    /// <param name="engine">Who builds it; the archive's own engine unless given.</param>
    public async Task<long> Rebuild(Action? before = null, SearchEngine? engine = null)
    {
        using var db = Open();
        using var transaction = db.Database.BeginTransaction();
        var ct = Xunit.TestContext.Current.CancellationToken;
        var count = await (engine ?? Engine).RebuildAsync((SqliteConnection)db.Database.GetDbConnection(), Current(db), StoredDocuments.ReadAsync(db, 100, ct), null, ct);
        before?.Invoke();
        transaction.Commit();
        (engine ?? Engine).Committed();
        return count;
    }

    public Task<SearchResult> Search(string query) => Search(new SearchRequest { Query = query });

    public Task<SearchResult> Search(SearchRequest request) => Service.SearchAsync(request, Xunit.TestContext.Current.CancellationToken);

    /// <summary>The headlines an answer gives, in order.</summary>
    public async Task<IReadOnlyList<string>> Headlines(string query) => Headlines(await Search(query));

    public static IReadOnlyList<string> Headlines(SearchResult result) =>
        [.. result.Hits.Select(h => string.Concat(h.Headline.Select(r => r.Text)))];

    public static SearchDocument Document(Article article) => new()
    {
        Id = article.Id,
        NewspaperId = article.Page.Issue.Newspaper.Id,
        Date = article.Page.Issue.Date,
        Kicker = article.Kicker,
        Headline = article.Headline,
        Subheadlines = article.Subheadlines,
        Reporters = [.. article.Contributors.Where(c => c.Role == ContributorRole.Reporter).Select(c => c.Name)],
        Correspondents = [.. article.Contributors.Where(c => c.Role == ContributorRole.Correspondent).Select(c => c.Name)],
        Body = article.Body,
    };

    public void Dispose()
    {
        Engine.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static void Write(Action<SqliteConnection, SqliteTransaction> write, ArchiveDb db) =>
        write((SqliteConnection)db.Database.GetDbConnection(), Current(db));

    private static SqliteTransaction Current(ArchiveDb db) => (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction();

    private static Page FindPage(ArchiveDb db, string newspaper, DateOnly date)
    {
        var paper = db.Newspapers.Local.FirstOrDefault(n => n.Name == newspaper) ?? db.Newspapers.FirstOrDefault(n => n.Name == newspaper)
            ?? db.Newspapers.Add(new Newspaper { Name = newspaper, Slug = "p" + (uint)string.GetHashCode(newspaper, StringComparison.Ordinal) }).Entity;
        var issue = db.Issues.Local.FirstOrDefault(i => i.Newspaper == paper && i.Date == date)
            ?? db.Issues.Include(i => i.Pages).FirstOrDefault(i => i.Newspaper == paper && i.Date == date)
            ?? db.Issues.Add(new Issue { Newspaper = paper, Date = date }).Entity;
        if (issue.Pages.Count == 0)
            issue.Pages.Add(new Page { Issue = issue, Number = 1 });
        return issue.Pages[0];
    }
}

/// <summary>An article to be stored.</summary>
internal sealed record Draft(string? Headline, string Body, string Date, string Newspaper, string[] Reporters, string[] Correspondents, string? Kicker, string[] Subheadlines)
{
    public static Draft Of(string? headline, string body, string date = "2019-05-04") => new(headline, body, date, "岚州日报", [], [], null, []);
}
