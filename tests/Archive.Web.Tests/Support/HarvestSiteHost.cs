using Archive.Core.Import;
using Archive.Core.Model;
using Archive.Core.Search;
using Archive.Core.Storage;

namespace Archive.Web.Tests.Support;

/// <summary>The site over more articles than a harvester is given at once, of two newspapers, most of them changed at one moment.</summary>
public class HarvestSiteHost : SiteHost
{
    /// <summary>How many articles the daily has.</summary>
    internal const int OfDaily = 330;

    /// <summary>How many the evening paper has.</summary>
    internal const int OfEvening = 7;

    /// <summary>When most of them changed.</summary>
    internal static DateTime Moment { get; } = new(2026, 1, 10, 12, 0, 0, 250, DateTimeKind.Utc);

    /// <summary>When the evening paper's changed.</summary>
    internal static DateTime Later { get; } = Moment.AddDays(1);

    /// <summary>Imports ready articles of the daily, each on a page of its own.</summary>
    internal async Task ImportAsync(string name, IEnumerable<(int Page, string Headline)> articles, CancellationToken cancel)
    {
        var file = Path.Combine(DataFolder, name + ".jsonl");
        await File.WriteAllLinesAsync(file, articles.Select(a =>
            $$"""{"id":"p{{a.Page}}","newspaper":"河湾日报","date":"2020-02-26","page":{{a.Page}},"headline":"{{a.Headline}}","paragraphs":["第{{a.Page}}版的消息。"]}"""), cancel);
        await Services.GetRequiredService<ImportService>().ImportAsync(new ImportRequest { Paths = [file] }, null, cancel);
    }

    /// <inheritdoc />
    protected override Task FillAsync(ArchiveStore store, SearchEngine engine) => store.WriteAsync(
        async scope =>
        {
            var daily = new Issue { Newspaper = new Newspaper { Slug = "hwrb", Name = "河湾日报" }, Date = new DateOnly(2020, 2, 26) };
            var evening = new Issue { Newspaper = new Newspaper { Slug = "hwwb", Name = "河湾晚报" }, Date = new DateOnly(2020, 2, 27) };
            scope.Db.AddRange(Enumerable.Range(1, OfDaily).Select(n => Page(daily, n, Moment)));
            await scope.Db.SaveChangesAsync();
            scope.Db.AddRange(Enumerable.Range(1, OfEvening).Select(n => Page(evening, n, Later)));
            await scope.Db.SaveChangesAsync();
            return 0;
        },
        CancellationToken.None);

    private static Page Page(Issue issue, int number, DateTime changed)
    {
        var page = new Page { Issue = issue, Number = number, Section = number % 2 == 0 ? "要闻" : null };
        page.Articles.Add(new Article
        {
            PublicId = $"{issue.Newspaper.Slug}{number:000}",
            ExternalId = $"p{number}",
            Position = 1,
            // What a newspaper's text should not hold and XML cannot.
            Headline = $"第{number}版\u0001𠮷\uFFFE<头条>&",
            Body = $"第{number}版的消息。",
            Confidence = 1,
            ImportedAt = Moment,
            ChangedAt = changed,
            WithdrawnAt = number == 5 ? changed : null,
        });
        return page;
    }
}
