using System.Buffers;
using System.Collections.Frozen;
using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>版面附属: lines that belong to the page and to no article. Each rule is a line every paper's head or foot has.</summary>
internal static partial class Furniture
{
    private const int Longest = 80;
    private const int LongestCode = 24;
    private const int LongestBesideCode = 8;
    private const int MostGaps = 12;
    private const int LongestNote = 40;

    private static readonly SearchValues<char> NoSection = SearchValues.Create("。，；！？“”（）月日年第：");
    private static readonly SearchValues<char> NumberOnly = SearchValues.Create("：:0123456789０１２３４５６７８９-—－、");
    private static readonly SearchValues<char> ColonOrDigit = SearchValues.Create("：:0123456789");

    private static readonly string[] Starts =
    [
        "国内统一", "国内统一刊号", "国际标准", "统一刊号", "邮发代号", "本报热线", "新闻热线", "热线电话", "读者热线", "广告热线", "发行热线", "投稿邮箱", "本报地址", "社址", "本版编辑", "本版责编", "本版责任编辑", "责任编辑", "责编", "值班编委", "值班总编", "值班主任", "编辑", "美编", "美术编辑", "版式", "版式设计", "组版", "校对", "本版校对", "统筹", "主编", "执行主编", "本期主编", "本期编辑", "网址", "电子邮箱", "邮箱", "信箱", "E-mail", "E－mail", "e-mail", "http", "www.", "官方网站", "官方微信", "官方微博", "扫一扫", "欢迎提供新闻线索", "欢迎投稿", "本版投稿", "本版邮箱", "本版插图", "本版制图", "本版电话", "本版热线", "投稿信箱", "下期预告", "审读", "制图", "版面设计", "题图", "来稿请寄", "来稿请发", "今日天气", "天气预报", "数字报", "热线：", "理论热线", "晚报热线", "日报热线", "分类广告热线", "报料热线", "报料电话", "爆料热线", "投稿热线", "订报热线", "定价", "邮政编码", "广告经营许可证", "总策划", "策划", "执行", "监制", "审核", "总编辑", "社长", "零售价", "每份", "印刷", "主管主办", "电话总机", "广告部", "发行部", "总编室", "广告许可证", "本版协办", "视觉设计", "今日值班", "本报今日值班", "联系电话", "传真", "电话",
    ];

    private static readonly string[] Contacts = ["联系电话", "电话", "热线电话", "热线：", "传真", "电子邮箱", "邮箱", "E-mail", "E－mail", "e-mail", "网址", "http", "www.", "官方网站"];

    private static readonly SearchValues<char> ContactFirst = SearchValues.Create([.. Contacts.Select(w => w[0])]);

    private static readonly string[] Papers = ["日报", "晚报", "晨报", "早报", "商报", "都市报", "时报", "快报", "导报", "周报", "青年报", "时讯", "新报", "电视报", "工人报", "农民报"];

