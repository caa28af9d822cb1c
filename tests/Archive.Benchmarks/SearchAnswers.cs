using System.Text.Encodings.Web;
using System.Text.Json;
using Archive.Core.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Benchmarks;

/// <summary>Writes what a file of queries finds, for a program that knows what should be found.</summary>
internal static class SearchAnswers
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads JSON Lines with a query in <c>q</c>; writes <c>q</c>, the givers' ids of the first ten hits, and the total.</summary>
    public static async Task RunAsync(string folder, string file, CancellationToken ct)
    {
        await using var services = await OpenArchive.InAsync(folder, ct);
        var search = services.GetRequiredService<SearchService>();
        foreach (var line in File.ReadLines(file).Where(l => l.Length > 0))
        {
            using var asked = JsonDocument.Parse(line);
            var q = asked.RootElement.GetProperty("q").GetString()!;
            var result = await search.SearchAsync(new SearchRequest { Query = q, Limit = 10 }, ct);
            Console.WriteLine(JsonSerializer.Serialize(new { q, ids = result.Hits.Select(h => h.ExternalId), total = result.Total }, Readable));
        }
    }
}
