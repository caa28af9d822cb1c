using System.Globalization;
using Archive.Core.Search;
using Archive.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Archive.Core.Tests.Search;

/// <summary>What every search engine is held to, each case the same for all.</summary>
/// <param name="open">Opens the engine over an archive.</param>
public abstract class SearchEngineContract(Func<ArchiveLocation, SearchEngine> open) : IDisposable
{
    // Few letters, so that strings meet; with what is folded, dropped, joined and paired.
    private const string Letters = "江江桥桥山水大小一二a1AＡ2.，、。 （）①臺台·-";
    private readonly SearchArchive _archive = new(open);

    /// <summary>The archive's file is full where this is set.</summary>
    protected bool IsDatabaseFull
    {
        set => _archive.IsFull = value;
    }

    private protected SearchArchive Archive => _archive;

    public void Dispose()
    {
        _archive.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Every_string_is_found_exactly_where_it_stands()
    {
        var random = new Random(4711);
        string Text(int least, int most) => string.Concat(Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => random.Next(50) == 0 ? "𠮷" : Letters[random.Next(Letters.Length)].ToString()));
        var drafts = Enumerable.Range(0, 120).Select(_ => Draft.Of(Text(1, 12), Text(0, 50) + "\n" + Text(5, 40))).ToList();
        _archive.Add(drafts);
        var lines = drafts.ConvertAll(d => (string[])[TextFolding.Fold(d.Headline), .. d.Body.Split('\n').Select(l => TextFolding.Fold(l))]);

        for (var i = 0; i < 400; i++)
        {
            var line = drafts[random.Next(drafts.Count)].Body.Split('\n').MaxBy(l => l.Length)!;
            var start = random.Next(line.Length);
            var folded = TextFolding.Fold(i % 2 == 0 ? line.AsSpan(start, Math.Min(random.Next(1, 7), line.Length - start)) : Text(1, 4));

            var result = await _archive.Search(new SearchRequest { Query = $"\"{folded}\"", Limit = 100 });

            Assert.Equal(folded.Length == 0 ? 0 : lines.Count(l => l.Any(x => x.Contains(folded, StringComparison.Ordinal))), result.Total);
            Assert.Equal(Math.Min(100, result.Total), result.Hits.Count);
        }
    }

