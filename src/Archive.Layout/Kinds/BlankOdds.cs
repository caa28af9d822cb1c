using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>What a blank line, or none, says of whether a paragraph begins: counted on the page itself, where other signs leave no doubt.</summary>
/// <remarks>Readers in the order of painting begin a block where a line leaves the edge of the one above, but a block's second line may
/// stand anywhere: so it matters whether a line is its block's second, or the one above is.</remarks>
internal sealed class BlankOdds
{
    private const int Places = 3;

    // As if so many had been seen, a tenth of them within a paragraph with a blank line, and half of those that begin one.
    private const float Seen = 4;
    private const float Within = 0.1f;
    private const float Beginning = 0.5f;

    private readonly TextLine[] lines;
    private readonly float[] log = new float[Places * 4];

    /// <summary>Counts on a page.</summary>
    public BlankOdds(PageText page, LineFacts[] facts, LineKind[] kinds)
    {
        lines = page.Lines;
        Span<int> counts = stackalloc int[Places * 4];
        for (var i = 1; i < lines.Length; i++)
        {
            if (kinds[i] is not (LineKind.Paragraph or LineKind.Next) || !kinds[i - 1].IsBody())
                continue;
            ref readonly var above = ref facts[i - 1];
            var within = !above.Ends && above is { Full: true, Common: true };
            var begins = above.Ends && facts[i].SetIn && above is { Full: false, Common: true, Row: false, Value: false, NameRow: false };
            if (within || begins)
                counts[At(i, begins)]++;
        }

        for (var place = 0; place < Places; place++)
        {
            foreach (var begins in (ReadOnlySpan<bool>)[false, true])
            {
                var at = (place * 4) + (begins ? 2 : 0);
                var blank = (counts[at + 1] + (Seen * (begins ? Beginning : Within))) / (counts[at] + counts[at + 1] + Seen);
                (log[at], log[at + 1]) = (MathF.Log(1 - blank), MathF.Log(blank));
            }
        }
    }

    /// <summary>Logarithm of how often lines that begin a paragraph, or do not, have the blank line above that this one has, or none.</summary>
    public float Of(int line, bool begins) => log[At(line, begins)];

    private int At(int line, bool begins) => (Place(line) * 4) + (begins ? 2 : 0) + (lines[line].BlanksBefore > 0 ? 1 : 0);

    private int Place(int line) => lines[line - 1].BlanksBefore > 0 ? 1 : line > 1 && lines[line - 2].BlanksBefore > 0 ? 2 : 0;
}
