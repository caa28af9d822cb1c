using System.CommandLine;

namespace Archive.Web.Commands;

/// <summary><c>healthcheck</c>: asks a running site whether it is well. For containers, whose images hold no curl.</summary>
internal static class HealthcheckCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Command Create(VerbContext verbs)
    {
        var url = new Option<string?>("--url")
        {
            Description = "address of the site; without it, the first one of ASPNETCORE_URLS, or http://localhost:5080",
            HelpName = "URL",
        };
        var command = new Command("healthcheck", "Asks a running site whether it is well; exit 0 if so, 1 if not.") { Hidden = true };
        command.Options.Add(url);
        command.SetAction((parsed, ct) => RunAsync(Address(parsed.GetValue(url), verbs.Settings), verbs.Terminal, ct));
        return command;
    }

    private static async Task<int> RunAsync(Uri address, Terminal terminal, CancellationToken ct)
    {
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(new Uri(address, "/-/health"), ct);
            await terminal.Out.WriteLineAsync($"{(int)answer.StatusCode} {address}");
            return answer.IsSuccessStatusCode ? ExitCode.Done : ExitCode.SomeRefused;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            await terminal.Error.WriteLineAsync($"{address} does not answer: {e.Message}");
            return ExitCode.SomeRefused;
        }
    }

    private static Uri Address(string? given, IConfiguration settings)
    {
        var first = (given ?? settings["urls"] ?? settings["ASPNETCORE_URLS"])?.Split(';')[0] ?? ServeCommand.DefaultUrl;
        // http://+:5080 and http://*:5080 listen everywhere: ask here.
        first = first.Replace("://+", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal).Replace("://[::]", "://localhost", StringComparison.Ordinal);
        return Uri.TryCreate(first, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw new UsageException($"{first} is not an address. Give one such as --url {ServeCommand.DefaultUrl}.");
    }
}
