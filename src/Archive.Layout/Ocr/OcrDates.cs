using Archive.Layout.Text;

namespace Archive.Layout.Ocr;

/// <summary>Mends dates, page numbers and datelines (电头) that were read from a picture.</summary>
internal static class OcrDates
{
    private const string Strokes = "]|[lI丨!";

    // What 电 is read as, itself among them.
    private const string LikeWire = "电申甲由屯曳";
    private const int LongestDateline = 24;

    /// <summary>Mends ink in place; what is to go becomes <see cref="OcrHabits.Dirt"/>.</summary>
    /// <param name="ink">Inked characters in reading order.</param>
    /// <param name="starts">Where each line begins, and the end.</param>
    public static void Mend(Span<char> ink, List<int> starts)
    {
        Numbers(ink);
        for (var r = 0; r + 1 < starts.Count; r++)
            Dateline(ink, starts[r]);
    }

    /// <summary>Digits of dates and page numbers: strokes beside 年, 月 and 日 are ones, anything else is dirt.</summary>
    private static void Numbers(Span<char> ink)
    {
        for (var i = 1; i < ink.Length; i++)
        {
            if (ink[i] is not ('年' or '月' or '日' or '版') || IsNumeral(ink[i - 1]))
                continue;
            var unit = ink[i];
            var digits = 0;
            while (i - 2 - digits >= 0 && Chars.IsDigit(ink[i - 2 - digits]))
                digits++;
            var from = i - 1 - digits;
            // 2019%年, 第01]版: the number is whole without it.
            if (unit == '年' ? digits == 4 : unit == '版' && digits == 2 && from > 0 && ink[from - 1] == '第')
            {
                if (!Chars.IsHan(ink[i - 1]))
                    ink[i - 1] = OcrHabits.Dirt;
            }
            else if (Strokes.Contains(ink[i - 1]) && (unit is '月' && digits <= 1 || unit is '日' && digits <= 1 && (digits == 1 || from > 0 && ink[from - 1] == '月')) && !(from > 0 && char.IsAsciiLetter(ink[from - 1])))
            {
                ink[i - 1] = '1';
            }
        }
    }

    /// <summary>新华社某地某月某日电 at a line's beginning: what stands between its day and a bracket is 电; and the brackets that it stands in itself.</summary>
    private static void Dateline(Span<char> ink, int from)
    {
        var at = from < ink.Length && OcrHabits.OpenBrackets.Contains(ink[from]) ? from + 1 : from;
        ReadOnlySpan<char> rest = ink[at..Math.Min(ink.Length, at + LongestDateline)];
        if (!rest.StartsWith("新华社") && !rest.StartsWith("据新华社") && !rest.StartsWith("中新社"))
            return;
        // 日内瓦, 日照: a place may begin with 日.
        var day = at + 3;
        while (day < at + rest.Length && !(ink[day] == '日' && IsNumeral(ink[day - 1])))
            day++;
        if (day + 2 >= ink.Length || day >= at + rest.Length || !LikeWire.Contains(ink[day + 1]))
            return;
        var closes = OcrHabits.CloseBrackets.Contains(ink[day + 2]);
        if (ink[day + 1] != '电' && !closes && !OcrHabits.OpenBrackets.Contains(ink[day + 2]))
            return;
        ink[day + 1] = '电';
        if (at == from)
            return;
        ink[from] = '（';
        if (closes)
            ink[day + 2] = '）';
    }

    private static bool IsNumeral(char c) => Chars.IsDigit(c) || OcrHabits.Digits.Contains(c) || c is '〇' or '零';
}
