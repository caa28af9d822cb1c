using System.Text;

namespace Archive.Layout.Text;

/// <summary>Makes clean text of ink: justification spaces vanish, the ones that mean something stay.</summary>
internal static class CleanText
{
    /// <summary>Running text: spaces stay between words of alphabets only; such words broken over lines are joined again.</summary>
    public static void Append(StringBuilder into, PageText page, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var plain = i;
            while (plain < to && Chars.IsPlain(page.Ink[plain]))
                plain++;
            into.Append(page.Span(i, plain));
            i = plain;
            if (i == to)
                return;
            var c = page.Ink[i];
            if (Chars.IsInvisible(c) || char.IsControl(c))
                continue;
            if (into.Length > 0 && i > from && (IsWord(c) || c == '&'))
            {
                var left = into[^1];
                if (page.GapBefore(i))
                {
                    if (PartsWords(page, i, left, c))
                        into.Append(' ');
                }
                else if ((IsLetter(left) && IsLetter(c) || left == '-') && page.IsLineBreak(i))
                {
                    Break(into, c);
                }
            }

            into.Append(c);
        }
    }

    /// <summary>Goes on in the next line: a word of an alphabet is parted from the last by a space, unless a hyphen broke it.</summary>
    /// <param name="into">The text so far.</param>
    /// <param name="next">First character of the next line.</param>
    public static void Break(StringBuilder into, char next)
    {
        if (into.Length > 0 && IsLetter(into[^1]) && IsLetter(next))
            into.Append(' ');
        else if (into.Length > 1 && into[^1] == '-' && char.IsLower(into[^2]) && char.IsLower(next))
            into.Length--;
    }

    /// <summary>Text of a range, as <see cref="Append"/> makes it.</summary>
    public static string Of(PageText page, int from, int to)
    {
        var into = new StringBuilder(to - from + 8);
        Append(into, page, from, to);
        return into.ToString();
    }

    /// <summary>A line of a headline: spaces between phrases stay, letter-spacing (公　告) goes.</summary>
    public static string Headline(PageText page, int from, int to)
    {
        var into = new StringBuilder(to - from + 8);
        for (var i = from; i < to; i++)
        {
            var c = page.Ink[i];
            if (Chars.IsInvisible(c) || char.IsControl(c))
                continue;
            if (i > from && page.GapBefore(i) && PartsPhrases(page, from, i, to))
                into.Append(' ');
            into.Append(c);
        }

        return into.ToString();
    }

    /// <summary>A row of a table or of names: a space stays between cells; a name that is set wide (沈 溪) is one.</summary>
    /// <param name="page">The page.</param>
    /// <param name="from">First inked character.</param>
    /// <param name="to">Behind the last.</param>
    /// <param name="begun">Whether the first cell began on the line above.</param>
    public static string Cells(PageText page, int from, int to, bool begun)
    {
        var into = new StringBuilder(to - from + 8);
        var cell = begun ? from - 1 : from;
        for (var i = from; i < to; i++)
        {
            var c = page.Ink[i];
            if (Chars.IsInvisible(c) || char.IsControl(c))
                continue;
            if (i > from && page.GapBefore(i) && !(i - cell == 1 && Chars.IsHan(page.Ink[cell]) && Chars.IsHan(c)))
            {
                into.Append(' ');
                cell = i;
            }

            into.Append(c);
            if (c is '：' or ':')
                cell = i + 1;
        }

        return into.ToString();
    }

    /// <summary>A letter or digit of an alphabet, half or full width; no Chinese character.</summary>
    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c > 0x7f && (IsLetter(c) || Chars.IsDigit(c));

    /// <summary>A letter of an alphabet, half or full width.</summary>
    public static bool IsLetter(char c) =>
        char.IsAsciiLetter(c) || c is >= '\u00c0' and <= '\u052f' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' && char.IsLetter(c);

    /// <summary>Whether the gap before a word is a space that means something.</summary>
    private static bool PartsWords(PageText page, int at, char left, char right)
    {
        // 2 0 2 0 and 138 0000: digits are set apart to fill a line, or for the eye.
        if (Chars.IsDigit(left) && Chars.IsDigit(right))
            return false;
        if (IsWord(left))
            return !IsLetterSpaced(page, at);
        // Hello, world; Rock & Roll: behind half-width marks between letters.
        return left is ',' or '.' or ';' or ':' or '!' or '?' or '&' or '\'' && IsLetter(right) && at > 1 && IsLetter(page.Ink[at - 2]) && !IsLetterSpaced(page, at);
    }

    /// <summary>G D P in a line stretched to its column: lone letters between gaps, as all characters of the line.</summary>
    private static bool IsLetterSpaced(PageText page, int at)
    {
        var line = page.Lines[page.LineAt(at)];
        return line.InnerSpaces * 4 >= (line.Count - 1) * 3
            && (at - 1 <= line.From || page.GapBefore(at - 1)) && (at + 1 >= line.To || page.GapBefore(at + 1));
    }

    /// <summary>A gap parts phrases where neither side is a lone character, a bracket or digits in Chinese.</summary>
    private static bool PartsPhrases(PageText page, int from, int at, int to)
    {
        char left = page.Ink[at - 1], right = page.Ink[at];
        if (IsWord(left) && IsWord(right))
            return true;
        if (IsWord(left) || IsWord(right) || Chars.IsClosing(right) || Chars.IsOpening(left))
            return false;
        var before = 1;
        while (at - before > from && !page.GapBefore(at - before))
            before++;
        var after = 1;
        while (at + after < to && !page.GapBefore(at + after))
            after++;
        return before > 1 && after > 1;
    }
}
