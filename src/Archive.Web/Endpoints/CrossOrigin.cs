namespace Archive.Web.Endpoints;

/// <summary>
/// Lets scripts of any site read what is data (CORS). It is public and the same for everyone, so the permission is on every answer,
/// whoever asks: an answer kept by a cache on the way serves all. Cookies are never part of it.
/// </summary>
public sealed class CrossOrigin(RequestDelegate next)
{
    private const string DaySeconds = "86400";

    /// <summary>Answers what a browser asks before it asks (preflight), and gives the permission with all else that is data.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (request, response) = (context.Request, context.Response);
        if (!DataForms.Has(request.Path.Value ?? ""))
            return next(context);
        if (HttpMethods.IsOptions(request.Method) && request.Headers.ContainsKey("Access-Control-Request-Method"))
        {
            Permit(response.Headers);
            response.Headers.AccessControlAllowMethods = ReadingOnly.Allowed(request.Path);
            response.Headers.AccessControlAllowHeaders = "Accept-Language, Content-Type, If-Modified-Since, If-None-Match, Range";
            response.Headers.AccessControlMaxAge = DaySeconds;
            response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        // As the answer starts, so that errors can be read too.
        response.OnStarting(static state =>
        {
            Permit(((HttpResponse)state).Headers);
            return Task.CompletedTask;
        }, response);
        return next(context);
    }

    private static void Permit(IHeaderDictionary headers)
    {
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "Content-Disposition, Content-Language, ETag, Last-Modified, Link, Retry-After";
    }
}
