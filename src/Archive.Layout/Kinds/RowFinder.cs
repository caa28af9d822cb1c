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
    }

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
            if (page.GapBefore(to) && Names.IsName(page.Span(line.From, to)))
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
