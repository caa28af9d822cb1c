using Archive.Layout.Patterns;
using Archive.Layout.Text;
using Archive.Layout.Weaving;

namespace Archive.Layout.Kinds;

/// <summary>Finds the names of authors (署名) that stand alone above or below a text.</summary>
internal static partial class PartFinder
{
    private const int LongestAuthors = 12;
    private const int Around = 6000;

    /// <summary>丰收里小学 某某某, alone between a title and a paragraph.</summary>
    private static bool IsAuthorWithPlace(PageText page, LineFacts[] facts, int i)
    {
        ref readonly var f = ref facts[i];
        return f.BylineLines == 0 && !f.Furniture && !f.Ends && !f.Row && i > 0 && (!page.HasBlankLines || page.Lines[i].BlanksBefore > 0 || page.Lines[i + 1].BlanksBefore > 0)
            && (AuthorLine.NameBehindPlace(page, page.Lines[i]) > 0 || IsAuthorBeforePlace(page, page.Lines[i])) && BeginsText(page, facts, i + 1) && EndsTitle(page, facts, i - 1);
    }

    /// <summary>某 某 棠州市社科联: the same in the other order; 强产业 兴乡村 are words of a title.</summary>
    private static bool IsAuthorBeforePlace(PageText page, in TextLine line) =>
        AuthorLine.NameBeforePlace(page, line) is > 0 and var to && line with { To = to } is var name && (AuthorLine.IsWide(page, name) || !MayEndTitle(page, name));

    /// <summary>棠州师范学院马克思主义学|院 某 某 某某: the same in a box of two lines.</summary>
    private static bool IsAuthorWithLongPlace(PageText page, LineFacts[] facts, int i) =>
        i > 0 && page.Lines[i].BlanksBefore > 0 && page.Lines[i + 1].BlanksBefore == 0 && page.Lines[i + 2].BlanksBefore > 0 && facts[i] is { BylineLines: 0, Furniture: false, Ends: false, Commas: 0 } && facts[i + 1] is { BylineLines: 0, Furniture: false, Row: false }
        && AuthorLine.NameBehindPlace(page, page.Lines[i].With(page.Lines[i + 1])) > page.Lines[i + 1].From && BeginsText(page, facts, i + 2) && EndsTitle(page, facts, i - 1);

    /// <summary>某 某, set wide right below a text's last sentence, with a blank line behind it: who wrote it, without brackets. In a block of its own only over a title.</summary>
    private static bool SignsText(PageText page, LineFacts[] facts, int i) =>
        facts[i - 1].Ends && facts[i] is { BylineLines: 0, Furniture: false, PartTitle: false } && page.Lines[i + 1].BlanksBefore > 0 && AuthorLine.MayBeName(page, page.Lines[i]) && AuthorLine.IsWide(page, page.Lines[i])
        && (page.Lines[i].BlanksBefore == 0 || facts[i - 1] is { EndsArticle: false, Signs: false } && IsOverTitle(page, facts, i + 1));

    /// <summary>某某某 某 某, alone between a title and a paragraph; rows of names are a list, and so is one below its title.</summary>
    private static bool AreAuthors(PageText page, LineFacts[] facts, int i) =>
        page.Lines[i].Count <= LongestAuthors && facts[i] is { BylineLines: 0, Furniture: false } && !facts[i - 1].NameRow && !facts[i + 1].NameRow && !facts[i - 1].NoticeTitle && Names.IsSurname(page.Ink[page.Lines[i].From])
            && BeginsText(page, facts, i + 1) && EndsTitle(page, facts, i - 1) && !page.Span(page.Lines[i - 1]).EndsWith("名单") && Byline.SeveralNames(page, page.Lines[i].From, page.Lines[i]) is not null;

    /// <summary>最佳|赏花期, 有助|于降温: three characters that are the end of the title above, since they make words with it or among themselves.</summary>
    private static bool MayEndTitle(PageText page, in TextLine line)
    {
        for (var i = line.From; i < line.To; i++)
        {
            if (CommonWords.Make(page.Ink[i - 1], page.Ink[i]))
                return true;
        }

        return false;
    }

