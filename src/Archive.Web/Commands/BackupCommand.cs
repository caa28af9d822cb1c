using System.CommandLine;
using Archive.Core.Maintenance;

namespace Archive.Web.Commands;

/// <summary><c>backup FILE</c>: copies the archive while it is served.</summary>
internal static class BackupCommand
{
    public static Command Create(VerbContext verbs)
    {
        var file = new Argument<string>("FILE") { Description = "where the copy goes" };
        var force = Options.Flag("--force", "replace FILE if it is there");
        var command = new Command("backup", "Copies the whole archive to one file, checked, also while it is served and imported into.");
        command.Arguments.Add(file);
        command.Options.Add(force);
        command.SetAction(async (parsed, ct) =>
        {
            await using var session = await verbs.OpenExistingAsync(parsed, ct, indexIsOutdated: static _ => { });
            var backup = session.Get<Backup>();
            var (path, bytes) = await CountProgress.ShowAsync<string, (string, long)>(
                verbs.Terminal,
                "Copying …",
                static step => step,
                _ => Task.Run(() => backup.Write(parsed.GetRequiredValue(file), parsed.GetValue(force)), ct));
            await verbs.Terminal.Out.WriteLineAsync($"Wrote {path} ({bytes / 1048576.0:0.0} MB).");
            return ExitCode.Done;
        });
        return command;
    }
}
