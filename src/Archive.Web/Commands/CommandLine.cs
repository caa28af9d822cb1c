using System.CommandLine;
using System.CommandLine.Invocation;
using System.Runtime.InteropServices;
using Archive.Web.Hosting;

namespace Archive.Web.Commands;

/// <summary>The command line: one program serves and administers.</summary>
public static class CommandLine
{
    /// <summary>Runs the verb that <paramref name="args"/> name.</summary>
    /// <returns>0 done, 1 some input was refused, 2 wrong usage or nothing done.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken stopping)
    {
        var (arguments, overrides) = Settings.TakeFrom(args);
        var verbs = new VerbContext(terminal, overrides);
        var root = Build(verbs);
        var parsed = root.Parse(arguments);

        // Help is given however wrong the rest is.
        if (parsed.Action is ParseErrorAction || UsageErrors.HasUnknownOption(parsed))
            return await FailAsync(terminal, UsageErrors.Explain(parsed));

        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        using var interrupt = StopOn(PosixSignal.SIGINT, cancel);
        using var terminate = StopOn(PosixSignal.SIGTERM, cancel);
        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = terminal.Out,
                    Error = terminal.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                },
                cancel.Token);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return await FailAsync(terminal, "Stopped. What was not finished was not kept.");
        }
        catch (Exception e) when (Failures.Explain(e) is { } message)
        {
            return await FailAsync(terminal, message);
        }
        catch (Exception e)
        {
            // A defect of ours: the stack says where, the shell learns that nothing was done.
            return await FailAsync(terminal, $"Archive has a defect; please report this:\n{e}");
        }
    }

    private static RootCommand Build(VerbContext verbs)
    {
        var root = new RootCommand("A newspaper archive: page text in, articles split, stored, searched, read and cited.\n"
            + "Without a verb it serves the site. Any setting may be given as --Section:Key=value.");
        root.Options.Add(verbs.Data);
        ServeCommand.AddTo(root, verbs);
        Command[] subcommands =
        [
            ServeCommand.Create(verbs),
            SplitCommand.Create(verbs),
            ImportCommand.Create(verbs),
            SearchCommand.Create(verbs),
            ExportCommand.Create(verbs),
            ReindexCommand.Create(verbs),
            VerifyCommand.Create(verbs),
            BackupCommand.Create(verbs),
            RestoreCommand.Create(verbs),
            HealthcheckCommand.Create(verbs),
        ];
        foreach (var command in subcommands)
            root.Subcommands.Add(command);
        return root;
    }

    /// <summary>The first signal asks the verb to stop at the next clean place; a second one ends the process at once.</summary>
    private static PosixSignalRegistration StopOn(PosixSignal signal, CancellationTokenSource cancel) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = !cancel.IsCancellationRequested;
            cancel.Cancel();
        });

    private static async Task<int> FailAsync(Terminal terminal, string message)
    {
        await terminal.Error.WriteLineAsync(message);
        return ExitCode.NothingDone;
    }
}
