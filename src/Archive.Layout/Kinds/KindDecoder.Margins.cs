using System.Buffers;
using System.Diagnostics;
using System.Numerics;
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
        var scores = ArrayPool<float>.Shared.Rent(n * Kinds);
        var down = scores.AsSpan(0, n * Kinds);
        down.Fill(Never * 2);
        var reached = new uint[n];
        var possible = new uint[n];
        // All that is weighed on the way down: each line's kinds with the steps to it. The second pass goes over them again, from below.
        var weighed = ArrayPool<Weighed>.Shared.Rent((n * WeighedALine) + MostWeighed);
        var weighedTo = new int[n + 1];
        Span<float> most = stackalloc float[Together.Length];
        uint last = 0, open = 0;
        for (var i = 0; i < n; i++)
        {
            if (weighedTo[i] + MostWeighed > weighed.Length)
                weighed = Longer(weighed);
            var at = weighedTo[i];
            var above = down.Slice(Math.Max(i - 1, 0) * Kinds, Kinds);
            var here = down.Slice(i * Kinds, Kinds);
            possible[i] = i == 0 ? AllKinds : Possible(i);
            var title = (possible[i] & Titles) != 0 ? Title(i) : 0;
            uint found = 0;
            for (var rest = possible[i]; rest != 0; rest &= rest - 1)
            {
                var k = BitOperations.TrailingZeroCount(rest);
                var e = Emit((LineKind)k, i, title);
                var own = at++;
                var best = i == 0 ? First((LineKind)k) : Never * 2;
                for (var before = e <= Never ? 0 : open & Before[k]; before != 0; before &= before - 1)
                {
                    var group = BitOperations.TrailingZeroCount(before);
                    var alike = Together[group] & last;
                    var step = Step((LineKind)BitOperations.TrailingZeroCount(alike), (LineKind)k, i);
                    AssertAlike(alike, (LineKind)k, i, step);
                    weighed[at++] = new Weighed(step, group);
                    // No score is NaN: so the processor's own way to compare will do.
                    best = float.MaxNative(best, most[group] + step);
                }

                weighed[own] = new Weighed(e, at - own - 1);
                here[k] = Math.Max(best + e, Never * 2);
                found |= here[k] > Never ? 1u << k : 0;
            }

            weighedTo[i + 1] = at;
            reached[i] = last = found;
            open = 0;
            for (var group = 0; group < most.Length; group++)
            {
                if ((Together[group] & last) == 0)
                    continue;
                open |= 1u << group;
                most[group] = Most(here, Together[group] & last);
            }
        }

        // up[k]: the best that the lines below can add when this one is of kind k.
        var (up, next) = (new float[Kinds], new float[Kinds]);
        for (var k = 0; k < Kinds; k++)
            up[k] = Last((LineKind)k);
        var choices = new Choice[n];
        for (var i = n - 1; i >= 0; i--)
        {
            choices[i] = Best(down.Slice(i * Kinds, Kinds), up, reached[i]);
            if (i == 0)
                break;
            Array.Fill(next, Never * 2);
            most.Fill(Never * 2);
            open = 0;
            var steps = weighed.AsSpan(weighedTo[i]..weighedTo[i + 1]);
            var at = 0;
            last = reached[i - 1];
            for (var rest = possible[i]; rest != 0; rest &= rest - 1)
            {
                var k = BitOperations.TrailingZeroCount(rest);
                var (e, before) = steps[at++];
                var below = up[k] + e;
                foreach (var (step, group) in below > Never ? steps.Slice(at, before) : [])
                {
                    most[group] = float.MaxNative(most[group], below + step);
                    open |= 1u << group;
                }

                at += before;
            }

            for (; open != 0; open &= open - 1)
            {
                var group = BitOperations.TrailingZeroCount(open);
                for (var alike = Together[group] & last; alike != 0; alike &= alike - 1)
                {
                    ref var best = ref next[BitOperations.TrailingZeroCount(alike)];
                    best = float.MaxNative(best, most[group]);
                }
            }

            (up, next) = (next, up);
        }

        ArrayPool<float>.Shared.Return(scores);
        ArrayPool<Weighed>.Shared.Return(weighed);
        return choices;
    }

    /// <summary>What was weighed once: how well a line looks like a kind, or how well that follows others.</summary>
    /// <param name="Score">How well.</param>
    /// <param name="Group">The others, by their place in <see cref="Together"/>; for the line itself, how many steps to it follow.</param>
    private readonly record struct Weighed(float Score, int Group);

    private static float Most(ReadOnlySpan<float> scores, uint of)
    {
        var most = float.NegativeInfinity;
        for (; of != 0; of &= of - 1)
            most = float.MaxNative(most, scores[BitOperations.TrailingZeroCount(of)]);
        return most;
    }

    [Conditional("DEBUG")]
    private void AssertAlike(uint kinds, LineKind k, int i, float step)
    {
        for (; kinds != 0; kinds &= kinds - 1)
            Debug.Assert(Step((LineKind)BitOperations.TrailingZeroCount(kinds), k, i) == step, "Kinds are not alike.");
    }

    private static Weighed[] Longer(Weighed[] array)
    {
        var longer = ArrayPool<Weighed>.Shared.Rent(2 * array.Length);
        array.CopyTo(longer, 0);
        ArrayPool<Weighed>.Shared.Return(array);
        return longer;
    }

    private static Choice Best(ReadOnlySpan<float> down, ReadOnlySpan<float> up, uint reached)
    {
        int best = -1, second = -1;
        float bestScore = 0, secondScore = 0;
        for (var rest = reached; rest != 0; rest &= rest - 1)
        {
            var k = BitOperations.TrailingZeroCount(rest);
            var score = down[k] + up[k];
            if (best < 0 || score > bestScore)
                (best, bestScore, second, secondScore) = (k, score, best, bestScore);
            else if (second < 0 || score > secondScore)
                (second, secondScore) = (k, score);
        }

        // Of what cannot be reached, any would do.
        if (second < 0)
            second = best == 0 ? 1 : 0;
        return new Choice((LineKind)best, (LineKind)second, Math.Min(Surest, down[best] + up[best] - down[second] - up[second]));
    }

    // Most lines have few possible kinds; more steps than this there are not.
    private const int WeighedALine = 28;
    private const int MostWeighed = Kinds * (Kinds + 1);

    // Where no other kind is possible at all.
    private const float Surest = 20;
}
