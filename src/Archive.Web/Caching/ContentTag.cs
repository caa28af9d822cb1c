using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace Archive.Web.Caching;

/// <summary>ETags made of what an answer says: one who has it already is told so with 304.</summary>
/// <remarks>Weak, since the same content goes out in several encodings.</remarks>
public static class ContentTag
{
    /// <summary>The tag of a content.</summary>
    public static EntityTagHeaderValue Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash[..16])}\"", isWeak: true);
    }

    /// <summary>Holds back what an answer writes until it is whole, and sends it with its tag, or 304.</summary>
    /// <param name="context">The request.</param>
    /// <param name="answer">Writes the answer.</param>
    public static async Task SendAsync(HttpContext context, Func<Task> answer)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(answer);
        var response = context.Response;
        var body = response.Body;
        using var written = new MemoryStream();
        response.Body = written;
        try
        {
            await answer();
        }
        finally
        {
            response.Body = body;
        }

        // Nothing was said: a head alone, or an error that is told elsewhere as long as the answer has not begun.
        if (written.Length == 0)
            return;
        var content = written.GetBuffer().AsMemory(0, (int)written.Length);
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            var tag = Of(content.Span);
            new ResponseHeaders(response.Headers).ETag = tag;
            if (new RequestHeaders(context.Request.Headers).IfNoneMatch.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(tag, useStrongComparison: false)))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.ContentType = null;
                response.ContentLength = null;
                return;
            }
        }

        await body.WriteAsync(content, context.RequestAborted);
    }

    /// <summary>Gives an endpoint's answers a tag, has browsers ask before they show them again, and keeps them while the archive stays as it is.</summary>
    public static RouteHandlerBuilder KeptByContent(this RouteHandlerBuilder endpoint) =>
        endpoint.CacheOutput(CachingServices.Policy).AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            http.Response.Headers.CacheControl = "no-cache";
            await SendAsync(http, async () =>
            {
                if (await next(context) is IResult result)
                    await result.ExecuteAsync(http);
            });
            return Results.Empty;
        });
}
