using System.CommandLine;
using Archive.Core.Maintenance;

namespace Archive.Web.Commands;

/// <summary><c>reindex</c>: rebuilds the search index from the store.</summary>
internal static class ReindexCommand
{
    public static Command Create(VerbContext verbs)
    {
        var command = new Command("reindex", "Rebuilds the search index from the stored articles. Searching goes on meanwhile.");
        command.SetAction(async (parsed, ct) =>
        {
            await using var session = await verbs.OpenExistingAsync(parsed, ct, indexIsOutdated: static _ => { });
            await RunAsync(verbs, session, ct);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Rebuilds the index of an open archive, and says how many articles are in it.</summary>
    public static async Task RunAsync(VerbContext verbs, ArchiveSession session, CancellationToken ct)
    {
        var reindexer = session.Get<Reindexer>();
        var count = await CountProgress.ShowAsync<long, long>(
            verbs.Terminal, "Indexing …", n => $"Indexed {n} articles", progress => reindexer.RunAsync(progress, ct));
        await verbs.Terminal.Out.WriteLineAsync($"Indexed {count} articles.");
    }
}
