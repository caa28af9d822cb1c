using AngleSharp.Html.Dom;
using Archive.Core.Import;
using Archive.Core.Search;
using Archive.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Archive.Web.Tests.Support;

/// <summary>The site over imported pages with jumps and landings of every kind.</summary>
public sealed class JoinedSiteHost : SiteHost
{
    private readonly Dictionary<string, string> addresses = [];

    /// <summary>The article of a headline.</summary>
    public Task<IHtmlDocument> ArticleAsync(string headline) => PageAsync(addresses[headline]);

    /// <inheritdoc />
    protected override async Task FillAsync(ArchiveStore store, SearchEngine engine)
    {
        var pages = Path.Combine(DataFolder, "pages");
        void Write(string page, params string[] stories)
        {
            var path = Path.Combine(pages, "棠州日报", page + ".txt");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, string.Join("\n\n", stories) + "\n");
        }

        // A page that holds nothing but the rest of another's story.
        Write("2021-03-01/01", "  本报讯（记者 周明远） 青石渡的最后一班轮渡昨晚七点靠岸，船工老郑把缆绳解下来，盘好，放进木箱，（下转第二版③）\n\n青石渡轮渡停航");
        Write("2021-03-01/02", "（上接第一版③） 船公司把三条渡船交给市博物馆收藏。老郑说，缆绳也一并捐了，留给后来的人看。");
        // Ends whose other end is not there.
        Write(
            "2021-03-02/01",
            "  本报讯（记者 周明远） 码头上的夜市昨晚开张，一百多个摊位挨着江边摆开，灯火映在水里，卖的都是本地的吃食，（下转第二版①）\n\n码头夜市开张");
        Write(
            "2021-03-02/02",
            "（上接第三版） 灯塔修好以后，夜里进港的船都看得见它，船工们说心里踏实多了，以后不用再等天亮。\n\n灯塔亮了",
            "（上接第一版②） 老槐树连根带土装上平板车，走了整整一夜，天亮时栽进了河边公园，工人们又守了三天。\n\n老槐树搬家");
        // Two jumps and one landing, and nothing to tell which.
        Write(
            "2021-03-03/01",
            "  本报讯（记者 周明远） 甲地的春天来得早，（下转第二版）\n\n甲地来信",
            "  本报讯（记者 何晓棠） 乙地的秋天去得晚，（下转第二版）\n\n乙地来信");
        Write("2021-03-03/02", "（上接第一版） 河水一天天涨起来，鱼也多了。\n\n两岸消息");

        var import = new ImportService(store, engine, Options.Create(new ImportOptions()), TimeProvider.System);
        await import.ImportAsync(new ImportRequest { Paths = [pages] }, null, CancellationToken.None);
        await using var db = store.CreateReader();
        foreach (var article in await db.Articles.Where(a => a.Headline != null).Select(a => new { a.Headline, a.PublicId }).ToListAsync())
            addresses[article.Headline!] = "/a/" + article.PublicId;
    }
}
