using Archive.Core.Export;
using Archive.Core.Export.Epub;
using Archive.Core.Model;
using Archive.Layout;

namespace Archive.Core.Tests.Export.Epub;

/// <summary>Issues as books: an ordinary one, and one with everything that could break a book.</summary>
internal static class EpubSamples
{
    public static IssueContents Ordinary { get; } = new()
    {
        Newspaper = "棠州日报",
        Slug = "tzrb",
        Date = new DateOnly(2020, 2, 26),
        Modified = new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc),
        Url = "https://archive.example/2020/02/26/tzrb",
        Pages = [new(1, "要闻", []), new(2, "综合", [new("bridge", 1, "北岸大桥今日通车")]), new(102, null, [])],
    };

    public static ArchivedArticle[] OrdinaryArticles { get; } =
    [
        Article("bridge", 1) with
        {
            Kicker = "跨越清水河 连通南北岸",
            Headline = "北岸大桥今日通车",
            Subheadlines = ["两岸居民步行十分钟可达", "首日通行免费"],
            Source = "本报讯",
            Credits = [new(ContributorRole.Reporter, "陆文舟"), new(ContributorRole.Correspondent, "季平"), new(ContributorRole.Photographer, "苏野")],
            Paragraphs = ["清晨六点，第一辆公交车驶上大桥。", "建设者说", "“桥面用了新的沥青。”"],
            CrossheadLines = [1],
            Captions = ["图为通车现场。"],
            ContinuedOn = new Jump(5, "③"),
            EndMark = "①3",
            JoinedFrom = [new("bridge", 1, "要闻", []), new("landing", 2, "综合", [])],
        },
        Article("notice", 1) with { Kind = ArticleKind.Notice, Paragraphs = ["因清水河泵站检修，定于2月28日22时至次日6时暂停供水，请居民提前储水。"] },
        Article("weather", 2) with { Headline = "明天多云", Paragraphs = ["明天多云，偏北风三级。"] },
    ];

    /// <summary>An issue without a site, from before zips could say when, whose first page holds nothing but another's rest.</summary>
    public static IssueContents Nasty { get; } = new()
    {
        Newspaper = "棠州<晚>报 & “𠮷”\u0007",
        Slug = "tz-wb",
        Date = new DateOnly(1956, 2, 29),
        Modified = DateTime.MinValue,
        Pages = [new(1, "]]><script>\u0000", [new("late", 3, null)]), new(3, "", []), new(4, "\ud840", [])],
    };

    public static ArchivedArticle[] NastyArticles { get; } =
    [
        Article("late", 3) with
        {
            Kicker = "\u0001\u001f",
            Headline = "<b>&amp; ]]> -- \u0008𠮷野家\ud800，\ue000私用\uffff",
            Subheadlines = ["a\r\nb", "\ufdd0"],
            Place = "棠州",
            DatelineDate = new DateOnly(1956, 2, 28),
            Paragraphs = ["一\u0000二\u000b三\u0085四\u2028五\ufffe六\ud83f\udffe七", "", "\udc00倒", new string('长', 20_000)],
            CrossheadLines = [1, 7],
            Url = "https://archive.example/a/late?x=1&y=<2>",
        },
        Article("bare", 3) with { Headline = " " },
        Article("picture", 3) with { Captions = ["\u0002图\tA"] },
    ];

    public static async Task<byte[]> WriteAsync(IssueContents issue, IEnumerable<ArchivedArticle> articles)
    {
        using var stream = new ForwardOnlyStream();
        await IssueEpub.WriteAsync(stream, issue, articles.ToAsyncEnumerable(), Xunit.TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    private static ArchivedArticle Article(string id, int page) => new()
    {
        Id = id,
        Url = $"https://archive.example/a/{id}",
        Newspaper = "棠州日报",
        NewspaperSlug = "tzrb",
        Date = new DateOnly(2020, 2, 26),
        Page = page,
        Confidence = 1,
    };
}
