using System.CommandLine;
using Archive.Core.Maintenance;

namespace Archive.Web.Commands;

/// <summary><c>restore FILE</c>: brings a backup back.</summary>
internal static class RestoreCommand
{
    public static Command Create(VerbContext verbs)
    {
        var file = new Argument<string>("FILE") { Description = "what `backup` wrote" };
        var force = Options.Flag("--force", "replace an archive that holds pages; its file is kept beside it");
        var command = new Command("restore", "Makes a backup the archive again. The site must not be running.");
        command.Arguments.Add(file);
        command.Options.Add(force);
        command.SetAction(async (parsed, ct) =>
        {
            var restore = new Restore(verbs.Locate(parsed), TimeProvider.System);
            var (articles, keptAs) = await CountProgress.ShowAsync<string, (long, string?)>(
                verbs.Terminal,
                "Checking the backup …",
                static step => step,
                _ => Task.Run(() => restore.Read(parsed.GetRequiredValue(file), parsed.GetValue(force), ct), ct));
            // Brings the tables of an older version's backup up to date.
            var hasIndex = true;
            await using var session = await verbs.OpenExistingAsync(parsed, ct, indexIsOutdated: _ => hasIndex = false);
            await verbs.Terminal.Out.WriteLineAsync($"Restored {articles} articles."
                + (keptAs is null ? "" : $" The archive that was there is kept as {keptAs}."));
            // An index beside the database is in no backup, and one of an older version is of no use.
            if (!hasIndex)
                await ReindexCommand.RunAsync(verbs, session, ct);
            return ExitCode.Done;
        });
        return command;
    }
}
