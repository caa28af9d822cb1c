using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>How sure each kind is.</summary>
internal sealed partial class KindDecoder
{
    /// <summary>What was decided of a line, and what was the next best.</summary>
    /// <param name="Kind">The kind decided.</param>
    /// <param name="Second">The kind of the best other reading of the page that differs here.</param>
    /// <param name="Margin">By how much the page reads worse so.</param>
    public readonly record struct Choice(LineKind Kind, LineKind Second, float Margin);

    /// <summary>The kind of every line with its margin: max-marginals by a second pass from below.</summary>
    public static Choice[] Weigh(PageText page, LineFacts[] facts) => page.Lines.Length == 0 ? [] : new KindDecoder(page, facts).Margins();

    private Choice[] Margins()
    {
        var n = lines.Length;
        var down = new float[n * Kinds];
        var emit = new float[n * Kinds];
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < Kinds; k++)
            {
                var e = i == 0 || Possible((LineKind)k, i) ? Emit((LineKind)k, i) : Never;
                emit[(i * Kinds) + k] = e;
                var best = i == 0 ? First((LineKind)k) : Never * 2;
                foreach (var p in i == 0 || e <= Never ? [] : Before[k])
                {
                    var above = down[((i - 1) * Kinds) + p];
                    if (above > Never)
                        best = Math.Max(best, above + Step((LineKind)p, (LineKind)k, i));
                }

                down[(i * Kinds) + k] = Math.Max(best + e, Never * 2);
            }
        }

        // up[k]: the best that the lines below can add when this one is of kind k.
        Span<float> up = stackalloc float[Kinds];
        Span<float> next = stackalloc float[Kinds];
        for (var k = 0; k < Kinds; k++)
            up[k] = Last((LineKind)k);
        var choices = new Choice[n];
        for (var i = n - 1; i >= 0; i--)
        {
            choices[i] = Best(down.AsSpan(i * Kinds, Kinds), up);
            if (i == 0)
                break;
            next.Fill(Never * 2);
            for (var k = 0; k < Kinds; k++)
            {
                var below = up[k] + emit[(i * Kinds) + k];
                foreach (var p in below <= Never ? [] : Before[k])
                {
                    if (down[((i - 1) * Kinds) + p] > Never)
                        next[p] = Math.Max(next[p], below + Step((LineKind)p, (LineKind)k, i));
                }
            }

            next.CopyTo(up);
        }

        return choices;
    }

    private static Choice Best(ReadOnlySpan<float> down, ReadOnlySpan<float> up)
    {
        int best = 0, second = -1;
        for (var k = 1; k < Kinds; k++)
        {
            var score = down[k] + up[k];
            if (score > down[best] + up[best])
                (best, second) = (k, best);
            else if (second < 0 || score > down[second] + up[second])
                second = k;
        }

        return new Choice((LineKind)best, (LineKind)second, Math.Min(Surest, down[best] + up[best] - down[second] - up[second]));
    }

    // Where no other kind is possible at all.
    private const float Surest = 20;
}
