using System.Text.Json;
using Xunit;

namespace Archive.Web.Tests.Commands;

public sealed class SplitTests : VerbRun
{
    private const string Page = "棠州新图书馆昨日开馆\n本报讯（记者 陆文舟）棠州新图书馆昨日正式\n开馆，市民可凭身份证借阅。\n";

    [Fact]
    public async Task A_page_becomes_one_line_of_json()
    {
        var run = await RunAsync("split", Write("page.txt", Page));
        Assert.Equal(0, run.Code);
        Assert.Empty(run.Error);
        var line = Assert.Single(run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        using var json = JsonDocument.Parse(line);
        Assert.Equal("page.txt", json.RootElement.GetProperty("file").GetString());
        Assert.Equal("陆文舟", json.RootElement.GetProperty("articles")[0].GetProperty("reporters")[0].GetString());
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task The_path_gives_the_date_and_with_it_the_year_of_a_dateline()
    {
        var run = await RunAsync("split", Write("棠州日报/2020-02-26/03.txt", Page.Replace("本报讯（记者 陆文舟）", "新华社北京2月25日电", StringComparison.Ordinal)));
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(("棠州日报", "2020-02-26", "the path of the file", 3), (
            json.RootElement.GetProperty("newspaper").GetString(), json.RootElement.GetProperty("date").GetString(),
            json.RootElement.GetProperty("dateBasis").GetString(), json.RootElement.GetProperty("page").GetInt32()));
        Assert.Equal("2020-02-25", json.RootElement.GetProperty("articles")[0].GetProperty("datelineDate").GetString());
    }

    [Fact]
    public async Task Explained_every_line_has_its_kind_and_reasons_and_every_article_its_doubts()
    {
        var run = await RunAsync("split", Write("page.txt", Page), "--explain");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("== page.txt\n", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^ +1 #1 +headline .*棠州新图书馆昨日开馆", run.Out);
        Assert.Matches(@"(?m)^ +2 #1 +start .*begins as a lead", run.Out);
        Assert.Matches(@"(?m)^0\.\d\d 棠州新图书馆昨日开馆$", run.Out);
        Assert.Equal(2, (await RunAsync("split", Write("page.txt", Page), "--explain", "--out", Folder)).Code);
    }

    [Fact]
    public async Task With_out_each_page_becomes_a_file_of_its_name()
    {
        var target = Path.Combine(Folder, "out");
        var run = await RunAsync("split", Write("a.txt", Page), Write("b.txt", Page), "--out", target);
        Assert.Equal(0, run.Code);
        Assert.Empty(run.Out);
        Assert.Equal(["a.json", "b.json"], Directory.EnumerateFiles(target).Select(Path.GetFileName).Order());
        Assert.Equal("a.txt", JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(target, "a.json"), TestContext.Current.CancellationToken))
            .RootElement.GetProperty("file").GetString());
    }

    [Fact]
    public async Task A_folder_is_split_with_the_folders_in_it()
    {
        Write("pages/2020-02-26/01.txt", Page);
        Write("pages/2020-02-27/01.txt", Page);
        Write("pages/readme.md", "not a page");
        var target = Path.Combine(Folder, "out");
        Assert.Equal(0, (await RunAsync("split", Path.Combine(Folder, "pages"), "--out", target)).Code);
        Assert.True(File.Exists(Path.Combine(target, "2020-02-26", "01.json")));
        Assert.True(File.Exists(Path.Combine(target, "2020-02-27", "01.json")));
        var lines = (await RunAsync("split", Path.Combine(Folder, "pages"))).Out;
        Assert.Contains("\"file\":\"2020-02-27/01.txt\"", lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_with_boxes_are_split_by_the_same_code()
    {
        const string hocr = """
            <html><body>
            <div class="ocr_page" title="bbox 0 0 1000 1400"><span class="ocr_line" title="bbox 50 40 370 80">棠州新图书馆昨日开馆</span>
            <span class="ocr_line" title="bbox 90 100 400 120">本报讯（记者 陆文舟）棠州新图书馆昨日</span><span class="ocr_line" title="bbox 50 130 400 150">正式开馆，市民可凭身份证借阅。</span></div>
            <div class="ocr_page" title="bbox 0 0 1000 1400"><span class="ocr_line" title="bbox 50 40 370 80">责任编辑 苏野</span></div>
            </body></html>
            """;
        var target = Path.Combine(Folder, "out");
        Assert.Equal(0, (await RunAsync("split", Write("棠州日报/2020-02-26/03.hocr", hocr), "--out", target)).Code);
        Assert.Equal(["03-1.json", "03-2.json"], Directory.EnumerateFiles(target).Select(Path.GetFileName).Order());
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(target, "03-2.json"), TestContext.Current.CancellationToken));
        Assert.Equal(("03.hocr#page=2", 4), (json.RootElement.GetProperty("file").GetString(), json.RootElement.GetProperty("page").GetInt32()));
        var run = await RunAsync("split", Write("page.pdf", "%PDF-1.7"), "--Import:Pdfinfo=no-such-pdfinfo");
        Assert.Equal(2, run.Code);
        Assert.Contains("apt-get install poppler-utils", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_pages_of_one_name_never_overwrite_each_other()
    {
        var run = await RunAsync("split", Write("a/01.txt", Page), Write("b/01.txt", Page), "--out", Path.Combine(Folder, "out"));
        Assert.Equal(2, run.Code);
        Assert.Contains("would both become 01.json", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_page_is_named_and_the_rest_is_split()
    {
        var missing = Path.Combine(Folder, "missing.txt");
        var run = await RunAsync("split", Write("empty.txt", ""), missing, Write("binary.txt", "\0\u0001\u0002\0"), Write("good.txt", Page));
        Assert.Equal(1, run.Code);
        Assert.Single(run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        foreach (var name in (string[])["empty.txt", "missing.txt", "binary.txt"])
            Assert.Contains($"{Path.Combine(Folder, name)}: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_a_file_that_is_refused_is_named_with_its_number()
    {
        var page = string.Concat(Enumerable.Repeat(Page, 1 + (400 / Page.Length)));
        var run = await RunAsync("split", Write("issue.txt", $"{page}\n\f \n\f{page}\n\f"));
        Assert.Equal((1, 2), (run.Code, run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.Contains($"{Path.Combine(Folder, "issue.txt")}#page=2: The page holds no text.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_could_be_split_nothing_is_done()
    {
        Assert.Equal(2, (await RunAsync("split", Write("empty.txt", ""))).Code);
        Directory.CreateDirectory(Path.Combine(Folder, "none"));
        var run = await RunAsync("split", Path.Combine(Folder, "none"));
        Assert.Equal(2, run.Code);
        Assert.Contains("nothing to import in this folder", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_larger_than_a_page_can_be_is_refused()
    {
        var run = await RunAsync("split", Write("page.txt", Page), "--Import:MaxPageBytes=10");
        Assert.Equal(2, run.Code);
        Assert.Contains("Import:MaxPageBytes", run.Error, StringComparison.Ordinal);
    }
}
