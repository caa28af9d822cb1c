namespace Archive.Layouts.Writing;

/// <summary>Writes masthead, folio, date, editors and 导读 as a paper prints them; each text is a block of its own on the page.</summary>
internal sealed class FurnitureWriter(Paper paper, Issue issue, Dice dice)
{
    private static readonly string[] Sections = ["综合新闻", "民生", "社会", "县区新闻", "时事", "要闻", "城事", "副刊", "教育", "健康"];
    private static readonly string[] Weekdays = ["日", "一", "二", "三", "四", "五", "六"];

    private string Date => $"{issue.Date.Year}年{issue.Date.Month}月{issue.Date.Day}日";

    private string Weekday => $"星期{Weekdays[(int)issue.Date.DayOfWeek]}";

    /// <summary>Blocks of lines at the head of page 1, the largest type first.</summary>
    public List<(List<string> Lines, double Scale)> Masthead()
    {
        if (!paper.FolioIsText)
            return [];
        var blocks = new List<(List<string>, double)>();
        if (paper.MastheadIsText)
            blocks.Add(([paper.Name], 5));
        var lunar = LunarDate.Of(issue.Date);
        blocks.Add((paper.FolioForm switch { 0 => [Date, Weekday, lunar], 1 => [$"{Date} {Weekday}"], 2 => [$"{Date} {Weekday} {lunar}"], 3 => [Date, $"{Weekday} {lunar[..5]}", lunar[5..]], 4 => [$"{Weekday} {Date}"], _ => [$"{issue.Date.Year}.{issue.Date.Month:00}.{issue.Date.Day:00}", Weekday] }, 1));
        if (dice.Falls(.7))
            blocks.Add(([$"国内统一连续出版物号 CN 41-00{dice.Between(10, 99)}", $"第{dice.Between(1000, 12000)}期 今日{dice.Pick<int>([4, 8, 12, 16])}版"], 1));
        if (dice.Falls(.4))
            blocks.Add((["中共棠州市委主管主办"], 1));
        if (dice.Falls(.4))
            blocks.Add(([$"新闻热线：0{dice.Between(371, 399)}-{dice.Between(2000000, 8999999)}"], 1));
        if (dice.Falls(.3))
            blocks.Add(([$"今日天气 {dice.Pick<string>(["晴", "多云", "阴有小雨", "晴转多云", "小雪"])} {dice.Pick<string>(["南风", "东北风", "偏西风"])}{dice.Between(1, 4)}级 {dice.Between(-6, 12)}℃～{dice.Between(13, 36)}℃"], 1));
        if (dice.Falls(.4))
            blocks.Add(([Editors()], 1));
        return blocks;
    }

    /// <summary>Blocks in the line at the head of an inner page.</summary>
    public List<(List<string> Lines, double Scale)> Folio(int page, out string? section)
    {
        section = dice.Pick(Sections);
        if (!paper.FolioIsText)
            return [];
        var blocks = new List<(List<string>, double)>
        {
            ([paper.FolioForm switch { 0 => $"第0{page}版：{section}", 1 => $"0{page} {section}", 2 => $"{page} 版 {section}", 3 => $"A{page} {section}", 4 => $"{section} 0{page}", 5 => $"第{page}版 {section}", _ => $"{section}·{page}" }], 1.6),
            ([paper.FolioForm % 2 == 0 ? $"{Date} {Weekday}" : Date], 1),
        };
        if (dice.Falls(.6))
            blocks.Add(([Editors()], 1));
        if (dice.Falls(.5))
            blocks.Add(([paper.Name], 1.3));
        return blocks;
    }

    /// <summary>导读: headlines of other pages.</summary>
    public List<string> GuideBox(Func<string> headline)
    {
        var lines = new List<string> { dice.Pick<string>(["导读", "今日导读", "今日看点"]) };
        for (var i = dice.Between(2, 4); i > 0; i--)
            lines.Add(dice.Falls(.5) ? $"{headline()} {dice.Between(2, 8)}版" : $"{headline()}（见{dice.Between(2, 8)}版）");
        return lines;
    }

    private string Editors()
    {
        var names = issue.Editors;
        string a = names[0], b = names[1 % names.Count], c = names[2 % names.Count];
        return paper.EditorForm switch
        {
            0 => $"责任编辑 {a} 版式 {b}",
            1 => $"本版责任编辑：{a} 版式设计：{b} 校对：{c}",
            2 => $"编辑 {a} 美编 {b} 校对 {c}",
            3 => $"责编：{a} 校对：{b}",
            4 => $"值班编委 {a} 本版编辑 {b} 组版 {c}",
            _ => $"统筹：{a} 文字：{b}",
        };
    }
}
