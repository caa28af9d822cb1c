using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>上接 above the headline that it repeats.</summary>
public sealed class LandingCheckTests
{
    private static readonly SplitPage Page = PageSplitter.Split("""
            （上接第一版）
            让群众办事少跑腿
            不断优化营商环境

            走进棠州市政务服务中心，
            二十四个窗口一字排开。“过去
            办一个执照要跑五个部门，现在
            一个窗口全办完。”个体户窦鹏
            飞说。

            去年以来，全市取消证明事
            项三百二十六项，压减审批时限
            百分之六十。企业开办时间由十
            五天压缩到三天以内。

            营商环境没有最好，只有更
            好。棠州将继续深化“放管服”
            改革，让企业和群众有更多获得
            感。

            （上接第一版②）
            昔日盐碱滩 今日米粮川
            窦建国当上了村支书。他带
            着村民从棠河引水，把碱地改成
            稻田，当年亩产就过了六百斤。

            如今，窦家第三代窦鹏飞从
            农学院毕业，回村办起了合作社。
            “小洼大米”注册了商标，一斤
            卖到八块钱。

            本报讯（记者 林晚舟）3月
            10日，市人大常委会组织部分人
            大代表，对全市河长制落实情况
            进行视察。

            代表们先后来到澜溪区、望
            湖区，实地查看了棠河治理、污
            水处理厂建设情况，听取了有关
            部门的汇报。

            市人大代表视察河长制工作

            （上接第一版）

            陶一帆在全市重点项目推进会上强调
            以项目建设新成效推动高质量发展

            要素优先保障重点项目；要坚持
            领导干部包联制度，问题不解决
            不脱钩；要坚持以实绩论英雄，
            让想干事、能干事的干部有舞台。

            会议通报了一季度全市重点
            项目进展情况。澜溪区、望湖区、
            柳溪县作了典型发言。

            会议还表彰了去年重点项目
            建设先进单位和先进个人。
            """);

    /// <summary>In the block of its text or in one of its own, with a 引题 or without.</summary>
    [Fact]
    public void A_headline_between_a_landing_and_its_text_is_the_landings()
    {
        Assert.Equal(["让群众办事少跑腿不断优化营商环境", "昔日盐碱滩 今日米粮川", "市人大代表视察河长制工作", "以项目建设新成效推动高质量发展"], Page.Articles.Select(a => a.Headline));
        Assert.Equal("陶一帆在全市重点项目推进会上强调", Page.Articles[3].Kicker);
        Assert.Equal([new(1, null), new(1, "②"), null, new(1, null)], Page.Articles.Select(a => a.ContinuedFrom));
    }

    /// <summary>Characters.</summary>
    [Fact]
    public void Nothing_of_the_landing_is_lost() =>
        Assert.DoesNotContain(Page.Articles.SelectMany(a => a.Pieces), p => p.Kind == PieceKind.Unaccounted);

    /// <summary>Text goes on below a landing, to the end of its column.</summary>
    [Fact]
    public void Text_below_a_landing_is_no_headline()
    {
        var page = PageSplitter.Split("""
            （上接第一版）办公室一个窗口
            全办完的服务让群众少跑了许多

            路，企业开办时间由十五天压缩
            到三天以内。

            营商环境没有最好，只有更
            好。棠州将继续深化改革，让企
            业和群众有更多获得感。

            让群众办事少跑腿

            （上接第一版）
            业带着村民从棠河引水把碱地改
            成稻田让当年的亩产就过了六百

            斤，后来又过了一千斤。

            如今，窦家第三代窦鹏飞从
            农学院毕业，回村办起了合作社。

            昔日盐碱滩 今日米粮川
            """);

        Assert.Equal(["让群众办事少跑腿", "昔日盐碱滩 今日米粮川"], page.Articles.Select(a => a.Headline));
        Assert.StartsWith("业带着村民从棠河引水把碱地改成稻田", page.Articles[1].Paragraphs[0].Text, StringComparison.Ordinal);
    }
}
