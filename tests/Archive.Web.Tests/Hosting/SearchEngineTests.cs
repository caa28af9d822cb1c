#if LUCENE
using Archive.Core.Search;
#endif
using Archive.Web.Hosting;
using Archive.Web.Tests.Commands;
using Xunit;

namespace Archive.Web.Tests.Hosting;

public sealed class SearchEngineTests : VerbRun
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sqlite")]
    public void The_default_engine_is_left_as_it_is(string? name) => Assert.Empty(new ServiceCollection().AddSearchEngine(With(name)));

    [Fact]
    public async Task An_engine_that_is_none_is_wrong_usage()
    {
        var run = await RunAsync("import", WriteArticles(), "--Search:Engine=Elastic");

        Assert.Equal(2, run.Code);
        Assert.Contains("Search:Engine is Elastic: there is no such search engine. Set it to Sqlite or to Lucene.", run.Error, StringComparison.Ordinal);
    }

#if LUCENE
    [Fact]
    public void Lucene_takes_the_place_of_the_default_engine()
    {
        var services = new ServiceCollection().AddSearchEngine(With("Lucene"));

        Assert.Equal("LuceneEngine", Assert.Single(services, s => s.ServiceType == typeof(SearchEngine)).ImplementationType!.Name);
    }

    [Fact]
    public async Task What_lucene_indexed_is_searched_verified_and_indexed_anew()
    {
        string[] lucene = ["--Search:Engine=Lucene"];

        Assert.Equal(0, (await RunAsync(["import", WriteArticles(), .. lucene])).Code);
        Assert.Contains("南堤", (await RunAsync(["search", "南堤", .. lucene])).Out, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(["verify", .. lucene])).Code);
        var (backup, other) = (Path.Combine(Folder, "backup.db"), Path.Combine(Folder, "other"));
        Assert.Equal(0, (await RunAsync(["backup", backup, .. lucene])).Code);
        Assert.Contains("Indexed 2 articles.", (await RunPlainAsync(["restore", backup, "--data", other, .. lucene])).Out, StringComparison.Ordinal);
        Assert.Contains("南堤", (await RunPlainAsync(["search", "南堤", "--data", other, .. lucene])).Out, StringComparison.Ordinal);
        var wrong = await RunAsync("search", "南堤");
        Assert.Equal(2, wrong.Code);
        Assert.Contains("Set Search:Engine to Lucene", wrong.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("reindex")).Code);
        Assert.Contains("南堤", (await RunAsync("search", "南堤")).Out, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("verify")).Code);
    }
#else
    [Fact]
    public async Task An_engine_that_is_not_built_in_says_how_to_build_it_in()
    {
        var run = await RunAsync("import", WriteArticles(), "--Search:Engine=Lucene");

        Assert.Equal(2, run.Code);
        Assert.Contains("build it with -p:Lucene=true (docker build --build-arg LUCENE=true), or set Search:Engine to Sqlite", run.Error, StringComparison.Ordinal);
    }
#endif

    private static IConfiguration With(string? name) => new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Search:Engine", name)]).Build();
}
