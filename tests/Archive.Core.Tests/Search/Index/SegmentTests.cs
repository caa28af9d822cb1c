using System.Globalization;
using Archive.Core.Search;
using Xunit;

namespace Archive.Core.Tests.Search.Index;

/// <summary>The index stays right however it was written: in small parts or large, with articles changed and taken out.</summary>
public sealed class SegmentTests : IDisposable
{
    private readonly SearchArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task Many_small_imports_become_few_segments_and_find_the_same()
    {
        for (var i = 0; i < 100; i++)
            _archive.Add($"第{i}号", $"大桥编号{i}。", new DateOnly(2019, 1, 1).AddDays(i * 13 % 50).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        Assert.InRange(Segments(), 1, 15);
        Assert.Equal(100, (await _archive.Search("大桥")).Total);
        for (var i = 0; i < 100; i += 9)
            Assert.Equal([$"第{i}号"], await _archive.Headlines($"\"第{i}号\""));
    }

    [Fact]
    public async Task Articles_that_change_or_go_leave_nothing_behind()
    {
        var keys = _archive.Add(Enumerable.Range(0, 60).Select(i => Draft.Of($"第{i}号", $"大桥编号{i}。")));
        var random = new Random(11);
        var texts = keys.ToDictionary(k => k, k => $"大桥编号{keys.ToList().IndexOf(k)}");
        for (var round = 0; round < 40; round++)
        {
            var key = keys[random.Next(keys.Count)];
            if (random.Next(3) == 0)
            {
                _archive.Write((index, connection, transaction) => index.Remove(connection, transaction, [key]));
                texts.Remove(key);
            }
            else
            {
                texts[key] = $"大桥改号{round}";
                _archive.Write((index, connection, transaction) => index.Index(connection, transaction,
                    [new SearchDocument { Id = key, NewspaperId = 1, Date = new DateOnly(2019, 5, 4), Headline = "改", Body = texts[key] }]));
            }

            Assert.Equal(texts.Count, (await _archive.Search("大桥")).Total);
            Assert.Equal(texts.Values.Count(t => t.Contains("改号", StringComparison.Ordinal)), (await _archive.Search("改号")).Total);
            Assert.Equal(texts.Count, (await _archive.Search("-没有")).Total);
            Assert.Equal(texts.Count, (await _archive.Search(new SearchRequest { Query = "大", WithFacets = true })).Facets!.Years.Sum(y => y.Count));
            // By dates alone, which no word narrows to what is still there.
            var ofYear = await _archive.Search(new SearchRequest { Query = "", From = new DateOnly(2019, 1, 1), Limit = 100, WithFacets = true });
            Assert.Equal(texts.Count, ofYear.Total);
            Assert.Equal(texts.Count, ofYear.Hits.Select(h => h.PublicId).Distinct().Count());
            Assert.Equal(texts.Count, ofYear.Facets!.Years.Sum(y => y.Count));
            Assert.Equal(texts.Count, (await _archive.Search("日期:2019")).Total);
        }
    }

    [Fact]
    public async Task A_long_list_is_read_whole()
    {
        // More postings of one pair than a page of the index holds, also in one article.
        _archive.Add(Enumerable.Range(0, 40).Select(i => Draft.Of($"第{i}号", string.Concat(Enumerable.Repeat("大桥。小江", 900 + i)) + $"末{i}尾")));

        Assert.Equal(40, (await _archive.Search("大桥")).Total);
        Assert.Equal(40, (await _archive.Search("“桥。小江”")).Total);
        Assert.Equal(1, (await _archive.Search("“小江末39尾”")).Total);
        Assert.Equal(0, (await _archive.Search("“桥小江”")).Total);
    }

    [Fact]
    public async Task The_same_article_twice_in_one_batch_is_there_once()
    {
        var key = _archive.Add("甲", "旧文");
        SearchDocument With(string body) => new() { Id = key, NewspaperId = 1, Date = new DateOnly(2019, 5, 4), Headline = "甲", Body = body };
        _archive.Write((index, connection, transaction) => index.Index(connection, transaction, [With("一改"), With("再改")]));

        Assert.Equal(0, (await _archive.Search("旧文")).Total);
        Assert.Equal(0, (await _archive.Search("“一改”")).Total);
        Assert.Equal(1, (await _archive.Search("再改")).Total);
    }

    private long Segments()
    {
        var count = 0L;
        _archive.Write((_, connection, transaction) =>
        {
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = "SELECT count(*) FROM SearchSegments";
            count = (long)command.ExecuteScalar()!;
        });
        return count;
    }
}
