using System.Globalization;
using CsvHelper;

namespace Archive.Core.Export;

/// <summary>Articles as one table (RFC 4180), with the byte-order mark by which Excel knows UTF-8.</summary>
public static class ArticleCsv
{
    private const string Between = "；";

    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with
    {
        WriteByteOrderMark = true,
        // A headline that begins with = is text, not a formula to be run in whoever's spreadsheet opens it.
        Injection = CsvInjection.Escape,
    };

    private static readonly (string Name, Func<ArchivedArticle, string?> Value)[] Columns =
    [
        ("id", a => a.Id),
        ("externalId", a => a.ExternalId),
        ("newspaper", a => a.Newspaper),
        ("date", a => a.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("page", a => a.Page.ToString(CultureInfo.InvariantCulture)),
        ("section", a => a.Section),
        ("kicker", a => a.Kicker),
        ("headline", a => a.Headline),
        ("subheadlines", a => string.Join(Between, a.Subheadlines)),
        ("reporters", a => string.Join(Between, a.Reporters)),
        ("correspondents", a => string.Join(Between, a.Correspondents)),
        ("photographers", a => string.Join(Between, a.Photographers)),
        ("source", a => a.Source),
        ("place", a => a.Place),
        ("body", a => string.Join('\n', a.Paragraphs)),
        ("captions", a => string.Join('\n', a.Captions)),
        ("url", a => a.Url),
        ("pages", a => string.Join(Between, a.Pages)),
    ];

    /// <summary>Writes the articles to <paramref name="stream"/>, names of the columns first, and closes it.</summary>
    /// <returns>How many they were.</returns>
    public static async Task<long> WriteAsync(Stream stream, IAsyncEnumerable<ArchivedArticle> articles, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(articles);
        await using var csv = CsvWriter.Create(stream, Options, leaveOpen: false);
        csv.WriteHeader([.. Columns.Select(c => c.Name)]);
        var count = 0L;
        await foreach (var article in articles.WithCancellation(ct))
        {
            await csv.WriteRecordAsync([.. Columns.Select(c => c.Value(article) ?? "")], ct);
            count++;
        }

        await csv.FlushAsync(ct);
        return count;
    }
}
