using Archive.Core.Search;
using Archive.Core.Search.Index;
using Xunit;

namespace Archive.Core.Tests.Search;

public sealed class SearchPagingTests : IDisposable
{
    private const int Articles = 650;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly SearchArchive _archive = new();

    public SearchPagingTests()
    {
        // More than are ranked by their text, some with the word in the headline, on dates in no order.
        _archive.Add(Enumerable.Range(0, Articles).Select(i => Draft.Of(
            i % 3 == 0 ? $"大桥之{i}" : $"江边之{i}",
            $"大桥建成{i}，" + new string('桥', i % 7),
            new DateOnly(2019, 1, 1).AddDays(i * 37 % 300).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))));
    }

    public void Dispose() => _archive.Dispose();

    [Theory]
    [InlineData("大桥", SearchSort.Relevance, 37)]
    [InlineData("大桥", SearchSort.Newest, 100)]
    [InlineData("大桥", SearchSort.Oldest, 100)]
    [InlineData("桥", SearchSort.Relevance, 100)]
    [InlineData("大桥 建成", SearchSort.Relevance, 64)]
    [InlineData("大桥建成隧道", SearchSort.Relevance, 50)]
    [InlineData("大桥建成隧道", SearchSort.Newest, 50)]
    public async Task Page_by_page_every_hit_comes_once(string query, SearchSort sort, int limit)
    {
        var all = await ReadAll(query, sort, limit, _ => { });

        Assert.Equal(Articles, all.Count);
        Assert.Equal(Articles, all.Distinct().Count());
    }

    [Theory]
    [InlineData(SearchSort.Relevance)]
    [InlineData(SearchSort.Newest)]
    [InlineData(SearchSort.Oldest)]
    public async Task Imports_between_pages_neither_repeat_nor_drop_a_hit(SearchSort sort)
    {
        var before = await ReadAll("大桥", sort, 100, _ => { });

        var during = await ReadAll("大桥", sort, 45, page => _archive.Add($"大桥新闻{page}", "大桥", $"2019-{page % 12 + 1:00}-11"));

        Assert.Equal(before, during.Where(before.Contains));
        Assert.Equal(during.Count, during.Distinct().Count());
    }

    [Theory]
    [InlineData("大*之")]
    [InlineData("\"大桥 建成\"~9")]
    [InlineData("大桥 OR 江边")]
    [InlineData("大桥 -隧道")]
    [InlineData("大桥 (建成 OR 隧道)")]
    public async Task What_asks_for_too_much_is_looked_for_in_what_came_in_last_and_the_answer_says_so(string query)
    {
        using var archive = Limited();

        var first = await archive.Search(new SearchRequest { Query = query, Limit = 4, WithFacets = true });

        Assert.Equal(10, first.Searched);
        Assert.Equal(10, first.Total);
        Assert.All(first.Hits, h => Assert.Equal(2012, h.Date.Year));
        Assert.Equal(["2012"], first.Facets!.Years.Select(y => y.Value));
        Assert.Equal(10, first.Facets.Years[0].Count);
        Assert.Equal(10, (await archive.Service.CountAsync(new SearchRequest { Query = query }, Cancel)).Years.Sum(y => y.Count));
        // All of it can still be had.
        Assert.Equal(30, (await archive.Service.FindAllAsync(new SearchRequest { Query = query }, Cancel)).ArticleIds.Count);
    }

    [Theory]
    [InlineData("大桥")]
    [InlineData("桥")]
    [InlineData("大桥 建成")]
    [InlineData("大桥建成")]
    public async Task Words_are_looked_for_in_all_articles_however_much_that_is(string query)
    {
        using var archive = Limited();

        var found = await archive.Search(query);

        Assert.Null(found.Searched);
        Assert.Equal(30, found.Total);
        Assert.Equal(30, (await archive.Service.CountAsync(new SearchRequest { Query = query }, Cancel)).Years.Sum(y => y.Count));
    }

    [Theory]
    [InlineData("大*之")]
    [InlineData("大桥 OR 江边")]
    [InlineData("\"大桥 建成\"~9 OR \"大桥 建成\"~8")]
    public async Task Dates_lead_to_what_came_in_earlier(string query)
    {
        using var archive = Limited(mostWork: 60);
        var request = new SearchRequest { Query = query };

        var last = await archive.Search(request);
        var first = await archive.Search(request with { From = new DateOnly(2010, 1, 1), To = new DateOnly(2010, 12, 31) });

        Assert.NotNull(last.Searched);
        Assert.Equal(10, first.Total);
        Assert.All(first.Hits, h => Assert.Equal(2010, h.Date.Year));
    }

    [Fact]
    public async Task What_is_too_much_to_look_for_is_neither_loosened_nor_counted_in_other_ways()
    {
        using var archive = Limited();

        var found = await archive.Search(new SearchRequest { Query = "大桥建成典礼 -隧道", WithAlternatives = true });

        Assert.Equal((10, 0, SearchNotice.None), (found.Searched, found.Total, found.Notice));
        Assert.Empty(found.Terms);
        Assert.Equal(0, found.Unfiltered);
    }

    [Theory]
    [InlineData(SearchSort.Relevance)]
    [InlineData(SearchSort.Newest)]
    public async Task All_pages_of_such_an_answer_look_at_the_same_articles(SearchSort sort)
    {
        using var archive = Limited();
        var seen = new List<string>();
        string? next = null;
        for (var pages = 0; pages == 0 || next is not null; pages++)
        {
            var page = await archive.Search(new SearchRequest { Query = "大桥 OR 隧道", Sort = sort, Limit = 1, Next = next });
            Assert.NotEqual(SearchNotice.BadNext, page.Notice);
            Assert.Equal(10 + pages, page.Searched);
            seen.AddRange(page.Hits.Where(h => h.Date.Year == 2012).Select(h => h.PublicId));
            Assert.DoesNotContain(page.Hits, h => h.Date.Year is 2010 or 2011);
            next = page.Next;
            // An import of its own, which would push others out of reach.
            archive.Add("隧道", "隧道贯通", "2020-01-01");
        }

        Assert.Equal(10, seen.Count);
        Assert.Equal(10, seen.Distinct().Count());
    }

    /// <summary>Three imports of ten articles each, of which a broad search may look at the last.</summary>
    private static SearchArchive Limited(long mostWork = 1)
    {
        var archive = new SearchArchive(location => new SqliteEngine(location) { MostWork = mostWork });
        for (var year = 2010; year <= 2012; year++)
            archive.Add(Enumerable.Range(0, 10).Select(i => Draft.Of($"大桥之{i}", $"大桥建成{i}", $"{year}-03-{i + 1:00}")));
        return archive;
    }

    [Fact]
    public async Task Newest_and_oldest_go_by_date()
    {
        var newest = (await _archive.Search(new SearchRequest { Query = "大桥", Sort = SearchSort.Newest, Limit = 100 })).Hits.Select(h => h.Date).ToList();
        var oldest = (await _archive.Search(new SearchRequest { Query = "大桥", Sort = SearchSort.Oldest, Limit = 100 })).Hits.Select(h => h.Date).ToList();

        Assert.Equal(newest.OrderDescending(), newest);
        Assert.Equal(oldest.Order(), oldest);
        Assert.True(newest[0] > oldest[0]);
    }

    [Fact]
    public async Task Headlines_come_first_also_where_there_are_too_many_to_read()
    {
        var all = await ReadAll("大桥", SearchSort.Relevance, 100, _ => { });
        var inHeadline = Articles / 3 + 1;

        Assert.All(all.Take(inHeadline), headline => Assert.StartsWith("大桥", headline, StringComparison.Ordinal));
    }

    private async Task<List<string>> ReadAll(string query, SearchSort sort, int limit, Action<int> between)
    {
        var all = new List<string>();
        string? next = null;
        for (var page = 0; page < 100; page++)
        {
            var result = await _archive.Search(new SearchRequest { Query = query, Sort = sort, Limit = limit, Next = next });
            Assert.NotEqual(SearchNotice.BadNext, result.Notice);
            all.AddRange(SearchArchive.Headlines(result));
            next = result.Next;
            if (next is null)
                return all;
            Assert.Equal(limit, result.Hits.Count);
            between(page);
        }

        throw new InvalidOperationException("There is no end to the pages.");
    }
}
