using System.Diagnostics;

namespace Archive.Web.Hosting;

/// <summary>Logs one line a request: method, path, status, milliseconds. What was searched for is in the query string and stays out.</summary>
public static class RequestLog
{
    /// <summary>The category of its lines.</summary>
    internal const string Category = "Archive.Web.Requests";

    /// <summary>Puts the log in front of everything that answers.</summary>
    public static IApplicationBuilder UseRequestLog(this IApplicationBuilder app)
    {
        var log = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(Category);
        return app.Use(async (context, next) =>
        {
            var started = Stopwatch.GetTimestamp();
            var failed = true;
            try
            {
                await next(context);
                failed = false;
            }
            finally
            {
                // An exception that comes this far is answered by the server behind our back.
                var status = context.RequestAborted.IsCancellationRequested ? StatusCodes.Status499ClientClosedRequest
                    : failed ? StatusCodes.Status500InternalServerError
                    : context.Response.StatusCode;
                log.Log(
                    status >= 500 ? LogLevel.Error : LogLevel.Information,
                    "{Method} {Path} {Status} {Milliseconds:0.0} ms",
                    context.Request.Method,
                    // Percent-encoded, so that no path can write a line of its own.
                    context.Request.Path.ToUriComponent(),
                    status,
                    Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        });
    }
}
