using Archive.Core.Import;
using Archive.Core.Maintenance;
using Archive.Core.Model;
using Archive.Core.Search;
using Archive.Core.Storage;
using Archive.Core.Tests.Storage;
using Archive.Layout.Formats;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static Archive.Core.Tests.Import.ImportHost;

namespace Archive.Core.Tests.Import;

public sealed class ImportFormatsTests
{
    private const string Hocr = """
        <html><body><div class="ocr_page" title="bbox 0 0 1000 1400">
        <span class="ocr_line" title="bbox 50 40 370 80">小麦丰收在望</span>
        <span class="ocr_line" title="bbox 90 100 400 120">本报讯（记者 周明远）今年全市小麦种植</span>
        <span class="ocr_line" title="bbox 50 130 400 150">面积一百二十万亩，单产有望再创新高。</span>
        </div></body></html>
        """;

    private static readonly string Alto = TestIssue.Alto(("小麦丰收在望", Harvest));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, PageFormat> Forms => new()
    {
        { "01.hocr", Hocr, PageFormat.Hocr },
        { "01.html", Hocr, PageFormat.Hocr },
        { "01.txt", Hocr, PageFormat.Hocr },
        { "01.alto", Alto, PageFormat.Alto },
        { "01.alto.xml", Alto, PageFormat.Alto },
    };

