using Archive.Core.Export;
using Archive.Core.Model;
using Xunit;

namespace Archive.Core.Tests.Export;

public sealed class CitationTests
{
    private static ArchivedArticle Signed(params string[] reporters) => new()
    {
        Id = "k3f9",
        Newspaper = "河湾日报",
        NewspaperSlug = "hwrb",
        Date = new DateOnly(2021, 3, 5),
        Page = 12,
        Headline = "北岸大桥今日通车",
        Credits = [.. reporters.Select(r => new Credit(ContributorRole.Reporter, r))],
    };

    [Fact]
    public void An_article_is_cited_with_author_title_newspaper_date_and_page() =>
        Assert.Equal("陆文舟. 北岸大桥今日通车[N]. 河湾日报，2021-03-05（12）.", Citation.GbT7714(Signed("陆文舟")));

    [Fact]
    public void Three_authors_are_all_named() =>
        Assert.StartsWith("甲一，乙二，丙三. ", Citation.GbT7714(Signed("甲一", "乙二", "丙三")), StringComparison.Ordinal);

    [Fact]
    public void Four_authors_are_three_and_others() =>
        Assert.StartsWith("甲一，乙二，丙三，等. ", Citation.GbT7714(Signed("甲一", "乙二", "丙三", "丁四")), StringComparison.Ordinal);

    [Fact]
    public void Correspondents_follow_reporters_and_photographers_are_not_authors() =>
        Assert.StartsWith("甲一，乙二. ", Citation.GbT7714(Signed() with
        {
            Credits = [new(ContributorRole.Reporter, "甲一"), new(ContributorRole.Correspondent, "乙二"), new(ContributorRole.Photographer, "丙三")],
        }), StringComparison.Ordinal);

    [Fact]
    public void An_unsigned_article_begins_with_its_title() =>
        Assert.Equal("北岸大桥今日通车[N]. 河湾日报，2021-03-05（12）.", Citation.GbT7714(Signed()));

    [Fact]
    public void A_missing_title_is_said() =>
        Assert.StartsWith("甲一. 〔无标题〕[N]. ", Citation.GbT7714(Signed("甲一") with { Headline = null }), StringComparison.Ordinal);

    [Fact]
    public void The_standard_of_2015_sets_half_width_marks()
    {
        Assert.Equal("甲一, 乙二, 丙三, 等. 北岸大桥今日通车[N]. 河湾日报, 2021-03-05(12).", Citation.GbT7714Of2015(Signed("甲一", "乙二", "丙三", "丁四")));
        Assert.Equal("〔无标题〕[N]. 河湾日报, 2021-03-05(12).", Citation.GbT7714Of2015(Signed() with { Headline = null }));
    }

    [Fact]
    public void An_article_on_several_pages_is_cited_with_all_of_them()
    {
        var joined = Signed("甲一") with { Page = 1, JoinedFrom = [new("k3f9", 1, null, []), new("m2", 4, null, []), new("m3", 4, null, [])] };

        Assert.EndsWith("河湾日报，2021-03-05（1，4）.", Citation.GbT7714(joined), StringComparison.Ordinal);
        Assert.EndsWith("河湾日报, 2021-03-05(1, 4).", Citation.GbT7714Of2015(joined), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_a_section_is_cited_as_it_is_printed() =>
        Assert.EndsWith("（B02）.", Citation.GbT7714(Signed("甲一") with { Page = 102 }), StringComparison.Ordinal);

    [Fact]
    public void A_reference_is_one_line() =>
        Assert.StartsWith("甲 一. 上 下[N]", Citation.GbT7714(Signed("甲\n一") with { Headline = "上\r\n\u0007下" }), StringComparison.Ordinal);
}
