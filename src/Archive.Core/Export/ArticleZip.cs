using System.Globalization;

namespace Archive.Core.Export;

/// <summary>Articles as a zip of plain text files, an article a file.</summary>
public static class ArticleZip
{
    /// <summary>Writes the articles, which come by date; the stream stays open.</summary>
    /// <param name="stream">Where to; written asynchronously only.</param>
    /// <param name="articles">The articles.</param>
    /// <param name="ct">Stops; the zip then has no end.</param>
    /// <param name="inFolders">Whether every day has a folder of its own: <c>2020-02-26/</c>.</param>
    /// <returns>How many they were.</returns>
    public static async Task<long> WriteAsync(Stream stream, IAsyncEnumerable<ArchivedArticle> articles, CancellationToken ct, bool inFolders = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(articles);
        using var zip = new ForwardZip(stream);
        var names = new ArticleFileNames();
        var count = 0L;
        await foreach (var article in articles.WithCancellation(ct))
        {
            var folder = inFolders ? article.Date.ToString("yyyy-MM-dd'/'", CultureInfo.InvariantCulture) : "";
            await zip.AddAsync(folder + names.Next(article), article.Date, ArticleText.Utf8.GetBytes(ArticleText.Format(article)), ct);
            count++;
        }

        await zip.FinishAsync(ct);
        return count;
    }
}
