using Archive.Layout.Joining;
using Xunit;

namespace Archive.Layout.Tests.Joining;

public sealed class PartJoinerTests
{
    private const string Ferry = "青石渡的最后一班轮渡昨晚靠岸，船工老郑解下缆绳，";
    private const string FerryOn = "船公司把渡船交给博物馆。老郑说，缆绳也捐了，轮渡的石阶不拆。";
    private const string Orchard = "柳坪村的梨园今年挂果两万斤，梨农凑钱修的冷库也满了，";
    private const string OrchardOn = "梨子存到春节才卖。柳坪村的梨农明年还要修第二座冷库。";
    private const string School = "第三小学的操场新铺了草皮，孩子们放学也不肯走，";
    private const string SchoolOn = "校长说操场周末也开放。第三小学的孩子们欢呼起来。";

    [Theory]
    [InlineData(2, "③", 1, "③", true)]
    [InlineData(2, null, 1, "③", true)]
    [InlineData(2, null, null, null, true)]
    [InlineData(null, null, 1, null, true)]
    [InlineData(2, "③", 1, "②", false)]
    [InlineData(3, "③", 1, "③", false)]
    [InlineData(2, "③", 4, "③", false)]
    public void Pages_and_keys_that_are_named_must_agree(int? on, string? key, int? from, string? landingKey, bool joined)
    {
        var plan = PartJoiner.Plan([Jump(1, Ferry, on, key), Landing(2, FerryOn, from, landingKey)]);
        Assert.Equal(joined ? 1 : 0, plan.Wholes.Length);
        Assert.Empty(plan.Unsure);
    }

    [Fact]
    public void A_jump_leads_back_only_where_both_sides_say_so()
    {
        Assert.Single(PartJoiner.Plan([Landing(3, FerryOn, 4), Jump(4, Ferry, 3)]).Wholes);
        Assert.Empty(PartJoiner.Plan([Landing(3, FerryOn, null), Jump(4, Ferry, 3)]).Wholes);
    }

    [Fact]
    public void Parts_that_lead_in_a_circle_are_not_joined()
    {
        PlacedPart Both(int page, int other) => new(page, new SplitArticle { ContinuedOn = new PageReference(other, null), ContinuedFrom = new PageReference(other, null) });
        var plan = PartJoiner.Plan([Both(1, 2), Both(2, 1)]);
        Assert.Empty(plan.Wholes);
    }

    [Fact]
    public void A_chain_is_one_whole()
    {
        var middle = Landing(2, FerryOn, 1) with { Article = Landing(2, FerryOn, 1).Article with { ContinuedOn = new PageReference(3, null) } };
        Assert.Equal([0, 1, 2], Assert.Single(PartJoiner.Plan([Jump(1, Ferry, 2), middle, Landing(3, "第二天他还是去了。", 2)]).Wholes));
    }

    /// <summary>下转第二、三版.</summary>
    [Fact]
    public void One_jump_may_lead_to_two_pages()
    {
        PlacedPart Titled(PlacedPart part, string headline) => part with { Article = part.Article with { Headline = headline } };
        var parts = new[]
        {
            Titled(Jump(1, Ferry, 2), "最后一班轮渡"), Titled(Jump(1, Orchard, 2), "梨园挂果"), Titled(Landing(2, FerryOn, 1), "最后一班轮渡"), Titled(Landing(2, OrchardOn, 1), "梨园挂果"),
            Titled(Landing(3, "第二天他还是去了。", 1), "最后一班轮渡"),
        };
        Assert.Equal(["0-2-4", "1-3"], PartJoiner.Plan(parts).Wholes.Select(w => string.Join('-', w)));
        Assert.Equal(["0-2", "1-3"], PartJoiner.Plan([.. parts[..4], Landing(3, "第二天他还是去了。", 1)]).Wholes.Select(w => string.Join('-', w)));
        Assert.Equal(["0-2", "1-3"], PartJoiner.Plan([.. parts[..4], Titled(Landing(3, SchoolOn, 1), "操场新铺草皮")]).Wholes.Select(w => string.Join('-', w)));
    }

    /// <summary>上接第一版 on the third page too; beside it another story that jumps there from the first.</summary>
    [Fact]
    public void The_last_of_three_pages_may_name_the_first()
    {
        var middle = Landing(2, FerryOn, 1) with { Article = Landing(2, FerryOn, 1).Article with { ContinuedOn = new PageReference(3, null) } };
        Assert.Equal([0, 1, 2], Assert.Single(PartJoiner.Plan([Jump(1, Ferry, 2), middle, Landing(3, "第二天他还是去了。", 1)]).Wholes));
        Assert.Equal(["0-1", "2-3"], PartJoiner.Plan([Jump(1, Ferry, 2), Landing(2, FerryOn, 1), Jump(1, Orchard, 3), Landing(3, OrchardOn, 1)]).Wholes.Select(w => string.Join('-', w)));
        Assert.Empty(PartJoiner.Plan([middle, Landing(3, SchoolOn, 4)]).Wholes);
    }

    [Fact]
    public void Keys_tell_jumps_to_one_page_apart()
    {
        var plan = PartJoiner.Plan([Jump(1, Ferry, 2, "①"), Jump(1, Orchard, 2, "②"), Landing(2, OrchardOn, 1, "②"), Landing(2, FerryOn, 1, "①")]);
        Assert.Equal(["0-3", "1-2"], Pairs(plan));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("③")]
    public void Without_keys_or_with_one_for_all_the_texts_tell(string? key)
    {
        var plan = PartJoiner.Plan([
            Jump(1, Ferry, 2, key), Jump(1, Orchard, 2, key), Jump(1, School, 2, key),
            Landing(2, SchoolOn, 1, key), Landing(2, FerryOn, 1, key), Landing(2, OrchardOn, 1, key)]);
        Assert.Equal(["0-4", "1-5", "2-3"], Pairs(plan));
    }

