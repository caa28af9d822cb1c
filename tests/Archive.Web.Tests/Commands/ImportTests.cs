using System.Text.Json;
using Xunit;

namespace Archive.Web.Tests.Commands;

public sealed class ImportTests : VerbRun
{
    private const string Page = "棠州新图书馆昨日开馆\n本报讯（记者 陆文舟）棠州新图书馆昨日正式\n开馆，市民可凭身份证借阅。\n";

    [Fact]
    public async Task A_page_is_imported_once()
    {
        var page = Write("page.txt", Page);
        string[] import = ["import", page, "--newspaper", "棠州日报", "--date", "2020-02-26", "--page", "1"];
        var first = await RunAsync(import);
        Assert.Equal(0, first.Code);
        Assert.Contains("1 added", first.Out, StringComparison.Ordinal);
        var second = await RunAsync(import);
        Assert.Equal(0, second.Code);
        Assert.Contains("0 added, 0 new versions, 1 unchanged", second.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_page_is_a_new_version_and_the_report_says_so()
    {
        var page = Write("棠州日报/2020-02-26/01.txt", Page);
        await RunAsync("import", page);
        await File.AppendAllTextAsync(page, "　　新馆设座位八百个。\n", TestContext.Current.CancellationToken);
        var run = await RunAsync("import", page);
        Assert.Equal(0, run.Code);
        Assert.Contains("version 2", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_a_later_version_replaced_are_said_to_stay_replaced()
    {
        var page = Write("棠州日报/2020-02-26/01.txt", Page);
        await RunAsync("import", page);
        await File.AppendAllTextAsync(page, "　　新馆设座位八百个。\n", TestContext.Current.CancellationToken);
        await RunAsync("import", page);
        Write("棠州日报/2020-02-26/01.txt", Page);
        var run = await RunAsync("import", page);
        Assert.Contains("version 1 of the page, which version 2 has replaced", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newspaper_without_a_name_is_wrong_usage()
    {
        var run = await RunAsync("import", Write("a.txt", Page), "--newspaper", "");
        Assert.Equal(2, run.Code);
        Assert.Contains("--newspaper is empty", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_file_is_named_with_its_cure_and_the_rest_is_done()
    {
        var run = await RunAsync("import", WriteArticles(), Write("empty.txt", ""));
        Assert.Equal(1, run.Code);
        Assert.Contains("empty.txt: refused", run.Error, StringComparison.Ordinal);
        Assert.Contains("The file is empty", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 articles", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_known_of_a_page_is_asked_for()
    {
        var run = await RunAsync("import", Write("page.txt", Page));
        Assert.Equal(2, run.Code);
        Assert.Contains("page.txt: refused", run.Error, StringComparison.Ordinal);
        foreach (var option in (string[])["--newspaper", "--date", "--page"])
            Assert.Contains(option, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_no_json_is_refused_by_its_number()
    {
        var run = await RunAsync("import", Write("bad.jsonl", """
            {"id":"n1","newspaper":"棠州日报","date":"2020-02-26","page":1,"headline":"南堤","paragraphs":["开工。"]}
            not json
            """));
        Assert.Equal(1, run.Code);
        Assert.Contains("bad.jsonl: 1 lines refused", run.Error, StringComparison.Ordinal);
        Assert.Contains("2", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_stores_nothing()
    {
        var articles = WriteArticles();
        var dry = await RunAsync("import", articles, "--dry-run");
        Assert.Equal(0, dry.Code);
        Assert.StartsWith("articles.jsonl", dry.Out, StringComparison.Ordinal);
        Assert.Contains("Would import 1 files: 1 added", dry.Out, StringComparison.Ordinal);
        Assert.Contains("1 added", (await RunAsync("import", articles)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_json_the_report_is_one_object()
    {
        var run = await RunAsync("import", WriteArticles(), Write("empty.txt", ""), "--json");
        using var json = JsonDocument.Parse(run.Out);
        var files = json.RootElement.GetProperty("files");
        Assert.Equal(1, json.RootElement.GetProperty("run").GetInt32());
        Assert.Equal(["added", "refused"], files.EnumerateArray().Select(f => f.GetProperty("outcome").GetString()));
        Assert.Equal(2, files[0].GetProperty("articles").GetInt32());
    }

    [Fact]
    public async Task A_folder_with_nothing_to_import_is_not_success()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "none"));
        var run = await RunAsync("import", Path.Combine(Folder, "none"));
        Assert.Equal(2, run.Code);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task A_database_locked_by_another_program_is_one_clear_line()
    {
        await RunAsync("import", WriteArticles());
        await using var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(Data, "archive.db")};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = other.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var run = await RunAsync("import", Write("more.jsonl", """{"newspaper":"棠州日报","date":"2020-02-27","page":1,"headline":"南堤","paragraphs":["开工。"]}"""));
        Assert.Equal(2, run.Code);
        Assert.Contains("is locked", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_names_no_text_of_an_article_and_keeps_out_of_standard_output()
    {
        await RunAsync("import", WriteArticles());
        await RunAsync("search", "南堤");
        var logs = Directory.Exists(Path.Combine(Data, "logs"))
            ? string.Concat(Directory.EnumerateFiles(Path.Combine(Data, "logs")).Select(File.ReadAllText))
            : "";
        Assert.DoesNotContain("南堤", logs, StringComparison.Ordinal);
    }
}
