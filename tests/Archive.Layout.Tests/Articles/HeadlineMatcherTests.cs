using Xunit;

namespace Archive.Layout.Tests.Articles;

/// <summary>Whose a headline is on pages that were read in another order than they were painted.</summary>
public sealed class HeadlineMatcherTests
{
    // The first story's two columns were read across.
    private const string Page =
        "老旧小区改造今年再开工\n" +
        "\n" +
        "本报讯（记者林晚舟）昨日上 天他写的是楼道里堆着水泥，昨天\n" +
        "午，棠州市第三期老旧小区的改造 再去看，水泥已经搬走。\n" +
        "动工，今年要改六十七个小区。\n" +
        "改造的钱由三家分担：财政出\n" +
        "改造什么，由居民投票选出来 大头，产权单位和居民各出一些。\n" +
        "票数最多的是加装电梯。\n" +
        "困难家庭可以分三年交，不收\n" +
        "住建部门说，施工只在白天进 利息。\n" +
        "行。每个小区请三位居民做监督员\n" +
        "全部工程将在十一月底以前完\n" +
        "他们可以叫停不合规矩的工序。\n" +
        "成，不耽误供暖。验收的时候居民\n" +
        "望湖小区的老彭每天去看两回 代表要签字，他们不点头，余款就\n" +
        "他带着小本子。\n" +
        "不能结清。\n" +
        "看到的问题，他都一条一条记\n" +
        "今后每个小区还要选一个管家\n" +
        "下来，施工队当天就要答复他。前 管好新装的电梯和门禁。①2\n" +
        "\n居民投票 施工只在白天进行\n社区食堂里老人说饭菜热乎\n" +
        "本报讯（通讯员 程渡）昨日，丰乐\n街社区食堂开张，第一天来了两百\n多位老人。食堂的师傅说，饭菜要\n热乎，价钱要实在。社区食堂的账\n每月公布一次，老人可以提意见。\n下半年，城区还要办六家社区食堂。\n" +
        "\n棠州日报\n\n2021年6月5日 星期六\n\n责任编辑 乔木\n";

    /// <summary>Its first line has the words of the story above, word for word; what stands in one block is one headline all the same.</summary>
    [Fact]
    public void A_headline_in_one_block_stays_whole()
    {
        var articles = PageSplitter.Split(Page).Articles;

        Assert.Equal("居民投票 施工只在白天进行社区食堂里老人说饭菜热乎", articles[^1].Kicker + articles[^1].Headline + string.Concat(articles[^1].Subheadlines));
    }

    /// <summary>Columns were read from the right: what stands below a headline on the page stands above it in the text.</summary>
    [Fact]
    public void A_subheadline_with_a_dash_comes_below_its_headline()
    {
        var page = Page.Replace("\n居民投票 施工只在白天进行\n社区食堂里老人说饭菜热乎\n", "\n——丰乐街社区食堂开张见闻\n\n社区食堂里老人说饭菜热乎\n\n", StringComparison.Ordinal);

        var article = PageSplitter.Split(page).Articles[^1];

        Assert.Equal("社区食堂里老人说饭菜热乎", article.Headline);
        Assert.Equal("——丰乐街社区食堂开张见闻", Assert.Single(article.Subheadlines));
    }

    /// <summary>It stands beside the body's lines and breaks within a word.</summary>
    [Fact]
    public void Lines_of_a_headline_between_those_of_a_body_are_one_block_where_a_word_runs_over()
    {
        var page = Page.Replace("热乎，价钱要实在。社区食堂的账\n每月公布一次，老人可以提意见。\n", "——丰乐街社\n热乎，价钱要实在。社区食堂的工\n区食堂开张见闻\n作每月公布一次，老人可提意见。\n", StringComparison.Ordinal);

        var article = PageSplitter.Split(page).Articles[^1];

        Assert.Equal("——丰乐街社区食堂开张见闻", article.Subheadlines[^1]);
        Assert.Contains("社区食堂的工作每月公布一次", string.Concat(article.Paragraphs.Select(p => p.Text)), StringComparison.Ordinal);
    }

    /// <summary>All headlines were painted behind the bodies, in another order: no stack has six lines, and each has the words of its body.</summary>
    [Fact]
    public void Headlines_painted_together_are_parted_by_their_words()
    {
        var articles = PageSplitter.Split("""
            本报讯（记者 林晚舟） 昨日
            上午，丰乐街社区食堂开张，第一
            天来了两百多位老人。食堂的师傅
            说，饭菜要热乎，价钱要实在。
            本报讯（记者 何静） 昨日，
            热源厂的老师傅领着徒弟们把两台
            锅炉从头到脚检修了一遍，今年冬
            天暖气一定比去年热得多。
            本报讯（记者 程渡） 望湖小
            区加装电梯昨日动工，施工只在白
            天进行，每个小区请三位居民做监
            督员。
            本报讯（记者 苏禾） 棠州站
            昨日起试行刷脸进站，旅客过闸机
            只要三秒，老人可走人工通道。
            刷脸进站只要三秒
            棠州站为老人留人工通道
            社区食堂里饭菜热乎
            丰乐街食堂开张
            两台锅炉检修完毕 暖气比去年热
            望湖小区加装电梯
            居民自己做监督员
            """).Articles;

        Assert.Equal(["社区食堂里饭菜热乎丰乐街食堂开张", "两台锅炉检修完毕 暖气比去年热", "望湖小区加装电梯居民自己做监督员", "刷脸进站只要三秒棠州站为老人留人工通道"], articles.Select(a => a.Kicker + a.Headline + string.Concat(a.Subheadlines)));
    }
}
