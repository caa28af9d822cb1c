using System.Globalization;
using Archive.Core.Storage;
using Archive.Web.Endpoints;
using Archive.Web.Pages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Archive.Web.Caching;

/// <summary>
/// What may be given out again: the answer to the same address in the same language and encoding, as long as nothing in the
/// archive has changed. An import makes all that was kept unreachable at once; it then falls out as room is needed.
/// </summary>
/// <remarks>A new day in China is a change too: some pages tell what was printed on this day in other years.</remarks>
public sealed class ArchiveCachePolicy(ArchiveVersion version, Today today) : IOutputCachePolicy
{
    /// <summary>Forms that are streamed.</summary>
    private static readonly string[] Streamed = ["zip", "csv", "jsonl", "epub"];

    /// <summary>Keeps unused answers from lying about for ever: the version in their key makes none of them wrong.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    /// <inheritdoc />
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.HttpContext.Request;
        // Asking for a language sets a cookie, which belongs to one reader. What is as long as the archive goes by as it is made.
        var isCacheable = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && !request.Query.ContainsKey("lang")
            && !(request.RouteValues.TryGetValue("form", out var form) && form is string name && Streamed.Contains(name));
        context.EnableOutputCaching = isCacheable;
        context.AllowCacheLookup = isCacheable;
        context.AllowCacheStorage = isCacheable;
        // Were others to wait for the first to finish, a reader who leaves would take them along.
        context.AllowLocking = false;
        context.ResponseExpirationTimeSpan = Kept;
        if (!isCacheable)
            return ValueTask.CompletedTask;
        var vary = context.CacheVaryByRules;
        vary.QueryKeys = "*";
        vary.VaryByValues["version"] = version.Current.ToString(CultureInfo.InvariantCulture);
        vary.VaryByValues["day"] = today.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        vary.VaryByValues["language"] = SiteLanguage.Of(request);
        vary.VaryByValues["encoding"] = Encoding(request.Headers.AcceptEncoding);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc />
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var response = context.HttpContext.Response;
        // Errors and redirects are cheap, and what sets a cookie is one reader's.
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie) || IsNotToBeStored(response))
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    private static bool IsNotToBeStored(HttpResponse response) =>
        CacheControlHeaderValue.TryParse(response.Headers.CacheControl.ToString(), out var control) && control.NoStore;

    /// <summary>What the answer will be compressed with: the best of what the browser names, as compression itself chooses.</summary>
    private static string Encoding(StringValues accepted)
    {
        var named = accepted.ToString();
        // Where there are weights, answers are told apart by what was written.
        return named.Contains("br", StringComparison.OrdinalIgnoreCase) && !named.Contains(';', StringComparison.Ordinal) ? "br" : named;
    }
}
