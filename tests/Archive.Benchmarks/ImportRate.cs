using System.Diagnostics;
using Archive.Core;
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
        var file = Corpus.Prepare(corpus, folder);
        await using var services = new ServiceCollection().AddArchive(new ArchiveLocation(folder)).BuildServiceProvider();
        await services.GetRequiredService<ArchiveStore>().OpenAsync(ct);
        var started = Stopwatch.GetTimestamp();
        var report = await services.GetRequiredService<ImportService>().ImportAsync(new ImportRequest { Paths = [file], Origin = "benchmark" }, null, ct);
        var time = Stopwatch.GetElapsedTime(started);
        var articles = report.Files.Sum(f => f.Articles);
        var refused = report.Files.Sum(f => f.RefusedLines);
        var bytes = new DirectoryInfo(folder).EnumerateFiles("archive.db*").Sum(f => f.Length);
        Figures.Tell($"import: {articles / time.TotalSeconds:0} articles a second; {articles} articles ({new FileInfo(file).Length / 1e6:0} MB of JSON) in {time.TotalSeconds:0.0} s, {refused} refused, database {bytes / 1e6:0} MB, peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");
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
        command.CommandText = """
            SELECT (SELECT sum(length(Data)) FROM SearchPages) + (SELECT sum(length(Directory)) FROM SearchSegments),
                (SELECT sum(octet_length(Body) + coalesce(octet_length(Headline), 0)) FROM Articles), (SELECT count(*) FROM SearchSegments)
            """;
        using var row = command.ExecuteReader();
        row.Read();
        Figures.Tell($"index: {row.GetInt64(0) / 1e6:0.0} MB in {row.GetInt64(2)} segments, {row.GetInt64(0) / (double)row.GetInt64(1):0.00} times the {row.GetInt64(1) / 1e6:0.0} MB of text");
    }
}
