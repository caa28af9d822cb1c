using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Archive.Benchmarks;

/// <summary>
/// The program under wrk: pages beside what nginx serves of the very same bytes as static files, and searches none of which
/// was asked before. Server and client share the machine's cores, for both alike.
/// </summary>
internal static partial class LoadRates
{
    private const int Rounds = 5;
    private const int Connections = 16;

    public static async Task RunAsync(string folder, string? queryFile, int seconds, CancellationToken ct)
    {
        await RequireAsync("wrk", "-v", ct);
        await RequireAsync("nginx", "-v", ct);
        await using var site = await RunningProgram.StartAsync(folder, ct);
        var queries = SearchLatency.Queries(queryFile);
        var work = Directory.CreateTempSubdirectory("archive-load-");
        // Started by root, nginx reads as nobody.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(work.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        try
        {
            await BesideNginxAsync(site, work.FullName, await PagesAsync(site, queries, ct), seconds, ct);
            await SearchesAsync(site, work.FullName, queries, seconds, ct);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    /// <summary>One page of each kind that is read most.</summary>
    private static async Task<(string Kind, string Path)[]> PagesAsync(RunningProgram site, string[] queries, CancellationToken ct)
    {
        var article = (await ServeRates.ArticleAddressesAsync(site.Client, [.. queries.Select(q => $"/search?q={Uri.EscapeDataString(q)}")], ct))[0];
        var html = await site.Client.GetStringAsync(article, ct);
        var day = DayLink().Match(html);
        if (!day.Success)
            throw new InvalidOperationException($"{article} names no day.");
        var (year, month) = (day.Groups["year"].Value, day.Groups["month"].Value);
        return [("article", article), ("day", $"/{year}/{month}/{day.Groups["day"].Value}"), ("month calendar", $"/{year}/{month}"), ("year calendar", $"/{year}"), ("home", "/")];
    }

    private static async Task BesideNginxAsync(RunningProgram site, string work, (string Kind, string Path)[] pages, int seconds, CancellationToken ct)
    {
        for (var i = 0; i < pages.Length; i++)
        {
            await File.WriteAllBytesAsync(Path.Combine(work, $"{i}.html"), await CompressedAsync(site.Client, pages[i].Path, ct), ct);
        }

        var port = RunningProgram.FreePort();
        await File.WriteAllTextAsync(Path.Combine(work, "nginx.conf"), NginxSettings(work, port), ct);
        using var nginx = Process.Start(new ProcessStartInfo("nginx", ["-p", work, "-c", Path.Combine(work, "nginx.conf"), "-e", Path.Combine(work, "error.log")]))!;
        try
        {
            var statics = new Uri($"http://127.0.0.1:{port}");
            await Task.Delay(TimeSpan.FromSeconds(1), ct);
            using var client = new HttpClient { BaseAddress = statics };
            for (var i = 0; i < pages.Length; i++)
            {
                var (kind, path) = pages[i];
                var own = new Uri(site.Client.BaseAddress!, path);
                var still = new Uri(statics, $"/{i}.html");
                var (file, made) = (await CompressedAsync(client, still.AbsolutePath, ct), await CompressedAsync(site.Client, path, ct));
                if (!file.AsSpan().SequenceEqual(made))
                    throw new InvalidOperationException($"nginx serves other bytes than {path}.");
                await WrkAsync(own, null, Math.Max(seconds, 10), ct);
                await WrkAsync(still, null, 1, ct);
                var pairs = new List<(double Nginx, double Own)>();
                for (var round = 0; round < Rounds; round++)
                    pairs.Add((await WrkAsync(still, null, seconds, ct), await WrkAsync(own, null, seconds, ct)));
                Figures.Tell($"{kind}: {Figures.Median([.. pairs.Select(p => p.Own)]):0} requests a second, nginx {Figures.Median([.. pairs.Select(p => p.Nginx)]):0}; ratio {Figures.Median([.. pairs.Select(p => p.Own / p.Nginx)]):0.00} (median of {Rounds} pairs, {pairs.Min(p => p.Own / p.Nginx):0.00}–{pairs.Max(p => p.Own / p.Nginx):0.00}); {new FileInfo(Path.Combine(work, $"{i}.html")).Length} bytes in Brotli");
            }
        }
        finally
        {
            nginx.Kill();
            await nginx.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task SearchesAsync(RunningProgram site, string work, string[] queries, int seconds, CancellationToken ct)
    {
        var script = Path.Combine(work, "searches.lua");
        // A number that nothing else asks for makes every request one that was not asked before.
        var list = string.Join(',', queries.Select(q => $"\"{Uri.EscapeDataString(q)}\""));
        await File.WriteAllTextAsync(script, $"local q={{{list}}}\nlocal n=0\nrequest=function() n=n+1; return wrk.format(\"GET\", \"/search?q=\"..q[n%#q+1]..\"&n=\"..n..\"-{Guid.NewGuid():N}\") end\n", ct);
        await WrkAsync(site.Client.BaseAddress!, script, Math.Max(seconds, 10), ct);
        var rates = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var fresh = Path.Combine(work, $"searches-{round}.lua");
            await File.WriteAllTextAsync(fresh, (await File.ReadAllTextAsync(script, ct)).Replace("&n=", $"&r={round}&n=", StringComparison.Ordinal), ct);
            rates.Add(await WrkAsync(site.Client.BaseAddress!, fresh, seconds, ct));
        }

        Figures.Tell($"search page, never asked before: {Figures.Median(rates):0} requests a second (median of {Rounds} runs, {rates.Min():0}–{rates.Max():0}), {queries.Length} queries in turn");
    }

    private static async Task<byte[]> CompressedAsync(HttpClient client, string path, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var answer = await client.SendAsync(request, ct);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync(ct);
    }

    /// <summary>Requests a second.</summary>
    private static async Task<double> WrkAsync(Uri address, string? script, int seconds, CancellationToken ct)
    {
        string[] arguments =
        [
            "-t1", $"-c{Connections}", string.Create(CultureInfo.InvariantCulture, $"-d{seconds}s"), "-H", "Accept-Encoding: br",
            .. script is null ? Array.Empty<string>() : ["-s", script], address.AbsoluteUri,
        ];
        var said = await OutputAsync("wrk", arguments, ct);
        if (said.Contains("Non-2xx", StringComparison.Ordinal) || Rate().Match(said) is not { Success: true } rate)
            throw new InvalidOperationException($"wrk {address}: {said}");
        return double.Parse(rate.Groups["rate"].ValueSpan, CultureInfo.InvariantCulture);
    }

    private static async Task RequireAsync(string program, string argument, CancellationToken ct)
    {
        try
        {
            await OutputAsync(program, [argument], ct);
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException($"{program} is not there. Install it: apt-get install wrk nginx-light", e);
        }
    }

    private static async Task<string> OutputAsync(string program, string[] arguments, CancellationToken ct)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync(ct);
        var output = await process.StandardOutput.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return output + await errors;
    }

    /// <summary>Static files as nginx likes them, with the access log it keeps unless told otherwise.</summary>
    private static string NginxSettings(string work, int port) => new StringBuilder()
        .AppendLine(CultureInfo.InvariantCulture, $"daemon off; worker_processes {Environment.ProcessorCount}; pid {work}/nginx.pid; error_log {work}/error.log;")
        .AppendLine("events { worker_connections 1024; }")
        .AppendLine(CultureInfo.InvariantCulture, $"http {{ access_log {work}/access.log; sendfile on; tcp_nopush on; keepalive_requests 100000000; types {{ text/html html; }}")
        .AppendLine(CultureInfo.InvariantCulture, $"  server {{ listen 127.0.0.1:{port}; root {work}; add_header Content-Encoding br; }} }}")
        .ToString();

    [GeneratedRegex(@"Requests/sec:\s+(?<rate>[0-9.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex("href=\"/(?<year>[0-9]{4})/(?<month>[0-9]{2})/(?<day>[0-9]{2})\"")]
    private static partial Regex DayLink();
}
