using System.Buffers;

namespace Archive.Layout.Patterns;

/// <summary>Words by which a line of a headline stack shows what part of it it is.</summary>
internal static class HeadingWords
{
    private static readonly string[] KickerEnds =
    [
        "时强调", "时指出", "时要求", "强调", "指出", "时表示", "时提出", "时说", "会上强调", "讲话强调", "作出重要指示", "作重要指示", "作出批示", "作批示", "电视电话会议", "座谈会上", "会议要求", "会议提出",
    ];

    private static readonly SearchValues<char> KickerLast = Last(KickerEnds);

    private static readonly string[] NoticeEnds =
    [
        "公告", "通告", "启事", "通知", "声明", "公示", "讣告", "更正", "招租", "遗失", "致歉", "致谢", "鸣谢", "感谢信", "表扬信", "议程", "的决定", "招聘", "预告", "简章", "提示", "悼念", "唁电", "征集新闻线索", "征订", "启示", "广告", "转让", "出租", "出售", "寻人", "拍卖", "须知", "倡议书", "告读者", "致读者", "重要提示", "公开信", "名单", "赛程", "赛程表", "影讯", "积分榜", "奖牌榜", "节目单", "时刻表", "小贴士", "小常识", "电视节目", "今日停水", "明日停水", "今日停电", "明日停电",
    ];

    private static readonly SearchValues<char> NoticeLast = Last(NoticeEnds);

    private static readonly string[] Signers =
    [
        "局", "公司", "中心", "委员会", "办公室", "政府", "编辑部", "大队", "支队", "学校", "医院", "管理处", "法院", "检察院", "协会", "委", "厅", "社区", "本报", "报社", "集团", "银行", "拍卖行", "筹备组", "指挥部", "领导小组", "治丧小组", "联合会", "总队", "街道办事处", "工会", "人民政府", "合作社", "供销社", "信用社", "派出所", "管理所", "管理站", "服务站", "收费站", "总站", "总厂", "服务科", "项目部", "基金会", "委会", "委宣传部", "组织部", "统战部", "常委会", "中学", "小学", "大学", "学院", "幼儿园",
    ];

    private static readonly SearchValues<char> SignerLast = Last(Signers);

    private const string Stems = "甲乙丙丁戊己庚辛壬癸", Branches = "子丑寅卯辰巳午未申酉戌亥";
    private const int LongestLabel = 6;
    private const int LongestPoems = 8;
    private const int LongestTask = 8;

    private static readonly string[] LabelEnds = ["简讯", "短讯", "快讯", "短波", "速览", "扫描", "速递", "集纳", "集锦", "简报", "一句话新闻", "短新闻"];

    private static readonly SearchValues<char> LabelLast = Last(LabelEnds);

    private static readonly string[] AttendanceEnds =
        ["出席", "讲话", "主持", "致辞", "作部署", "作总结", "作报告", "参加", "陪同", "出席会议", "出席仪式", "出席活动", "作动员讲话", "出席并讲话", "并讲话", "宣布开幕", "宣布开工", "宣布启动", "作批示", "作点评", "作说明"];

    private static readonly SearchValues<char> AttendanceLast = Last(AttendanceEnds);

    /// <summary>Whether a 引题, a notice's title or who attended can end in a character.</summary>
    public static bool MayEndIn(char c) => KickerLast.Contains(c) || NoticeLast.Contains(c) || AttendanceLast.Contains(c);

    /// <summary>The last characters of words, to pass over most lines at one look.</summary>
    private static SearchValues<char> Last(string[] words) => SearchValues.Create([.. words.Select(w => w[^1])]);

    /// <summary>The 副题 of a meeting: 甲主持 乙丙出席, 甲出席会议并讲话.</summary>
    public static bool IsAttendance(ReadOnlySpan<char> ink)
    {
        if (ink.Length is < 4 or > 40 || !AttendanceLast.Contains(ink[^1]) || !Names.IsSurname(ink[0]))
            return false;
        foreach (var end in AttendanceEnds)
        {
            if (ink.EndsWith(end))
                return (ink.Length > end.Length + 3 || Names.IsName(ink[..^end.Length]) || end is not ("主持" or "参加" or "陪同")) && !ink.Contains('会') || ink.EndsWith("出席会议") || ink.EndsWith("并讲话") || ink.Contains("出席会议", StringComparison.Ordinal);
        }

        return false;
    }

