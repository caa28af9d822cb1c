using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Archive.Core.Export;
using Xunit;

namespace Archive.Core.Tests.Export.Epub;

public sealed class IssueEpubTests
{
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Ops = "http://www.idpf.org/2007/ops";

    [Fact]
    public async Task The_first_file_tells_what_it_is_at_its_fixed_place()
    {
        var bytes = await EpubSamples.WriteAsync(EpubSamples.Ordinary, EpubSamples.OrdinaryArticles);

        Assert.Equal("PK\u0003\u0004", Encoding.ASCII.GetString(bytes, 0, 4));
        // No data behind it, stored, no extra field; name and content follow the head.
        Assert.Equal(0, BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(6)) & 8);
        Assert.Equal(0, BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(8)));
        Assert.Equal(20, BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(18)));
        Assert.Equal(0, BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(28)));
        Assert.Equal("mimetypeapplication/epub+zip", Encoding.ASCII.GetString(bytes, 30, 28));
    }

    [Fact]
    public async Task The_same_issue_makes_the_same_bytes()
    {
        var first = await EpubSamples.WriteAsync(EpubSamples.Ordinary, EpubSamples.OrdinaryArticles);
        // A zip counts in steps of two seconds.
        await Task.Delay(TimeSpan.FromSeconds(2.1), TestContext.Current.CancellationToken);

        Assert.Equal(first, await EpubSamples.WriteAsync(EpubSamples.Ordinary, EpubSamples.OrdinaryArticles));
    }

    [Fact]
    public async Task The_package_says_what_it_is_and_names_every_file()
    {
        using var epub = await OpenAsync(EpubSamples.Ordinary, EpubSamples.OrdinaryArticles);
        var package = Read(epub, "EPUB/package.opf").Root!;
        var metadata = package.Element(Opf + "metadata")!;
        string Meta(string property) => metadata.Elements(Opf + "meta").Single(m => m.Attribute("property")!.Value == property).Value;

        Assert.Equal("3.0", package.Attribute("version")!.Value);
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", metadata.Element(Dc + "identifier")!.Value);
        Assert.Equal("棠州日报 2020年2月26日", metadata.Element(Dc + "title")!.Value);
        Assert.Equal("zh-Hans", metadata.Element(Dc + "language")!.Value);
        Assert.Equal("2020-02-26", metadata.Element(Dc + "date")!.Value);
        Assert.Equal("https://archive.example/2020/02/26/tzrb", metadata.Element(Dc + "source")!.Value);
        Assert.Equal("2026-03-01T12:00:00Z", Meta("dcterms:modified"));

        var items = package.Element(Opf + "manifest")!.Elements().ToDictionary(i => i.Attribute("id")!.Value, i => "EPUB/" + i.Attribute("href")!.Value);
        Assert.Equal(
            epub.Entries.Select(e => e.FullName).Except(["mimetype", "META-INF/container.xml", "EPUB/package.opf"]).Order(StringComparer.Ordinal),
            items.Values.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["EPUB/nav.xhtml", "EPUB/page-001.xhtml", "EPUB/page-002.xhtml", "EPUB/page-102.xhtml"],
            package.Element(Opf + "spine")!.Elements().Select(i => items[i.Attribute("idref")!.Value]));
    }

    [Fact]
    public async Task The_identifier_is_the_issue_s_whatever_else_changes()
    {
        async Task<string> Identifier(IssueContents issue)
        {
            using var epub = await OpenAsync(issue, []);
            return Read(epub, "EPUB/package.opf").Descendants(Dc + "identifier").Single().Value;
        }

        var ordinary = await Identifier(EpubSamples.Ordinary);
        Assert.Equal(ordinary, await Identifier(EpubSamples.Ordinary with { Url = null, Modified = DateTime.UnixEpoch, Pages = [] }));
        Assert.NotEqual(ordinary, await Identifier(EpubSamples.Ordinary with { Date = new DateOnly(2020, 2, 27) }));
        Assert.NotEqual(ordinary, await Identifier(EpubSamples.Ordinary with { Slug = "tzwb" }));
    }

    [Fact]
    public async Task Contents_lead_to_every_page_and_headline()
    {
        using var epub = await OpenAsync(EpubSamples.Ordinary, EpubSamples.OrdinaryArticles);
        var navs = Read(epub, "EPUB/nav.xhtml").Descendants(Xhtml + "nav").ToDictionary(n => n.Attribute(Ops + "type")!.Value);
        static IEnumerable<(string, string)> Links(XElement nav) => nav.Descendants(Xhtml + "a").Select(a => (a.Value, a.Attribute("href")!.Value));

        Assert.Equal(
            [
                ("第1版 要闻", "page-001.xhtml"), ("北岸大桥今日通车", "page-001.xhtml#a-bridge"), ("〔无标题〕因清水河泵站检修，定于2月28日22时至次日6时…", "page-001.xhtml#a-notice"),
                ("第2版 综合", "page-002.xhtml"), ("明天多云", "page-002.xhtml#a-weather"), ("第B02版", "page-102.xhtml"),
            ],
            Links(navs["toc"]));
        Assert.Equal([("1", "page-001.xhtml#page-1"), ("2", "page-002.xhtml#page-2"), ("B02", "page-102.xhtml#page-102")], Links(navs["page-list"]));
        foreach (var (_, target) in navs.Values.SelectMany(Links))
        {
            var parts = target.Split('#');
            var document = Read(epub, "EPUB/" + parts[0]);
            Assert.True(parts.Length == 1 || document.Descendants().Any(e => e.Attribute("id")?.Value == parts[1]), target);
        }
    }

    [Fact]
    public async Task An_article_stands_in_its_printed_hierarchy_with_source_and_address()
    {
        using var epub = await OpenAsync(EpubSamples.Ordinary, EpubSamples.OrdinaryArticles);
        var article = Read(epub, "EPUB/page-001.xhtml").Descendants(Xhtml + "article").First();

        Assert.Equal(
            ["跨越清水河 连通南北岸", "北岸大桥今日通车", "两岸居民步行十分钟可达", "首日通行免费", "记者 陆文舟　通讯员 季平　摄影 苏野"],
            article.Element(Xhtml + "header")!.Elements().Select(e => e.Value));
        Assert.Equal("h2", article.Element(Xhtml + "header")!.Elements().ElementAt(1).Name.LocalName);
        Assert.Equal(
            ["本报讯　清晨六点，第一辆公交车驶上大桥。", "建设者说", "“桥面用了新的沥青。”", "图为通车现场。", "（下转第5版③）", "①3"],
            article.Elements().Where(e => e.Name.LocalName is "p" or "h3").Select(e => e.Value));
        Assert.Equal("建设者说", article.Element(Xhtml + "h3")!.Value);
        Assert.Equal(
            ["棠州日报 2020年2月26日 第1版、第2版", "https://archive.example/a/bridge"],
            article.Element(Xhtml + "footer")!.Elements().Select(e => e.Value));
        Assert.Equal("https://archive.example/a/bridge", article.Descendants(Xhtml + "a").Single().Attribute("href")!.Value);
    }

    [Fact]
    public async Task A_page_tells_what_goes_on_there_and_when_there_is_nothing()
    {
        using var epub = await OpenAsync(EpubSamples.Ordinary, EpubSamples.OrdinaryArticles);

        var jump = Read(epub, "EPUB/page-002.xhtml").Descendants(Xhtml + "p").Single(p => p.Attribute("class")?.Value == "jump");
        Assert.Equal("（上接第1版）北岸大桥今日通车", jump.Value);
        Assert.Equal("page-001.xhtml#a-bridge", jump.Element(Xhtml + "a")!.Attribute("href")!.Value);
        Assert.Contains("本版没有稿件", Read(epub, "EPUB/page-102.xhtml").Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_characters_there_are_every_file_is_well_formed()
    {
        using var epub = await OpenAsync(EpubSamples.Nasty, EpubSamples.NastyArticles);
        foreach (var entry in epub.Entries.Where(e => e.FullName.EndsWith("ml", StringComparison.Ordinal) || e.FullName.EndsWith(".opf", StringComparison.Ordinal)))
            Assert.NotNull(Read(epub, entry.FullName).Root);

        var headlines = Read(epub, "EPUB/page-003.xhtml").Descendants(Xhtml + "h2").Select(h => h.Value).ToList();
        Assert.Equal(["<b>&amp; ]]> -- 𠮷野家\ufffd，\ue000私用", "〔无标题〕", "〔无标题〕"], headlines);
        Assert.Equal("棠州2月28日电　一二三 四 五六七", Read(epub, "EPUB/page-003.xhtml").Descendants(Xhtml + "article").First().Elements(Xhtml + "p").First().Value.Replace("  ", " ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_article_of_a_page_that_is_not_there_is_an_error_not_a_loss()
    {
        var stray = EpubSamples.OrdinaryArticles[0] with { Page = 9 };

        await Assert.ThrowsAsync<InvalidOperationException>(() => EpubSamples.WriteAsync(EpubSamples.Ordinary, [stray]));
    }

    [Fact]
    public async Task Epubcheck_finds_nothing_in_an_ordinary_issue() =>
        await Epubcheck.AssertFindsNothingAsync(await EpubSamples.WriteAsync(EpubSamples.Ordinary, EpubSamples.OrdinaryArticles));

    [Fact]
    public async Task Epubcheck_finds_nothing_in_a_nasty_issue() =>
        await Epubcheck.AssertFindsNothingAsync(await EpubSamples.WriteAsync(EpubSamples.Nasty, EpubSamples.NastyArticles));

    private static async Task<ZipArchive> OpenAsync(IssueContents issue, IEnumerable<ArchivedArticle> articles) =>
        new(new MemoryStream(await EpubSamples.WriteAsync(issue, articles)));

    private static XDocument Read(ZipArchive epub, string name)
    {
        using var stream = epub.GetEntry(name)!.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }
}
