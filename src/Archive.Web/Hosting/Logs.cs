using Serilog;
using Serilog.Core;

namespace Archive.Web.Hosting;

/// <summary>The program's log, as the <c>Serilog</c> section of the settings describes it.</summary>
/// <remarks>The log holds what happened to files and requests, never the text of an article or a query.</remarks>
public static class Logs
{
    private const string Section = "Serilog";

    /// <summary>Makes the log of a data folder: relative paths of log files count from there.</summary>
    /// <param name="settings">The program's settings.</param>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="toConsole">Whether to keep console sinks; a verb whose results go to standard output has none.</param>
    public static Logger Create(IConfiguration settings, string dataFolder, bool toConsole)
    {
        var section = settings.GetSection(Section);
        var consoleSinks = section.GetSection("WriteTo").GetChildren()
            .Where(sink => sink["Name"] == "Console")
            .Select(sink => sink.Path)
            .ToArray();
        var pairs = section.AsEnumerable()
            .Where(pair => pair.Value is not null)
            .Where(pair => toConsole || !consoleSinks.Any(path => IsBelow(pair.Key, path)))
            .Select(pair => pair.Key.EndsWith(":Args:path", StringComparison.OrdinalIgnoreCase)
                ? KeyValuePair.Create(pair.Key, (string?)Path.GetFullPath(Path.Combine(dataFolder, pair.Value!)))
                : pair);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(pairs).Build();
        return new LoggerConfiguration().ReadFrom.Configuration(configuration).CreateLogger();
    }

    private static bool IsBelow(string key, string path) =>
        key.Equals(path, StringComparison.OrdinalIgnoreCase)
        || key.StartsWith(path + ConfigurationPath.KeyDelimiter, StringComparison.OrdinalIgnoreCase);
}
