using System.Text;
using Archive.Core.Export;
using Archive.Core.Model;
using Xunit;

namespace Archive.Core.Tests.Export;

public sealed class ArticleTextTests
{
    private static readonly ArchivedArticle Bridge = new()
    {
        Id = "k3f9",
        Url = "http://archive.example/a/k3f9",
        Newspaper = "河湾日报",
        NewspaperSlug = "hwrb",
        Date = new DateOnly(2021, 3, 5),
        Page = 1,
        Kicker = "跨越清水河",
        Headline = "北岸大桥今日通车",
        Subheadlines = ["两岸居民步行十分钟可达", "首日通行免费"],
        Credits =
        [
            new(ContributorRole.Reporter, "陆文舟"), new(ContributorRole.Reporter, "何晓棠"),
            new(ContributorRole.Correspondent, "季平"), new(ContributorRole.Photographer, "苏野"),
        ],
        Paragraphs = ["清晨六点，第一辆公交车驶上大桥。", "建设者说", "“桥面用了新的沥青。”"],
        CrossheadLines = [1],
        Confidence = 1,
    };

    [Fact]
    public void An_article_has_its_head_lines_in_order_then_its_paragraphs() => Assert.Equal(
        """
        标题：北岸大桥今日通车
        引题：跨越清水河
        副题：两岸居民步行十分钟可达
        副题：首日通行免费
        来源：河湾日报 2021年3月5日 第1版
        作者：陆文舟、何晓棠、季平、苏野（摄）
        永久链接：http://archive.example/a/k3f9

        清晨六点，第一辆公交车驶上大桥。

        建设者说

        “桥面用了新的沥青。”

        """.ReplaceLineEndings("\n"),
        ArticleText.Format(Bridge));

    [Fact]
    public void Pages_are_named_as_they_are_printed() =>
        Assert.Equal("河湾日报 2021年3月5日 第B02版", ArticleText.SourceLine(Bridge with { Page = 102 }));

    [Fact]
    public void A_head_line_without_a_value_is_left_out() => Assert.Equal(
        "来源：河湾日报 2021年3月5日 第1版\n\n启事。\n",
        ArticleText.Format(Bridge with
        {
            Headline = null,
            Kicker = null,
            Subheadlines = [],
            Credits = [],
            Url = null,
            Paragraphs = ["启事。"],
        }));

    [Fact]
    public void A_picture_s_caption_is_not_lost() =>
        Assert.EndsWith("\n\n图为通车现场。\n", ArticleText.Format(Bridge with { Paragraphs = [], Captions = ["图为通车现场。"] }), StringComparison.Ordinal);

    [Fact]
    public void A_line_break_inside_a_value_cannot_forge_a_head_line() =>
        Assert.StartsWith("标题：甲 作者：乙\n引题：", ArticleText.Format(Bridge with { Headline = "甲\r\n作者：乙" }), StringComparison.Ordinal);

    [Fact]
    public void It_is_written_without_a_byte_order_mark() => Assert.Empty(ArticleText.Utf8.GetPreamble());

    [Fact]
    public void A_file_name_names_date_newspaper_page_and_title() =>
        Assert.Equal("2021-03-05-hwrb-01-北岸大桥今日通车.txt", ArticleText.FileName(Bridge));

    [Theory]
    [InlineData(null, "无标题")]
    [InlineData("  ", "无标题")]
    [InlineData("...", "无标题")]
    [InlineData("../../etc/passwd", "etcpasswd")]
    [InlineData("“甲”：乙？ 丙/丁", "“甲”：乙？-丙丁")]
    [InlineData("a<b>c:d\"e|f?g*h\\i", "abcdefghi")]
    [InlineData("甲\u202E乙\u0000丙\n丁", "甲乙丙-丁")]
    [InlineData("𠮷野家开业", "𠮷野家开业")]
    [InlineData("完。.", "完。")]
    public void A_title_is_safe_on_every_file_system(string? headline, string expected) =>
        Assert.Equal($"2021-03-05-hwrb-01-{expected}.txt", ArticleText.FileName(Bridge with { Headline = headline }));

    [Fact]
    public void A_lone_surrogate_is_dropped() =>
        Assert.Equal("2021-03-05-hwrb-01-甲乙.txt", ArticleText.FileName(Bridge with { Headline = "甲\uD842乙" }));

    [Fact]
    public void A_very_long_title_is_cut_between_characters_within_255_bytes()
    {
        var name = ArticleText.FileName(Bridge with { Headline = string.Concat(Enumerable.Repeat("𠮷", 200)) });

        Assert.InRange(Encoding.UTF8.GetByteCount(name), 100, 220);
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)));
        Assert.EndsWith("𠮷.txt", name, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_articles_are_parted_by_a_rule() =>
        Assert.Contains("新的沥青。”\n\n================================\n\n标题：", ArticleText.Format([Bridge, Bridge]), StringComparison.Ordinal);
}
