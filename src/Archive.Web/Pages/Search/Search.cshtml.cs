using Archive.Core.Export;
using Archive.Core.Search;
using Archive.Core.Storage;
using Archive.Web.Caching;
using Archive.Web.Endpoints;
using Archive.Web.Endpoints.Feeds;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Archive.Web.Pages.Search;

/// <summary><c>/search</c>: articles by their words, narrowed by date, newspaper and reporter.</summary>
public sealed partial class SearchModel(SearchService search, ArticleSelector articles, ArchiveDb db, SiteAddress site) : FormPage
{
    /// <summary>How many sections and reporters are shown beside the hits; all of them have a list of their own.</summary>
    public const int FacetsShown = 10;

    /// <summary>The form as it was filled in. Not named Form: that is the form of the answer.</summary>
    public SearchForm Asked { get; private set; } = null!;

    /// <summary>What was found; <see langword="null"/> where nothing was asked, or the form has errors.</summary>
    public SearchResult? Result { get; private set; }

    /// <summary>The whole answer counted.</summary>
    public SearchFacets Facets { get; private set; } = new();

    /// <summary>Newspapers to choose from: slug and name.</summary>
    public IReadOnlyList<(string Slug, string Name)> Newspapers { get; private set; } = [];

    /// <summary>The pages that an article found goes on on (转版), with their sections, by its <c>ID</c>.</summary>
    public ILookup<string, (int Page, string? Section)> LaterPages { get; private set; } = Array.Empty<string>().ToLookup(id => id, _ => (0, (string?)null));

    /// <summary>Whether the search was given up because it took too long.</summary>
    public bool IsTooSlow { get; private set; }

    /// <inheritdoc />
    public override string Address => "/search";

    /// <inheritdoc />
    public override string AddressQuery => Asked.With(("next", Asked.Typed("next")));

    /// <summary>The hits over time; <see langword="null"/> where there is nothing to compare.</summary>
    public Timeline? Timeline { get; private set; }

    /// <inheritdoc />
    public override IReadOnlyList<string> Forms => ["json", "atom", "jsonl", "csv", "zip"];

    /// <inheritdoc />
    public override IReadOnlyList<string> Offered => Asked.Errors.Count > 0 ? [] : Asked.IsAsked ? Forms : ["json"];

    /// <inheritdoc />
    /// <remarks>A place in the hits as the page orders them is none in the feed, which begins with the newest.</remarks>
    protected override string QueryOf(string form) => form == "json" ? AddressQuery : Asked.With();

    /// <inheritdoc />
    public override bool IsTransient => true;

    /// <summary>Whether all that is found is asked for, not a page of it.</summary>
    private bool IsWhole => Form is "jsonl" or "csv" or "zip";

    private bool IsHead => HttpMethods.IsHead(Request.Method);

    /// <summary>Answers the request.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (IsUnknownForm)
            return NotFound();
        Asked = new SearchForm(Request.Query);
        try
        {
            // A feed or file of nothing asked for would be taken for one of nothing found.
            if (Form is not (null or "json") && Asked.Errors.Count == 0 && !Asked.IsAsked)
                return Problem(Text.NothingAsked, StatusCodes.Status400BadRequest);
            if (IsWhole && Asked.Errors.Count == 0)
                return await WholeAsync(cancel);
            if (Asked.Errors.Count == 0 && (Asked.IsAsked || Form is not null))
                await SearchAsync(cancel);
        }
        catch (TimeoutException)
        {
            IsTooSlow = true;
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }

