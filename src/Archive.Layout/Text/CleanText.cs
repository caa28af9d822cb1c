using System.Text;

namespace Archive.Layout.Text;

/// <summary>Makes clean text of ink: justification spaces vanish, the ones that mean something stay.</summary>
internal static class CleanText
{
    /// <summary>Running text: spaces stay between Latin words only; Latin words broken over lines are joined again.</summary>
    public static void Append(StringBuilder into, PageText page, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var c = page.Ink[i];
            if (Chars.IsInvisible(c) || char.IsControl(c))
                continue;
            if (into.Length > 0 && i > from && IsWord(c) && IsWord(into[^1]))
            {
                var sameLine = page.GapBefore(i);
                var lineBreak = !sameLine && LineBreakBefore(page, i);
                if (sameLine && !(char.IsAsciiDigit(c) && char.IsAsciiDigit(into[^1])) || lineBreak && char.IsAsciiLetter(c) && char.IsAsciiLetter(into[^1]))
                    into.Append(' ');
            }
            else if (into.Length > 1 && i > from && into[^1] == '-' && char.IsAsciiLetterLower(c) && char.IsAsciiLetterLower(into[^2]) && !page.GapBefore(i) && LineBreakBefore(page, i))
            {
                into.Length--;
            }

            into.Append(c);
        }
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

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c);

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

    private static bool LineBreakBefore(PageText page, int i)
    {
        for (var at = page.Offsets[i] - 1; at >= 0 && at > page.Offsets[i - 1]; at--)
        {
            if (page.Source[at] is '\n' or '\r')
                return true;
        }

        return false;
    }
}
