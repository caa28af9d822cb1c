using Archive.Core.Search;
using Xunit;

namespace Archive.Core.Tests.Search;

public sealed class SearchRobustnessTests : IDisposable
{
    private readonly SearchArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task Any_text_at_all_is_answered()
    {
        _archive.Add(Enumerable.Range(0, 50).Select(i => Draft.Of($"第{i}座大桥", "江上又添一桥，长1.5公里。🌉\n" + (char)('一' + i))));
        var random = new Random(20190504);
        const string alphabet = "桥江一二a1 \"“”「」()（）-－:：ANDORT与或非标题*^{}'\0\n\uD842\uDFB7\uFDD0🌉.";
        var queries = HostileQueries.All.Concat(Enumerable.Range(0, 400).Select(_ =>
            string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => alphabet[random.Next(alphabet.Length)]))));

        foreach (var query in queries)
        {
            var result = await _archive.Search(new SearchRequest { Query = query, WithFacets = true, Limit = 3 });

            Assert.True(result.Total >= result.Hits.Count, query);
            Assert.NotNull(result.Query);
            Assert.InRange(result.Query.Terms.Count, 0, QueryParser.MaximumTerms);
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("!!!!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("__________________________________________________________________")]
    public async Task A_token_that_is_none_of_ours_gives_the_first_page_and_says_so(string next)
    {
        _archive.Add("大桥", "桥");

        var result = await _archive.Search(new SearchRequest { Query = "桥", Next = next });

        Assert.Equal(SearchNotice.BadNext, result.Notice);
        Assert.Single(result.Hits);
    }

    [Fact]
    public async Task A_token_of_another_query_gives_the_first_page_and_says_so()
    {
        _archive.Add(Enumerable.Range(0, 5).Select(i => Draft.Of($"桥{i}", "江")));
        var first = await _archive.Search(new SearchRequest { Query = "桥", Limit = 2 });

        var result = await _archive.Search(new SearchRequest { Query = "江", Limit = 2, Next = first.Next });

        Assert.NotNull(first.Next);
        Assert.Equal(SearchNotice.BadNext, result.Notice);
    }

    [Fact]
    public async Task A_search_ends_when_its_caller_leaves()
    {
        _archive.Add("大桥", "桥");
        using var left = new CancellationTokenSource();
        await left.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _archive.Service.SearchAsync(new SearchRequest { Query = "桥" }, left.Token));
    }
}
