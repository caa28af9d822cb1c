using Xunit;

namespace Archive.Web.Tests.Commands;

public sealed class UsageTests : VerbRun
{
    [Theory]
    [InlineData("serch", "Did you mean search?")]
    [InlineData("user", "Unknown verb user")]
    public async Task An_unknown_verb_is_wrong_usage(string verb, string says)
    {
        var run = await RunPlainAsync(verb);
        Assert.Equal(2, run.Code);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData("--newspapr", "--newspaper", "import", "a.txt", "--newspapr", "棠州日报")]
    [InlineData("--ouy", "--out", "split", "a.txt", "--ouy=b")]
    [InlineData("--dta", "--data", "verify", "--dta", "b")]
    [InlineData("--sorted", "--sort", "search", "水库", "--sorted", "newest")]
    public async Task An_unknown_option_is_named_with_the_nearest_one(string typed, string nearest, params string[] args)
    {
        var run = await RunPlainAsync(args);
        Assert.Equal(2, run.Code);
        Assert.Contains($"Unknown option {typed} ", run.Error, StringComparison.Ordinal);
        Assert.Contains($"Did you mean {nearest}?", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--from 2020-13-01 is not a date", "search", "水库", "--from", "2020-13-01")]
    [InlineData("--date 20200226 is not a date", "import", "a.txt", "--date", "20200226")]
    [InlineData("--page 0 is not a whole number", "import", "a.txt", "--page", "0")]
    [InlineData("--sort best is not one of relevance, newest, oldest", "search", "水库", "--sort", "best")]
    [InlineData("--format xml is not one of txt, jsonl, csv", "export", "--format", "xml", "--out", "x")]
    [InlineData("--out", "export", "--format", "txt")]
    [InlineData("Required argument missing", "import")]
    [InlineData("--from 2020-02-02 is after --to 2020-02-01", "search", "水库", "--from", "2020-02-02", "--to", "2020-02-01")]
    [InlineData("b.db has no place", "backup", "a.db", "b.db")]
    public async Task A_wrong_value_is_wrong_usage(string says, params string[] args)
    {
        var run = await RunAsync(args);
        Assert.Equal(2, run.Code);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    [Theory]
    [InlineData("search", "水库")]
    [InlineData("export", "--format", "txt", "--out", "x")]
    [InlineData("verify")]
    [InlineData("reindex")]
    [InlineData("backup", "x.db")]
    public async Task A_verb_on_no_archive_says_so_and_makes_none(params string[] args)
    {
        var run = await RunAsync(args);
        Assert.Equal(2, run.Code);
        Assert.Contains($"There is no archive in {Data}", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("split")]
    [InlineData("import")]
    [InlineData("search")]
    [InlineData("export")]
    [InlineData("reindex")]
    [InlineData("verify")]
    [InlineData("backup")]
    [InlineData("restore")]
    public async Task Every_verb_has_help_and_a_data_folder(string verb)
    {
        var run = await RunPlainAsync(verb, "--help");
        Assert.Equal(0, run.Code);
        Assert.Contains("--data <DIR>", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task What_the_readme_says_of_a_verb_is_what_it_takes()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(RealProgram.Root, "README.md"), TestContext.Current.CancellationToken);
        var rows = readme.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToList();
        foreach (var verb in (string[])["split", "import", "search", "export", "reindex", "verify", "backup", "restore"])
        {
            var row = Assert.Single(rows, r => r.StartsWith($"| `{verb}", StringComparison.Ordinal));
            var help = (await RunPlainAsync(verb, "--help")).Out;
            var options = System.Text.RegularExpressions.Regex.Matches(help, "^  (--[a-z-]+)", System.Text.RegularExpressions.RegexOptions.Multiline)
                .Select(m => m.Groups[1].Value).Where(o => o is not "--data").ToList();
            Assert.All(options, option => Assert.Contains(option, row, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_one_clear_line()
    {
        var file = Write("file", "");
        var run = await RunPlainAsync("import", WriteArticles(), "--data", Path.Combine(file, "data"));
        Assert.Equal(2, run.Code);
        Assert.Contains($"The data folder {Path.Combine(file, "data")} cannot be created", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_one_clear_line()
    {
        Write("data/archive.db", new string('x', 4096));
        var run = await RunAsync("search", "水库");
        Assert.Equal(2, run.Code);
        Assert.Contains("archive.db is not a database", run.Error, StringComparison.Ordinal);
    }
}