        // A program that is given the first page again and again would never come to an end.
        if (Form is not null && Result?.Notice == SearchNotice.BadNext)
            return Problem(Text.BadNext, StatusCodes.Status400BadRequest);
        if (Asked.Errors.Count > 0)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return Form is null ? await AsPageAsync(cancel)
            : Form == "atom" && Result is not null ? await FeedAsync(Result, cancel)
            : AsData();
    }

    /// <summary>Hits and counts in one go: what matches is looked up once for both.</summary>
    private async Task SearchAsync(CancellationToken cancel)
    {
        var request = Asked.Request;
        if (Form == "atom" && Asked.Typed("sort").Length == 0)
            request = request with { Sort = SearchSort.Newest };
        var isPage = Form is null;
        Result = await search.SearchAsync(
            request with
            {
                WithFacets = Form != "atom" && Asked.WantsFacets,
                WithPassages = isPage,
                // One who reads on has understood.
                WithAlternatives = (isPage && request.Next is null) || request.Explain,
                MostValues = isPage ? (Asked.Listed is null ? FacetsShown : int.MaxValue) : request.MostValues,
            },
            cancel);
        Facets = Result.Facets ?? new SearchFacets();
        Timeline = isPage ? Timeline.Of(Facets.Months) : null;
    }

    /// <summary>Every article that is found, as it is read, by date.</summary>
    private async Task<IActionResult> WholeAsync(CancellationToken cancel)
    {
        try
        {
            // A search that fails or takes too long does so here, where it can still be told.
            await using var found = await StartedArticles.StartAsync(IsHead ? AsyncEnumerable.Empty<ArchivedArticle>() : articles.ReadAsync(Asked.Request, null, cancel), cancel);
            var all = found.AllAsync(cancel).Select(site.WithAddress);
            await Download.SendAsync(
                HttpContext, TypeOf(Form!) + (Form == "zip" ? "" : "; charset=utf-8"), $"{ArticleText.SafeName(Asked.Query, "articles")}.{Form}",
                (stream, ct) => Form switch
                {
                    "zip" => ArticleZip.WriteAsync(stream, all, ct),
                    "csv" => ArticleCsv.WriteAsync(stream, all, ct),
                    _ => ArticleJsonLines.WriteAsync(stream, all, ct),
                },
                isTransient: true);
        }
        catch (ExportException)
        {
            return Problem(Text.NoticeEmpty, StatusCodes.Status400BadRequest);
        }

        return new EmptyResult();
    }

    private IActionResult AsData() =>
        Result is not null ? Show(Answer(Result))
        : IsTooSlow ? Problem(Text.SearchTooSlow, statusCode: StatusCodes.Status503ServiceUnavailable)
        : new ObjectResult(new ValidationProblemDetails(Asked.Errors.ToDictionary(e => e.Key, e => new[] { e.Value }))
        {
            Status = StatusCodes.Status400BadRequest,
            Title = Text.BadRequest,
        })
        {
            StatusCode = StatusCodes.Status400BadRequest,
            ContentTypes = { "application/problem+json" },
        };

    private object Answer(SearchResult result)
    {
        var answer = SearchAnswer.Of(Asked.Query, result, Facets, site, Asked.WantsAllFacets, Asked.Request.Explain);
        return Asked.Fields is { } fields ? answer.With(result, fields) : answer;
    }

    private async Task<FileContentResult> FeedAsync(SearchResult result, CancellationToken cancel)
    {
        var ids = result.Hits.Select(h => h.PublicId).ToList();
        var changed = await db.Articles.Where(a => ids.Contains(a.PublicId)).Select(a => new { a.PublicId, a.ChangedAt })
            .ToDictionaryAsync(a => a.PublicId, a => a.ChangedAt, cancel);
        string Page(string? next) => $"{Address}.atom{Asked.With(("next", next))}";
        var feed = SearchFeed.Write(
            $"{Asked.Query} · {Text.Search}", result, changed, site, Address + Asked.With(), Page(null), Page(Asked.Typed("next")), result.Next is { } next ? Page(next) : null);
        Response.Headers.CacheControl = "no-cache";
        return new FileContentResult(feed, AtomFeed.MediaType + "; charset=utf-8") { EntityTag = ContentTag.Of(feed) };
    }

    private static ObjectResult Problem(string title, int statusCode) =>
        new(new ProblemDetails { Title = title, Status = statusCode }) { StatusCode = statusCode, ContentTypes = { "application/problem+json" } };

    private async Task<IActionResult> AsPageAsync(CancellationToken cancel)
    {
        var newspapers = await db.Newspapers.OrderBy(n => n.Id).Select(n => new { n.Slug, n.Name }).ToListAsync(cancel);
        Newspapers = [.. newspapers.Select(n => (n.Slug, n.Name))];
        var ids = Result?.Hits.Select(h => h.PublicId).ToList() ?? [];
        var later = await db.JoinedParts.Where(p => p.Number > 1 && ids.Contains(p.Whole.PublicId)).OrderBy(p => p.Number)
            .Select(p => new { p.Whole.PublicId, p.Article.Page.Number, p.Article.Page.Section }).ToListAsync(cancel);
        LaterPages = later.ToLookup(p => p.PublicId, p => (p.Number, p.Section));
        return Show(this);
    }
}
