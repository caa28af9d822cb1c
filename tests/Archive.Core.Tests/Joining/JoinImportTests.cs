using Archive.Core.Import;
using Archive.Core.Model;
using Archive.Core.Tests.Import;
using Archive.Core.Tests.Storage;
using Xunit;
using static Archive.Core.Tests.Joining.JoinHost;

namespace Archive.Core.Tests.Joining;

/// <summary>An article on two pages is one article, however and in whatever order its pages come.</summary>
public sealed class JoinImportTests
{
    private static readonly string[] Queries = ["轮渡", "博物馆", "\"会后，船公司\"", "冷库", "养护"];

    public static TheoryData<bool> Orders => [false, true];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task A_jump_and_its_landing_are_one_article_at_the_address_of_the_first_part(bool secondPageFirst)
    {
        await using var archive = await TempArchive.OpenAsync();
        var first = archive.Sheet(1, "a", Story(Snow, SnowBody), Jump(Ferry, FerryHead));
        var second = archive.Sheet(2, "a", Landing(FerryRest));
        string[] pages = secondPageFirst ? [second, first] : [first, second];
        var reports = await archive.ImportEachAsync(pages);

        Assert.All(reports, r => Assert.Equal(ImportOutcome.Added, r.Outcome));
        var readable = await archive.ReadableAsync();
        Assert.Equal([Snow, Ferry], readable.Select(a => a.Headline));
        var whole = readable[1];
        Assert.Equal(FerryHead + FerryRest, whole.Body);
        Assert.Equal([1, 2], whole.Parts.OrderBy(p => p.Number).Select(p => p.Article.Page.Number));
        Assert.False(whole.IsContinued);
        Assert.Contains($"/a/{whole.PublicId} is on pages 1, 2: joined.", Assert.Single(reports[1].SaidOfJoining()), StringComparison.Ordinal);
        // Found by what runs over the jump, once, and by either part's words.
        Assert.Equal((1L, 1L, 1L), (await archive.FoundAsync("\"会后，船公司\""), await archive.FoundAsync("轮渡"), await archive.FoundAsync("博物馆")));
        Assert.Empty(await archive.ProblemsAsync());
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task It_is_found_by_every_page_it_is_printed_on(bool secondPageFirst)
    {
        await using var archive = await TempArchive.OpenAsync();
        var first = archive.Sheet(1, "a", Story(Snow, SnowBody), Jump(Ferry, FerryHead));
        var second = archive.Sheet(2, "a", Landing(FerryRest));
        string[] pages = secondPageFirst ? [second, first] : [first, second];
        await archive.ImportEachAsync(pages);

        Assert.Equal((2L, 1L, 0L), (await archive.FoundAsync("版:1"), await archive.FoundAsync("版:2"), await archive.FoundAsync("版:3")));
        Assert.Equal(1, await archive.FoundAsync("轮渡 版:第二版"));

        // Taken apart again, each part is found by its own page.
        await archive.ImportOneAsync(archive.Sheet(2, "b", Story(Orchard, OrchardHead + "。")));
        Assert.Equal((0L, 1L), (await archive.FoundAsync("轮渡 版:2"), await archive.FoundAsync("轮渡 版:1")));
    }

    [Fact]
    public async Task It_is_found_by_a_section_that_becomes_known_later()
    {
        await using var archive = await TempArchive.OpenAsync();
        var first = archive.Sheet(1, "a", Jump(Ferry, FerryHead));
        var second = archive.Sheet(2, "a", Landing(FerryRest), Story(Snow, SnowBody));
        await archive.ImportEachAsync(first, second);

        await archive.ImportAsync(new ImportRequest { Paths = [second], Section = "民生" });

        Assert.Equal((2L, 1L, 1L), (await archive.FoundAsync("版:民生"), await archive.FoundAsync("版:民生 轮渡"), await archive.FoundAsync("版:1")));
        Assert.Empty(await archive.ProblemsAsync());
    }

    [Fact]
    public async Task The_order_of_import_makes_no_difference()
    {
        string? portrait = null;
        foreach (var order in (int[][])[[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
        {
            await using var archive = await TempArchive.OpenAsync();
            string[] pages =
            [
                archive.Sheet(1, "a", Jump(Ferry, FerryHead), Jump(Orchard, OrchardHead, "（下转第三版）", "何晓棠"), Story(Snow, SnowBody)),
                archive.Sheet(2, "a", Landing(FerryRest)),
                archive.Sheet(3, "a", Landing(OrchardRest, "（上接第一版）", Orchard)),
            ];
            await archive.ImportEachAsync([.. order.Select(i => pages[i])]);
            var now = await archive.PortraitAsync(Queries);
            Assert.Equal(portrait ??= now, now);
            Assert.Equal(3, (await archive.ReadableAsync()).Count);
        }
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task The_same_bytes_again_leave_the_join_as_it_is(bool secondPageFirst)
    {
        await using var archive = await TempArchive.OpenAsync();
        var first = archive.Sheet(1, "a", Jump(Ferry, FerryHead));
        var second = archive.Sheet(2, "a", Landing(FerryRest));
        await archive.ImportEachAsync(first, second);
        var before = await archive.PortraitAsync(Queries);
        string[] again = secondPageFirst ? [second, first] : [first, second];
        Assert.All(await archive.ImportEachAsync(again), r => Assert.Equal((ImportOutcome.Unchanged, 0), (r.Outcome, r.SaidOfJoining().Count)));
        Assert.Equal(before, await archive.PortraitAsync(Queries));
    }

    [Fact]
    public async Task A_new_version_of_either_page_changes_its_part_of_the_whole()
    {
        await using var archive = await TempArchive.OpenAsync();
        await archive.ImportEachAsync(archive.Sheet(1, "a", Jump(Ferry, FerryHead)), archive.Sheet(2, "a", Landing(FerryRest)));
        var address = Assert.Single(await archive.ReadableAsync()).PublicId;

        var report = await archive.ImportOneAsync(archive.Sheet(2, "b", Landing(FerryRest.Replace("三条", "四条", StringComparison.Ordinal)), Story(Snow, SnowBody)));
        Assert.Equal(ImportOutcome.NewVersion, report.Outcome);
        Assert.Contains(report.Messages, m => m.Contains("0 articles as before, 1 changed, 1 new, 0 withdrawn", StringComparison.Ordinal));
        await archive.ImportAsync(archive.Sheet(1, "b", Jump(Ferry, FerryHead.Replace("三十一", "三十二", StringComparison.Ordinal))));

        var whole = (await archive.ReadableAsync())[0];
        Assert.Equal((address, FerryHead.Replace("三十一", "三十二", StringComparison.Ordinal) + FerryRest.Replace("三条", "四条", StringComparison.Ordinal)), (whole.PublicId, whole.Body));
        Assert.Equal(2, whole.Parts.Count);
        Assert.Equal((0L, 1L, 1L), (await archive.FoundAsync("三条渡船"), await archive.FoundAsync("四条渡船"), await archive.FoundAsync("三十二年")));
        Assert.Empty(await archive.ProblemsAsync());
    }

    [Fact]
    public async Task A_version_without_the_landing_leaves_the_first_part_alone_again()
    {
        await using var archive = await TempArchive.OpenAsync();
        var first = archive.Sheet(1, "a", Jump(Ferry, FerryHead));
        await archive.ImportAsync(first);
        var alone = (await archive.ReadableAsync())[0];
        await archive.ImportEachAsync(archive.Sheet(2, "a", Landing(FerryRest)), archive.Sheet(2, "b", Story(Snow, SnowBody)));

        var readable = await archive.ReadableAsync();
        Assert.Equal([Ferry, Snow], readable.Select(a => a.Headline));
        Assert.Equal((alone.PublicId, alone.Body, true), (readable[0].PublicId, readable[0].Body, readable[0].IsContinued));
        Assert.Equal(alone.ContentSha256, readable[0].ContentSha256);
        Assert.Empty(readable[0].Parts);
        Assert.Equal((1L, 0L), (await archive.FoundAsync("轮渡"), await archive.FoundAsync("博物馆")));
        Assert.Empty(await archive.ProblemsAsync());

        // And a third that has it again joins it again, at the same addresses.
        await archive.ImportAsync(archive.Sheet(2, "c", Story(Snow, SnowBody), Landing(FerryRest)));
        Assert.Equal(FerryHead + FerryRest, (await archive.ReadableAsync())[0].Body);
        Assert.Empty(await archive.ProblemsAsync());
    }

    [Fact]
    public async Task A_version_without_the_jump_gives_the_landing_its_own_address_back()
    {
        await using var archive = await TempArchive.OpenAsync();
        await archive.ImportAsync(archive.Sheet(2, "a", Landing(FerryRest)));
        var landing = Assert.Single(await archive.ReadableAsync()).PublicId;
        await archive.ImportAsync(archive.Sheet(1, "a", Jump(Ferry, FerryHead)));
        Assert.NotEqual(landing, Assert.Single(await archive.ReadableAsync()).PublicId);

        await archive.ImportAsync(archive.Sheet(1, "b", Story(Snow, SnowBody)));
        var readable = await archive.ReadableAsync();
        Assert.Equal([(Snow, SnowBody), (null, FerryRest)], readable.Select(a => (a.Headline, a.Body)));
        Assert.Equal(landing, readable[1].PublicId);
        Assert.Equal((0L, 1L), (await archive.FoundAsync("轮渡"), await archive.FoundAsync("博物馆")));
        Assert.Empty(await archive.ProblemsAsync());
    }

    [Fact]
    public async Task The_first_part_is_matched_to_its_new_version_by_its_own_text()
    {
        await using var archive = await TempArchive.OpenAsync();
        // The landing is far longer than the first part: beside the whole, the first part would not be known again.
        var rest = string.Concat(Enumerable.Range(1, 12).Select(i => $"第{i}天，老郑还是天不亮就到渡口，扫石阶，擦栏杆，给过路的人指去桥上的路。"));
        await archive.ImportEachAsync(archive.Sheet(1, "a", Jump(Ferry, FerryHead)), archive.Sheet(2, "a", Landing(rest)));
        var address = Assert.Single(await archive.ReadableAsync()).PublicId;
        await archive.ImportAsync(archive.Sheet(1, "b", Jump("青石渡最后一班", FerryHead.Replace("昨晚七点", "昨晚八点", StringComparison.Ordinal))));
        var whole = Assert.Single(await archive.ReadableAsync());
        Assert.Equal((address, "青石渡最后一班"), (whole.PublicId, whole.Headline));
        Assert.Empty(await archive.ProblemsAsync());
    }

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(2, 1, 0)]
    [InlineData(2, 0, 1)]
    public async Task A_chain_over_three_pages_is_one_article(int a, int b, int c)
    {
        await using var archive = await TempArchive.OpenAsync();
        string[] pages =
        [
            archive.Sheet(1, "a", Jump(Ferry, FerryHead)),
            archive.Sheet(2, "a", Landing(FerryRest + "（下转第三版）")),
            archive.Sheet(3, "a", Landing("第二天清早，老郑还是去了渡口。（记者 陆文舟）", "（上接第二版）")),
        ];
        await archive.ImportEachAsync(pages[a], pages[b], pages[c]);
        var whole = Assert.Single(await archive.ReadableAsync());
        Assert.Equal([1, 2, 3], whole.Parts.OrderBy(p => p.Number).Select(p => p.Article.Page.Number));
        Assert.Equal(FerryHead + FerryRest + "\n第二天清早，老郑还是去了渡口。", whole.Body);
        Assert.Equal(["周明远", "陆文舟"], whole.Contributors.OrderBy(p => p.Position).Select(p => p.Name));
        Assert.Empty(await archive.ProblemsAsync());

        // Without its middle it falls into what is left, each at its own address.
        await archive.ImportAsync(archive.Sheet(2, "b", Story(Snow, SnowBody)));
        Assert.Equal([whole.PublicId, .. (await archive.ReadableAsync()).Skip(1).Select(r => r.PublicId)], (await archive.ReadableAsync()).Select(r => r.PublicId));
        Assert.Equal([Ferry, Snow, null], (await archive.ReadableAsync()).Select(r => r.Headline));
        Assert.Empty(await archive.ProblemsAsync());
    }

    [Fact]
    public async Task One_key_twice_is_joined_by_what_the_texts_say()
    {
        await using var archive = await TempArchive.OpenAsync();
        await archive.ImportEachAsync(
            archive.Sheet(1, "a", Jump(Ferry, FerryHead), Jump(Orchard, OrchardHead)),
            archive.Sheet(2, "a", Landing(OrchardRest, headline: "金梨"), Landing(FerryRest, headline: Ferry)));
        Assert.Equal([FerryHead + FerryRest, OrchardHead + OrchardRest], (await archive.ReadableAsync()).Select(a => a.Body));
    }

    [Fact]
    public async Task Where_nothing_tells_two_jumps_apart_neither_is_joined_and_it_is_said()
    {
        await using var archive = await TempArchive.OpenAsync();
        var reports = await archive.ImportEachAsync(
            archive.Sheet(1, "a", Jump("甲地来信", "甲地的春天来得早，", "（下转第二版）"), Jump("乙地来信", "乙地的秋天去得晚，", "（下转第二版）")),
            archive.Sheet(2, "a", Landing("河水一天天涨起来，鱼也多了。", "（上接第一版）")));
        var readable = await archive.ReadableAsync();
        Assert.Equal(3, readable.Count);
        var said = Assert.Single(reports[1].SaidOfJoining());
        Assert.Contains($"/a/{readable[2].PublicId} comes from another page", said, StringComparison.Ordinal);
        Assert.Contains($"/a/{readable[0].PublicId} on page 1 or /a/{readable[1].PublicId} on page 1 is not sure: not joined.", said, StringComparison.Ordinal);
        Assert.Empty(await archive.ProblemsAsync());
    }

    [Fact]
    public async Task A_rival_that_comes_later_makes_a_join_unsure_again()
    {
        await using var archive = await TempArchive.OpenAsync();
        await archive.ImportEachAsync(
            archive.Sheet(1, "a", Jump("甲地来信", "甲地的春天来得早，", "（下转第二版）")),
            archive.Sheet(2, "a", Landing("河水一天天涨起来，鱼也多了。", "（上接第一版）")));
        Assert.Single(await archive.ReadableAsync());
        await archive.ImportAsync(archive.Sheet(1, "b", Jump("甲地来信", "甲地的春天来得早，", "（下转第二版）"), Jump("乙地来信", "乙地的秋天去得晚，", "（下转第二版）")));
        Assert.Equal(["甲地的春天来得早，", "乙地的秋天去得晚，", "河水一天天涨起来，鱼也多了。"], (await archive.ReadableAsync()).Select(a => a.Body));
        Assert.Empty(await archive.ProblemsAsync());
    }

    [Fact]
    public async Task A_jump_into_another_section_is_told_as_it_is_printed()
    {
        await using var archive = await TempArchive.OpenAsync();
        var reports = await archive.ImportEachAsync(
            archive.Write("v1/棠州日报/2020-02-26/A01.txt", Jump(Ferry, FerryHead, "》》下转B3版②")),
            archive.Write("v1/棠州日报/2020-02-26/B03.txt", Landing(FerryRest, "（上接A1版②）")));

        var whole = Assert.Single(await archive.ReadableAsync());
        Assert.Equal(FerryHead + FerryRest, whole.Body);
        Assert.Contains("is on pages 1, B03: joined.", Assert.Single(reports[1].SaidOfJoining()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_jump_joins_no_landing_of_another_issue()
    {
        await using var archive = await TempArchive.OpenAsync();
        await archive.ImportEachAsync(
            archive.Sheet(1, "a", Jump(Ferry, FerryHead)),
            archive.Write("a/棠州日报/2020-02-27/02.txt", Landing(FerryRest)),
            archive.Write("a/棠州晚报/2020-02-26/02.txt", Landing(FerryRest)));
        Assert.Equal(3, (await archive.ReadableAsync()).Count);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_joined_and_joins_nothing()
    {
        await using var archive = await TempArchive.OpenAsync();
        await archive.ImportAsync(archive.Sheet(1, "a", Jump(Ferry, FerryHead)));
        var before = await archive.PortraitAsync(Queries);
        var report = Assert.Single((await archive.ImportAsync(new ImportRequest { Paths = [archive.Sheet(2, "a", Landing(FerryRest))], DryRun = true })).Files);
        Assert.Contains("joined", Assert.Single(report.SaidOfJoining()), StringComparison.Ordinal);
        Assert.Equal(before, await archive.PortraitAsync(Queries));
    }
}
