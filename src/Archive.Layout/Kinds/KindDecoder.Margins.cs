using System.Numerics;
using System.Runtime.InteropServices;
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
        Array.Fill(down, Never * 2);
        Array.Fill(emit, Never);
        // The steps that were weighed on the way down: the second pass goes over the same ones, line by line from below.
        var steps = new List<Edge>(n * StepsALine);
        var stepsTo = new int[n];
        uint alive = 0;
        for (var i = 0; i < n; i++)
        {
            var above = down.AsSpan(Math.Max(i - 1, 0) * Kinds, Kinds);
            uint reached = 0;
            for (var rest = i == 0 ? AllKinds : Possible(i); rest != 0; rest &= rest - 1)
            {
                var k = BitOperations.TrailingZeroCount(rest);
                var e = Emit((LineKind)k, i);
                emit[(i * Kinds) + k] = e;
                var best = i == 0 ? First((LineKind)k) : Never * 2;
                for (var from = e <= Never ? 0 : alive & Before[k]; from != 0; from &= from - 1)
                {
                    var p = BitOperations.TrailingZeroCount(from);
                    var step = Step((LineKind)p, (LineKind)k, i);
                    steps.Add(new Edge((byte)p, (byte)k, step));
                    best = Math.Max(best, above[p] + step);
                }

                var score = Math.Max(best + e, Never * 2);
                down[(i * Kinds) + k] = score;
                reached |= score > Never ? 1u << k : 0;
            }

            alive = reached;
            stepsTo[i] = steps.Count;
        }

        // up[k]: the best that the lines below can add when this one is of kind k.
        Span<float> up = stackalloc float[Kinds];
        Span<float> below = stackalloc float[Kinds];
        for (var k = 0; k < Kinds; k++)
            up[k] = Last((LineKind)k);
        var choices = new Choice[n];
        for (var i = n - 1; i >= 0; i--)
        {
            choices[i] = Best(down.AsSpan(i * Kinds, Kinds), up);
            if (i == 0)
                break;
            for (var k = 0; k < Kinds; k++)
                below[k] = up[k] + emit[(i * Kinds) + k];
            up.Fill(Never * 2);
            foreach (var (p, k, step) in CollectionsMarshal.AsSpan(steps)[stepsTo[i - 1]..stepsTo[i]])
            {
                if (below[k] > Never)
                    up[p] = Math.Max(up[p], below[k] + step);
            }
        }

        return choices;
    }

    /// <summary>A step from the kind of one line to that of the next, with its score.</summary>
    private readonly record struct Edge(byte From, byte To, float Score);

    private static Choice Best(ReadOnlySpan<float> down, ReadOnlySpan<float> up)
    {
        int best = 0, second = -1;
        Span<float> scores = stackalloc float[Kinds];
        for (var k = 0; k < Kinds; k++)
        {
            scores[k] = down[k] + up[k];
            if (k == 0)
                continue;
            if (scores[k] > scores[best])
                (best, second) = (k, best);
            else if (second < 0 || scores[k] > scores[second])
                second = k;
        }

        return new Choice((LineKind)best, (LineKind)second, Math.Min(Surest, down[best] + up[best] - down[second] - up[second]));
    }

    // Most lines have few possible kinds.
    private const int StepsALine = 32;

    // Where no other kind is possible at all.
    private const float Surest = 20;
}
