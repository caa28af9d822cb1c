using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>Finds the rows of lists, schedules and small tables (名单、节目单、停电安排): a body's lines that end without a stop.</summary>
/// <remarks>A row shows itself by hours (7时至15时, 19:35) or by the row beside it, which is made alike: a name and a post, a word
/// and a colon, an office's name. Two lines of one headline are never alike in that way.</remarks>
internal static class RowFinder
{
    private const int LongestLabel = 10;
    private const int ShortestPost = 4;
    private const int ValueName = 4;
    private const int Exactly = 2;
    private const int FewestEntries = 3;
    private const int LongestRest = 14;
    private const int HourPlaces = 5;

    /// <summary>Marks such lines; those that do not fill their column end as a sentence does.</summary>
    public static void Find(PageText page, LineFacts[] facts)
    {
        var (above, aboveAt) = (Shape.None, -1);
        for (var i = 0; i < facts.Length; i++)
        {
            ref readonly var line = ref page.Lines[i];
            if (facts[i].Ends && !facts[i].Row || facts[i].Furniture || facts[i].Leads || facts[i].BylineLines > 0 || facts[i].StopInside || page.Ink[line.To - 1] is '，' or '、')
                continue;
            var shape = ShapeOf(page, line);
            var beside = i > 0 && aboveAt == i - 1 && line.BlanksBefore == 0;
            if (shape == Shape.Sure)
                Mark(ref facts[i]);
            else if (beside && shape != Shape.None && shape == above)
            {
                Mark(ref facts[i - 1]);
                Mark(ref facts[i]);
            }

            (above, aboveAt) = (shape, i);
        }

        Rolls(page, facts);
    }

    /// <summary>Marks rolls of the honoured (表彰名单) whose entries a narrow column broke: 某 某（女） 某医院|护士长, three or more one behind another, over blank
    /// lines too, with the names of their classes between them: 助人为乐模范（3名）; and programmes (节目预告), whose entries begin with an hour.</summary>
    private static void Rolls(PageText page, LineFacts[] facts)
    {
        for (var i = 0; i + FewestEntries <= facts.Length; i++)
        {
            if (!IsEntry(page, facts, i))
                continue;
            int to = i, entries = 0;
            while (to < facts.Length && (IsEntry(page, facts, to) || IsRest(page, facts, to) || NamesClass(page.Span(page.Lines[to]))))
                entries += IsEntry(page, facts, to++) ? 1 : 0;
            for (var k = i; k < to && entries >= FewestEntries; k++)
            {
                var rest = !IsEntry(page, facts, k) && IsRest(page, facts, k);
                facts[k].Row |= !rest;
                facts[k].RestOfRow |= rest;
                facts[k].Ends |= rest || k + 1 == to || !IsRest(page, facts, k + 1);
            }

            i = to - 1;
        }
    }

    private static bool IsEntry(PageText page, LineFacts[] facts, int i) =>
        MayBeEntry(facts[i]) && (facts[i].Commas == 0 && (page.Lines[i].InnerSpaces > 0 && NamesPost(page, page.Lines[i]) || BeginsWithHour(page.Span(page.Lines[i]))) || IsNameWithPlace(page.Span(page.Lines[i])));

    /// <summary>某某某（女，某县某镇某村）: a name and in brackets whence its bearer is; the line's end may cut it.</summary>
    private static bool IsNameWithPlace(ReadOnlySpan<char> ink) =>
        ink.Length > ShortestPost + 2 && (ink[2] == '（' || ink[3] == '（' || ink[4] == '（') && ink.IndexOf('（') is >= 2 and var open && Names.IsName(ink[..open]) && ink[open..].IndexOf('）') is var close && (close < 0 || open + close == ink.Length - 1);

    /// <summary>19：35 体育频道 某队—某队, 次日3：45 …: an hour, and what begins then.</summary>
    private static bool BeginsWithHour(ReadOnlySpan<char> ink)
    {
        if (ink is ['次' or '翌', '日', ..])
            ink = ink[2..];
        if (ink.Length <= HourPlaces || !Chars.IsDigit(ink[0]))
            return false;
        var colon = ink[..HourPlaces].IndexOfAny('：', ':');
        return colon is 1 or 2 && Chars.IsDigit(ink[colon + 1]) && Chars.IsDigit(ink[colon + 2]) && IsHour(ink, colon);
    }

