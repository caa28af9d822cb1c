using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace Archive.Web.Caching;

/// <summary>A page with an ETag made of what it says; one who has it already is told so with 304.</summary>
/// <remarks>The tag is weak, since the same page goes out in several encodings.</remarks>
public sealed class TaggedPage : PageResult
{
    /// <summary>The tag of a content.</summary>
    public static EntityTagHeaderValue TagOf(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash[..16])}\"", isWeak: true);
    }

    /// <inheritdoc />
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var response = context.HttpContext.Response;
        var body = response.Body;
        using var written = new MemoryStream();
        response.Body = written;
        try
        {
            await base.ExecuteResultAsync(context);
        }
        finally
        {
            response.Body = body;
        }

        var content = written.GetBuffer().AsMemory(0, (int)written.Length);
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            var tag = TagOf(content.Span);
            new ResponseHeaders(response.Headers).ETag = tag;
            if (new RequestHeaders(context.HttpContext.Request.Headers).IfNoneMatch.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(tag, useStrongComparison: false)))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.ContentType = null;
                return;
            }
        }

        await body.WriteAsync(content, context.HttpContext.RequestAborted);
    }
}