    /// <summary>称谓 of a letter: 编辑同志：, 各位家长：, 全市青年朋友们：.</summary>
    public static bool IsAddress(ReadOnlySpan<char> ink)
    {
        if (ink.Length is < 3 or > 24 || ink[^1] is not ('：' or ':') || ink.ContainsAny('，', '。'))
            return false;
        var body = ink[..^1];
        return body.EndsWith("同志") || body.EndsWith("编辑部") || body.EndsWith("们") || body.EndsWith("朋友") || body.EndsWith("先生") || body.EndsWith("女士") || body.EndsWith("读者")
            || body.StartsWith("尊敬的") || body.StartsWith("亲爱的") || body.StartsWith("各位") || body.StartsWith("广大");
    }

    /// <summary>落款: 棠州市教育局, 声明人：某某, 某某区读者 某某. A short line without any mark but a colon.</summary>
    public static bool IsSignature(ReadOnlySpan<char> ink)
    {
        if (ink.Length is < 3 or > 24 || !MaySign(ink))
            return IsIssue(ink) || IsPlaceOfWriting(ink);
        foreach (var c in ink)
        {
            if (!Text.Chars.IsHan(c) && c is not ('：' or ':' or '·' or '（' or '）' or '“' or '”'))
                return false;
        }

        var colon = ink.IndexOf('：');
        if (colon is >= 2 and <= 6 && ink[colon - 1] == '人' && ink.Length - colon is >= 3 and <= 16)
            return true;
        if (colon >= 0)
            return false;
        if (IsOffice(ink))
            return true;
        // 一位老读者, 几名职工
        if (ink.Length <= 8 && ink[0] is '一' or '几' or '两' && ink[1] is '位' or '名' or '个' or '群' && IsOfPerson(ink[^1]))
            return true;
        // 某某（望湖区）
        var bracket = ink.IndexOf('（');
        if (bracket is >= 2 and <= 4 && ink[^1] == '）' && Names.IsName(ink[..bracket]) && !ink[bracket..].Contains('记'))
            return true;
        // 望湖区读者 某某, 福安里社区 某某: a place or role, then a name.
        for (var n = 2; n <= 3 && ink.Length >= n + 2; n++)
        {
            var before = ink[..^n];
            if (IsOfPerson(before[^1]) && Names.IsName(ink[^n..]) && (before.EndsWith("读者") || before.EndsWith("市民") || before.EndsWith("社区") || before.EndsWith("村民") || before.EndsWith("居民") || before.EndsWith("小区") || before.EndsWith("学生") || before.EndsWith("家长") || before.EndsWith("业主") || before.EndsWith("职工") || before.EndsWith("乘客")))
                return true;
        }

        return IsPlaceOfWriting(ink);
    }

    /// <summary>癸未初秋于听槐轩, 甲辰冬月记: when and where an essay was written, by the year's stem and branch.</summary>
    private static bool IsPlaceOfWriting(ReadOnlySpan<char> ink) =>
        ink.Length is >= 4 and <= 16 && ink[2] is '年' or '初' or '仲' or '暮' or '孟' or '季' or '春' or '夏' or '秋' or '冬' or '正' or '腊' or '岁' or '新'
        && Stems.Contains(ink[0], StringComparison.Ordinal) && Branches.Contains(ink[1], StringComparison.Ordinal) && Names.IsHan(ink) && (ink[^1] is '记' or '书' or '月' or '日' or '春' or '夏' or '秋' or '冬' || ink.Contains('于'));

    /// <summary>棠州市气象台3月2日17时发布: who gave out a forecast, and when.</summary>
    private static bool IsIssue(ReadOnlySpan<char> ink) =>
        ink.Length is >= 8 and <= 24 && ink.EndsWith("发布") && ink[^3] is '日' or '时' or '分' && ink.IndexOfAnyInRange('0', '9') is >= 4 and var at && ink[at - 1] is '台' or '局' or '心' or '站' && Names.IsHan(ink[..at]);

    /// <summary>市“十佳村官”评选办公室: what an office is for may stand in quotation marks.</summary>
    private static bool IsQuotedOffice(ReadOnlySpan<char> ink) =>
        ink[^3..] is "办公室" or "委员会" or "指挥部" && ink.IndexOf('“') is >= 0 and var open && ink.IndexOf('”') is var close && close > open && (ink.Length - close <= LongestTask || ink[..^3].EndsWith("小组")) && Names.IsHan(ink[..open]) && Names.IsHan(ink[(open + 1)..close]) && Names.IsHan(ink[(close + 1)..]);

