using System.Runtime.CompilerServices;
using Archive.Core.Model;
using Archive.Core.Search;
using Archive.Core.Storage;
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
            var articles = db.Articles.AsNoTracking()
                .Where(a => a.Page.IssueId == issue).Where(Article.IsReadable)
                .OrderBy(a => a.Id)
                .Select(a => new
                {
                    a.Id,
                    a.Page.Issue.NewspaperId,
                    a.Page.Issue.Date,
                    a.Kind,
                    a.Captions,
                    a.Kicker,
                    a.Headline,
                    a.Subheadlines,
                    a.Body,
                    Names = a.Contributors.OrderBy(c => c.Role).ThenBy(c => c.Position).Select(c => new { c.Role, c.Name }).ToList(),
                })
                .AsAsyncEnumerable();
            await foreach (var a in articles.WithCancellation(ct))
            {
                batch.Add(new SearchDocument
                {
                    Id = a.Id,
                    NewspaperId = a.NewspaperId,
                    Date = a.Date,
                    Kind = a.Kind,
                    Kicker = a.Kicker,
                    Headline = a.Headline,
                    Subheadlines = a.Subheadlines,
                    Reporters = [.. a.Names.Where(n => n.Role == ContributorRole.Reporter).Select(n => n.Name)],
                    Correspondents = [.. a.Names.Where(n => n.Role == ContributorRole.Correspondent).Select(n => n.Name)],
                    Photographers = [.. a.Names.Where(n => n.Role == ContributorRole.Photographer).Select(n => n.Name)],
                    Captions = a.Captions,
                    Body = a.Body,
                });
                if (batch.Count < batchSize)
                    continue;
                yield return batch;
                batch = new List<SearchDocument>(batchSize);
            }
        }

        if (batch.Count > 0)
            yield return batch;
    }
}
