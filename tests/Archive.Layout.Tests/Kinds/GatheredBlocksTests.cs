using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>Headlines that were painted together below all bodies, each in a block of its own.</summary>
public sealed class GatheredBlocksTests
{
    /// <summary>The text above them ends in a list, without a stop.</summary>
    [Fact]
    public void However_many_stand_below_the_bodies_none_is_text()
    {
        string[] headlines = ["夜里的图书馆", "河边添了三千棵树", "青石桥换了新护栏", "老渡口周末停航", "卖糖画的搬进夜市", "面馆老程领了新证", "八个村得了卫生红旗"];
        var page = PageSplitter.Split($"""
            　　本报讯（记者 林晚舟）市图
            书馆的夜间书房昨日开放，学生和
            司机坐在一张桌子上看书。

            　　本报讯（记者 苏禾）入夏以
            来，棠河两岸新栽了三千棵树，散
            步的人多了起来。

            　　本报讯（记者 乔木）青石桥
            的护栏昨日换新，老桥工在桥头站
            了一个上午。

            　　本报讯（记者 陈小满）老渡
            口周末检修停航，船长把缆绳收进
            了仓库。

            　　本报讯（记者 方晓）河边的
            夜市开张，卖糖画的一晚画了一百
            只凤凰。

            　　本报讯（记者 沈青）面馆老
            程昨日领到新证，当天就把它挂在
            了灶台边。

            　　本报讯（记者 周禾）上月得
            卫生红旗的村：岭脚村、栗坪村、
            荷塘村、上村、渔业村、石门村、

            桑园村、新民村

            {string.Join("\n\n", headlines)}

            责任编辑 林晚
            """);

        Assert.Equal(headlines, page.Articles.Select(a => a.Headline));
        Assert.EndsWith("桑园村、新民村", page.Articles[^1].Paragraphs[^1].Text, StringComparison.Ordinal);
    }
}
