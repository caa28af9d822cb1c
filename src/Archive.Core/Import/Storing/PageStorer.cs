using Archive.Core.Import.Identity;
using Archive.Core.Import.Reading;
using Archive.Core.Joining;
using Archive.Core.Model;
using Archive.Core.Search;
using Archive.Core.Storage;
using Archive.Layout;
using Archive.Layout.Formats;
using Microsoft.EntityFrameworkCore;

namespace Archive.Core.Import;

/// <summary>A page read and split, ready to be stored.</summary>
internal sealed record ReadPage(string FileName, FileContent File, KnownIdentity Identity, SplitPage Split)
{
    /// <summary>Which page of the file it is, from 1.</summary>
    public int FilePage { get; init; } = 1;

    /// <summary>How many pages the file has.</summary>
    public int FilePages { get; init; } = 1;

    /// <summary>The file that says how the page is divided, where one does.</summary>
    public FileContent? Structure { get; init; }

    /// <summary>What the file is.</summary>
    public PageFormat Format { get; init; }

    /// <summary>How its bytes were decoded, where it is plain text.</summary>
    public string? Encoding { get; init; }

    /// <summary>The external program that read it.</summary>
    public string? ReadBy { get; init; }

    /// <summary>The text that was split, and where it stands.</summary>
    public required PageSource Source { get; init; }

    /// <summary>What a person should know of how the file was chosen.</summary>
    public string? Note { get; init; }

    /// <summary>What it was made from: two pages of one key are the same.</summary>
    public (string File, int Page, string? Structure) Key => (File.Sha256, FilePage, Structure?.Sha256);
}

/// <summary>What storing a page came to.</summary>
internal sealed record StoredPage(ImportOutcome Outcome, PagePlace Place, int Version, int Articles);

/// <summary>Stores a page with its source, articles and index entries, within one transaction.</summary>
internal static class PageStorer
{
    /// <summary>Stores the page: new, as a new version, or not at all where these bytes are held.</summary>
    /// <remarks>Articles of a new version keep the addresses of those they were; what is gone is withdrawn. Articles that came
    /// ready-made are not touched: someone has already settled what they say. What the page shares with other pages of its issue
    /// is joined anew (转版).</remarks>
    /// <param name="scope">The transaction.</param>
    /// <param name="engine">The search engine; <see langword="null"/> in a dry run.</param>
    /// <param name="page">The page.</param>
    /// <param name="now">Time of import, in UTC.</param>
    /// <param name="messages">Takes what a person should know.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<StoredPage> StoreAsync(WriteScope scope, SearchEngine? engine, ReadPage page, DateTime now, List<string> messages, CancellationToken cancellationToken)
    {
        using var table = new ArticleTable(scope, engine, now);
        using var places = new Places(scope, table.Changes);
        var newspaper = await places.NewspaperAsync(page.Identity.Newspaper, messages, cancellationToken);
        var (place, _) = places.Page(newspaper, page.Identity.Date, page.Identity.Page, page.Identity.Section);
        var versions = await scope.Db.Sources.AsNoTracking().Where(s => s.PageId == place.PageId).Select(s => new { s.Version, s.File.Sha256, s.FilePage, Structure = s.StructureFile!.Sha256 }).ToListAsync(cancellationToken);
        var latest = versions.Select(v => v.Version).DefaultIfEmpty(0).Max();
        if (versions.Find(v => (v.Sha256, v.FilePage, v.Structure) == page.Key) is { } held)
        {
            if (held.Version < latest)
                messages.Add($"These bytes are version {held.Version} of the page, which version {latest} has replaced; that one stays.");
            var count = await scope.Db.Articles.CountAsync(a => a.PageId == place.PageId && a.WithdrawnAt == null, cancellationToken);
            table.Finish();
            return new StoredPage(ImportOutcome.Unchanged, place, held.Version, count);
        }

        var source = new Source
        {
            PageId = place.PageId,
            Version = latest + 1,
            FileId = await FileAsync(scope, page.File, page.FilePages, cancellationToken),
            FilePage = page.FilePage,
            StructureFileId = page.Structure is { } structure ? await FileAsync(scope, structure, 1, cancellationToken) : null,
            FileName = page.FileName,
            Format = page.Format,
            Encoding = page.Encoding,
            ReadBy = page.ReadBy,
            Text = page.Encoding is null ? page.Source.Text : null,
            Geometry = page.Source.Geometry is { } boxes ? GeometryCodec.Encode(boxes) : null,
            FurnitureSpans = ArticleParts.Flatten(page.Split.Furniture),
            ImportedAt = now,
        };
        scope.Db.Sources.Add(source);
        await scope.Db.SaveChangesAsync(cancellationToken);

        using var joiner = new IssueJoiner(scope, table);
        await joiner.ReleaseAsync(place, cancellationToken);
        var old = await scope.Db.Articles.AsNoTracking().Include(a => a.Contributors).Where(a => a.PageId == place.PageId).OrderBy(a => a.Position).ToListAsync(cancellationToken);
        var fresh = page.Split.Articles.Select(a => ArticleParts.ToArticle(a, source.Id)).ToList();
        var tally = Replace(table, place, old, fresh);
        if (page.Note is { } note)
            messages.Add(note);
        if (latest > 0)
            messages.Add($"Version {source.Version} of the page: {tally}.");
        else if (tally.ReadyMade > 0)
            messages.Add($"{tally.ReadyMade} articles of the page came ready-made before and were left as they are.");
        if (fresh.Count == 0)
            messages.Add("No article was found on the page: its whole text is kept as the page's source.");
        await joiner.JoinAsync(place, messages, cancellationToken);
        table.Finish();
        return new StoredPage(latest > 0 ? ImportOutcome.NewVersion : ImportOutcome.Added, place, source.Version, fresh.Count);
    }

