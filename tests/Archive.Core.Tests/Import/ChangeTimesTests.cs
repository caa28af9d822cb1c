using Archive.Core.Maintenance;
using Archive.Core.Model;
using Archive.Core.Search;
using Archive.Core.Tests.Joining;
using Archive.Core.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Archive.Core.Tests.Import.ImportHost;

namespace Archive.Core.Tests.Import;

/// <summary>An article has the time at which what others may have taken of it last changed, no earlier and no later.</summary>
public sealed class ChangeTimesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_new_changed_withdrawn_or_back_changed_with_that_import_and_the_rest_did_not()
    {
        await using var archive = await TempArchive.OpenAsync();
        var (first, bridge) = (Page(("图书馆开放", Library), ("大桥合龙", Bridge), ("收割机待命", Harvest)), Page(("大桥合龙", Bridge)));
        var imported = await ImportAsync(archive, "a", first);
        Assert.All(await TimesAsync(archive), t => Assert.Equal(imported, t.Value));

        var corrected = await ImportAsync(archive, "b", Page(("图书馆开放", Library.Replace("两千人", "三千人", StringComparison.Ordinal)), ("大桥合龙", Bridge), ("小学开学", School)));
        var times = await TimesAsync(archive);
        Assert.Equal((corrected, imported, corrected, corrected), (times["图书馆开放"], times["大桥合龙"], times["收割机待命"], times["小学开学"]));

        // Withdrawn twice is withdrawn once.
        var shorter = await ImportAsync(archive, "c", bridge);
        times = await TimesAsync(archive);
        Assert.Equal((shorter, imported, corrected, shorter), (times["图书馆开放"], times["大桥合龙"], times["收割机待命"], times["小学开学"]));

        var back = await ImportAsync(archive, "d", Page(("大桥合龙", Bridge), ("收割机待命", Harvest)));
        times = await TimesAsync(archive);
        Assert.Equal((shorter, imported, back), (times["图书馆开放"], times["大桥合龙"], times["收割机待命"]));
    }

    [Fact]
    public async Task Joining_and_parting_change_all_parts_and_joining_to_the_same_again_none()
    {
        await using var archive = await TempArchive.OpenAsync();
        await archive.ImportEachAsync(archive.Sheet(1, "a", JoinHost.Jump(JoinHost.Ferry, JoinHost.FerryHead), JoinHost.Story(JoinHost.Snow, JoinHost.SnowBody)));
        Wait(archive);
        await archive.ImportEachAsync(archive.Sheet(2, "a", JoinHost.Landing(JoinHost.FerryRest)));
        var joined = await StateAsync(archive);
        Assert.Equal([true, false, true], joined.Select(a => a.ChangedAt == archive.Clock.GetUtcNow().UtcDateTime));

        // Another version of the page with the same stories takes the whole apart and puts it together to the same.
        Wait(archive);
        await archive.ImportEachAsync(archive.Sheet(1, "b", JoinHost.Jump(JoinHost.Ferry, JoinHost.FerryHead), JoinHost.Story(JoinHost.Snow, JoinHost.SnowBody), ""));
        Assert.Equal(joined.Select(a => a.ChangedAt), (await StateAsync(archive)).Select(a => a.ChangedAt));
        await new Reindexer(archive.Store, archive.Get<SearchEngine>(), archive.Clock).RunAsync(null, Cancel);
        Assert.Equal(joined.Select(a => a.ChangedAt), (await StateAsync(archive)).Select(a => a.ChangedAt));

        Wait(archive);
        await archive.ImportEachAsync(archive.Sheet(2, "b", JoinHost.Story(JoinHost.Orchard, JoinHost.OrchardHead)));
        var parted = await StateAsync(archive);
        Assert.Equal([true, false, true, true], parted.Select(a => a.ChangedAt == archive.Clock.GetUtcNow().UtcDateTime));
        Assert.NotNull(parted[2].WithdrawnAt);
    }

    [Fact]
    public async Task A_section_that_becomes_known_or_a_newspaper_that_is_named_changes_its_articles()
    {
        await using var archive = await TempArchive.OpenAsync();
        var page = archive.Write("lcrb-2020-02-26-01.txt", Page(("大桥合龙", Bridge)));
        await archive.ImportAsync(page);
        var first = Assert.Single(await StateAsync(archive)).ChangedAt;
        Wait(archive);
        var line = """{"newspaper":"lcrb","date":"2020-02-26","page":1,"section":"要闻","headline":"小学开学","paragraphs":["开学了。"]}""";
        await archive.ImportAsync(archive.Write("a.jsonl", line));
        Assert.All(await StateAsync(archive), a => Assert.Equal(archive.Clock.GetUtcNow().UtcDateTime, a.ChangedAt));
        Wait(archive);
        await archive.ImportAsync(archive.Write("b.jsonl", line));
        Assert.All(await StateAsync(archive), a => Assert.True(a.ChangedAt < archive.Clock.GetUtcNow().UtcDateTime));

        await archive.ImportAsync(new Core.Import.ImportRequest { Paths = [archive.Write("lcrb-2020-02-27-01.txt", Page(("收割机待命", Harvest)))], Newspaper = "临川日报" });
        Assert.All(await StateAsync(archive), a => Assert.Equal(archive.Clock.GetUtcNow().UtcDateTime, a.ChangedAt));
        Assert.True(first < archive.Clock.GetUtcNow().UtcDateTime);
    }

    [Fact]
    public async Task A_later_import_has_a_later_time_though_the_clock_stands_or_goes_back()
    {
        await using var archive = await TempArchive.OpenAsync();
        await archive.ImportAsync(archive.Write("临川日报/2020-02-26/01.txt", Page(("大桥合龙", Bridge))));
        await archive.ImportAsync(archive.Write("临川日报/2020-02-26/02.txt", Page(("小学开学", School))));
        archive.Clock.AdjustTime(archive.Clock.GetUtcNow().AddHours(-1));
        await archive.ImportAsync(archive.Write("临川日报/2020-02-26/03.txt", Page(("收割机待命", Harvest))));
        var times = (await StateAsync(archive)).Select(a => a.ChangedAt).ToList();
        Assert.Equal(times.Order().Distinct(), times);
        Assert.Equal(3, times.Count);
    }

    private static async Task<DateTime> ImportAsync(TempArchive archive, string version, string text)
    {
        Wait(archive);
        await archive.ImportAsync(archive.Write($"{version}/临川日报/2020-02-26/01.txt", text));
        return archive.Clock.GetUtcNow().UtcDateTime;
    }

    private static void Wait(TempArchive archive) => archive.Clock.Advance(TimeSpan.FromHours(1));

    private static async Task<Dictionary<string, DateTime>> TimesAsync(TempArchive archive) =>
        (await StateAsync(archive)).ToDictionary(a => a.Headline!, a => a.ChangedAt);

    private static async Task<List<Article>> StateAsync(TempArchive archive)
    {
        await using var db = archive.Store.CreateReader();
        return await db.Articles.OrderBy(a => a.Id).ToListAsync(Cancel);
    }
}
