using System.Diagnostics;
using System.Globalization;

namespace Archive.Benchmarks;

/// <summary>Measures every engine that is built in with the same corpus and queries, each step in a process of its own, one engine
/// after another within each step.</summary>
internal static class EngineTable
{
    public static async Task RunAsync(string? corpus, string? queries, string? asked, int seconds, CancellationToken ct)
    {
        var root = Directory.CreateTempSubdirectory("archive-engines-");
        try
        {
            var file = Corpus.Prepare(corpus, root.FullName);
            foreach (var engine in OpenArchive.Engines)
                await TellAsync(engine, ["import", "--data", Folder(engine), "--corpus", file], ct);
            foreach (var engine in OpenArchive.Engines)
                await TellAsync(engine, [.. (string[])["search", "--data", Folder(engine)], .. Queries()], ct);
            foreach (var engine in OpenArchive.Engines)
                await TellAsync(engine, [.. (string[])["serve", "--data", Folder(engine), "--seconds", seconds.ToString(CultureInfo.InvariantCulture)], .. Queries()], ct);
            if (asked is null)
                return;
            foreach (var engine in OpenArchive.Engines)
            {
                var answers = Path.GetFullPath($"answers-{engine}.jsonl");
                await File.WriteAllLinesAsync(answers, await OutputAsync(engine, ["answers", "--data", Folder(engine), "--queries", asked], ct), ct);
                Figures.Tell($"{engine}: answers are in {answers}");
            }
        }
        finally
        {
            root.Delete(recursive: true);
        }

        string Folder(string engine) => Path.Combine(root.FullName, engine);
        string[] Queries() => queries is null ? [] : ["--queries", queries];
    }

    private static async Task TellAsync(string engine, string[] arguments, CancellationToken ct)
    {
        foreach (var line in await OutputAsync(engine, arguments, ct))
            Figures.Tell($"{engine}: {line}");
    }

    private static async Task<string[]> OutputAsync(string engine, string[] arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(EngineTable).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment[OpenArchive.Engine] = engine;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var output = await process.StandardOutput.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0 ? output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : throw new InvalidOperationException($"{string.Join(' ', arguments)} with {engine} ended with {process.ExitCode}.");
    }
}
