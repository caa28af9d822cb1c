using System.Runtime.CompilerServices;
using Archive.Core.Model;
using Archive.Core.Search;
using Archive.Core.Storage;
using Archive.Layout;
using Microsoft.EntityFrameworkCore;

namespace Archive.Core.Maintenance;

/// <summary>What the index ought to hold, read from the store.</summary>
internal static class StoredDocuments
{
    /// <summary>Every article that is to be read by itself, in the order of their dates, in batches.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<SearchDocument>> ReadAsync(
        ArchiveDb db, int batchSize, [EnumeratorCancellation] CancellationToken ct)
    {
        var batch = new List<SearchDocument>(batchSize);
        var issues = await db.Issues.AsNoTracking().OrderBy(i => i.Date).ThenBy(i => i.Id).Select(i => i.Id).ToListAsync(ct);
        foreach (var issue in issues)
        {
            await foreach (var row in Rows(db.Articles.Where(a => a.Page.IssueId == issue)).AsAsyncEnumerable().WithCancellation(ct))
            {
                batch.Add(Document(row));
                if (batch.Count < batchSize)
                    continue;
                yield return batch;
                batch = new List<SearchDocument>(batchSize);
            }
        }

        if (batch.Count > 0)
            yield return batch;
    }

    /// <summary>The articles of which something is printed on a page.</summary>
    public static IReadOnlyList<SearchDocument> OfPage(ArchiveDb db, int pageId) =>
        [.. Rows(db.Articles.Where(a => a.PageId == pageId || a.Parts.Any(p => p.Article.PageId == pageId))).AsEnumerable().Select(Document)];

    private static IQueryable<Row> Rows(IQueryable<Article> articles) => articles.AsNoTracking().Where(Article.IsReadable).OrderBy(a => a.Id)
        .Select(a => new Row
        {
            Id = a.Id,
            NewspaperId = a.Page.Issue.NewspaperId,
            Date = a.Page.Issue.Date,
            Kind = a.Kind,
            Captions = a.Captions,
            Kicker = a.Kicker,
            Headline = a.Headline,
            Subheadlines = a.Subheadlines,
            Body = a.Body,
            Names = a.Contributors.OrderBy(c => c.Role).ThenBy(c => c.Position).Select(c => new PrintedCredit(c.Role, c.Name)).ToList(),
        });

    private static SearchDocument Document(Row row) => new()
    {
        Id = row.Id,
        NewspaperId = row.NewspaperId,
        Date = row.Date,
        Kind = row.Kind,
        Kicker = row.Kicker,
        Headline = row.Headline,
        Subheadlines = row.Subheadlines,
        Reporters = Named(row, ContributorRole.Reporter),
        Correspondents = Named(row, ContributorRole.Correspondent),
        Photographers = Named(row, ContributorRole.Photographer),
        Captions = row.Captions,
        Body = row.Body,
    };

    private static string[] Named(Row row, ContributorRole role) => [.. row.Names.Where(n => n.Role == role).Select(n => n.Name)];

    private sealed class Row
    {
        public required long Id { get; init; }

        public required int NewspaperId { get; init; }

        public required DateOnly Date { get; init; }

        public required ArticleKind Kind { get; init; }

        public required string[] Captions { get; init; }

        public required string? Kicker { get; init; }

        public required string? Headline { get; init; }

        public required string[] Subheadlines { get; init; }

        public required string Body { get; init; }

        public required List<PrintedCredit> Names { get; init; }
    }
}
