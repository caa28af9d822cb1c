using Archive.Core.Export;
using Archive.Core.Import.Identity;
using Archive.Core.Storage;
using Archive.Layout;
using Archive.Layout.Joining;
using Archive.Web.Endpoints;
using Microsoft.EntityFrameworkCore;
using ArticleRow = Archive.Core.Model.Article;

namespace Archive.Web.Pages.Article;

/// <summary>A jump (下转) or landing (上接) whose other end is not joined to the article, and what is known of that end.</summary>
/// <param name="Jump">What is printed.</param>
/// <param name="IsLanding">上接 rather than 下转.</param>
/// <param name="PageAddress">Address of the page it names; <see langword="null"/> where that is not held, or none is named.</param>
/// <param name="Candidates">Articles of the issue that may be the other end, first ones first; none where nothing fits.</param>
public sealed record OpenEnd(Jump Jump, bool IsLanding, string? PageAddress, IReadOnlyList<ListedArticle> Candidates)
{
    private const int MostCandidates = 5;

    /// <summary>What a reader should know of the other end, in the language of the interface.</summary>
    public string Note => (Candidates.Count, Jump.Page, PageAddress) switch
    {
        (1, _, _) => IsLanding ? Text.BeginsUnsure_one : Text.GoesOnUnsure_one,
        ( > 1, _, _) => IsLanding ? Text.BeginsUnsure_many : Text.GoesOnUnsure_many,
        (_, null, _) => IsLanding ? Text.BeginsNowhere : Text.GoesOnNowhere,
        (_, { } page, null) => Words.Fill(IsLanding ? Text.BeginsNotHeld : Text.GoesOnNotHeld, PageNumber.Print(page)),
        (_, { } page, _) => Words.Fill(IsLanding ? Text.BeginsNotFound : Text.GoesOnNotFound, PageNumber.Print(page)),
    };

    /// <summary>The end that an article's jump or landing leaves open; <see langword="null"/> where it has none.</summary>
    public static async Task<OpenEnd?> OfAsync(ArchiveDb db, SiteAddress site, ArchivedArticle article, bool landing, CancellationToken cancel)
    {
        if ((landing ? article.ContinuedFrom : article.ContinuedOn) is not { } jump)
            return null;
        var issue = db.Pages.Where(p => p.Issue.Date == article.Date && p.Issue.Newspaper.Slug == article.NewspaperSlug);
        var isHeld = jump.Page is { } number && await issue.AnyAsync(p => p.Number == number, cancel);
        var ends = await issue.SelectMany(p => p.Articles).Where(ArticleRow.IsReadable)
            .Where(a => a.PublicId != article.Id && (landing ? a.IsContinued : a.IsContinuation))
            .OrderBy(a => a.Page.Number).ThenBy(a => a.Position)
            .Select(a => new
            {
                a.Id,
                // A landing stands on the article's first page, a jump on its last.
                Page = landing ? a.Parts.OrderByDescending(p => p.Number).Select(p => (int?)p.Article.Page.Number).FirstOrDefault() ?? a.Page.Number : a.Page.Number,
                On = new PageReference(a.ContinuedOnPage, a.ContinuedOnRef),
                From = new PageReference(a.ContinuedFromPage, a.ContinuedFromRef),
            })
            .ToListAsync(cancel);
        var here = new PageReference(jump.Page, jump.Ref);
        var fitting = ends
            .Where(e => landing ? JumpFit.Fits(e.Page, e.On, article.Page, here) : JumpFit.Fits(article.Pages[^1], here, e.Page, e.From))
            .Select(e => e.Id).Take(MostCandidates).ToList();
        return new OpenEnd(
            jump, landing, isHeld ? Addresses.Page(article.Date, article.NewspaperSlug, jump.Page!.Value) : null,
            fitting.Count == 0 ? [] : await db.Articles.Where(a => fitting.Contains(a.Id)).OrderBy(a => a.Page.Number).ThenBy(a => a.Position)
                .Select(ListedArticle.Projection(site.Absolute("/a/"))).ToListAsync(cancel));
    }
}
