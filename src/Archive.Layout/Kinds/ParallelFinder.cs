using System.Buffers;
using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>Finds 小标题 that are made alike (对仗): 念好“早”字诀 and 念好“严”字诀, 完善机制，夯实基础 and 突出需求，优化供给, ★招商篇 and ★创新篇,
/// 1.钱从哪里来 and 2.谁来牵头办.</summary>
/// <remarks>Editors make the titles of a long story's parts as a set; headlines of two stories are made alike by chance only, and a lead or a byline
/// stands between most of them.</remarks>
internal static class ParallelFinder
{
    private const int Shortest = 3;
    private const int ShortestUnmarked = 4;
    private const int Longest = 20;
    private const int Reach = 8;

    private static readonly SearchValues<char> Marks = SearchValues.Create("，“：");

    /// <summary>Marks such titles.</summary>
    public static void Find(PageText page, LineFacts[] facts)
    {
        // The last lines that can be such titles, since what only looks like one may stand between two.
        Span<int> seen = stackalloc int[Reach];
        var count = 0;
        for (var i = 1; i + 1 < facts.Length; i++)
        {
            ref readonly var f = ref facts[i];
            if (f.Leads || f.BylineLines > 0 || f.EndsArticle || f.NoticeTitle)
            {
                count = 0;
                continue;
            }

            if (!MayTitlePart(page, facts, i))
                continue;
            for (var k = Math.Max(0, count - Reach); k < count; k++)
            {
                // Right below each other they are rows of a list.
                if (i - seen[k % Reach] > 1 && AreAlike(page.Span(page.Lines[seen[k % Reach]]), page.Span(page.Lines[i])))
                {
                    facts[seen[k % Reach]].Parallel = facts[i].Parallel = true;
                    if (Numbered(page.Span(page.Lines[i]), out _) > 0)
                        facts[seen[k % Reach]].NumbersPart = facts[i].NumbersPart = true;
                }
            }

            seen[count++ % Reach] = i;
        }
    }

    /// <summary>A line without a stop, alone between a sentence's end and what can be a paragraph.</summary>
    private static bool MayTitlePart(PageText page, LineFacts[] facts, int i)
    {
        ref readonly var f = ref facts[i];
        ref readonly var below = ref facts[i + 1];
        // A point of a list has its sentence in its block.
        if (f.Enumerates && (page.Lines[i].BlanksBefore == 0 || page.Lines[i + 1].BlanksBefore == 0 || below.Enumerates))
            return false;
        // 某女士问：…|…？ in one block is a paragraph of two lines.
        if (page.Lines[i].BlanksBefore > 0 && page.Lines[i + 1].BlanksBefore == 0 && below.Ends && page.HasBlankLines)
            return false;
        return (facts[i - 1].Ends || page.Ink[page.Lines[i - 1].To - 1] == '：') && !f.Ends && (!f.Full || below.SetIn) && page.Lines[i].Count is >= Shortest and <= Longest && f.Commas <= 1
            && !(f.StopInside || f.SetIn || f.Furniture || f.Signs || f.Rubric || f.Row || f.Value || f.NameRow || f.Addresses || f.CaptionStart || f.CaptionBlock || f.BeginsClosing)
            && page.Ink[page.Lines[i].To - 1] is not ('，' or '；' or '、' or '：')
            && !(below.Leads || below.BylineLines > 0 || below.Furniture || below.NoticeTitle);
    }

    private static bool AreAlike(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        // A title that stands twice is a label of many things, 公告 or 短评.
        if (a.SequenceEqual(b))
            return false;
        if (Byline.IsBullet(a[0]))
            return a[0] == b[0];
        if (Numbered(a, out var style) is > 0 and var number)
            return Numbered(b, out var other) == number + 1 && style == other;
        // 立足本职——…, 不忘初心——…
        if (a.IndexOf("——") is > 1 and var dash && dash == b.IndexOf("——"))
            return true;
        if (a.Length != b.Length || a.Length < ShortestUnmarked)
            return false;
        // A part of it is the same, or a mark stands in both at one place.
        var mark = a.IndexOfAny(Marks);
        return mark > 0 && mark == b.IndexOfAny(Marks) || a[..2].SequenceEqual(b[..2]) || a[^2..].SequenceEqual(b[^2..]) || a[0] == b[0] && a[^1] == b[^1] && Chars.IsHan(a[0]);
    }

    /// <summary>The number before a title, and the mark that parts it from the title: 1., 一、, （一）, A; 0 where there is none.</summary>
    private static int Numbered(ReadOnlySpan<char> ink, out char style)
    {
        style = ink[1];
        if (ink[0] is >= 'A' and <= 'I' && Chars.IsHan(ink[1]))
        {
            style = 'A';
            return ink[0] - 'A' + 1;
        }

        var i = ink[0] is '（' or '(' ? 1 : 0;
        var number = Numerals.Read(ink, ref i);
        if (number < 1 || i >= ink.Length - 1 || ink[i] is not ('.' or '．' or '、' or '）' or ')'))
            return 0;
        style = ink[i];
        return number;
    }
}
