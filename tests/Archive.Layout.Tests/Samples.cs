namespace Archive.Layout.Tests;

/// <summary>Pages of an invented city, in the shape of a text layer.</summary>
internal static class Samples
{
    /// <summary>A trailing headline, a picture headline (no headline), a notice whose headline leads.</summary>
    public const string TrailingHeadlines = """
        第02版：综合
        2021年3月9日 星期二

        本报讯（记者 林晚舟） 昨日
        上午，澜溪市召开春灌工作推进
        会。副市长陶一帆出席会议，要
        求各县区抢抓农时，确保应灌尽
        灌、不误农时。

        会议指出，今年全市计划春
        灌麦田六十万亩，目前已完成近
        半。各灌区要统筹水源，加强渠
        道巡查，把水送到田间地头。①3

        澜溪市春灌工作推进会召开

        本报讯（记者 乔木 通讯
        员 苏小河）连日来，青石桥社
        区的居民发现，门口的老菜场变
        了样。雨棚换新，摊位整齐，地
        面干净防滑。

        “以前下雨天没处下脚，如
        今买菜像逛超市。”居民温奶奶
        说。（下转第三版②）

        老菜场换上新模样
        """;
}