    /// <summary>Whether a line ends an entry that filled its column; over a lead or a byline it is a headline.</summary>
    private static bool IsRest(PageText page, LineFacts[] facts, int i) =>
        i > 0 && MayBeEntry(facts[i]) && facts[i] is { Commas: 0, NoticeTitle: false } && page.Lines[i].Count <= LongestRest && facts[i - 1].Full && IsEntry(page, facts, i - 1) && MayEnd(page.Span(page.Lines[i - 1]), page.Span(page.Lines[i]), page.Lines[i])
        && !(page.Lines[i].BlanksBefore > 0 && i + 1 < facts.Length && (facts[i + 1].Leads || facts[i + 1].BylineLines > 0));

    /// <summary>Whether a line may be the rest of an entry: what begins at an hour ends right below it, and brackets close.</summary>
    private static bool MayEnd(ReadOnlySpan<char> entry, ReadOnlySpan<char> ink, in TextLine line)
    {
        if (BeginsWithHour(entry))
            return line.BlanksBefore == 0;
        if (line.InnerSpaces > 0)
            return false;
        return IsNameWithPlace(entry) ? !entry.Contains('）') && ink[^1] == '）' && Names.IsHan(ink[..^1]) : Names.IsHan(ink);
    }

    private static bool NamesClass(ReadOnlySpan<char> ink) => ink.Length is >= 5 and <= LongestRest && ink[^1] is '）' && ink[^2] is '名' or '人' && Chars.IsDigit(ink[^3]);

    private static bool MayBeEntry(in LineFacts f) => f is { Furniture: false, BylineLines: 0, StopInside: false, CaptionCredit: false } && !f.Leads;

    // A line that just fills its column may as well go on.
    private static void Mark(ref LineFacts f)
    {
        f.Row = true;
        f.Ends |= Math.Abs(f.Short) > Exactly;
    }

    private static Shape ShapeOf(PageText page, in TextLine line)
    {
        var ink = page.Span(line);
        if (ink.Length < 6)
            return Shape.None;
        if (ink.IndexOfAny('时', ':', '：') >= 0)
        {
            if (TellsHours(ink) || NamesValue(ink))
                return Shape.Sure;
            if (ink[..Math.Min(ink.Length, LongestLabel)].IndexOfAny('：', ':') is > 1 and var colon && colon + 2 < ink.Length && ink[colon + 1] is not ('“' or '‘'))
                return Shape.Label;
        }

        if (line.InnerSpaces > 0 && NamesPost(page, line))
            return Shape.Post;
        return HeadingWords.IsOffice(ink) || ink.EndsWith("支部") ? Shape.Office : Shape.None;
    }

    /// <summary>Whether a line gives hours: 7时至15时, 8:00—17:30, 19:35.</summary>
    private static bool TellsHours(ReadOnlySpan<char> ink)
    {
        for (var i = ink[1..^2].IndexOfAny('时', ':', '：') + 1; i > 0 && i + 2 < ink.Length; i++)
        {
            if (!Chars.IsDigit(ink[i - 1]))
                continue;
            if (ink[i] == '时' && (ink[i + 1] is '至' or '—' or '-' or '－' or '～') || ink[i] is ':' or '：' && Chars.IsDigit(ink[i + 1]) && Chars.IsDigit(ink[i + 2]) && IsHour(ink, i))
                return true;
        }

        return false;
    }

    /// <summary>126：119 is a score.</summary>
    private static bool IsHour(ReadOnlySpan<char> ink, int colon)
    {
        var i = colon;
        var hour = 0;
        for (var place = 1; i > 0 && colon - i < 3 && Chars.IsDigit(ink[i - 1]); place *= 10)
            hour += place * Chars.DigitValue(ink[--i]);
        return hour <= 24 && (colon + 3 >= ink.Length || !Chars.IsDigit(ink[colon + 3])) && Chars.DigitValue(ink[colon + 1]) < 6;
    }

    /// <summary>Whether a line begins as rows of notices do: 停电范围：, 报名时间：, 联系地址：.</summary>
    private static bool NamesValue(ReadOnlySpan<char> ink) => ink[ValueName] is '：' or ':' && ValueNames.Is(ink[..ValueName]);

    /// <summary>A name, and behind a gap what its bearer is: 卓 越　某某医院主任.</summary>
    private static bool NamesPost(PageText page, in TextLine line)
    {
        if (!Names.IsSurname(page.Ink[line.From]))
            return false;
        for (var to = line.From + 2; to <= line.From + 4 && to + ShortestPost <= line.To; to++)
        {
            // 某 某（女，侗族） 某医院
            var behind = page.Ink[to] == '（' && page.Span(to, line.To).IndexOf('）') is > 0 and var close ? to + close + 1 : to;
            if (behind < line.To && page.GapBefore(behind) && Names.IsName(page.Span(line.From, to)))
                return true;
        }

        return false;
    }

    private enum Shape : byte
    {
        None,
        Sure,
        Label,
        Post,
        Office,
    }
}
