using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>Where the reader of a page cut its printed lines.</summary>
/// <remarks>Readers that follow the drawing order (pdftotext -raw) begin a new line where a mark was moved into the one before it. What they
/// do they do all over the page: a reader that leaves two marks side by side on a line cut none.</remarks>
/// <param name="AtPairs">Whether it may have cut where two marks stand side by side, of which one lost half its width.</param>
/// <param name="AtCommas">Whether it cut behind single marks as well, as they lose half their width where a line is squeezed.</param>
internal readonly record struct CutHabit(bool AtPairs, bool AtCommas)
{
    private const int FewestWhole = 3;
    private const int FewestCut = 5;
    private const int Short = 6;

    /// <summary>The habit of a page, its lines mended or not.</summary>
    public static CutHabit Of(PageText page, LineFacts[] facts)
    {
        int whole = 0, pairs = 0, commas = 0;
        for (var k = 0; k < facts.Length; k++)
        {
            var line = page.Lines[k];
            for (var i = Math.Max(1, line.From); i < line.To; i++)
            {
                var (last, first) = (page.Ink[i - 1], page.Ink[i]);
                if (!Chars.IsClosing(last))
                    continue;
                if (!page.IsLineBreak(i))
                    whole += IsPair(last, first) ? 1 : 0;
                // No line begins with such a mark, but one that was cut.
                else if (IsPair(last, first) && Chars.IsClosing(first))
                    pairs++;
                else if (i > line.From)
                    commas += IsComma(last) && Chars.IsHan(first) ? 1 : 0;
            }

            // Nor does a line that is not full end in a comma.
            commas += facts[k].Common && facts[k].Short > Short && IsComma(page.Ink[line.To - 1]) ? 1 : 0;
        }

        return new CutHabit(pairs > 0 || whole < FewestWhole, commas >= FewestCut);
    }

    /// <summary>Marks the lines of a page without blank lines that may have been cut off where a quotation or bracket follows another.</summary>
    public static void MarkPairs(PageText page, LineFacts[] facts)
    {
        CutHabit? habit = null;
        for (var i = 1; i < facts.Length; i++)
        {
            if (Chars.IsClosing(page.Ink[page.Lines[i].From - 1]) && Chars.IsOpening(page.Ink[page.Lines[i].From]))
                facts[i].CutAtPair = (habit ??= Of(page, facts)).AtPairs;
        }
    }

    /// <summary>Whether one of two marks that stand side by side may lose half its width.</summary>
    public static bool IsPair(char last, char first) =>
        last is not ('…' or '·') && first is not ('…' or '·') && (Chars.IsClosing(last) ? Chars.IsClosing(first) || Chars.IsOpening(first) : Chars.IsOpening(last) && Chars.IsOpening(first));

    /// <summary>A mark in mid-sentence: no short line ends so.</summary>
    public static bool IsComma(char c) => c is '，' or '、' or '；';
}
