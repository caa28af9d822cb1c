using System.IO.Compression;
using System.Text;
using Xunit;

namespace Archive.Web.Tests.Commands;

public sealed class ExportTests : VerbRun
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_exported_as_json_lines_imports_as_the_same_articles()
    {
        await RunAsync("import", WriteArticles());
        var (first, second) = (Path.Combine(Folder, "first.jsonl"), Path.Combine(Folder, "second.jsonl"));
        Assert.Equal(0, (await RunAsync("export", "--format", "jsonl", "--out", first)).Code);
        var other = Path.Combine(Folder, "other");
        Assert.Equal(0, (await RunPlainAsync("import", first, "--data", other)).Code);
        Assert.Equal(0, (await RunPlainAsync("export", "--format", "jsonl", "--out", second, "--data", other)).Code);
        Assert.Equal(await File.ReadAllTextAsync(first, Cancel), await File.ReadAllTextAsync(second, Cancel));
        Assert.Contains("\"id\":\"n1\"", await File.ReadAllTextAsync(first, Cancel), StringComparison.Ordinal);
        Assert.Contains("\"crossheads\":[\"工期\"]", await File.ReadAllTextAsync(first, Cancel), StringComparison.Ordinal);
        Assert.Equal((await RunPlainAsync("search", "南堤", "--data", other)).Out, (await RunAsync("search", "南堤")).Out);
    }

    [Fact]
    public async Task Every_article_becomes_a_text_file_of_its_own_name()
    {
        await RunAsync("import", Write("twins.jsonl", """
            {"id":"1","newspaper":"棠州日报","date":"2020-02-26","page":1,"headline":"启事","paragraphs":["一。"]}
            {"id":"2","newspaper":"棠州日报","date":"2020-02-26","page":1,"headline":"启事","paragraphs":["二。"]}
            """));
        var target = Path.Combine(Folder, "texts");
        Assert.Equal(0, (await RunAsync("export", "--format", "txt", "--out", target)).Code);
        var files = Directory.EnumerateFiles(target).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(2, files.Length);
        Assert.All(files, f => Assert.Matches("^2020-02-26-[a-z]+-01-启事(-2)?\\.txt$", Path.GetFileName(f)));
        var bytes = await File.ReadAllBytesAsync(files[0], Cancel);
        Assert.False(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        Assert.StartsWith("标题：启事\n来源：棠州日报 2020年2月26日 第1版\n", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_address_in_the_settings_makes_permanent_links()
    {
        await RunAsync("import", WriteArticles());
        var target = Path.Combine(Folder, "texts");
        await RunAsync("export", "--format", "txt", "--out", target, "--Site:BaseUrl=https://archive.example");
        Assert.All(Directory.EnumerateFiles(target), f => Assert.Contains("永久链接：https://archive.example/a/", File.ReadAllText(f), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_zip_holds_the_table_for_spreadsheets()
    {
        await RunAsync("import", Write("formula.jsonl", """{"id":"1","newspaper":"棠州日报","date":"2020-02-26","page":1,"headline":"=1+1","paragraphs":["一，\"二\"。","三。"]}"""));
        var target = Path.Combine(Folder, "table.zip");
        Assert.Equal(0, (await RunAsync("export", "--format", "csv", "--out", target)).Code);
        using var zip = ZipFile.OpenRead(target);
        using var stream = new MemoryStream();
        await using (var entry = Assert.Single(zip.Entries).Open())
            await entry.CopyToAsync(stream, Cancel);
        Assert.True(stream.ToArray().AsSpan().StartsWith(Encoding.UTF8.Preamble));
        var lines = Encoding.UTF8.GetString(stream.ToArray().AsSpan(3)).Split("\r\n");
        Assert.StartsWith("id,externalId,newspaper,date,page,", lines[0], StringComparison.Ordinal);
        Assert.Contains("'=1+1", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"一，\"\"二\"\"。\n三。\"", lines[1], StringComparison.Ordinal);
        Assert.Equal([""], lines[2..]);
    }

    [Fact]
    public async Task A_query_a_date_and_a_newspaper_select()
    {
        await RunAsync("import", WriteArticles());
        async Task<string> Export(params string[] selection)
        {
            var target = Path.Combine(Folder, Guid.NewGuid() + ".jsonl");
            var run = await RunAsync(["export", .. selection, "--format", "jsonl", "--out", target]);
            Assert.Equal(0, run.Code);
            return run.Out[..run.Out.IndexOf(" to ", StringComparison.Ordinal)];
        }

        Assert.Equal("Wrote 2 articles", await Export());
        Assert.Equal("Wrote 1 articles", await Export("--query", "图书馆"));
        Assert.Equal("Wrote 0 articles", await Export("--to", "2020-02-25"));
        Assert.Equal("Wrote 2 articles", await Export("--newspaper", "棠州日报", "--from", "2020-02-26"));
    }

    [Fact]
    public async Task A_search_with_more_hits_than_a_page_holds_is_exported_to_its_end()
    {
        await RunAsync("import", Write("many.jsonl", string.Concat(Enumerable.Range(1, 250).Select(i =>
            $$"""{"id":"{{i}}","newspaper":"棠州日报","date":"2020-02-{{1 + (i % 28):00}}","page":1,"headline":"水库蓄水","paragraphs":["水库今日蓄水第{{i}}次。"]}""" + "\n"))));
        var target = Path.Combine(Folder, "hits.jsonl");
        await RunAsync("export", "--query", "水库", "--format", "jsonl", "--out", target);
        var dates = (await File.ReadAllLinesAsync(target, Cancel)).Select(l => System.Text.Json.JsonDocument.Parse(l).RootElement.GetProperty("date").GetString()).ToList();
        Assert.Equal(250, dates.Count);
        Assert.Equal(dates.Order(StringComparer.Ordinal), dates);
    }

    [Fact]
    public async Task What_is_there_already_is_left_alone_unless_forced()
    {
        await RunAsync("import", WriteArticles());
        var target = Write("mine.zip", "mine");
        var run = await RunAsync("export", "--format", "txt", "--out", target);
        Assert.Equal(2, run.Code);
        Assert.Contains("--force", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(target, Cancel));
        Assert.Equal(0, (await RunAsync("export", "--format", "txt", "--out", target, "--force")).Code);
        Assert.Equal(2, ZipFile.OpenRead(target).Entries.Count);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Folder, "*.partial"));
    }

    [Fact]
    public async Task Where_nothing_can_be_selected_nothing_is_left_behind()
    {
        await RunAsync("import", WriteArticles());
        var before = Directory.EnumerateFileSystemEntries(Folder).Order().ToArray();
        var run = await RunAsync("export", "--newspaper", "晨报", "--format", "txt", "--out", Path.Combine(Folder, "none"));
        Assert.Equal(2, run.Code);
        Assert.Contains("holds no newspaper 晨报. It holds", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("export", "--query", " ", "--format", "txt", "--out", Path.Combine(Folder, "none"))).Code);
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(Folder).Order().ToArray());
    }
}
