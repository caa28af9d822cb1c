using Serilog;
using Serilog.Core;
using Serilog.Events;

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
        var sinks = section.GetSection("WriteTo").GetChildren().ToLookup(sink => sink["Name"] == "Console", sink => sink.Path);
        var pairs = section.AsEnumerable()
            .Where(pair => pair.Value is not null)
            .Select(pair => pair.Key.EndsWith(":Args:path", StringComparison.OrdinalIgnoreCase)
                ? KeyValuePair.Create(pair.Key, (string?)Path.GetFullPath(Path.Combine(dataFolder, pair.Value!)))
                : pair)
            .ToList();
        var log = From(pairs.Where(pair => !sinks[true].Any(path => IsBelow(pair.Key, path))));
        if (toConsole && sinks[true].Any())
        {
            // A line a request would bury what else happens, and costs more than a kept answer: the files have them.
            log.WriteTo.Logger(From(pairs.Where(pair => !sinks[false].Any(path => IsBelow(pair.Key, path))))
                .Filter.ByExcluding(e => e.Level < LogEventLevel.Warning && IsRequest(e)).CreateLogger());
        }

        return log.CreateLogger();
    }

    private static LoggerConfiguration From(IEnumerable<KeyValuePair<string, string?>> settings) =>
        new LoggerConfiguration().ReadFrom.Configuration(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());

    private static bool IsRequest(LogEvent e) =>
        e.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source) && source is ScalarValue { Value: RequestLog.Category };

    private static bool IsBelow(string key, string path) =>
        key.Equals(path, StringComparison.OrdinalIgnoreCase)
        || key.StartsWith(path + ConfigurationPath.KeyDelimiter, StringComparison.OrdinalIgnoreCase);
}
