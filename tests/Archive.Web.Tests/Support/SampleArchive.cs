using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Archive.Core.Maintenance;
using Archive.Core.Model;
using Archive.Core.Search;
using Archive.Core.Storage;
using Archive.Layout;
using Archive.Layout.Formats;

namespace Archive.Web.Tests.Support;

/// <summary>A small archive of an invented city, with one of everything the site has to show.</summary>
internal static class SampleArchive
{
    /// <summary>An article with a full headline stack that goes on on page 2, where it has crossheads, an end mark and a jump to a
    /// page that is not held.</summary>
    public const string Bridge = "bridge01";

    /// <summary>Its part on page 2.</summary>
    public const string Landing = "landing2";

    /// <summary>A notice without headline.</summary>
    public const string Notice = "notice03";

    /// <summary>An article with characters beyond the BMP whose split is unsure.</summary>
    public const string Rare = "rare0004";

    /// <summary>An article that a later version of its page no longer holds.</summary>
    public const string Withdrawn = "gone0005";

    /// <summary>A picture and its caption, nothing else.</summary>
    public const string Picture = "picture6";

    /// <summary>An article of a few thousand words with a very long headline.</summary>
    public const string Long = "long0007";

    /// <summary>An article that came ready-made, with its giver's identifier.</summary>
    public const string ReadyMade = "ready008";

    /// <summary>An article of a news agency with place and date.</summary>
    public const string Old = "old00009";

    /// <summary>How many articles of the sample tell of 社区食堂.</summary>
    public const int Canteens = 25;

    /// <summary>When its articles came.</summary>
    public static DateTime Imported { get; } = new(2026, 1, 2, 3, 0, 1, DateTimeKind.Utc);

    /// <summary>Fills an open store.</summary>
    public static async Task FillAsync(ArchiveStore store, SearchEngine engine, CancellationToken cancel)
    {
        await StoreAsync(store, cancel);
        // Joins what belongs together, and indexes.
        await new Reindexer(store, engine, new JoiningClock()).RunAsync(null, cancel);
    }