    private static readonly string[] Sections =
    [
        "要闻", "综合", "综合新闻", "本地", "本地新闻", "民生", "社会", "经济", "时政", "国内", "国际", "国内国际", "国内·国际", "县区", "县区新闻", "县市", "教育", "文化", "体育", "文体", "副刊", "专版", "专题", "特刊", "理论", "评论", "健康", "旅游", "财经", "天下", "都市", "城事", "热点", "焦点", "聚焦", "广告", "公告", "法治", "法制", "党建", "三农", "农业", "科技", "视点", "今日关注", "年终特刊", "周末", "文艺", "文学", "悦读", "阅读", "家园", "乡村", "商务", "楼市", "汽车", "金融", "行业", "企业", "企业新闻", "部门", "区县", "基层", "一线", "话题", "观察", "观点", "声音", "互动", "服务", "便民", "资讯", "影像", "纪实", "特别报道", "特别关注", "视觉", "图片", "关注", "时事", "时事新闻", "新闻", "头版", "封面", "深度", "调查", "人物", "读者", "生活", "公益广告", "公益", "动态", "看点", "时评", "文摘", "公报", "时论", "言论", "导读", "分类信息", "分类广告", "便民信息", "地方", "地方新闻", "读书", "消费", "理财", "证券", "股市", "娱乐", "时尚", "美食", "房产", "校园", "养生",
    ];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SectionSet = new HashSet<string>(Sections).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<char, string[]> StartsByFirst = Starts.GroupBy(w => w[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    // What furniture can begin with, to pass over most lines at one look.
    private static readonly SearchValues<char> First =
        SearchValues.Create([.. Starts.Select(w => w[0]), .. Sections.Select(w => w[0]), .. "0123456789０１２３４５６７８９第ABCDＡＢＣＤ总今本共CI一二三四五六七八九十〇星周农夏甲乙丙丁戊己庚辛壬癸正腊冬闰中设审终"]);

    /// <summary>Whether a line is furniture by what it says: whole, or every part of it between gaps.</summary>
    public static bool Matches(PageText page, in TextLine line)
    {
        var ink = page.Span(line);
        if (IsNote(ink))
            return true;
        // 棠州发布 扫一扫; 只需扫一扫 ends a headline.
        if (ink[^1] == '扫' && ink.Length is > 5 and <= LongestCode && ink.EndsWith("扫一扫") && page.GapBefore(line.To - 3))
            return true;
        if (ink[0] == '扫' && ink.Length <= LongestCode && (ink.StartsWith("扫一扫，关注") || ink.StartsWith("扫码关注") || ink.StartsWith("扫二维码，关注") || IsBesideCode(ink)))
            return true;
        if (ink.Length > Longest || ink.ContainsAny('。', '，') || !First.Contains(ink[0]) && !MayEndIn(ink[^1]) && NameBefore(ink) is null && ink.IndexOf("报社") < 0)
            return Romanized(page, line);
        if (Imprint(ink) || Hotline(ink))
            return true;
        return IsOne(ink) || line.InnerSpaces is > 0 and <= MostGaps && PartsMatch(page, line);
    }

    /// <summary>扫码看视频, 扫码阅读全文: what stands beside a code to scan; 扫码看病 is news.</summary>
    private static bool IsBesideCode(ReadOnlySpan<char> ink)
    {
        if (!ink.StartsWith("扫码") || ink.Length > LongestBesideCode)
            return false;
        foreach (var verb in (ReadOnlySpan<string>)["看", "听", "观看", "收听", "阅读", "查看"])
        {
            if (ink[2..].StartsWith(verb) && (ink.Length == verb.Length + 2 || ink[^2..] is "视频" or "音频" or "直播" or "全文" or "详情" or "更多"))
                return true;
        }

        return false;
    }

    /// <summary>棠州日报印刷厂印刷, 本报激光照排, 零售每份0.15元: where and how the paper is printed, and its price.</summary>
    private static bool Imprint(ReadOnlySpan<char> ink) =>
        ink.Length <= LongestCode && (ink[^1] is '刷' or '印' && (ink.EndsWith("印刷") || ink.EndsWith("承印")) && ink[..^2].ContainsAny('厂', '务', '司') && ink.Length > 5
            || ink[^1] == '排' && ink.EndsWith("激光照排") || ink[0] == '零' && (ink.StartsWith("零售每") || ink.StartsWith("零售：")) && ink[^1] is '元' or '角' or '分' && ink.ContainsAny(ColonOrDigit));

    /// <summary>棠晚热线 0000000, 某某融媒热线：0000: the number of the paper, not one of whom a text tells of.</summary>
    private static bool Hotline(ReadOnlySpan<char> ink) =>
        ink.Length <= LongestCode && Chars.IsDigit(ink[^1]) && ink.IndexOf("热线") is >= 2 and <= 6 and var at && ink[at - 1] is '晚' or '报' or '媒' or '闻' or '刊' or '版' or '社' or '部' or '者'
        && Names.IsHan(ink[..at]) && !ink[(at + 2)..].ContainsAnyExcept(NumberOnly);

    /// <summary>投稿须知：来稿不退，…; 特别提示：本栏目信息…; 本版内容仅供参考 …: what the paper says of the page or column itself.</summary>
    private static bool IsNote(ReadOnlySpan<char> ink) =>
        ink.Length <= LongestNote && (ink[0] == '投' && ink.StartsWith("投稿须知：") || ink[0] == '特' && ink.StartsWith("特别提示：本") || ink[0] == '本' && ink.StartsWith("本版内容仅供参考"));

    /// <summary>Whether furniture that is known by its beginning can begin with a character; the paper's name may stand there in pinyin too.</summary>
    public static bool MayBeginWith(char c) => First.Contains(c) || c is '扫' or < (char)128;

    /// <summary>Whether furniture that holds commas can begin with a character.</summary>
    public static bool MayBeginNoteWith(char c) => c is '投' or '特' or '扫';

    /// <summary>Whether furniture that is known by its end can end in a character.</summary>
    public static bool MayEndIn(char c) => c is '报' or '讯' or '办' or '版' or '刷' or '印' or '排' || Chars.IsDigit(c);

    /// <summary>The newspaper's name in pinyin or English, as it stands below the Chinese one: TANGZHOU RIBAO, TANGZHOU DAILY.</summary>
    private static bool Romanized(PageText page, in TextLine line)
    {
        var ink = page.Span(line);
        if (ink.Length is < 8 or > 32 || ink[0] is < 'A' or > 'z' || ink.ContainsAnyExceptInRange('A', 'z') || ink[^3..] is not ("BAO" or "Bao" or "bao" or "ILY" or "ily" or "EWS" or "ews"))
            return false;
        return ink.EndsWith("RIBAO", StringComparison.OrdinalIgnoreCase) || ink.EndsWith("WANBAO", StringComparison.OrdinalIgnoreCase) || ink.EndsWith("CHENBAO", StringComparison.OrdinalIgnoreCase)
            || ink.EndsWith("ZAOBAO", StringComparison.OrdinalIgnoreCase) || ink.EndsWith("SHIBAO", StringComparison.OrdinalIgnoreCase) || ink.EndsWith("DAILY", StringComparison.OrdinalIgnoreCase) || ink.EndsWith("NEWS", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a line says how to reach somebody: the paper, at the head or foot of a page, or whoever gives notice of something.</summary>
    public static bool IsContact(ReadOnlySpan<char> ink)
    {
        if (!ContactFirst.Contains(ink[0]))
            return false;
        foreach (var contact in Contacts)
        {
            if (ink.StartsWith(contact, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Whether it is the name of a section (版名) and nothing else.</summary>
    public static bool IsSectionName(ReadOnlySpan<char> ink) => SectionSet.Contains(ink);

    /// <summary>Whether it names a section and can be nothing else: 公告 and 广告 are titles of what stands below them as well.</summary>
    public static bool IsHeadName(ReadOnlySpan<char> ink) => ink.Length is >= 2 and <= 6 && IsSection(ink) && (ink.Contains('·') || !HeadingWords.IsNoticeTitle(ink)) && !Rubric.Is(ink);

    /// <summary>The parts of a line between gaps; short ones are joined with the next where that makes a date or a folio (3 版).</summary>
    public static IEnumerable<(int From, int To)> Parts(PageText page, TextLine line)
    {
        var from = line.From;
        for (var i = line.From + 1; i <= line.To; i++)
        {
            if (i < line.To && !page.GapBefore(i))
                continue;
            yield return (from, i);
            from = i;
        }
    }

    /// <summary>导读, 今日看点: the title of a box that says what stands on other pages.</summary>
    public static bool IsContentsTitle(ReadOnlySpan<char> ink) =>
        ink.Length <= 6 && ink is "导读" or "今日导读" or "要闻导读" or "本期导读" or "内容导读" or "今日看点" or "本期看点" or "今日要目" or "本期要目" or "内容提要" or "今日提要" or "今日推荐" or "精彩导读";

    private static int Cut(PageText page, in TextLine line, Span<(int From, int To)> into)
    {
        int n = 0, from = line.From;
        for (var i = line.From + 1; i <= line.To; i++)
        {
            if (i < line.To && !page.GapBefore(i))
                continue;
            into[n++] = (from, i);
            from = i;
        }

        return n;
    }

    private static bool IsOne(ReadOnlySpan<char> ink) =>
        !First.Contains(ink[0]) ? Masthead(ink) is not null || Publisher(ink) || NameBefore(ink) is { } name && DateLine(ink[name.Length..]) || SectionFirst(ink, out _, out _) : Folio(ink, out _, out _) || Masthead(ink) is not null || DateLine(ink) || IssueNumber(ink) || Publisher(ink) || StartsAs(ink) || MisreadDate(ink);

    /// <summary>A2 城事 编辑 蓝青: the longest runs of parts that match, names only behind 编辑 and its like.</summary>
    private static bool PartsMatch(PageText page, TextLine line)
    {
        Span<(int From, int To)> parts = stackalloc (int From, int To)[MostGaps + 1];
        parts = parts[..Cut(page, line, parts)];
        var staff = false;
        var named = 0;
        for (var i = 0; i < parts.Length;)
        {
            // What cannot begin furniture ends the matter, unless it is a name.
            var to = First.Contains(page.Ink[parts[i].From]) || page.Ink[parts[i].To - 1] == '报' || NameBefore(page.Span(parts[i].From, parts[i].To)) is not null || Publisher(page.Span(parts[i].From, parts[i].To)) ? parts.Length : i;
            while (to > i && !IsOne(page.Span(parts[i].From, parts[to - 1].To)) && !IsStaffWord(page.Span(parts[i].From, parts[to - 1].To)))
                to--;
            // 副刊 2020年2月26日 第5版: a section's name beside what else the head of a page has.
            if (to == i && named < MostNames && IsHeadName(page.Span(parts[i].From, parts[i].To)))
            {
                named++;
                i++;
                continue;
            }

            if (to == i)
            {
                if (!staff || parts[i].To - parts[i].From > 4)
                    return false;
                i++;
                continue;
            }

            staff = IsStaffWord(page.Span(parts[i].From, parts[to - 1].To)) || StartsAs(page.Span(parts[i].From, parts[to - 1].To));
            i = to;
        }

        return named < parts.Length;
    }

    private static bool IsStaffWord(ReadOnlySpan<char> ink) =>
        ink is "编辑" or "责编" or "责任编辑" or "美编" or "校对" or "版式" or "组版" or "统筹" or "值班主任" or "值班编委" or "本版编辑" or "设计" or "版式设计" or "审读" or "终审";

    private static bool StartsAs(ReadOnlySpan<char> ink)
    {
        foreach (var start in StartsByFirst.GetValueOrDefault(ink[0]) ?? [])
        {
            if (ink.StartsWith(start, StringComparison.Ordinal) && !ink.ContainsAny("。！？") && NotASentence(ink, start.Length))
                return true;
        }

        return false;
    }

    /// <summary>编辑 甲 校对 乙 goes on with names, a colon or digits, not with a clause; 版式设计 and 视觉设计 may be what a headline tells of.</summary>
    private static bool NotASentence(ReadOnlySpan<char> ink, int at)
    {
        // 编辑同志： opens a letter.
        if (ink[^1] is '：' or ':' || ink.Contains('同'))
            return false;
        // 电话3588110 beside the editors; not 电话3588110反映.
        if (ink[0] == '电' && at == 2)
            return !ink[at..].ContainsAnyExcept(NumberOnly);
        if (at >= ink.Length || ink[at] is '：' or ':' or '/' || ink.Contains('@') || Chars.HalfEms(ink[at]) == 1)
            return true;
        return !ink.Contains('，') && (Names.IsName(ink[at..]) || at >= 4 && ink.Length <= 8 && ink[at - 1] != '计' || ink.ContainsAny(ColonOrDigit) || ink.IndexOf("校对") > 0 || ink.IndexOf("版式") > 0 || ink.IndexOf("美编") > 0 || ink.IndexOf("组版") > 0);
    }
}
