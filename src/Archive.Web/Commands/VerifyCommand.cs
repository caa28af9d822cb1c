using System.CommandLine;
using Archive.Core.Maintenance;
using Archive.Core.Storage;

namespace Archive.Web.Commands;

/// <summary><c>verify</c>: checks file, store, index and sources against each other.</summary>
internal static class VerifyCommand
{
    public static Command Create(VerbContext verbs)
    {
        var command = new Command("verify", "Checks the database file, every source's SHA-256 and text, and the index against the store. Exit 1 if anything is wrong.");
        command.SetAction(async (parsed, ct) =>
        {
            var problems = await CountProgress.ShowAsync<string, int>(
                verbs.Terminal, "Checking …", what => $"Checking {what}", progress => CheckAsync(verbs, parsed, progress, ct));
            if (problems > 0)
                return ExitCode.SomeRefused;
            await verbs.Terminal.Out.WriteLineAsync("All is well: the file, the index, and every source.");
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<int> CheckAsync(VerbContext verbs, ParseResult parsed, IProgress<string>? progress, CancellationToken ct)
    {
        var error = verbs.Terminal.Error;
        var problems = 0;
        void Name(string problem)
        {
            problems++;
            error.WriteLine(problem);
        }

        try
        {
            await using var session = await verbs.OpenExistingAsync(parsed, ct, indexIsOutdated: Name);
            await foreach (var problem in session.Get<Verifier>().CheckAsync(progress, ct))
                Name(problem);
        }
        catch (ArchiveUnavailableException e) when (e.Problem == ArchiveProblem.NotAnArchive)
        {
            Name(e.Message);
        }

        return problems;
    }
}
