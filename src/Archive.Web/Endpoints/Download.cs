using Microsoft.Net.Http.Headers;

namespace Archive.Web.Endpoints;

/// <summary>Answers that go out as they are made, however long they get.</summary>
public static class Download
{
    /// <summary>
    /// Sends what <paramref name="write"/> writes, to be saved under a name. A HEAD request gets the headers and costs nothing more. An
    /// error, once something is sent, ends the connection: what was received then never looks whole.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="contentType">The media type.</param>
    /// <param name="fileName">The name; may be Chinese.</param>
    /// <param name="write">Writes it; is told where to, and when the reader has left.</param>
    /// <param name="isTransient">Whether it is an answer of the moment or a copy of what is there otherwise: not to be kept, nor found
    /// by search engines.</param>
    public static async Task SendAsync(HttpContext context, string contentType, string fileName, Func<Stream, CancellationToken, Task> write, bool isTransient)
    {
        var response = context.Response;
        response.ContentType = contentType;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = isTransient ? "no-store" : "no-cache";
        if (isTransient)
            response.Headers["X-Robots-Tag"] = "noindex";
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        // Those who write close what they write to, also when they fail; the answer is the server's to end.
        await using var body = response.BodyWriter.AsStream(leaveOpen: true);
        await write(body, context.RequestAborted);
    }
}
