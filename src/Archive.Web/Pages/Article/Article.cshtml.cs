using Archive.Core.Export;
using Archive.Core.Search;
using Archive.Core.Storage;
using Archive.Layout;
using Archive.Web.Endpoints;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Archive.Web.Pages.Article;

/// <summary>An article with what stands around it.</summary>
public sealed record ArticleView
{
    /// <summary>Below this the page says that the split is unsure: half of what looked so was wrong somewhere.</summary>
    public const double Unsure = SplitArticle.Doubtful;

    /// <summary>The article.</summary>
    public required ArchivedArticle Article { get; init; }

    /// <summary>All articles of its page in order, itself included; those that only go on there lead to the whole.</summary>
    public required IReadOnlyList<ListedArticle> SamePage { get; init; }

    /// <summary>Its jump (下转), where what it leads to is not part of it.</summary>
    public OpenEnd? GoesOn { get; init; }

    /// <summary>Its landing (上接), where what it comes from is not part of it.</summary>
    public OpenEnd? Begins { get; init; }

    /// <summary>Where its text crosses to another page.</summary>
    public IReadOnlyList<Joint> Joints { get; init; } = [];

    /// <summary>Where it stands on the pages it was split from; none where it came ready-made.</summary>
    public IReadOnlyList<PlaceOnPage> Places { get; init; } = [];

    /// <summary>Articles that share rare terms and names with it.</summary>
    public IReadOnlyList<RelatedArticle> Related { get; init; } = [];

    /// <summary>The article before it that begins on its page.</summary>
    public ListedArticle? Previous => SamePage.TakeWhile(a => a.Id != Article.Id).LastOrDefault(a => a.JoinedInto is null);

    /// <summary>The article after it that begins on its page.</summary>
    public ListedArticle? Next => SamePage.SkipWhile(a => a.Id != Article.Id).Skip(1).FirstOrDefault(a => a.JoinedInto is null);

    /// <summary>消息头 as it is printed: 本报讯, 新华社北京1月25日电; <see langword="null"/> where it has none.</summary>
    public string? Dateline => Article.Dateline;

    /// <summary>Its title as lists show it.</summary>
    public ArticleTitle Title => new(
        Article.Headline, ArticleTitle.OpeningOf(Article.Headline, Article.Paragraphs is [var first, ..] ? first : "", Article.Captions));

    /// <summary>Its references by GB/T 7714, of each year's standard, the one in force first.</summary>
    public IReadOnlyList<(string Year, string Reference)> Citations => [("2025", Citation.GbT7714(Article)), ("2015", Citation.GbT7714Of2015(Article))];
}

/// <summary><c>/a/ID</c>: one article, for ever; withdrawn, it answers 410; joined into another as a later part, 301 to the whole.</summary>
public sealed partial class ArticleModel(ArchiveDb db, SearchService search, SiteAddress site, ILogger<ArticleModel> log) : FormPage
{
    /// <summary>What is shown.</summary>
    public ArticleView View { get; private set; } = null!;

    /// <summary>The search that led here, whose words are marked.</summary>
    [FromQuery(Name = "q")]
    public string? Query { get; set; }

    /// <summary>What to mark; <see langword="null"/> for nothing.</summary>
    public ArticleMarks? Marks { get; private set; }

    /// <inheritdoc />
    public override string Address => Addresses.Article(View.Article.Id);

    /// <inheritdoc />
    public override (string Slug, string Name)? OfNewspaper => (View.Article.NewspaperSlug, View.Article.Newspaper);

    /// <inheritdoc />
    public override IReadOnlyList<string> Forms => ["json", "txt", "bib", "ris", "csl"];

