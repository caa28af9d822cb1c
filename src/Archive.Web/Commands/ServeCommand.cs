using System.CommandLine;
using Archive.Web.Hosting;

namespace Archive.Web.Commands;

/// <summary><c>serve</c>, also without a verb: serves the site.</summary>
internal static class ServeCommand
{
    /// <summary>Where the site is served unless something else is asked for.</summary>
    public const string DefaultUrl = "http://localhost:5080";

    private static readonly Option<string?> Urls = new("--urls")
    {
        Description = $"addresses to serve on, parted by ; [default: {DefaultUrl}]",
        HelpName = "URLS",
    };

    private static readonly Option<bool?> Samples = new("--samples")
    {
        Description = "import the sample pages first if the archive is empty [default: in Development only]",
        Arity = ArgumentArity.ZeroOrOne,
    };

    // How tools that start the program, such as the test host, say where it is.
    private static readonly Option<string?> EnvironmentName = new("--environment") { Hidden = true };
    private static readonly Option<string?> ContentRoot = new("--contentRoot") { Hidden = true };
    private static readonly Option<string?> ApplicationName = new("--applicationName") { Hidden = true };

    public static Command Create(VerbContext verbs)
    {
        var command = new Command("serve", "Serves the site (what happens without a verb).");
        AddTo(command, verbs);
        return command;
    }

    /// <summary>Makes <paramref name="command"/> serve: the verb itself, and the program without a verb.</summary>
    public static void AddTo(Command command, VerbContext verbs)
    {
        foreach (var option in (Option[])[Urls, Samples, EnvironmentName, ContentRoot, ApplicationName])
            command.Options.Add(option);
        command.SetAction((parsed, ct) => RunAsync(parsed, verbs, ct));
    }

    private static async Task<int> RunAsync(ParseResult parsed, VerbContext verbs, CancellationToken ct)
    {
        var overrides = new Dictionary<string, string?>(verbs.Overrides, StringComparer.OrdinalIgnoreCase);
        if (parsed.GetValue(Urls) is { } urls)
            overrides["urls"] = urls;
        if (parsed.GetResult(Samples) is { Implicit: false })
            overrides["Samples"] = (parsed.GetValue(Samples) ?? true).ToString();
        var options = new WebApplicationOptions
        {
            ApplicationName = parsed.GetValue(ApplicationName) ?? typeof(ServeCommand).Assembly.GetName().Name,
            EnvironmentName = parsed.GetValue(EnvironmentName),
            // Settings and assets lie beside the program; the working folder is the user's own and holds the data.
            ContentRootPath = parsed.GetValue(ContentRoot) ?? AppContext.BaseDirectory,
        };
        await Server.RunAsync(options, overrides, settings => verbs.Locate(parsed, settings), verbs.Terminal, ct);
        return ExitCode.Done;
    }
}
