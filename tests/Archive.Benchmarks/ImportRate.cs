using System.Diagnostics;
using Archive.Core.Import;
using Archive.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Benchmarks;

/// <summary>Articles imported, stored and indexed a second, from JSON Lines into a new archive.</summary>
internal static class ImportRate
{
    public static async Task RunAsync(string folder, string? corpus, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var file = Corpus.Prepare(corpus, folder);
        await using var services = await OpenArchive.InAsync(folder, ct);
        var started = Stopwatch.GetTimestamp();
        var report = await services.GetRequiredService<ImportService>().ImportAsync(new ImportRequest { Paths = [file], Origin = "benchmark" }, null, ct);
        var time = Stopwatch.GetElapsedTime(started);
        var articles = report.Files.Sum(f => f.Articles);
        var refused = report.Files.Sum(f => f.RefusedLines);
        var bytes = new DirectoryInfo(folder).EnumerateFiles("archive.db*").Sum(f => f.Length);
        Figures.Tell($"import: {articles / time.TotalSeconds:0} articles a second; {articles} articles ({new FileInfo(file).Length / 1e6:0} MB of JSON) in {time.TotalSeconds:0.0} s, {refused} refused, database {bytes / 1e6:0} MB, peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");
        // Closed, an index has everything on disk.
        await services.DisposeAsync();
        TellIndex(folder);
        if (Path.GetDirectoryName(file) == folder)
            File.Delete(file);
    }

    /// <summary>How large the index is beside the text it was made from.</summary>
    private static void TellIndex(string folder)
    {
        using var connection = new SqliteConnection(new ArchiveLocation(folder).ReaderConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sum(octet_length(Body) + coalesce(octet_length(Headline), 0)) FROM Articles";
        var text = (long)command.ExecuteScalar()!;
        var beside = new DirectoryInfo(Path.Combine(folder, "lucene"));
        command.CommandText = "SELECT (SELECT sum(length(Data)) FROM SearchPages) + (SELECT sum(length(Directory)) FROM SearchSegments)";
        var index = beside.Exists ? beside.EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length) : (long)command.ExecuteScalar()!;
        Figures.Tell($"index: {index / 1e6:0.0} MB, {index / (double)text:0.00} times the {text / 1e6:0.0} MB of text");
    }
}