    /// <summary>最佳|赏花期: whether the page says two of three characters again nearby, as a text says its headline's words, and no author's name.</summary>
    private static bool StandsElsewhere(PageText page, in TextLine line)
    {
        ReadOnlySpan<char> above = page.Span(Math.Max(0, line.From - Around), line.From), below = page.Span(line.To, Math.Min(page.Count, line.To + Around));
        // 本报记者 某某某 摄: who signs elsewhere is a name here too.
        if (page.Span(line) is var name && (Signs(above, name) || Signs(below, name)))
            return false;
        for (var at = line.From; at + 1 < line.To; at++)
        {
            var pair = page.Span(at, at + 2);
            if (above.IndexOf(pair) >= 0 || below.IndexOf(pair) >= 0)
                return true;
        }

        return false;
    }

    private static bool Signs(ReadOnlySpan<char> ink, ReadOnlySpan<char> name) =>
        ink.IndexOf(name) is > 2 and var at && ink[..at] is [.., '记', '者'] or [.., '讯', '员'];

    /// <summary>A name alone between a title and a paragraph or verse: 署名 of an essay or a poem.</summary>
    private static bool IsAuthor(PageText page, LineFacts[] facts, int i)
    {
        var line = page.Lines[i];
        if (!AuthorLine.MayBeName(page, line))
            return false;
        if (i > 0 && (HeadingWords.IsPoemTitle(page.Span(page.Lines[i - 1])) || IsOverPoem(page, facts, i)))
            return true;
        if (!page.HasBlankLines)
            return BeginsText(page, facts, i + 1) && i > 0 && EndsTitle(page, facts, i - 1) && (AuthorLine.IsWide(page, line) || !MayEndTitle(page, line));
        var wide = AuthorLine.IsWide(page, line);
        if (!BeginsParagraph(page, facts, i + 1) && !(wide && page.Lines[i + 1].BlanksBefore > 0 && IsTextBelow(page, facts, i + 1)) && !(line.BlanksBefore > 0 && page.Lines[i + 1].BlanksBefore > 0 && RunsOn(page, facts, i + 1)) && !(line.BlanksBefore > 0 && page.Lines[i + 1].BlanksBefore == 0 && facts[i + 1] is { Commas: > 0, Leads: false }) && !BeginsVerse(page, facts, i + 1) && !(i > 0 && line.BlanksBefore > 0 && BeginsPoem(page, facts, i + 1)))
            return false;
        if (i == 0 || facts[i - 1].Furniture)
            return true;
        // Behind a sentence it may as well be a 小标题, unless it is set wide: 强产业. A name right below a title ends its box.
        return EndsTitle(page, facts, i - 1) && (wide || line.BlanksBefore > 0 || page.Lines[i + 1].BlanksBefore > 0 && line.Count == 3 && !MayEndTitle(page, line) && !StandsElsewhere(page, line)) || wide && line.BlanksBefore > 0 && facts[i - 1].Ends;
    }

    /// <summary>思 齐, of no known surname, set wide in a block of its own between a title of more than a label's length and a paragraph.</summary>
    private static bool IsPenName(PageText page, LineFacts[] facts, int i) =>
        page.Lines[i] is { Count: 2, InnerSpaces: 1, BlanksBefore: > 0 } line && page.Lines[i + 1].BlanksBefore > 0 && facts[i] is { BylineLines: 0, Furniture: false, NoticeTitle: false, Rubric: false, PartTitle: false } && Names.IsHan(page.Span(line))
        && page.Lines[i - 1].Count > LongestPart && facts[i - 1] is { Ends: false, NoticeTitle: false } && facts[i + 1].SetIn && EndsTitle(page, facts, i - 1);

    /// <summary>某小学三（2）班|某某某: a pupil's school between the title of a poem and his name.</summary>
    private static bool IsSchoolOfPoet(PageText page, LineFacts[] facts, int i) =>
        facts[i].BylineLines == 0 && !facts[i].Furniture && page.Lines[i].Count > 4 && page.Lines[i + 1].BlanksBefore == 0 && page.Ink[page.Lines[i].To - 1] is '班' or '学' or '校'
            && HeadingWords.IsPoemTitle(page.Span(page.Lines[i - 1])) && AuthorLine.MayBeName(page, page.Lines[i + 1]);
}