    [Fact]
    public void A_repeated_headline_tells()
    {
        var plan = PartJoiner.Plan([
            Jump(1, "甲地的春天来得早，", 2, headline: "甲地来信"), Jump(1, "乙地的秋天去得晚，", 2, headline: "乙地回音"),
            Landing(2, "河水涨了。", 1, headline: "乙地回音"), Landing(2, "草木黄了。", 1, headline: "甲地来信")]);
        Assert.Equal(["0-3", "1-2"], Pairs(plan));
    }

    [Fact]
    public void Reporters_tell()
    {
        var plan = PartJoiner.Plan([
            Jump(1, "甲地的春天来得早，", 2, reporter: "周明远"), Jump(1, "乙地的秋天去得晚，", 2, reporter: "何晓棠"),
            Landing(2, "河水涨了。", 1, reporter: "何晓棠"), Landing(2, "草木黄了。", 1, reporter: "周明远")]);
        Assert.Equal(["0-3", "1-2"], Pairs(plan));
    }

    [Fact]
    public void A_quotation_open_at_the_jump_tells()
    {
        var plan = PartJoiner.Plan([
            Jump(1, "他说：“水是甜的，", 2), Jump(1, "大家都到了渡口，", 2),
            Landing(2, "坐下来慢慢谈。", 1), Landing(2, "一口喝下去就知道。”", 1)]);
        Assert.Equal(["0-3", "1-2"], Pairs(plan));
    }

    [Fact]
    public void Where_nothing_tells_nothing_is_joined_and_each_candidate_is_named()
    {
        var plan = PartJoiner.Plan([Jump(1, "甲地的春天来得早，", 2), Jump(1, "乙地的秋天去得晚，", 2), Landing(2, "河水涨了。", 1)]);
        Assert.Empty(plan.Wholes);
        Assert.Equal(["0>2", "1>2", "2<0,1"], plan.Unsure.Select(u => $"{u.Part}{(u.IsLanding ? '<' : '>')}{string.Join(',', u.Candidates)}"));
    }

    [Fact]
    public void A_pair_that_fits_by_its_pages_but_by_nothing_else_is_left_alone()
    {
        var plan = PartJoiner.Plan([
            Jump(1, Ferry, 2, headline: "青石渡轮渡停航", reporter: "周明远"),
            Landing(2, OrchardOn, 1, headline: "山坡上种出金梨", reporter: "何晓棠")]);
        Assert.Empty(plan.Wholes);
        Assert.Equal(2, plan.Unsure.Length);
    }

    [Fact]
    public void A_sure_pair_stands_beside_an_unsure_one()
    {
        var plan = PartJoiner.Plan([
            Jump(1, "甲地的春天来得早，", 2), Jump(1, "乙地的秋天去得晚，", 2), Jump(1, School, 3),
            Landing(2, "河水涨了。", 1), Landing(3, SchoolOn, 1)]);
        Assert.Equal(["2-4"], Pairs(plan));
    }

    [Fact]
    public void The_order_of_the_parts_makes_no_difference()
    {
        PlacedPart[] parts = [Jump(1, Ferry, 2), Jump(1, Orchard, 2), Jump(1, School, 3, "①"), Landing(2, OrchardOn, 1), Landing(2, FerryOn, 1), Landing(3, SchoolOn, 1, "①")];
        string Told(PlacedPart[] given) => string.Join(' ', PartJoiner.Plan(given).Wholes.Select(w => string.Join('-', w.Select(i => Array.IndexOf(parts, given[i])))).Order(StringComparer.Ordinal));
        var random = new Random(5);
        var expected = Told(parts);
        Assert.Equal("0-4 1-3 2-5", expected);
        for (var i = 0; i < 50; i++)
            Assert.Equal(expected, Told([.. parts.OrderBy(_ => random.Next())]));
    }

    [Fact]
    public void A_text_that_only_plays_at_jumps_is_left_alone_in_bounded_time()
    {
        var parts = Enumerable.Range(0, 2000).Select(i => i % 2 == 0 ? Jump(1, Ferry, 2) : Landing(2, FerryOn, 1)).ToList();
        Assert.Empty(PartJoiner.Plan(parts).Wholes);
        Assert.Empty(PartJoiner.Plan([.. parts.Take(80)]).Wholes);
    }

    private static IEnumerable<string> Pairs(JoinPlan plan) => plan.Wholes.Select(w => string.Join('-', w)).Order(StringComparer.Ordinal);

    private static PlacedPart Jump(int page, string text, int? on, string? key = null, string? headline = null, string? reporter = null) =>
        new(page, Article(text, headline, reporter) with { ContinuedOn = new PageReference(on, key) });

    private static PlacedPart Landing(int page, string text, int? from, string? key = null, string? headline = null, string? reporter = null) =>
        new(page, Article(text, headline, reporter) with { ContinuedFrom = new PageReference(from, key) });

    private static SplitArticle Article(string text, string? headline, string? reporter) =>
        new() { Headline = headline, Reporters = reporter is null ? [] : [reporter], Paragraphs = [new SplitParagraph(text)] };
}
