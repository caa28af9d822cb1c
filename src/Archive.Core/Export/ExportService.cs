using Archive.Core.Search;

namespace Archive.Core.Export;

/// <summary>Writes articles out as files. Memory does not grow with their number.</summary>
public sealed class ExportService(ArticleSelector articles)
{
    /// <summary>Writes the articles under a temporary name, then moves them to where they were asked for: there they are whole.</summary>
    /// <param name="request">Which articles, as what, where to.</param>
    /// <param name="progress">Told how many are written.</param>
    /// <param name="ct">Stops the export; nothing is left behind.</param>
    /// <exception cref="ExportException">Something is there already, or nothing can be selected.</exception>
    public async Task<ExportReport> ExportAsync(ExportRequest request, IProgress<long>? progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        IReadOnlyList<SearchNotice> notices = [];
        var selected = Counted(articles.ReadAsync(request.Selection, n => notices = n, ct), request.Site, progress);
        await using var target = ExportTarget.For(request);
        var count = request.Format switch
        {
            ExportFormat.Text => await WriteTextsAsync(target, selected, ct),
            ExportFormat.JsonLines => await ArticleJsonLines.WriteAsync(target.Open("articles.jsonl"), selected, ct),
            ExportFormat.Csv => await ArticleCsv.WriteAsync(target.Open("articles.csv"), selected, ct),
            _ => throw new ArgumentOutOfRangeException(nameof(request), request.Format, "not a format"),
        };
        await target.CommitAsync(ct);
        return new ExportReport(count, target.Path, notices);
    }

    private static async Task<long> WriteTextsAsync(ExportTarget target, IAsyncEnumerable<ArchivedArticle> selected, CancellationToken ct)
    {
        var count = 0L;
        var names = new ArticleFileNames();
        await foreach (var article in selected.WithCancellation(ct))
        {
            await using var stream = target.Open(names.Next(article));
            await stream.WriteAsync(ArticleText.Utf8.GetBytes(ArticleText.Format(article)), ct);
            count++;
        }

        return count;
    }

    private static async IAsyncEnumerable<ArchivedArticle> Counted(IAsyncEnumerable<ArchivedArticle> selected, Uri? site, IProgress<long>? progress)
    {
        var count = 0L;
        await foreach (var article in selected)
        {
            yield return site is null ? article : article with { Url = new Uri(site, $"a/{article.Id}").AbsoluteUri };
            progress?.Report(++count);
        }
    }
}