    [Fact]
    public async Task A_text_of_several_pages_is_cut_at_its_form_feeds()
    {
        await using var archive = await TempArchive.OpenAsync();
        string[] pages = [string.Concat(Enumerable.Repeat($"　　本报讯（记者周明远） {Harvest}\n\n小麦丰收在望\n\n", 4)), $"　　本报讯（记者何晓棠） {string.Concat(Enumerable.Repeat(Bridge, 6))}\n\n东大桥昨日合龙\n"];
        var path = archive.Write("临川日报/2020-02-26.txt", $"{pages[0]}\f{pages[1]}\f");
        var files = (await archive.ImportAsync(path)).Files;

        Assert.Equal([("2020-02-26.txt#page=1", 1), ("2020-02-26.txt#page=2", 2)], files.Select(f => (f.File, f.Page!.Value)));
        Assert.Equal("东大桥昨日合龙", Assert.Single(await archive.ArticlesAsync(), a => a.Page.Number == 2).Headline);
        Assert.All((await archive.ImportAsync(path)).Files, f => Assert.Equal(ImportOutcome.Unchanged, f.Outcome));
        await using var db = archive.Store.CreateReader();
        Assert.Equal([pages[0] + "\f", pages[1] + "\f"], await db.Sources.OrderBy(s => s.FilePage).Select(s => s.Text).ToListAsync(Cancel));
        Assert.Empty(await new Verifier(archive.Store, archive.Get<SearchEngine>()).CheckAsync(null, Cancel).ToListAsync(Cancel));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_page_with_boxes_is_known_by_its_content_and_kept_with_them(string name, string content, PageFormat format)
    {
        await using var archive = await TempArchive.OpenAsync();
        var report = await archive.ImportOneAsync(archive.Write("临川日报/2020-02-26/" + name, content));
        Assert.Equal((ImportOutcome.Added, 1), (report.Outcome, report.Page));
        await using var db = archive.Store.CreateReader();
        var source = await db.Sources.Include(s => s.File).SingleAsync(Cancel);
        Assert.Equal((format, null, null), (source.Format, source.Encoding, source.ReadBy));
        Assert.Equal(content, System.Text.Encoding.UTF8.GetString(source.File.Content));
        var boxes = GeometryCodec.Decode(source.Geometry!);
        Assert.Equal((1000, 1400), (boxes.Width, boxes.Height));
        var article = Assert.Single(await archive.ArticlesAsync());
        Assert.Equal("小麦丰收在望", article.Headline);
        Assert.Contains(boxes.Boxes, b => article.Spans[0] <= b.Span.Start && b.Span.End <= article.Spans[^1]);
    }

    [Fact]
    public async Task Of_several_forms_of_one_page_the_best_is_taken_and_the_others_are_named()
    {
        await using var archive = await TempArchive.OpenAsync();
        archive.Write("临川日报/2020-02-26/01.txt", Page(("小麦丰收在望", Harvest)));
        archive.Write("临川日报/2020-02-26/01.alto.xml", Alto);
        archive.Write("临川日报/2020-02-26/01.png", "no picture");
        archive.Write("临川日报/2020-02-26/02.pdf", "no pdf");
        archive.Write("临川日报/2020-02-26/02.txt", Page(("东大桥昨日合龙", Bridge)));
        var files = (await archive.ImportAsync(Path.Combine(archive.Folder, "临川日报"))).Files;
        Assert.Equal(["2020-02-26/01.alto.xml", "2020-02-26/02.txt"], files.Select(f => f.File));
        Assert.Contains(files[0].Messages, m => m.Contains("passed over: 01.png, 01.txt", StringComparison.Ordinal));
        Assert.Contains(files[1].Messages, m => m.Contains("passed over: 02.pdf", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_manifest_decides_which_form_is_taken()
    {
        await using var archive = await TempArchive.OpenAsync();
        archive.Write("in/01.alto.xml", Alto);
        archive.Write("in/01.txt", Page(("小麦丰收在望", Harvest)));
        archive.Write("in/manifest.csv", "file,newspaper,date,page\n01.txt,临川日报,2020-02-26,1\n");
        Assert.Equal(["01.txt"], (await archive.ImportAsync(Path.Combine(archive.Folder, "in"))).Files.Select(f => f.File));
    }

    public static TheoryData<string, string, string> Hostile => new()
    {
        { "01.alto", """<?xml version="1.0"?><!DOCTYPE alto [<!ENTITY x SYSTEM "file:///etc/passwd">]><alto><Layout><Page WIDTH="9" HEIGHT="9"><PrintSpace><TextBlock><TextLine HPOS="1" VPOS="1" WIDTH="1" HEIGHT="1"><String CONTENT="&x;" HPOS="1" VPOS="1" WIDTH="1" HEIGHT="1"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>""", "root:" },
        { "01.alto", """<?xml version="1.0"?><!DOCTYPE alto [<!ENTITY a "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]><alto><Layout><Page WIDTH="9" HEIGHT="9"><PrintSpace><TextBlock><TextLine HPOS="1" VPOS="1" WIDTH="1" HEIGHT="1"><String CONTENT="&d;" HPOS="1" VPOS="1" WIDTH="1" HEIGHT="1"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>""", "aaaaaaaaaa" },
        { "01.alto", "<alto><Layout><Page WIDTH=\"9\" HEIGHT=\"9\"><PrintSpace>", "\0" },
        { "01.html", "<html><body><p>No page at all</p></body></html>", "\0" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_or_broken_file_is_refused_and_reaches_nothing(string name, string content, string mustNotBe)
    {
        await using var archive = await TempArchive.OpenAsync();
        var report = await archive.ImportOneAsync(archive.Write("临川日报/2020-02-26/" + name, content));
        Assert.True(report.IsRefused);
        Assert.NotEmpty(report.Messages);
        Assert.DoesNotContain(mustNotBe, string.Join('\n', report.Messages), StringComparison.Ordinal);
        Assert.Equal(Nothing, await archive.CountsAsync());
    }

    [Fact]
    public async Task Markup_is_held_to_the_limit_of_a_page()
    {
        await using var archive = await TempArchive.OpenAsync(s => s.Configure<ImportOptions>(o => o.MaxPageBytes = 300));
        IsRefused(await archive.ImportOneAsync(archive.Write("临川日报/2020-02-26/01.xml", Alto)), "Import:MaxPageBytes");
    }
}
