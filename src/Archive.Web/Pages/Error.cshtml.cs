using Archive.Web.Endpoints;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Archive.Web.Pages;

/// <summary>What is answered instead of a page: a page saying so, or ProblemDetails where data was asked for. The status stays.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    /// <summary>The answer's status.</summary>
    public int Status { get; private set; }

    /// <summary>What happened, in a few words.</summary>
    public string Heading => Status switch
    {
        StatusCodes.Status404NotFound => Text.NotFound,
        StatusCodes.Status410Gone => Text.Gone,
        >= 500 => Text.ServerError,
        _ => Text.BadRequest,
    };

    /// <summary>What that means and what one can do.</summary>
    public string Explanation => Status switch
    {
        StatusCodes.Status404NotFound => Text.NotFoundWhy,
        StatusCodes.Status410Gone => Text.GoneWhy,
        StatusCodes.Status405MethodNotAllowed => Text.ReadingOnly,
        >= 500 => Text.ServerErrorWhy,
        _ => Text.BadRequestWhy,
    };

    /// <summary>Answers any method, before one is looked for: the request that failed may have been any.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Result = Answer();
    }

    private IActionResult Answer()
    {
        var failed = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        var status = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();

        // Asked for by its own address, there is nothing to tell: that is an ordinary 404.
        Status = failed is not null ? StatusCodes.Status500InternalServerError : status is not null ? Response.StatusCode : StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
        var path = failed?.Path ?? status?.OriginalPath ?? "";
        return DataForms.Has(path)
            ? new ObjectResult(new ProblemDetails { Status = Status, Title = Heading, Detail = Explanation, Instance = path })
            {
                StatusCode = Status,
                ContentTypes = { "application/problem+json" },
            }
            : Page();
    }
}
