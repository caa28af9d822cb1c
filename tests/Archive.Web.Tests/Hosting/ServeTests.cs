using System.Net;
using System.Net.Sockets;
using Archive.Web.Tests.Commands;
using Xunit;

namespace Archive.Web.Tests.Hosting;

/// <summary>The program as a process: what it says, what it does while it serves, how it ends.</summary>
public sealed class ServeTests : IDisposable
{
    private const int MostAsked = 6;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("archive-serve-");
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = ServedProgram.Patience };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_archive_is_filled_with_the_samples_once()
    {
        await using (var first = await ServedProgram.StartAsync(_folder.FullName, "--samples"))
        {
            Assert.Contains("Importing the sample pages", first.Said, StringComparison.Ordinal);
            Assert.Matches("Imported [1-9][0-9]* pages with [1-9][0-9]* articles", first.Said);
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(first, "/-/health"));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(first, "/"));
        }

        await using var second = await ServedProgram.StartAsync(_folder.FullName, "--samples");
        Assert.DoesNotContain("mport", second.Said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(second, "/-/health"));
    }

    [Fact]
    public async Task The_healthcheck_asks_the_running_site()
    {
        Uri address;
        await using (var site = await ServedProgram.StartAsync(_folder.FullName))
        {
            address = site.Address;
            // It waits five seconds, as containers want it; on a busy machine the site's first answer may take longer, and it is asked again as they do.
            var seen = await HealthcheckAsync(address);
            for (var asked = 1; seen.Code != 0 && asked < MostAsked; asked++)
                seen = await HealthcheckAsync(address);
            Assert.Equal((0, ""), (seen.Code, seen.Error));
        }

        var alone = await HealthcheckAsync(address);
        Assert.Equal(1, alone.Code);
        Assert.Contains("does not answer", alone.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_inbox_is_imported_while_the_site_is_served()
    {
        var inbox = _folder.CreateSubdirectory("inbox").FullName;
        await using var site = await ServedProgram.StartAsync(_folder.FullName, $"--Import:Inbox={inbox}");
        var good = """{"newspaper":"棠州日报","date":"2020-02-26","page":1,"headline":"南堤加固","paragraphs":["南堤昨日开工。"]}""";
        await File.WriteAllTextAsync(Path.Combine(inbox, "good.jsonl"), good, Cancel);
        await File.WriteAllTextAsync(Path.Combine(inbox, "bad.jsonl"), "{", Cancel);

        await AppearsAsync(Path.Combine(inbox, "done"), "good.jsonl", site);
        await AppearsAsync(Path.Combine(inbox, "refused"), "bad.jsonl", site);
        await AppearsAsync(Path.Combine(inbox, "refused"), "bad.jsonl.report.txt", site);
        Assert.Contains("南堤加固", await _client.GetStringAsync(new Uri(site.Address, "/search.json?q=南堤"), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_one_clear_line()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        var run = await RealProgram.RunAsync(_folder.FullName, null, "--urls", address);
        Assert.Equal(2, run.Code);
        Assert.Equal($"{address} is in use by another program. Choose another address, for example --urls http://localhost:5090.\n", run.Error);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _client.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<HttpStatusCode> StatusAsync(ServedProgram site, string path)
    {
        using var answer = await _client.GetAsync(new Uri(site.Address, path), Cancel);
        return answer.StatusCode;
    }

    private Task<VerbResult> HealthcheckAsync(Uri address) =>
        RealProgram.RunAsync(_folder.FullName, null, "healthcheck", "--url", address.ToString());

    private static async Task AppearsAsync(string folder, string pattern, ServedProgram site)
    {
        for (var waited = TimeSpan.Zero; waited < ServedProgram.Patience; waited += TimeSpan.FromMilliseconds(200))
        {
            if (Directory.Exists(folder) && Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Any())
                return;
            await Task.Delay(200, Cancel);
        }

        Assert.Fail($"No {pattern} in {folder}; the program said: {site.Said}");
    }
}
