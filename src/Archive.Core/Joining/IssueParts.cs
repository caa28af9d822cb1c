using System.Collections.Immutable;
using Archive.Core.Import;
using Archive.Core.Model;
using Archive.Core.Storage;
using Archive.Layout.Joining;
using Microsoft.EntityFrameworkCore;

namespace Archive.Core.Joining;

/// <summary>A part as it is printed on its page.</summary>
/// <param name="Article">The article that is the part, with what its own page has of it.</param>
/// <param name="Stored">The digest of what its row has, which for a first part is the whole.</param>
internal sealed record IssuePart(Article Article, byte[] Stored)
{
    /// <summary>Number of its page.</summary>
    public int Page => Article.Page.Number;
}

/// <summary>A whole as it ought to be.</summary>
/// <param name="Parts">Its parts in order.</param>
/// <param name="Content">What its row ought to have.</param>
/// <param name="Digest">The digest of that.</param>
internal sealed record PlannedWhole(ImmutableArray<IssuePart> Parts, PrintedPart Content, byte[] Digest)
{
    /// <summary>The address it is read under.</summary>
    public string PublicId => Parts[0].Article.PublicId;

    /// <summary>Whether the store has it so.</summary>
    public bool IsStored => Digest.AsSpan().SequenceEqual(Parts[0].Stored)
        && Parts.Select((p, i) => p.Article.Part is { } part && part.WholeId == Parts[0].Article.Id && part.Number == i + 1).All(stored => stored);
}

/// <summary>The jumps, landings and joins of one issue.</summary>
internal sealed class IssueParts
{
    private readonly List<IssuePart> parts;

    private IssueParts(List<IssuePart> parts)
    {
        this.parts = parts;
        var plan = PartJoiner.Plan([.. parts.Select(Placed)]);
        Wholes = [.. plan.Wholes.Select(w => Whole([.. w.Select(i => parts[i])]))];
        Unsure = plan.Unsure;
    }

    /// <summary>Every part that jumps, lands or is joined.</summary>
    public IReadOnlyList<IssuePart> All => parts;

    /// <summary>What ought to be joined.</summary>
    public IReadOnlyList<PlannedWhole> Wholes { get; }

    /// <summary>What is open although something fits, by indexes into <see cref="All"/>.</summary>
    public ImmutableArray<UnsureEnd> Unsure { get; }

    /// <summary>What is joined in the store: the parts of each whole, the last first, as they can be taken apart.</summary>
    public IEnumerable<IReadOnlyList<IssuePart>> Stored => parts.Where(p => p.Article.Part is not null)
        .GroupBy(p => p.Article.Part!.WholeId).Select(g => g.OrderByDescending(p => p.Article.Part!.Number).ToList());

    /// <summary>Reads an issue's jumps, landings and joins, each as it is printed.</summary>
    public static async Task<IssueParts> LoadAsync(ArchiveDb db, int issueId, CancellationToken cancellationToken)
    {
        var articles = await db.Articles.AsNoTracking().Include(a => a.Contributors).Include(a => a.Part).Include(a => a.Page)
            .Where(a => a.Page.IssueId == issueId && (a.Part != null || (a.WithdrawnAt == null && (a.IsContinued || a.IsContinuation))))
            .OrderBy(a => a.Page.Number).ThenBy(a => a.Position).ThenBy(a => a.Id)
            .ToListAsync(cancellationToken);
        return new IssueParts([.. articles.Select(AsPrinted)]);
    }

    /// <summary>The issues that have any.</summary>
    public static Task<List<int>> IssuesAsync(ArchiveDb db, CancellationToken cancellationToken) =>
        db.Articles.Where(a => a.Part != null || (a.WithdrawnAt == null && a.IsContinuation))
            .Select(a => a.Page.IssueId).Distinct().OrderBy(id => id).ToListAsync(cancellationToken);

    private static PlacedPart Placed(IssuePart part)
    {
        var split = ArticleParts.ToSplit(part.Article);
        // A withdrawn article is of no whole, whatever the store says.
        return new PlacedPart(part.Page, part.Article.WithdrawnAt is null ? split : split with { ContinuedOn = null, ContinuedFrom = null });
    }

    private static IssuePart AsPrinted(Article article)
    {
        var stored = article.ContentSha256;
        article.Part?.Printed?.Restore(article);
        return new IssuePart(article, stored);
    }

    private static PlannedWhole Whole(ImmutableArray<IssuePart> parts)
    {
        var whole = ArticleParts.ToArticle(WholeArticle.Of([.. parts.Select(p => ArticleParts.ToSplit(p.Article))]), sourceId: 0);
        return new PlannedWhole(parts, PrintedPart.Of(whole), whole.ContentSha256);
    }
}
