namespace Archive.Web.Endpoints;

/// <summary>
/// The site is for reading: every address answers GET and HEAD, OAI-PMH's also POST as its rules want. Any other method is answered with
/// 405 and those that are allowed; OPTIONS asks for just that.
/// </summary>
public sealed class ReadingOnly(RequestDelegate next)
{
    /// <summary>Where errors are told, in the method of the request that failed.</summary>
    public const string ErrorAddress = "/-/error";

    /// <summary>The methods of an address, as <c>Allow</c> names them.</summary>
    public static string Allowed(PathString path) => path == DataForms.OaiAddress ? "GET, HEAD, POST" : "GET, HEAD";

    /// <summary>Refuses or goes on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (method, path) = (context.Request.Method, context.Request.Path);
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || path == ErrorAddress || (HttpMethods.IsPost(method) && path == DataForms.OaiAddress))
            return next(context);
        context.Response.Headers.Allow = Allowed(path);
        context.Response.StatusCode = HttpMethods.IsOptions(method) ? StatusCodes.Status204NoContent : StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }
}
