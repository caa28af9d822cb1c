using System.Text.RegularExpressions;

namespace Archive.Web.Hosting;

/// <summary>Where settings come from, the later over the earlier: <c>appsettings.json</c> beside the program,
/// <c>appsettings.ENVIRONMENT.json</c>, environment variables, those that begin with <c>ARCHIVE_</c>, the command line.</summary>
public static partial class Settings
{
    /// <summary>Environment variables of the archive's own: <c>ARCHIVE_DATA</c>, <c>ARCHIVE_Import__Inbox</c>.</summary>
    public const string EnvironmentPrefix = "ARCHIVE_";

    /// <summary>The data folder where nothing names another: <c>data</c> in the working folder.</summary>
    public const string DefaultDataFolder = "data";

    /// <summary>The settings of a verb other than <c>serve</c>.</summary>
    public static IConfiguration Load(IReadOnlyDictionary<string, string?> overrides)
    {
        var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
            ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")
            ?? Environments.Production;
        return new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddEnvironmentVariables()
            .AddEnvironmentVariables(EnvironmentPrefix)
            .AddInMemoryCollection(overrides)
            .Build();
    }

    /// <summary>Takes the settings out of the arguments: every <c>--Section:Key=value</c> before a lone <c>--</c>.</summary>
    /// <returns>The arguments that are left, and the settings.</returns>
    public static (string[] Arguments, Dictionary<string, string?> Overrides) TakeFrom(IReadOnlyList<string> args)
    {
        var left = new List<string>();
        var overrides = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var optionsMayFollow = true;
        foreach (var arg in args)
        {
            optionsMayFollow &= arg != "--";
            if (optionsMayFollow && SettingArgument().Match(arg) is { Success: true } match)
                overrides[match.Groups["key"].Value] = match.Groups["value"].Value;
            else
                left.Add(arg);
        }

        return ([.. left], overrides);
    }

    [GeneratedRegex("^--(?<key>[A-Za-z]\\w*(:\\w[\\w.]*)+)=(?<value>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex SettingArgument();
}
