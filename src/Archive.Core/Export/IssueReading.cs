using Archive.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Archive.Core.Export;

/// <summary>An issue being read: its pages, and its articles one after another, all as they stood when it was opened.</summary>
public sealed class IssueReading : IAsyncDisposable
{
    private readonly ArchiveDb _db;
    private readonly SqliteTransaction _snapshot;
    private readonly int _issue;

    private IssueReading(ArchiveDb db, SqliteTransaction snapshot, int issue, IssueContents contents) =>
        (_db, _snapshot, _issue, Contents) = (db, snapshot, issue, contents);

    /// <summary>The issue and its pages.</summary>
    public IssueContents Contents { get; }

    /// <summary>Opens an issue; <see langword="null"/> where it is not held.</summary>
    public static async Task<IssueReading?> OpenAsync(ArchiveStore store, DateOnly date, string slug, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(store);
        var db = store.CreateReader();
        var snapshot = await db.BeginSnapshotAsync(ct);
        try
        {
            if (await db.Issues.Where(i => i.Date == date && i.Newspaper.Slug == slug).Select(i => (int?)i.Id).SingleOrDefaultAsync(ct) is { } issue)
                return new IssueReading(db, snapshot, issue, await ContentsAsync(db, issue, ct));
        }
        catch
        {
            await CloseAsync(db, snapshot);
            throw;
        }

        await CloseAsync(db, snapshot);
        return null;
    }

    /// <summary>Its articles by page and place, those on several pages once and whole, where they begin.</summary>
    public IAsyncEnumerable<ArchivedArticle> ArticlesAsync(CancellationToken ct = default) => ArticleSelector.OfIssueAsync(_db, _issue, ct);

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await CloseAsync(_db, _snapshot);

    private static async Task CloseAsync(ArchiveDb db, SqliteTransaction snapshot)
    {
        await snapshot.DisposeAsync();
        await db.DisposeAsync();
    }

    private static async Task<IssueContents> ContentsAsync(ArchiveDb db, int issue, CancellationToken ct)
    {
        DateTime?[] changes =
        [
            await db.Articles.Where(a => a.Page.IssueId == issue).MaxAsync(a => (DateTime?)a.ChangedAt, ct),
            await db.Sources.Where(s => s.Page.IssueId == issue).MaxAsync(s => (DateTime?)s.ImportedAt, ct),
        ];
        return await db.Issues.Where(i => i.Id == issue).Select(i => new IssueContents
        {
            Newspaper = i.Newspaper.Name,
            Slug = i.Newspaper.Slug,
            Date = i.Date,
            Modified = changes.Max() ?? DateTime.UnixEpoch,
            Pages = i.Pages.OrderBy(p => p.Number).Select(p => new IssuePage(
                p.Number,
                p.Section,
                p.Articles.Where(a => a.WithdrawnAt == null && a.Part!.Number > 1).OrderBy(a => a.Position)
                    .Select(a => new IssueContinuation(a.Part!.Whole.PublicId, a.Part.Whole.Page.Number, a.Part.Whole.Headline)).ToList())).ToList(),
        }).SingleAsync(ct);
    }
}
