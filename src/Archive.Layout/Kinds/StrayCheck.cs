using Archive.Layout.Text;
using Archive.Layout.Weaving;

namespace Archive.Layout.Kinds;

/// <summary>Finds a headline's lines among those of a body beside it, where a page was read in another order than it was painted.</summary>
/// <remarks>
/// Such a reader goes over a page from top to bottom, and takes a headline for a line of the column that it stands beside or
/// in, so that a sentence is interrupted: …民族|某某报告发布|复兴…. A body's line that ends in mid-sentence fills its column; one
/// that does not, whose words run on neither with those above nor with those below while these run on with each other, is
/// no line of that body.
/// </remarks>
internal static class StrayCheck
{
    private const int MostLines = 2;
    private const int FewestCharacters = 5;

    // Logarithms of odds, by how much oftener set pages show each at a headline's lines than at a body's.
    private const float Needed = 6;
    private const float FallsShort = 4.3f, FallsShortAsIndented = 1.5f, StandsOut = 3, OutByOne = 1.8f, Fills = -1;
    private const float BlankAbove = 2.7f, NoBlankAbove = -0.7f, BlankBelow = 1.8f, NoBlankBelow = -0.3f;
    private const float Comma = -2, OneLine = 0.4f, TwoLines = -0.5f;

    // A headline says what its body says; a body's line mostly says what nobody else does.
    private const float Elsewhere = 0.2f, SaidElsewhere = 1.3f, SaidHereOnly = -1.6f;
    private static readonly float[] Over = [2.3f, 2, 1, -0.6f, 0.5f];
    private static readonly float[] Beside = [-1.2f, -1, 0.3f, 0.6f, 0.5f];

    private enum Seam
    {
        Word,
        Triple,
        Pair,
        Strange,
        Mark,
    }

    /// <summary>Turns such lines into headings inside a body.</summary>
    public static void Apply(PageText page, LineFacts[] facts, LineKind[] kinds)
    {
        Seams? seams = null;
        for (int i = 1, above = kinds[0] is LineKind.Start ? 0 : -1; i + 1 < kinds.Length; i++)
        {
            for (var to = i + 1; above >= 0 && to <= i + MostLines && to < kinds.Length && kinds[to - 1] == LineKind.Next && MayTitle(page, facts, to - 1); to++)
            {
                if (kinds[to] != LineKind.Next || !MayInterrupt(page, facts, i, to) || Odds(page, facts, seams ??= new Seams(page), above, i, to) < Needed)
                    continue;
                kinds.AsSpan(i, to - i).Fill(LineKind.HeadingInside);
                break;
            }

            if (kinds[i] != LineKind.HeadingInside)
                above = kinds[i].IsBody() && !(facts[i].Ends || facts[i].EndsArticle) ? i : -1;
        }
    }

    // A headline may end in a number; 23.3万 alone, before 辆, is of a sentence.
    private static bool MayTitle(PageText page, LineFacts[] facts, int i)
    {
        ref readonly var f = ref facts[i];
        return !(f.StopInside || f.Ends || f.Leads || f.EndsArticle || f.BylineLines > 0 || f.Furniture || f.BeginsClosing || f.Row || f.Value || f.NameRow || f.HasNumber || f.InLead)
            && page.Ink[page.Lines[i].To - 1] is not ('，' or '、' or '；' or '：' or '万' or '亿');
    }

    /// <summary>Whether lines can be a headline's: they say something whole, and what follows is no number or Latin word that was too long for them.</summary>
    private static bool MayInterrupt(PageText page, LineFacts[] facts, int from, int to)
    {
        var ink = page.Span(page.Lines[from].From, page.Lines[to - 1].To);
        char before = page.Ink[page.Lines[from].From - 1], behind = page.Ink[page.Lines[to].From];
        if (ink.Length < FewestCharacters || Chars.Unclosed(ink) != 0 || !Chars.IsHan(behind) && behind is not '《')
            return false;
        // “甲”|“乙” enumerates, and …… breaks off within a sentence.
        if (before is '”' && ink[0] is '“' || ink.Contains('…'))
            return false;
        for (var k = from; k < to; k++)
        {
            if (Math.Abs(facts[k].Short) >= 2 || page.Lines[k].BlanksBefore > 0)
                return true;
        }

        return page.Lines[to].BlanksBefore > 0;
    }

    private static float Odds(PageText page, LineFacts[] facts, Seams seams, int above, int from, int to)
    {
        var over = seams.Between(page.Lines[above].To - 1, page.Lines[to].From);
        var odds = Over[(int)over] + Beside[(int)seams.Between(page.Lines[above].To - 1, page.Lines[from].From)] + Beside[(int)seams.Between(page.Lines[to - 1].To - 1, page.Lines[to].From)];
        var set = page.Lines[from].BlanksBefore > 0;
        odds += set ? BlankAbove : NoBlankAbove;
        odds += page.Lines[to].BlanksBefore > 0 ? BlankBelow : NoBlankBelow;
        odds += to - from == 1 ? OneLine : TwoLines;
        var shape = Fills;
        for (var k = from; k < to; k++)
        {
            odds += Comma * (page.Span(page.Lines[k]).Count('，') + page.Span(page.Lines[k]).Count('、'));
            var falls = facts[k].Short;
            // A paragraph's first line is set in: one whose own text was lost above.
            var indented = k == from && set && facts[k].ShortByIndent && over is not (Seam.Word or Seam.Triple);
            shape = Math.Max(shape, falls > 3 ? indented ? FallsShortAsIndented : FallsShort : falls <= -3 ? StandsOut : Math.Abs(falls) >= 2 ? OutByOne : Fills);
        }

        return odds + shape + (seams.Share(page.Lines[from].From, page.Lines[to - 1].To) >= Elsewhere ? SaidElsewhere : SaidHereOnly);
    }

    /// <summary>What the page says of two characters that a break parts.</summary>
    private sealed class Seams
    {
        private readonly PageText page;
        private readonly Dictionary<ulong, int> said = [];

        public Seams(PageText page)
        {
            this.page = page;
            for (var i = 1; i < page.Count; i++)
            {
                Count(Pair(i - 1, i));
                if (i > 1)
                    Count(Triple(i - 2, i - 1, i));
            }
        }

        public Seam Between(int last, int first)
        {
            var (a, b) = (page.Ink[last], page.Ink[first]);
            if (!Chars.IsHan(a) || !Chars.IsHan(b))
                return Seam.Mark;
            if (CommonWords.Make(a, b))
                return Seam.Word;
            // Where nothing stands between, the break itself was counted.
            var own = first == last + 1 ? 1 : 0;
            if (last > 0 && Said(Triple(last - 1, last, first)) > own || first + 1 < page.Count && Said(Triple(last, first, first + 1)) > own)
                return Seam.Triple;
            return Said(Pair(last, first)) > own ? Seam.Pair : Seam.Strange;
        }

        /// <summary>From 0 to 1: how many of the triples in a piece of ink the page has elsewhere too.</summary>
        public float Share(int from, int to)
        {
            var again = 0;
            for (var i = from + 2; i < to; i++)
                again += Said(Triple(i - 2, i - 1, i)) > 1 ? 1 : 0;
            return again / (float)(to - from - 2);
        }

        private void Count(ulong key) => said[key] = Said(key) + 1;

        private int Said(ulong key) => said.GetValueOrDefault(key);

        private ulong Pair(int a, int b) => Chars.Pair(page.Ink[a], page.Ink[b]);

        private ulong Triple(int a, int b, int c) => Chars.Triple(page.Ink[a], page.Ink[b], page.Ink[c]);
    }
}
