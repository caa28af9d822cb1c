using System.Diagnostics;
using Archive.Core.Import;
using Spectre.Console;

namespace Archive.Web.Commands;

/// <summary>Shows how far an import is, where somebody watches.</summary>
internal static class ImportProgress
{
    /// <summary>Runs <paramref name="import"/>; on a terminal with a line that counts files and articles.</summary>
    public static async Task<T> ShowAsync<T>(Terminal terminal, Func<IProgress<ImportFileReport>, Task<T>> import) =>
        await ShowAsync(terminal, import, static _ => { });

    /// <summary>Runs <paramref name="import"/>, telling <paramref name="also"/> of each file too.</summary>
    public static async Task<T> ShowAsync<T>(Terminal terminal, Func<IProgress<ImportFileReport>, Task<T>> import, Action<ImportFileReport> also, Steps? steps = null)
    {
        if (!terminal.ShowsProgress)
            return await import(new Relay(also));
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return await console.Status().StartAsync("Importing …", async status =>
        {
            var files = 0;
            var articles = 0;
            var started = Stopwatch.GetTimestamp();
            steps?.ShowOn(step => status.Status = Markup.Escape(step));
            return await import(new Relay(report =>
            {
                also(report);
                files++;
                articles += report.Articles;
                var rate = articles / Math.Max(0.001, Stopwatch.GetElapsedTime(started).TotalSeconds);
                status.Status = Markup.Escape($"{files} files, {articles} articles, {rate:0} a second: {report.File}");
            }));
        });
    }

    /// <summary>Shows what is being done with a file that takes long, once there is something to show it on.</summary>
    public sealed class Steps : IProgress<string>
    {
        private Action<string>? show;

        /// <summary>Where to show it.</summary>
        public void ShowOn(Action<string> line) => show = line;

        /// <inheritdoc />
        public void Report(string value) => show?.Invoke(value);
    }

    /// <summary>Tells at once, in order, on the importing thread; <see cref="Progress{T}"/> does none of these.</summary>
    private sealed class Relay(Action<ImportFileReport> tell) : IProgress<ImportFileReport>
    {
        public void Report(ImportFileReport value) => tell(value);
    }
}
