using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>消息头 and 电头: 本报讯（记者 甲）, 新华社北京1月25日电（记者 乙）, （上接第一版③）.</summary>
internal sealed record Lead
{
    private const int LongestPlace = 12;
    private const int LongestAgency = 10;

    // 电话, 电视, …: words that 电 begins.
    private const string BeginsWord = "话视脑影商子台力器网路动";

    // ③，《《 and a bracket may stand before 上接.
    private const int FarthestHeart = 5;

    /// <summary>Index behind its last inked character: there the body begins.</summary>
    public required int To { get; init; }

    /// <summary>Source as printed, without place and date: 本报讯, 新华社, 据新华社.</summary>
    public string? Source { get; init; }

    /// <summary>Place, or <see langword="null"/>.</summary>
    public string? Place { get; init; }

    /// <summary>Month of the dateline, or 0.</summary>
    public int Month { get; init; }

    /// <summary>Day of the dateline, or 0.</summary>
    public int Day { get; init; }

    /// <summary>Byline in brackets that follows.</summary>
    public Byline? Byline { get; init; }

    /// <summary>Landing that stands before everything else.</summary>
    public JumpNote? Landing { get; init; }

    /// <summary>Reads what may stand before an article's first sentence, at <paramref name="at"/>; <see langword="null"/> where nothing does.</summary>
    /// <param name="page">The page.</param>
    /// <param name="at">Index of the first inked character of a line.</param>
    /// <param name="lineTo">Index behind the line's last.</param>
    public static Lead? Read(PageText page, int at, int lineTo)
    {
        var ink = page.Span(at, Math.Min(page.Count, at + 64));
        if (ink.Length < 3)
            return null;
        JumpNote? landing = null;
        var i = 0;
        for (var k = 0; k <= FarthestHeart && k + 1 < ink.Length; k++)
        {
            if (JumpNote.MayStandAt(ink, k) && JumpNote.Read(page.Span(at, Math.Min(page.Count, at + 120)), k) is { From: 0, IsLanding: true } jump)
            {
                landing = jump with { From = at, To = at + jump.To };
                i = jump.To;
                break;
            }
        }

        if (i > ink.Length)
            return new Lead { To = at + i, Landing = landing };
        var head = Head(ink[i..], lineTo - at - i);
        // 本报评论员 in a box of its own, and 某报讯 below it.
        if (head is { Place: not null, Source: ['本', '报', ..] } && at + i + head.To > lineTo && page.Lines[page.LineAt(lineTo)].BlanksBefore > 0)
            head = null;
        if (head is null && PressLead.Read(page, at + i, lineTo) is { } press)
            head = press with { To = press.To - at - i };
        if (head is null)
        {
            if (landing is null)
                return SignedLead.Read(page, at, lineTo);
            var alone = Byline.InBrackets(page, at + i);
            return new Lead { To = alone?.To ?? at + i, Landing = landing, Byline = alone };
        }

        var to = at + i + head.To;
        // Briefs name their authors without a role: 本报讯（甲）.
        var byline = Byline.InBrackets(page, to) ?? Byline.Reporting(page, to) ?? (head.Source == "本报讯" ? Byline.BareNames(page, to) ?? SignedLead.BehindSource(page, to, lineTo) : null);
        return head with { To = byline?.To ?? to, Byline = byline, Landing = landing };
    }

    /// <summary>Reads a dateline that is all of the ink, as it stands in brackets behind a text: 新华社某地某月某日电.</summary>
    public static Lead? Dateline(ReadOnlySpan<char> ink) =>
        ink.Length is >= 4 and <= 32 && ink[^1] == '电' && Head(ink, ink.Length) is { Source: not null, Place: not null } head && head.To == ink.Length ? head : null;

