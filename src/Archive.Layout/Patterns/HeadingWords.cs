namespace Archive.Layout.Patterns;

/// <summary>Words by which a line of a headline stack shows what part of it it is.</summary>
internal static class HeadingWords
{
    private static readonly string[] KickerEnds =
    [
        "时强调", "时指出", "时要求", "强调", "指出", "时表示", "时提出", "时说", "会上强调", "讲话强调", "作出重要指示", "作重要指示", "作出批示", "作批示", "电视电话会议", "座谈会上",
    ];

    private static readonly string[] NoticeEnds =
    [
        "公告", "通告", "启事", "通知", "声明", "公示", "讣告", "更正", "招租", "遗失", "致歉", "致谢", "招聘", "预告", "简章", "提示", "悼念", "唁电", "征集新闻线索", "征订", "启示", "广告", "转让", "出租", "出售", "寻人", "拍卖", "须知", "倡议书", "告读者", "致读者", "重要提示", "公开信", "名单",
    ];

    /// <summary>引题: …调研时强调, …会议上指出.</summary>
    public static bool IsKicker(ReadOnlySpan<char> ink)
    {
        if (ink.Length < 5)
            return false;
        foreach (var end in KickerEnds)
        {
            if (ink.EndsWith(end))
                return true;
        }

        return false;
    }

    /// <summary>A notice's title: 停电公告, 征集启事.</summary>
    public static bool IsNoticeTitle(ReadOnlySpan<char> ink)
    {
        if (ink.Length is < 2 or > 22)
            return false;
        foreach (var end in NoticeEnds)
        {
            if (ink.EndsWith(end) && (ink.Length <= 6 || !ink.ContainsAny('，', '。')))
                return true;
        }

        return false;
    }
}
