using System.Net.Sockets;
using System.Text;
using Archive.Web.Endpoints;
using Xunit;

namespace Archive.Web.Tests.Endpoints;

/// <summary>Answers that go out as they are made: what becomes of those that break off.</summary>
public sealed class DownloadTests : IAsyncLifetime
{
    private readonly TaskCompletionSource<Exception> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebApplication? app;
    private Uri address = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddResponseCompression(o => o.MimeTypes = ["application/zip"]);
        app = builder.Build();
        app.UseExceptionHandler(error => error.Run(context => context.Response.WriteAsync("told")));
        app.UseResponseCompression();
        app.MapGet("/endless", context => Sent(context, EndlessAsync));
        app.MapGet("/broken", context => Sent(context, BrokenAsync));
        app.MapGet("/broken-at-once", context => Sent(context, (_, _) => throw new InvalidOperationException("at once")));
        await app.StartAsync(Cancel);
        address = new Uri(app.Urls.First());
    }

    public async ValueTask DisposeAsync() => await app!.DisposeAsync();

    [Fact]
    public async Task A_reader_who_leaves_stops_the_work()
    {
        using (var client = new HttpClient { BaseAddress = address })
        {
            using var response = await client.GetAsync("/endless", HttpCompletionOption.ResponseHeadersRead, Cancel);
            await using var body = await response.Content.ReadAsStreamAsync(Cancel);
            Assert.Equal(1, await body.ReadAsync(new byte[1], Cancel));
        }

        Assert.IsType<OperationCanceledException>(await ended.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel), exactMatch: false);
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("br")]
    public async Task An_error_in_mid_stream_ends_the_connection_and_not_the_answer(string encoding)
    {
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd(encoding);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetByteArrayAsync("/broken", Cancel));

        // As bytes: what ends a whole answer, an empty chunk, never came.
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port, Cancel);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET /broken HTTP/1.1\r\nHost: {address.Authority}\r\nAccept-Encoding: {encoding}\r\n\r\n"), Cancel);
        using var received = new MemoryStream();
        await stream.CopyToAsync(received, Cancel);
        var text = Encoding.ASCII.GetString(received.ToArray());
        Assert.StartsWith("HTTP/1.1 200", text, StringComparison.Ordinal);
        Assert.Contains("beginning", text, StringComparison.Ordinal);
        Assert.Equal(encoding == "br", text.Contains("Content-Encoding: br", StringComparison.Ordinal));
        Assert.DoesNotContain("0\r\n\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_before_anything_is_sent_is_told()
    {
        using var client = new HttpClient { BaseAddress = address };
        using var response = await client.GetAsync("/broken-at-once", Cancel);

        Assert.Equal(500, (int)response.StatusCode);
        Assert.Equal("told", await response.Content.ReadAsStringAsync(Cancel));
        Assert.Null(response.Content.Headers.ContentDisposition);
    }

    private static async Task EndlessAsync(Stream stream, CancellationToken cancel)
    {
        var part = new byte[1 << 16];
        while (true)
            await stream.WriteAsync(part, cancel);
    }

    private static async Task BrokenAsync(Stream stream, CancellationToken cancel)
    {
        // As those do who write a whole file: they close what they write to, whatever happens.
        await using var closing = stream;
        await stream.WriteAsync("beginning"u8.ToArray(), cancel);
        throw new InvalidOperationException("the store is gone");
    }

    private async Task Sent(HttpContext context, Func<Stream, CancellationToken, Task> write)
    {
        try
        {
            await Download.SendAsync(context, "application/zip", "文本.zip", write, isTransient: true);
        }
        catch (Exception e)
        {
            ended.TrySetResult(e);
            throw;
        }
    }
}