    /// <summary>Agency, place, date, 讯 or 电; offsets are those of <paramref name="ink"/>.</summary>
    private static Lead? Head(ReadOnlySpan<char> ink, int onLine)
    {
        var i = 0;
        char close = default;
        if (ink.Length > 4 && ink[0] is '（' or '(' or '【' or '［')
        {
            close = ink[0] switch { '（' => '）', '(' => ')', '【' => '】', _ => '］' };
            i = 1;
        }
        else if (ink.Length > 4 && Byline.IsBullet(ink[0]))
        {
            i = 1;
        }

        if (Compiled(ink[i..]) is > 0 and var compiled)
            return close == default || i + compiled < ink.Length && ink[i + compiled] == close ? new Lead { To = i + compiled + (close == default ? 0 : 1), Source = ink[i..(i + compiled)].TrimEnd('：').ToString() } : null;
        var agencyFrom = i;
        var quoted = i < ink.Length && ink[i] == '据';
        if (quoted)
            i++;
        var agency = Agency(ink[i..], onLine - i);
        if (agency == 0)
            return null;
        i += agency;
        var source = ink[agencyFrom..i].ToString();
        var placeFrom = i;
        int month = 0, day = 0, placeTo = -1;
        while (i < ink.Length && i - placeFrom <= LongestPlace + 8)
        {
            var c = ink[i];
            if (IsClose(ink, i, close, source, placeFrom, placeTo, out var skip))
            {
                // 新华社“某某号”5月18日电: from aboard a ship.
                var place = ink[placeFrom..(placeTo < 0 ? i : placeTo)].Trim("“”").ToString();
                // 特电, 专电; but 呼和浩特 is a place.
                if (placeTo < 0 && !place.EndsWith("浩特", StringComparison.Ordinal))
                    place = place.TrimEnd('特', '专');
                i += skip;
                if (source.EndsWith("本报", StringComparison.Ordinal) || source.EndsWith('网') || source.EndsWith('报') || source.EndsWith('台'))
                    source += ink[i - 1] == '电' || ink[i - 2] == '电' ? "电" : ink[i - 1] == '息' ? "消息" : "讯";
                if (close != default && i < ink.Length && ink[i] == close)
                    i++;
                else if (close != default && i >= ink.Length)
                    return null;
                return new Lead { To = i, Source = source, Place = place.Length == 0 ? null : place, Month = month, Day = day };
            }

            if (month == 0 && placeTo < 0 && (Chars.IsDigit(c) || "一二三四五六七八九十".Contains(c)))
            {
                if (ReadDate(ink, ref i, out month, out day, out var from))
                {
                    placeTo = from;
                    continue;
                }

                month = 0;
            }

            if (c is '新' or '本' && i > placeFrom && (ink[i..].StartsWith("新华社") || ink[i..].StartsWith("本报")))
                return null;
            if (!Chars.IsHan(c) && c is not ('·' or '•' or '/' or '、') && !(source[^1] == '社' && placeTo < 0 && c is '“' or '”') || i - placeFrom > LongestPlace && placeTo < 0 || c == '记' || c == '通')
                return null;
            i++;
        }

        return null;
    }

    /// <summary>Length of what heads news that was put together from others: 本报综合报道, 本报综合消息; 综合消息： only with its colon.</summary>
    private static int Compiled(ReadOnlySpan<char> ink) =>
        ink.Length < 5 || ink[2] is not ('综' or '消' or '报') ? 0 : ink.StartsWith("本报综合报道") || ink.StartsWith("本报综合消息") ? 6 : ink.StartsWith("综合消息：") || ink.StartsWith("综合报道：") ? 5 : 0;

    private static bool IsClose(ReadOnlySpan<char> ink, int i, char close, string source, int placeFrom, int placeTo, out int skip)
    {
        skip = 0;
        var c = ink[i];
        var own = source is "本报" || source[^1] is '报' or '网' or '台' or '线';
        if (c == '电' && ink[i..].StartsWith("电讯") && placeTo >= 0)
            skip = 2;
        else if (c == '电' && (placeTo >= 0 || i == placeFrom || i - placeFrom == 1 && ink[placeFrom] is '专' or '特'))
            skip = 1;
        else if (c == '电' && source[^1] == '社' && IsWiredFrom(ink, placeFrom, i))
            skip = 1;
        else if (c == '讯' && (own || placeTo >= 0 || i == placeFrom))
            skip = 1;
        // 某某台消息，…: with a comma it is of the sentence.
        else if (c == '消' && own && ink[i..].StartsWith("消息") && i == placeFrom && !(i + 2 < ink.Length && ink[i + 2] == '，'))
            skip = 2;
        return skip > 0 && (close == default || i + skip >= ink.Length || ink[i + skip] == close || ink[i + skip] is '记' or '（');
    }

