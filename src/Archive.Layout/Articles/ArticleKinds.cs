namespace Archive.Layout.Articles;

/// <summary>Tells reports from notices and advertisements, by what an article says of itself.</summary>
/// <remarks>What the paper signs is a report, whatever it is about: 本报讯 …发布公告. Only 广告 printed on it overrules that.</remarks>
internal static class ArticleKinds
{
    private const int Classified = 220;

    private static readonly string[] NoticeTitles =
    [
        "公告", "通告", "通知", "启事", "启示", "公示", "讣告", "讣闻", "更正", "更正说明", "致歉", "致歉声明", "声明", "须知", "提示", "预告", "简章", "公开信", "倡议书", "唁电",
        "告读者", "致读者", "告市民书", "通报", "停电信息", "停水信息", "停气信息",
    ];

    private static readonly string[] AdvertisementTitles =
    [
        "广告", "遗失声明", "遗失启事", "遗失", "挂失声明", "挂失", "作废声明", "招租", "招租启事", "招租公告", "出租", "出售", "转让", "转让启事", "招聘", "招聘启事", "招聘信息", "诚聘", "招商", "招商启事", "求购", "求租", "房屋出租", "店铺转让", "征婚",
    ];

    private static readonly string[] NoticeEnds = ["特此公告", "特此通告", "特此通知", "特此更正", "特此声明", "特此公示", "特此说明", "特此致歉", "谨告", "敬请谅解", "请予谅解", "敬请周知"];

    // 市政府发布公告 tells of a notice; it is none.
    private static readonly string[] Tells = ["发布", "发出", "公布", "印发", "出台", "下发", "联合", "收到", "关注"];

    private static readonly string[] Wares = ["出租", "招租", "出售", "转让", "诚聘", "招聘", "面议", "热线", "优惠", "特价", "求购", "加盟", "开锁", "搬家", "疏通", "月嫂"];

    /// <summary>What an article is for.</summary>
    public static ArticleKind Of(SplitArticle article)
    {
        var title = Trim(article.Headline);
        if (IsLabelled(article, title))
            return ArticleKind.Advertisement;
        if (article.Source is not null || !article.Reporters.IsEmpty || !article.Correspondents.IsEmpty)
            return ArticleKind.Report;
        var length = 0;
        foreach (var paragraph in article.Paragraphs)
            length += paragraph.Text.Length;
        var last = article.Paragraphs.Length > 0 ? article.Paragraphs.Last(p => p.Text.Length > 0).Text : "";
        if (IsClassified(article, title, length))
            return ArticleKind.Advertisement;
        if (title.Length > 0 && EndsIn(title, NoticeTitles) && !Tells.Any(t => title.Contains(t, StringComparison.Ordinal)))
            return ArticleKind.Notice;
        // 某局 and a date may stand below 特此公告.
        var ending = article.Paragraphs.TakeLast(3).Select(p => p.Text.TrimEnd('。', '！', '.'));
        return ending.Any(t => EndsIn(t, NoticeEnds)) || IsObituary(article, last) ? ArticleKind.Notice : ArticleKind.Report;
    }

    /// <summary>广告 as a kicker, in brackets behind the headline, or at the end.</summary>
    private static bool IsLabelled(SplitArticle article, string title) =>
        Trim(article.Kicker) is "广告" or "·广告·" or "【广告】" or "（广告）" || title.EndsWith("（广告）", StringComparison.Ordinal) || title is "广告" or "公益广告"
        || article.Paragraphs.Any(p => p.Text is "广告" or "（广告）" or "·广告·" or "【广告】");

    /// <summary>A classified advertisement (分类广告): its title alone, or a short text that offers something and gives a telephone number, or 声明作废.</summary>
    private static bool IsClassified(SplitArticle article, string title, int length)
    {
        if (EndsIn(title, AdvertisementTitles) && (title.Length <= 8 || length <= Classified) && !Tells.Any(t => title.Contains(t, StringComparison.Ordinal)))
            return true;
        if (length is 0 or > Classified)
            return false;
        var text = string.Concat(article.Paragraphs.Select(p => p.Text));
        if (text.Contains("声明作废", StringComparison.Ordinal) || text.Contains("登报作废", StringComparison.Ordinal) || text.Contains("遗失", StringComparison.Ordinal) && text.Contains("作废", StringComparison.Ordinal))
            return true;
        return HasTelephone(text) && Wares.Any(w => text.Contains(w, StringComparison.Ordinal));
    }

    /// <summary>讣告 without a title: 因病…逝世 and 告别仪式.</summary>
    private static bool IsObituary(SplitArticle article, string last) =>
        article.Headline is null && last.Contains("告别", StringComparison.Ordinal) && article.Paragraphs.Any(p => p.Text.Contains("逝世", StringComparison.Ordinal));

    /// <summary>Seven digits or more in a row, hyphens aside, behind 电话, 热线 or the like.</summary>
    private static bool HasTelephone(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            digits = char.IsAsciiDigit(c) || c is >= '０' and <= '９' ? digits + 1 : c is '-' or '－' or '—' or ' ' ? digits : 0;
            if (digits >= 7)
                return text.Contains("电话", StringComparison.Ordinal) || text.Contains("热线", StringComparison.Ordinal) || text.Contains("联系", StringComparison.Ordinal) || text.Contains("手机", StringComparison.Ordinal);
        }

        return false;
    }

    private static bool EndsIn(string text, string[] words) => words.Any(w => text.EndsWith(w, StringComparison.Ordinal));

    private static string Trim(string? text) => text is null ? "" : text.Any(char.IsWhiteSpace) ? string.Concat(text.Where(c => !char.IsWhiteSpace(c))) : text;
}
