using Archive.Core.Search;
using Archive.Core.Storage;
using Archive.Web.Endpoints;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Archive.Web.Pages.Search;

/// <summary><c>/search</c>: articles by their words, narrowed by date, newspaper and reporter.</summary>
public sealed class SearchModel(SearchService search, ArchiveDb db, SiteAddress site) : FormPage
{
    /// <summary>The form as it was filled in. Not named Form: that is the form of the answer.</summary>
    public SearchForm Asked { get; private set; } = null!;

    /// <summary>What was found; <see langword="null"/> where nothing was asked, or the form has errors.</summary>
    public SearchResult? Result { get; private set; }

    /// <summary>Newspapers to choose from: slug and name.</summary>
    public IReadOnlyList<(string Slug, string Name)> Newspapers { get; private set; } = [];

    /// <summary>Whether the search was given up because it took too long.</summary>
    public bool IsTooSlow { get; private set; }

    /// <inheritdoc />
    public override string Address => "/search";

    /// <inheritdoc />
    public override string AddressQuery => Asked.With(("next", Asked.Typed("next")));

    /// <inheritdoc />
    public override bool IsTransient => true;

    /// <summary>Answers the request.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (IsUnknownForm)
            return NotFound();
        Asked = new SearchForm(Request.Query);
        try
        {
            if (Asked.Errors.Count == 0 && (Asked.IsAsked || Form == "json"))
                Result = await search.SearchAsync(Asked.Request, cancel);
        }
        catch (TimeoutException)
        {
            IsTooSlow = true;
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }

        // A program that is given the first page again and again would never come to an end.
        if (Form == "json" && Result?.Notice == SearchNotice.BadNext)
            return Problem(Text.NoticeBadNext, StatusCodes.Status400BadRequest);
        if (Asked.Errors.Count > 0)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return Form == "json" ? AsData() : await AsPageAsync(cancel);
    }

    private IActionResult AsData() =>
        Result is not null ? Show(SearchAnswer.Of(Asked.Query, Result, site))
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

    private static ObjectResult Problem(string title, int statusCode) =>
        new(new ProblemDetails { Title = title, Status = statusCode }) { StatusCode = statusCode, ContentTypes = { "application/problem+json" } };

    private async Task<IActionResult> AsPageAsync(CancellationToken cancel)
    {
        var newspapers = await db.Newspapers.OrderBy(n => n.Id).Select(n => new { n.Slug, n.Name }).ToListAsync(cancel);
        Newspapers = [.. newspapers.Select(n => (n.Slug, n.Name))];
        return Show(this);
    }
}