    /// <summary>新华社北京电 without a day: two to five characters of a place between the agency and 电, which begins no word.</summary>
    private static bool IsWiredFrom(ReadOnlySpan<char> ink, int from, int to) =>
        to - from is >= 2 and <= 5 && Names.IsHan(ink[from..to]) && !ink[from..to].ContainsAny("的供发用来") && !(to + 1 < ink.Length && BeginsWord.Contains(ink[to + 1]));

    /// <summary>Length of an agency's or a paper's name: 本报, 新华社, 中新社, 大河报, 人民网; 0 where there is none.</summary>
    private static int Agency(ReadOnlySpan<char> ink, int onLine)
    {
        foreach (var name in (ReadOnlySpan<string>)["本报", "新华社", "中新社", "中新网", "新华网", "人民网", "央视网", "法新社", "路透社", "美联社", "塔斯社", "共同社", "中国新闻社"])
        {
            if (ink.StartsWith(name, StringComparison.Ordinal))
                return name.Length;
        }

        // 德新社, 俄罗斯卫星通讯社: others show by the day of their dateline.
        if (ink[..Math.Min(ink.Length, LongestAgency)].IndexOf('社') is >= 2 and var society && society < onLine && Names.IsHan(ink[..society]) && ink[..Math.Min(ink.Length, LongestAgency + LongestPlace)].IndexOf("日电") > society)
            return society + 1;

        // 东方今报讯: a paper's name counts only where 讯, 电 or 消息 follows at once, all on one line.
        for (var i = 2; i < ink.Length && i <= 9 && i < onLine; i++)
        {
            if (!Chars.IsHan(ink[i - 1]) || ink[i - 1] is '据' or '在' or '的')
                return 0;
            if (ink[i - 1] is '报' or '社' or '网' or '台' or '刊' && Heads(ink, i))
                return i;
        }

        return 0;
    }

    /// <summary>Whether 讯, 消息 or 电 behind a paper's or an agency's name is what heads its news, and begins no word: 举报电话, 上网电量, 两台电脑, 合作社电商. Only agencies wire without saying when.</summary>
    private static bool Heads(ReadOnlySpan<char> ink, int i)
    {
        // 举报, 通报, 预报: what ends in 报 there is no paper's name.
        if (ink[i - 1] == '报' && ink[i - 2] is '举' or '申' or '汇' or '通' or '预' or '填' or '上')
            return false;
        var next = i + 1 < ink.Length ? ink[i + 1] : default;
        return ink[i] switch
        {
            '讯' => !"息号问站".Contains(next),
            '消' => next == '息',
            '电' => ink[i - 1] == '社' && !BeginsWord.Contains(next),
            _ => false,
        };
    }

    private static bool ReadDate(ReadOnlySpan<char> ink, ref int i, out int month, out int day, out int from)
    {
        from = i;
        day = 0;
        var at = i;
        month = Numerals.Read(ink, ref at);
        if (month >= 1900 && at < ink.Length && ink[at] == '年')
        {
            at++;
            month = Numerals.Read(ink, ref at);
        }

        if (month is < 1 or > 31 || at >= ink.Length)
            return false;
        if (ink[at] == '日')
        {
            day = month;
            month = 0;
            i = at + 1;
            return true;
        }

        if (ink[at] != '月' || month > 12)
            return false;
        at++;
        day = Numerals.Read(ink, ref at);
        if (day is < 1 or > 31 || at >= ink.Length || ink[at] is not ('日' or '号'))
            return false;
        i = at + 1;
        return true;
    }
}
