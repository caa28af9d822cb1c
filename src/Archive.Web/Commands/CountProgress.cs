using Spectre.Console;

namespace Archive.Web.Commands;

/// <summary>Shows how far long work is, where somebody watches.</summary>
internal static class CountProgress
{
    /// <summary>Runs <paramref name="work"/>; on a terminal with a line that <paramref name="say"/> words.</summary>
    public static async Task<TResult> ShowAsync<TStep, TResult>(
        Terminal terminal, string title, Func<TStep, string> say, Func<IProgress<TStep>?, Task<TResult>> work)
    {
        if (!terminal.ShowsProgress)
            return await work(null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return await console.Status().StartAsync(title, status => work(new Line<TStep>(status, say)));
    }

    private sealed class Line<TStep>(StatusContext status, Func<TStep, string> say) : IProgress<TStep>
    {
        public void Report(TStep value) => status.Status = Markup.Escape(say(value));
    }
}