    /// <summary>Answers the request.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (IsUnknownForm
            || await db.Articles.Where(a => a.PublicId == id).ToArchivedAsync(db, cancel) is not [var article])
            return NotFound();
        if (article.WithdrawnAt is not null)
            return StatusCode(StatusCodes.Status410Gone);
        if (article.JoinedInto is { } whole)
        {
            // A new version of either page may part them again: a browser is not to remember the way for ever.
            Response.Headers.CacheControl = "no-cache";
            return RedirectPermanent(Addresses.Article(whole) + (Form is null ? "" : "." + Form) + Request.QueryString);
        }

        Marks = ArticleMarks.Of(Query, article);
        article = site.WithAddress(article);
        return Form switch
        {
            "json" => Show(article),
            "txt" => PlainText(ArticleText.Format(article), ArticleText.FileName(article)),
            "bib" => Saved(ArticleText.Utf8.GetBytes(BibTex.Format(article)), BibTex.MediaType + "; charset=utf-8", ArticleText.FileName(article, "bib")),
            "ris" => Saved(ArticleText.Utf8.GetBytes(Ris.Format(article)), Ris.MediaType + "; charset=utf-8", ArticleText.FileName(article, "ris")),
            "csl" => Saved(CslJson.Format(article), CslJson.MediaType, ArticleText.FileName(article, "csl.json")),
            _ => Show(View = await AroundAsync(article, cancel)),
        };
    }

    private async Task<ArticleView> AroundAsync(ArchivedArticle article, CancellationToken cancel)
    {
        // The search reads on connections of its own, meanwhile.
        var related = RelatedAsync(article, cancel);
        var view = await BesidesAsync(article, cancel);
        return view with { Related = await related };
    }

    private async Task<ArticleView> BesidesAsync(ArchivedArticle article, CancellationToken cancel) => new()
    {
        Article = article,
        Joints = await JointsAsync(article, cancel),
        Places = await PlaceOnPage.OfAsync(db, article.Id, cancel),
        SamePage = await db.Articles
            // By the page's key, sought once: asking of every article whether its page holds this one reads them all.
            .Where(a => a.PageId == db.Articles.Where(o => o.PublicId == article.Id).Select(o => o.PageId).First() && a.WithdrawnAt == null)
            .OrderBy(a => a.Position).Select(ListedArticle.Projection(site.Absolute("/a/"))).ToListAsync(cancel),
        GoesOn = await OpenEnd.OfAsync(db, site, article, landing: false, cancel),
        Begins = await OpenEnd.OfAsync(db, site, article, landing: true, cancel),
    };

    private async Task<IReadOnlyList<Joint>> JointsAsync(ArchivedArticle article, CancellationToken cancel)
    {
        if (article.JoinedFrom.Count == 0)
            return [];
        var parts = await db.JoinedParts.Where(p => p.Whole.PublicId == article.Id).OrderBy(p => p.Number)
            .Select(p => new { p.Article.Page.Number, p.Printed, Body = p.Number == 1 ? "" : p.Article.Body }).ToListAsync(cancel);
        return Joint.Of(article.Paragraphs, [.. parts.Select(p => (p.Number, p.Printed?.Body ?? p.Body))]);
    }

    private async Task<IReadOnlyList<RelatedArticle>> RelatedAsync(ArchivedArticle article, CancellationToken cancel)
    {
        // A notice of water turned off is of no story.
        if (article.Kind != ArticleKind.Report)
            return [];
        try
        {
            return await search.RelatedAsync(
                new RelatedRequest
                {
                    PublicId = article.Id,
                    Date = article.Date,
                    Headlines = [.. new[] { article.Headline, article.Kicker }.OfType<string>(), .. article.Subheadlines],
                    Names = [.. article.Reporters, .. article.Correspondents],
                    Body = string.Join('\n', article.Paragraphs),
                },
                cancel);
        }
        catch (Exception e) when (e is SearchIndexException or TimeoutException)
        {
            // An article can be read while the index is being rebuilt.
            LogNoneRelated(e, article.Id);
            return [];
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nothing related can be found for /a/{Id}.")]
    private partial void LogNoneRelated(Exception cause, string id);
}
