using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>A jump note (转版): （下转第二版③） at an article's break, （上接第01版③） where it goes on.</summary>
/// <param name="From">Index of its first inked character, its bracket included.</param>
/// <param name="To">Index behind its last inked character.</param>
/// <param name="Page">Page named, 102 for B02, or <see langword="null"/>.</param>
/// <param name="Ref">Key as printed, such as ③, or <see langword="null"/>.</param>
/// <param name="IsLanding">上接 rather than 下转.</param>
internal readonly record struct JumpNote(int From, int To, int? Page, string? Ref, bool IsLanding)
{
    // A to I: later letters are no sections of a paper.
    private const int Sections = 9;

    /// <summary>Whether the two characters at <paramref name="i"/> can be the heart of a jump note.</summary>
    public static bool MayStandAt(ReadOnlySpan<char> ink, int i) =>
        i + 1 < ink.Length && (ink[i] == '下' && ink[i + 1] == '转' || ink[i] is '上' or '紧' && ink[i + 1] == '接');

    /// <summary>Reads the note whose 下转, 上接 or 紧接 stands at <paramref name="heart"/>. A note has brackets or arrows round it, and names a page.</summary>
    public static JumpNote? Read(ReadOnlySpan<char> ink, int heart)
    {
        int from = heart, arrows = 0;
        string? key = null;
        if (from > 0 && Chars.IsCircled(ink[from - 1]))
            key = ink[--from].ToString();
        while (from > 0 && ink[from - 1] is '》' or '>' or '＞' or '▶' or '►' or '→' or '☞' or '»' && arrows < 3)
        {
            from--;
            arrows++;
        }

        var bracket = from > 0 && ink[from - 1] is '（' or '(' or '【' or '[' or '〔' or '［';
        if (bracket)
            from--;
        if (!bracket && arrows == 0)
            return null;
        var i = heart + 2;
        if (i < ink.Length && ink[i] == '第')
            i++;
        var letter = i < ink.Length && (ink[i] is >= 'A' and <= 'Z' || ink[i] is >= 'Ａ' and <= 'Ｚ');
        var section = letter ? (ink[i] is >= 'Ａ' ? ink[i] - 'Ａ' : ink[i] - 'A') : 0;
        if (letter)
            i++;
        var page = Numerals.Read(ink, ref i);
        // Sections of a paper count their pages anew: B02 is 102, as the archive numbers it.
        if (page is > 0 and < 100 && section < Sections)
            page += 100 * section;
        var named = i < ink.Length && ink[i] is '版' or '页' or '叠';
        if (named)
            i++;
        if (page < 0 && !named)
            return null;
        if (i < ink.Length && ink[i] is '之' or '-' or '—')
            i++;
        if (i < ink.Length && Chars.IsCircled(ink[i]))
            key = ink[i++].ToString();
        else if (!named && !letter && !bracket)
            return null;
        // A few papers add the headline: （上接第一版《…》）.
        var close = i;
        while (close < ink.Length && close - i < 40 && ink[close] is not ('）' or ')' or '】' or ']' or '〕' or '］'))
            close++;
        if (bracket && close < ink.Length && close - i < 40 && (close == i || i < ink.Length && ink[i] is '《' or '“' or '，'))
            i = close + 1;
        else if (bracket && !named)
            return null;
        while (arrows > 0 && i < ink.Length && ink[i] is '》' or '>' or '＞' or '▶' or '►' or '→' or '»')
            i++;
        return new JumpNote(from, i, page > 0 ? page : null, key, ink[heart] != '下');
    }
}