    /// <summary>The key of the file, which is stored where its bytes are not held.</summary>
    private static async Task<int> FileAsync(WriteScope scope, FileContent content, int pages, CancellationToken cancellationToken)
    {
        if (await scope.Db.SourceFiles.Where(f => f.Sha256 == content.Sha256).Select(f => f.Id).ToListAsync(cancellationToken) is [var held])
            return held;
        var file = new SourceFile { Sha256 = content.Sha256, Pages = pages, Content = content.Bytes };
        scope.Db.SourceFiles.Add(file);
        await scope.Db.SaveChangesAsync(cancellationToken);
        scope.Db.Entry(file).State = EntityState.Detached;
        return file.Id;
    }

    private static Tally Replace(ArticleTable table, PagePlace place, List<Article> old, List<Article> fresh)
    {
        var tally = new Tally();
        var matches = ArticleMatcher.Match(old, fresh);
        table.FreePositions(place.PageId);
        for (var i = 0; i < fresh.Count; i++)
        {
            fresh[i].Position = i + 1;
            if (matches[i] is not { } same)
            {
                table.Insert(fresh[i], place);
                tally.New++;
            }
            else if (IsReadyMade(same))
            {
                same.Position = i + 1;
                same.WithdrawnAt = null;
                table.Update(same, place);
                tally.ReadyMade++;
            }
            else
            {
                KeepIdentity(same, fresh[i]);
                table.Update(fresh[i], place);
                if (same.WithdrawnAt is null && same.ContentSha256.AsSpan().SequenceEqual(fresh[i].ContentSha256))
                    tally.Same++;
                else
                    tally.Changed++;
            }
        }

        var position = fresh.Count;
        foreach (var gone in old.Except(matches.OfType<Article>()).Where(a => a.WithdrawnAt is null))
        {
            if (IsReadyMade(gone))
            {
                gone.Position = ++position;
                table.Update(gone, place);
                tally.ReadyMade++;
            }
            else
            {
                table.Withdraw(gone, place);
                tally.Withdrawn.Add(gone.PublicId);
            }
        }

        return tally;
    }

    private static void KeepIdentity(Article old, Article fresh) =>
        (fresh.Id, fresh.PublicId, fresh.ImportedAt, fresh.ExternalId) = (old.Id, old.PublicId, old.ImportedAt, old.ExternalId);

    private static bool IsReadyMade(Article article) => article.SourceId is null;

    private sealed class Tally
    {
        public int Same { get; set; }

        public int Changed { get; set; }

        public int New { get; set; }

        public int ReadyMade { get; set; }

        public List<string> Withdrawn { get; } = [];

        public override string ToString() =>
            $"{Same} articles as before, {Changed} changed, {New} new, {Withdrawn.Count} withdrawn"
            + (Withdrawn.Count > 0 ? $" (/a/{string.Join(", /a/", Withdrawn)})" : "")
            + (ReadyMade > 0 ? $", {ReadyMade} ready-made left as they are" : "");
    }
}
