using Archive.Core.Import;
using Archive.Core.Import.Identity;
using Archive.Core.Model;
using Archive.Core.Storage;
using Archive.Layout.Joining;

namespace Archive.Core.Joining;

/// <summary>Joins the articles of an issue that are printed on several pages, and takes them apart again, within one transaction.</summary>
/// <remarks>What is joined depends on nothing but what the issue's pages have, so it is the same in whatever order they came.
/// See docs/decisions/0006.</remarks>
internal sealed class IssueJoiner(WriteScope scope, ArticleTable table) : IDisposable
{
    private const int MostCandidatesNamed = 5;

    private readonly Statement issueOf = new(scope, "SELECT IssueId FROM Pages WHERE Id = @0");
    private readonly Statement hasParts = new(scope, "SELECT 1 FROM Articles a JOIN JoinedParts p ON p.ArticleId = a.Id WHERE a.PageId = @0 LIMIT 1");
    private readonly Statement hasLanding = new(scope, """
        SELECT 1 FROM Pages p JOIN Articles a ON a.PageId = p.Id
        WHERE p.IssueId = @0 AND ((a.WithdrawnAt IS NULL AND a.IsContinuation) OR EXISTS (SELECT 1 FROM JoinedParts j WHERE j.ArticleId = a.Id)) LIMIT 1
        """);
    private readonly Statement delete = new(scope, "DELETE FROM JoinedParts WHERE ArticleId = @0");
    private readonly Statement insert = new(scope, "INSERT INTO JoinedParts (ArticleId, WholeId, Number, Printed) VALUES (@0, @1, @2, @3)");

    /// <summary>Takes apart whatever has a part on a page, so that each of its articles is again what the page has of it.</summary>
    public async Task ReleaseAsync(PagePlace place, CancellationToken cancellationToken)
    {
        if (hasParts.Scalar<object>(place.PageId) is null)
            return;
        var issue = await IssueParts.LoadAsync(scope.Db, IssueOf(place), cancellationToken);
        foreach (var parts in issue.Stored.Where(w => w.Any(p => p.Article.PageId == place.PageId)))
            TakeApart(parts, place);
    }

    /// <summary>Joins what belongs together in a page's issue, and takes apart what no longer does.</summary>
    /// <param name="place">The page.</param>
    /// <param name="messages">Takes what became of the jumps and landings of the page.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task JoinAsync(PagePlace place, List<string> messages, CancellationToken cancellationToken)
    {
        var issueId = IssueOf(place);
        if (hasLanding.Scalar<object>(issueId) is null)
            return;
        var issue = await IssueParts.LoadAsync(scope.Db, issueId, cancellationToken);
        var kept = issue.Wholes.Where(w => w.IsStored).Select(w => w.Parts[0].Article.Id).ToHashSet();
        foreach (var parts in issue.Stored.Where(w => !kept.Contains(w[0].Article.Part!.WholeId)))
            TakeApart(parts, place);
        foreach (var whole in issue.Wholes.Where(w => !kept.Contains(w.Parts[0].Article.Id)))
        {
            messages.Add($"/a/{whole.PublicId} is on pages {string.Join(", ", whole.Parts.Select(p => PageNumber.Print(p.Page)))}: joined.");
            Join(whole, place);
        }

        messages.AddRange(issue.Unsure.Where(u => issue.All[u.Part].Article.PageId == place.PageId).Select(u => Say(issue, u)));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var statement in (Statement[])[issueOf, hasParts, hasLanding, delete, insert])
            statement.Dispose();
    }

    private int IssueOf(PagePlace place) => (int)issueOf.Scalar<long>(place.PageId);

    private void TakeApart(IReadOnlyList<IssuePart> lastFirst, PagePlace place)
    {
        foreach (var part in lastFirst)
        {
            table.Watch(part.Article);
            delete.Execute(part.Article.Id);
            if (part.Article.Part!.Number == 1)
                table.Update(part.Article, On(part, place));
            else
                table.Show(part.Article, On(part, place));
        }
    }

    private void Join(PlannedWhole whole, PagePlace place)
    {
        var first = whole.Parts[0].Article;
        for (var i = 0; i < whole.Parts.Length; i++)
        {
            table.Watch(whole.Parts[i].Article);
            insert.Execute(whole.Parts[i].Article.Id, first.Id, i + 1, i == 0 ? PrintedPart.Of(first).Write() : null);
        }

        whole.Content.Restore(first);
        table.Update(first, On(whole.Parts[0], place));
        foreach (var later in whole.Parts.Skip(1))
            table.Hide(later.Article);
    }

    private static PagePlace On(IssuePart part, PagePlace place) => place with { Number = part.Page, PageId = part.Article.PageId };

    private static string Say(IssueParts issue, UnsureEnd end)
    {
        var candidates = end.Candidates.Select(c => $"/a/{issue.All[c].Article.PublicId} on page {PageNumber.Print(issue.All[c].Page)}").ToList();
        return $"/a/{issue.All[end.Part].Article.PublicId} {(end.IsLanding ? "comes from" : "goes on on")} another page, but whether there it is "
            + string.Join(" or ", candidates.Take(MostCandidatesNamed)) + (candidates.Count > MostCandidatesNamed ? $" or one of {candidates.Count - MostCandidatesNamed} more" : "")
            + " is not sure: not joined.";
    }
}