    /// <summary>Stands at the time when its articles were joined.</summary>
    private sealed class JoiningClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 2, 3, 5, 0, TimeSpan.Zero);
    }

    private static Task<int> StoreAsync(ArchiveStore store, CancellationToken cancel) => store.WriteAsync(
        async scope =>
        {
            var daily = new Newspaper { Slug = "hwrb", Name = "河湾日报" };
            var evening = new Newspaper { Slug = "hwwb", Name = "河湾晚报" };
            scope.Db.AddRange(daily, evening);
            var pages = Pages(daily, evening).ToList();
            scope.Db.AddRange(pages);
            await scope.Db.SaveChangesAsync(cancel);
            foreach (var page in pages)
            {
                foreach (var article in page.Articles.Where(a => a.Spans.Length > 0))
                    article.SourceId = page.Sources[0].Id;
            }
            scope.Db.Add(Run(pages[0].Id));
            await scope.Db.SaveChangesAsync(cancel);
            return pages.Count;
        },
        cancel);

    private static IEnumerable<Page> Pages(Newspaper daily, Newspaper evening)
    {
        var february = new Issue { Newspaper = daily, Date = new DateOnly(2020, 2, 26) };
        yield return Page(february, 1, "要闻", "河湾日报\n2020年2月26日 星期三\n", Bridges(), NoticeOfWater(), RareName());
        yield return Page(february, 2, "综合", "责任编辑：苏野\n", LandingOfBridge(), PictureOfSnow());
        yield return Page(new Issue { Newspaper = daily, Date = new DateOnly(2020, 2, 27) }, 1, null, "", Report(), Gone());
        yield return Page(new Issue { Newspaper = daily, Date = new DateOnly(1998, 7, 15) }, 1, "要闻", "", OldStreet());
        var fair = new Issue { Newspaper = evening, Date = new DateOnly(2020, 3, 5) };
        yield return Page(fair, 1, null, null, [.. Enumerable.Range(1, Canteens).Select(Canteen)]);
    }

    private static Article Bridges() => new()
    {
        PublicId = Bridge,
        Kicker = "跨越清水河 连通南北岸",
        Headline = "北岸大桥今日正式通车",
        Subheadlines = ["两岸居民步行十分钟可达"],
        NewsSource = "本报讯",
        Body = "清晨六点，第一辆公交车驶上北岸大桥。等候在桥头的居民鼓起掌来，有人举起手机，记下这座城市盼了二十年的一刻。\n"
            + "大桥全长1.2公里，双向六车道，两侧各设3米宽的步行道和自行车道。“从前过河要绕到旧桥，少说四十分钟。”家住北岸街道的退休教师庄静仪说。",
        Contributors = { Reporter("陆文舟", 0), Reporter("何晓棠", 1), Correspondent("季平", 0) },
        IsContinued = true,
        ContinuedOnPage = 2,
        ContinuedOnRef = "③",
        Confidence = 0.97,
    };

    private static Article NoticeOfWater() => new()
    {
        PublicId = Notice,
        Kind = Layout.ArticleKind.Notice,
        Body = "因清水河泵站检修，定于2月28日22时至次日6时，北岸街道、桥头社区暂停供水，请居民提前储水。\n河湾市自来水公司",
        Confidence = 0.9,
    };

    private static Article RareName() => new()
    {
        PublicId = Rare,
        Headline = "老店“𠮷野家”迁入<新址>&开业",
        Body = "开了三十一年的𠮷野家小店昨日迁到桥头路18号。店主姓𬱖，街坊都叫他老𬱖。",
        Contributors = { Reporter("陆文舟", 0) },
        Confidence = 0.3,
    };

    private static Article LandingOfBridge() => new()
    {
        PublicId = Landing,
        Headline = "北岸大桥今日正式通车",
        IsContinuation = true,
        ContinuedFromPage = 1,
        ContinuedFromRef = "③",
        Body = "建设者说\n桥面用了新的沥青，下雨不积水。\n居民说\n以后接孙子放学，再不用赶早班渡船了。",
        CrossheadLines = [0, 2],
        EndMark = "①3",
        IsContinued = true,
        ContinuedOnPage = 5,
        Confidence = 0.95,
    };

    private static Article PictureOfSnow() => new()
    {
        PublicId = Picture,
        Body = "",
        Captions = ["图为二月二十五日，北岸公园的腊梅在雪中开放，吸引不少市民前来。"],
        Contributors = { new Contributor { Role = ContributorRole.Photographer, Position = 0, Name = "苏野" } },
        Confidence = 0.8,
    };

    private static Article Report() => new()
    {
        PublicId = Long,
        Kicker = "在市第十三届人民代表大会第三次会议上所作的报告摘要以及代表们分组审议的意见",
        Headline = "坚持把群众的急难愁盼放在心上把老旧小区改造菜市场提升社区食堂建设河道治理这些实事一件一件办好办实",
        Subheadlines = ["全年完成老旧小区改造四十六个", "新增公园绿地一百二十公顷", "清水河国考断面水质全年达标"],
        Body = string.Join('\n', Enumerable.Range(1, 60).Select(i =>
            $"第{i}项，街道、社区和住户一道商量，先修屋面和管网，再添电梯、车棚和长椅，做一处成一处，住户满意了才算完工；工期、造价和验收结果都贴在楼道口，谁都可以看，谁都可以问。")),
        CrossheadLines = [10, 30],
        Confidence = 1,
    };

    private static Article Gone() => new()
    {
        PublicId = Withdrawn,
        Headline = "这一篇已经撤下",
        Body = "新版本的版面上没有它。",
        WithdrawnAt = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
        Confidence = 1,
    };

    private static Article OldStreet() => new()
    {
        PublicId = Old,
        Headline = "桥头路拓宽工程开工",
        NewsSource = "新华社",
        Place = "河湾",
        DatelineDate = new DateOnly(1998, 7, 14),
        Body = "桥头路拓宽工程昨日开工，沿街住户已全部迁出。",
        Confidence = 1,
    };

    private static Article Canteen(int n) => new()
    {
        PublicId = n == 1 ? ReadyMade : $"canteen{n:00}",
        ExternalId = $"ext-{n}",
        Headline = $"第{n}家社区食堂开张",
        Body = $"第{n}家社区食堂昨日开张，头一天卖出{n * 10}份午饭。",
        Contributors = { Reporter(n % 2 == 0 ? "何晓棠" : "陆文舟", 0) },
        Confidence = 1,
    };

    private static Contributor Reporter(string name, int position) => new() { Role = ContributorRole.Reporter, Position = position, Name = name };

    private static Contributor Correspondent(string name, int position) => new() { Role = ContributorRole.Correspondent, Position = position, Name = name };

    /// <summary>A page; with <paramref name="furniture"/> it has a source, whose text is the furniture and then the articles.</summary>
    private static Page Page(Issue issue, int number, string? section, string? furniture, params Article[] articles)
    {
        var page = new Page { Issue = issue, Number = number, Section = section };
        var text = new StringBuilder(furniture);
        foreach (var (article, position) in articles.Select((a, i) => (a, i + 1)))
        {
            article.Position = position;
            article.ImportedAt = Imported;
            article.ChangedAt = article.WithdrawnAt ?? Imported;
            page.Articles.Add(article);
            if (furniture is null || article.WithdrawnAt is not null)
                continue;
            var start = text.Length;
            text.Append(string.Join('\n', new[] { article.Kicker, article.Headline, article.Body, string.Join('\n', article.Captions) }.Where(t => !string.IsNullOrEmpty(t))));
            article.Spans = [start, text.Length];
            text.Append("\n\n");
        }
        if (furniture is not null)
        {
            var bytes = Encoding.UTF8.GetBytes(text.ToString());
            page.Sources.Add(new Source
            {
                Version = 1,
                File = new SourceFile { Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)), Content = bytes },
                FileName = $"{number:00}.txt",
                Encoding = "utf-8",
                FurnitureSpans = furniture.Length == 0 ? [] : [0, furniture.TrimEnd().Length],
            });
            if (number == 2)
                GiveBoxes(page.Sources[0], text.ToString());
        }
        return page;
    }

    /// <summary>Makes of a source one that was read out of a PDF: each line of its text a box, one below the other.</summary>
    private static void GiveBoxes(Source source, string text)
    {
        var boxes = ImmutableArray.CreateBuilder<TextBox>();
        var (at, top) = (0, 60.0);
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0)
                boxes.Add(new TextBox(new SourceSpan(at, at + line.Length), 60, top, 60 + Math.Min(880, 20 * line.Length), top + 20, 20));
            (at, top) = (at + line.Length + 1, top + 34);
        }

        (source.Format, source.Encoding, source.Text, source.ReadBy) = (PageFormat.Pdf, null, text, "pdftotext 22.12.0");
        (source.FileName, source.FilePage, source.File.Pages) = ("issue.pdf", 2, 4);
        source.Geometry = GeometryCodec.Encode(new PageGeometry(1000, 1400, boxes.ToImmutable()));
    }

    private static ImportRun Run(int pageId) => new()
    {
        Origin = "samples",
        StartedAt = new DateTime(2026, 1, 2, 3, 0, 0, DateTimeKind.Utc),
        FinishedAt = new DateTime(2026, 1, 2, 3, 0, 9, DateTimeKind.Utc),
        Entries =
        {
            new ImportEntry { File = "河湾日报/2020-02-26/01.txt", Outcome = ImportOutcome.Added, PageId = pageId, Articles = 3, Milliseconds = 12 },
            new ImportEntry { File = "notes.pdf", Outcome = ImportOutcome.Refused, Messages = ["notes.pdf: this is a PDF, not text."], Milliseconds = 1 },
        },
    };
}