    /// <summary>Whether a signature's marks are where they can be, to pass over most lines at one look.</summary>
    private static bool MaySign(ReadOnlySpan<char> ink) =>
        ink[^1] == '）' || IsOfPerson(ink[^1]) || IsOfPerson(ink[^3]) || ink.Length > 3 && IsOfPerson(ink[^4]) || SignerLast.Contains(ink[^1]) || ink.Contains('：');

    private static bool IsOfPerson(char c) => c is '者' or '民' or '区' or '生' or '长' or '主' or '工' or '客';

    /// <summary>Ends as the names of offices and firms do: …局, …办公室, …有限公司.</summary>
    public static bool IsOffice(ReadOnlySpan<char> ink)
    {
        if (!SignerLast.Contains(ink[^1]) || !Names.IsHan(ink) && !IsQuotedOffice(ink))
            return false;
        foreach (var signer in Signers)
        {
            if (ink.EndsWith(signer) && ink.Length > signer.Length + 1)
                return true;
        }

        return false;
    }

    /// <summary>The label that stands over several briefs: 简讯, 国内短波, 【要闻速览】.</summary>
    public static bool IsLabel(ReadOnlySpan<char> ink)
    {
        if (ink.Length is < 2 or > LongestLabel + 3)
            return false;
        if (Byline.IsBullet(ink[0]))
            ink = ink[1..];
        if (ink.Length > 2 && Text.Chars.IsOpening(ink[0]) && Text.Chars.IsClosing(ink[^1]))
            ink = ink[1..^1];
        if (ink.Length is < 2 or > LongestLabel || !LabelLast.Contains(ink[^1]))
            return false;
        foreach (var end in LabelEnds)
        {
            if (ink.EndsWith(end))
                return Names.IsHan(ink);
        }

        return false;
    }

    private static readonly string[] Tunes =
        ["七律", "七绝", "五律", "五绝", "七古", "五古", "沁园春", "满江红", "浣溪沙", "西江月", "鹧鸪天", "水调歌头", "蝶恋花", "临江仙", "念奴娇", "清平乐", "菩萨蛮", "卜算子", "忆江南", "如梦令", "虞美人", "浪淘沙", "采桑子", "渔家傲", "江城子", "踏莎行", "破阵子", "一剪梅", "永遇乐", "贺新郎", "桂枝香", "青玉案", "定风波"];

    private static readonly SearchValues<char> TunesFirst = SearchValues.Create([.. Tunes.Select(t => t[0])]);

    /// <summary>卜算子: the tune to which a poem is written, alone over its title.</summary>
    public static bool IsTune(ReadOnlySpan<char> ink) => TuneOf(ink) == ink.Length;

    /// <summary>The title of a poem or several: 棠河四章（组诗）, 短歌（外二首）, 短歌二首, 三首小诗, 七律·登龙背山.</summary>
    public static bool IsPoemTitle(ReadOnlySpan<char> ink)
    {
        if (ink.Length < 4)
            return false;
        if (ink[^1] == '首' && ink.Length <= LongestPoems && ink[^2] is '二' or '两' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '几')
            return true;
        if (ink[^1] == '诗' && ink.Length <= LongestPoems && (ink.EndsWith("首诗") || ink.EndsWith("首小诗") || ink.EndsWith("首短诗")))
            return true;
        if (ink[^1] is '）' or ')')
            return ink[^2] == '首' || ink[^2] == '诗';
        return TuneOf(ink) is > 0 and var to && to < ink.Length && ink[to] is '·' or '：';
    }

    /// <summary>Length of the tune that ink begins with; 0 where it begins with none.</summary>
    private static int TuneOf(ReadOnlySpan<char> ink)
    {
        if (!TunesFirst.Contains(ink[0]))
            return 0;
        foreach (var tune in Tunes)
        {
            if (ink.StartsWith(tune))
                return tune.Length;
        }

        return 0;
    }

    /// <summary>引题: …调研时强调, …会议上指出.</summary>
    public static bool IsKicker(ReadOnlySpan<char> ink)
    {
        if (ink.Length < 5 || !KickerLast.Contains(ink[^1]))
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
        if (ink.Length is < 2 or > 22 || !NoticeLast.Contains(ink[^1]))
            return false;
        foreach (var end in NoticeEnds)
        {
            if (ink.EndsWith(end) && (ink.Length <= 6 || !ink.ContainsAny('，', '。')))
                return true;
        }

        return false;
    }
}