    [Fact]
    public async Task Every_pattern_is_found_exactly_where_it_stands()
    {
        var random = new Random(1919);
        var lines = AddRandomLines(random);
        string Piece(int most) => string.Concat(Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => "江桥山水一a"[random.Next(6)]));
        for (var i = 0; i < 300; i++)
        {
            var typed = Piece(3);
            for (var n = random.Next(1, 4); n > 0; n--)
                typed += (random.Next(3) switch { 0 => "?", 1 => "??", _ => "*" }) + Piece(3);
            var pattern = Assert.IsType<QueryPattern>(QueryParser.Parse(typed).Root);

            var result = await _archive.Search(typed);

            Assert.Equal((typed, lines.Count(l => l.Any(x => pattern.FindIn(x, 0) is not null))), (typed, result.Total));
        }
    }

    [Fact]
    public async Task Words_near_each_other_are_found_exactly_where_they_stand()
    {
        var random = new Random(1949);
        var lines = AddRandomLines(random);
        string Word() => string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => "江桥山水"[random.Next(4)]));
        for (var i = 0; i < 300; i++)
        {
            string[] words = [Word(), i % 3 == 0 ? "一" : Word(), .. i % 2 == 0 ? [Word()] : Array.Empty<string>()];
            var distance = random.Next(1, 12);

            var typed = $"\"{string.Join(' ', words)}\"~{distance}";

            var result = await _archive.Search(typed);

            Assert.Equal((typed, lines.Count(l => l.Any(x => AreNear(x, words, distance)))), (typed, result.Total));
        }
    }

    [Theory]
    [InlineData("大桥", "甲乙丙")]
    [InlineData("大桥 通车", "甲丙")]
    [InlineData("大桥 -通车", "乙")]
    [InlineData("通车 或 停电", "甲丙丁")]
    [InlineData("(通车 OR 停电) NOT 大桥", "丁")]
    [InlineData("-大桥", "丁")]
    [InlineData("标题:甲", "甲")]
    [InlineData("正文:甲", "")]
    [InlineData("记者:周闻溪", "甲丁")]
    [InlineData("通讯员:许一苇", "乙")]
    [InlineData("岚?大桥", "甲")]
    [InlineData("岚*通车", "甲丙")]
    [InlineData("\"通车 岚江\"~20", "甲丙")]
    [InlineData("日期:2020", "丙丁")]
    [InlineData("日期:2019-12-31..2020-02 大桥", "乙丙")]
    [InlineData("报纸:岚州晚报", "丙丁")]
    [InlineData("报纸：嵐州晚報", "丙丁")]
    [InlineData("报纸:(岚州晚报 或 没有的报)", "丙丁")]
    public async Task Operators_fields_and_dates_are_understood(string query, string found)
    {
        AddFour();

        Assert.Equal(found, await Found(query));
    }

    [Fact]
    public async Task Filters_sorting_totals_and_counts_agree()
    {
        AddFour();
        SearchRequest Asked(SearchSort sort) => new() { Query = "大桥", Sort = sort, WithFacets = true };

        var newest = await _archive.Search(Asked(SearchSort.Newest));
        var oldest = await _archive.Search(Asked(SearchSort.Oldest));
        var best = await _archive.Search(Asked(SearchSort.Relevance) with { Explain = true });

        Assert.Equal(["丙", "乙", "甲大桥"], SearchArchive.Headlines(newest));
        Assert.Equal(["甲大桥", "乙", "丙"], SearchArchive.Headlines(oldest));
        Assert.Equal("甲大桥", SearchArchive.Headlines(best)[0]);
        Assert.True(best.Hits[0].Score > best.Hits[1].Score);
        Assert.Equal(best.Hits[0].Score, best.Hits[0].Explanation!.Values.Sum(), 3);
        Assert.All((SearchResult[])[newest, oldest, best], r => Assert.Equal(3, r.Total));
        Assert.Equal([("2020", 1L), ("2019", 2L)], best.Facets!.Years.Select(y => (y.Value, y.Count)));
        Assert.Equal([("2019-05", 1L), ("2019-12", 1L), ("2020-02", 1L)], best.Facets.Months.Select(m => (m.Value, m.Count)));
        Assert.Equal([("岚州日报", 2L), ("岚州晚报", 1L)], best.Facets.Newspapers.Select(n => (n.Label, n.Count)));
        Assert.Equal(["许一苇", "周闻溪"], best.Facets.Reporters.Select(r => r.Label).Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(1, (await _archive.Search(Asked(SearchSort.Relevance) with { Newspaper = "岚州晚报" })).Total);
        Assert.Equal(1, (await _archive.Search(Asked(SearchSort.Relevance) with { Reporter = "周闻溪" })).Total);
        Assert.Equal(2, (await _archive.Search(Asked(SearchSort.Relevance) with { From = new DateOnly(2019, 6, 1) })).Total);
        Assert.Equal(4, (await _archive.Search(new SearchRequest { Query = "", Page = 1 })).Total);
    }

    [Theory]
    [InlineData(SearchSort.Relevance)]
    [InlineData(SearchSort.Newest)]
    [InlineData(SearchSort.Oldest)]
    public async Task Page_by_page_every_hit_comes_once_whatever_is_imported_meanwhile(SearchSort sort)
    {
        const int Articles = 230;
        _archive.Add(Enumerable.Range(0, Articles).Select(i => Draft.Of($"{(i % 3 == 0 ? "大桥" : "江边")}之{i}", $"大桥建成{i}，" + new string('桥', i % 7), Day(i * 37 % 300))));
        var (seen, next) = (new List<string>(), (string?)null);
        for (var page = 0; page == 0 || next is not null; page++)
        {
            var result = await _archive.Search(new SearchRequest { Query = "大桥", Sort = sort, Limit = 30, Next = next });
            Assert.Equal(SearchNotice.None, result.Notice);
            seen.AddRange(SearchArchive.Headlines(result));
            next = result.Next;
            _archive.Add($"新大桥{page}", "大桥又建成。", Day(page * 11));
        }

        Assert.Equal(Articles, seen.Count(s => !s.StartsWith('新')));
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task What_a_score_is_made_of_adds_up_to_it_on_every_page()
    {
        _archive.Add(Enumerable.Range(0, 90).Select(i => Draft.Of($"第{i}号", $"大桥{new string('又', i % 5)}建成，桥头{i}号通车。", Day(i))));
        var (seen, refined, next) = (0, 0, (string?)null);
        for (var page = 0; page == 0 || next is not null; page++)
        {
            var result = await _archive.Search(new SearchRequest { Query = "大桥 通车", Limit = 30, Next = next, Explain = true });
            Assert.All(result.Hits, h => Assert.Equal(h.Score, h.Explanation!.Values.Sum(), 3));
            (seen, refined, next) = (seen + result.Hits.Count, refined + result.Hits.Count(h => h.Explanation!.ContainsKey("closeness")), result.Next);
        }

        // Only the best are read; of the others nothing is said that was not counted.
        Assert.Equal((90, HitPager.Read), (seen, refined));
    }

    [Fact]
    public async Task What_changes_or_goes_is_found_as_it_is_now()
    {
        var keys = _archive.Add([Draft.Of("甲", "旧文一"), Draft.Of("乙", "旧文二"), Draft.Of("丙", "旧文三")]);
        _archive.Write((engine, connection, transaction) =>
        {
            engine.Index(connection, transaction, [Document(keys[0], "新文一"), Document(keys[0], "新文四")]);
            engine.Remove(connection, transaction, [keys[1], 987_654]);
        });

        Assert.Equal(1, (await _archive.Search("旧文")).Total);
        Assert.Equal(1, (await _archive.Search("新文四")).Total);
        Assert.Equal(0, (await _archive.Search("“新文一”")).Total);
        Assert.Equal(2, (await _archive.Search(new SearchRequest { Query = "", Page = 1 })).Total);
        _archive.Write((engine, connection, transaction) => engine.Index(connection, transaction, [Document(keys[1], "旧文又来")]));
        Assert.Equal(2, (await _archive.Search("旧文")).Total);
    }

    [Fact]
    public async Task What_is_undone_was_never_there()
    {
        var key = _archive.Add("甲", "旧文");
        using (var db = _archive.Open())
        {
            var connection = (SqliteConnection)db.Database.GetDbConnection();
            using var transaction = connection.BeginTransaction();
            _archive.Engine.Index(connection, transaction, [Document(key, "新文")]);
            transaction.Rollback();
        }

        _archive.Add("乙", "别文");

        Assert.Equal(1, (await _archive.Search("旧文")).Total);
        Assert.Equal(0, (await _archive.Search("“新文”")).Total);
    }

    [Fact]
    public async Task A_crash_at_any_moment_loses_and_doubles_nothing()
    {
        var keys = new List<long>();
        for (var i = 0; i < 12; i++)
        {
            keys.Add(_archive.Add($"第{i}号", $"大桥编号{i}。"));
            if (i % 3 == 2)
                _archive.Write((engine, connection, transaction) => engine.Remove(connection, transaction, [keys[i - 1]]));
            // Stored, and the process is gone before it could do anything else.
            _archive.Write((engine, connection, transaction) => engine.Index(connection, transaction, [Document(keys[0], $"大桥改号{i}。")]), andTell: false);
            // The disk as it would be found: with what is in no transaction, of every file.
            using var found = _archive.AsAfterACrash(open);

            Assert.Equal(keys.Count - (i + 1) / 3, (await found.Search("大桥")).Total);
            Assert.Equal(1, (await found.Search($"\"改号{i}\"")).Total);
            Assert.Equal(1, (await found.Search($"\"编号{i}\"")).Total + (i == 0 ? 1 : 0));
            Assert.DoesNotContain(found.Problems(), p => p.Contains("twice", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task An_archive_opened_again_finds_the_same()
    {
        AddFour();
        var before = await _archive.Search(new SearchRequest { Query = "大桥", WithFacets = true });

        _archive.Reopen(open);
        var after = await _archive.Search(new SearchRequest { Query = "大桥", WithFacets = true });

        Assert.Equal(SearchArchive.Headlines(before), SearchArchive.Headlines(after));
        Assert.Equal(before.Hits.Select(h => h.Score), after.Hits.Select(h => h.Score));
        Assert.Equal(before.Facets!.Reporters, after.Facets!.Reporters);
        Assert.Empty(_archive.Problems());
    }

    [Fact]
    public async Task Readers_see_whole_transactions_while_one_writes()
    {
        const int Batch = 10;
        const int Readers = 3;
        using var over = new CancellationTokenSource();
        var asked = 0;
        var readers = Enumerable.Range(0, Readers).Select(_ => Task.Run(
            async () =>
            {
                var last = 0L;
                while (!over.IsCancellationRequested)
                {
                    long total;
                    try
                    {
                        total = (await _archive.Search("大桥")).Total;
                    }
                    catch (TimeoutException)
                    {
                        // On a busy machine a search may be given up: that says nothing of what readers see.
                        continue;
                    }

                    Assert.Equal(0, total % Batch);
                    Assert.InRange(total, last, long.MaxValue);
                    last = total;
                    Interlocked.Increment(ref asked);
                }
            },
            TestContext.Current.CancellationToken)).ToList();
        // On a busy machine readers may come late.
        for (var i = 0; i < 25 || (Volatile.Read(ref asked) < 10 && !readers.Exists(r => r.IsCompleted)); i++)
        {
            _archive.Add(Enumerable.Range(0, Batch).Select(n => Draft.Of($"第{i}批{n}", "大桥又一座。")));
            Assert.Equal((i + 1) * Batch, (await _archive.Search("大桥")).Total);
        }

        await over.CancelAsync();
        await Task.WhenAll(readers);
        Assert.True(asked >= 10);
    }

    [Fact]
    public async Task A_ruined_index_is_said_clearly_and_mended_by_building_it_anew()
    {
        AddFour();
        Assert.Empty(_archive.Problems());
        _archive.Engine.Release();
        Ruin(_archive.Location);
        _archive.Reopen(open, prepare: false);

        var error = await Assert.ThrowsAsync<SearchIndexException>(() => _archive.Search("大桥"));
        Assert.Contains("archive reindex", error.Message, StringComparison.Ordinal);
        Assert.Contains(_archive.Problems(), p => p.Contains("`reindex`", StringComparison.Ordinal));

        Assert.Equal(4, await _archive.Rebuild());
        Assert.Equal(3, (await _archive.Search("大桥")).Total);
        Assert.Empty(_archive.Problems());
    }

    [Fact]
    public async Task A_full_disk_loses_nothing_that_was_said_to_be_stored()
    {
        _archive.Add("甲", "大桥");
        var drafts = Enumerable.Range(0, 400).Select(i => Draft.Of($"第{i}号", $"大桥编号{i}。" + string.Concat(Enumerable.Range(0, 300).Select(n => (char)('一' + (i * 301 + n) % 20_000))))).ToList();
        FillDisk();
        var isStored = true;
        try
        {
            _archive.Add(drafts);
        }
        catch (Exception e) when (e is SqliteException or DbUpdateException)
        {
            isStored = false;
        }

        var meanwhile = (await _archive.Search("大桥")).Total;
        Assert.InRange(meanwhile, 1, isStored ? 401 : 1);
        if (isStored && meanwhile < 401)
            Assert.Contains(_archive.Problems(), p => p.Contains("No space left", StringComparison.Ordinal));
        FreeDisk();
        if (!isStored)
            _archive.Add(drafts);

        Assert.Empty(_archive.Problems());
        Assert.Equal(401, (await _archive.Search("大桥")).Total);
        Assert.Equal(401, (await _archive.Search(new SearchRequest { Query = "", Page = 1 })).Total);
    }

    [Fact]
    public async Task Building_anew_gives_the_same_answers()
    {
        AddFour();
        var before = await _archive.Search(new SearchRequest { Query = "大桥 通车", WithFacets = true });

        Assert.Equal(4, await _archive.Rebuild());
        var after = await _archive.Search(new SearchRequest { Query = "大桥 通车", WithFacets = true });

        Assert.Equal(SearchArchive.Headlines(before), SearchArchive.Headlines(after));
        Assert.Equal(before.Facets!.Newspapers, after.Facets!.Newspapers);
        _archive.Add("戊", "大桥通车");
        Assert.Equal(3, (await _archive.Search("大桥 通车")).Total);
        Assert.Empty(_archive.Problems());
    }

    /// <summary>Spoils the index's files. Nothing has them open.</summary>
    private protected abstract void Ruin(ArchiveLocation location);

    /// <summary>From now on there is no room.</summary>
    private protected abstract void FillDisk();

    /// <summary>There is room again.</summary>
    private protected abstract void FreeDisk();

    private static SearchDocument Document(long key, string body) => new() { Id = key, NewspaperId = 1, Date = new DateOnly(2019, 5, 4), Headline = "改", Body = body };

    private static string Day(int after) => new DateOnly(2019, 1, 1).AddDays(after).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Adds articles of few different characters; gives the folded lines of each.</summary>
    private List<string[]> AddRandomLines(Random random)
    {
        string Text(int most) => string.Concat(Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => random.Next(60) == 0 ? "𠮷" : "江江桥桥山水一a，二三四五"[random.Next(13)].ToString()));
        var drafts = Enumerable.Range(0, 150).Select(_ => Draft.Of(Text(15), Text(60) + "\n" + Text(150) + "\n" + Text(30))).ToList();
        _archive.Add(drafts);
        return drafts.ConvertAll(d => (string[])[TextFolding.Fold(d.Headline), .. d.Body.Split('\n').Select(l => TextFolding.Fold(l))]);
    }

    /// <summary>Whether each word stands in a line with at most so many characters between it and one found for the word before.</summary>
    private static bool AreNear(string line, string[] words, int distance)
    {
        // Counted by characters, of which some are two.
        var characters = line.EnumerateRunes().Select(r => r.ToString()).ToList();
        List<int> Places(string word) => [.. Enumerable.Range(0, characters.Count).Where(i => string.Concat(characters.Skip(i).Take(word.Length)) == word)];
        var found = Places(words[0]);
        foreach (var (before, word) in words.Zip(words.Skip(1)))
            found = [.. Places(word).Where(p => found.Exists(f => (p >= f ? p - f - before.Length : f - p - word.Length) <= distance))];
        return found.Count > 0;
    }

    private void AddFour()
    {
        _archive.Add("甲大桥", "岚江大桥昨日通车。", "2019-05-04", reporters: ["周闻溪"]);
        _archive.Add("乙", "又一座大桥开工。", "2019-12-31", correspondents: ["许一苇"]);
        _archive.Add("丙", "岚江上今日又有一座大桥通车。", "2020-02-26", "岚州晚报");
        _archive.Add("丁", "昨日停电，今日来电。", "2020-03-01", "岚州晚报", reporters: ["周闻溪"]);
    }

    private async Task<string> Found(string query)
    {
        var result = await _archive.Search(new SearchRequest { Query = query, Sort = SearchSort.Oldest });
        return result.Notice == SearchNotice.Loosened ? "" : string.Concat(SearchArchive.Headlines(result).Select(h => h[0]));
    }
}
