using System.Collections.Immutable;
using System.Text;
using Archive.Layout.Formats;
using Xunit;

namespace Archive.Layout.Tests.Formats;

public sealed class PageBreaksTests
{
    private static readonly string Harvest = string.Concat(Enumerable.Repeat("本报讯（记者林晚舟）棠州市秋收过半，各县区抢抓晴好天气，确保颗粒归仓。\n", 12));
    private static readonly string Market = string.Concat(Enumerable.Repeat("本报讯（记者乔木）青石桥社区的老菜场重新开门，雨棚换新，摊位整齐。\n", 12));

    [Fact]
    public void A_form_feed_behind_every_page_parts_them_and_an_empty_page_keeps_its_place()
    {
        var pages = Pages($"{Harvest}\f\n\f{Market}\f\n");

        Assert.Equal([1, 2, 3], pages.Select(p => p.Index));
        Assert.Equal([Harvest + "\f", "\n\f", Market + "\f"], pages.Select(p => p.Source.Text));
    }

    /// <summary>One page; form feeds that part columns, or stand within lines; a last page that no form feed ends.</summary>
    [Fact]
    public void Other_form_feeds_are_white_space()
    {
        Assert.All(
            (string[])[Harvest + "\f", $"{Harvest}\f{Market}", $"{Harvest[..^1]}\f{Market}\f", string.Concat(Harvest.Split('\n').Select(l => l + "\n\f"))],
            text => Assert.Equal(text, Assert.Single(Pages(text)).Source.Text));
    }

    private static ImmutableArray<FormatPage> Pages(string text) => FormatReader.Read(Encoding.UTF8.GetBytes(text)).Pages;
}
