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
        var trellis = new Trellis(lines.Length);
        GoDown(trellis);
        var choices = GoUp(trellis);
        trellis.Return();
        return choices;
    }

    /// <summary>Finds the best that the lines above can add to each kind of each line.</summary>
    private void GoDown(Trellis trellis)
    {
        Span<float> most = stackalloc float[Together.Length];
        uint last = 0, open = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var weighed = trellis.WeighedAt(i, out var at);
            var here = trellis.Down(i);
            var possible = trellis.Possible[i] = i == 0 ? AllKinds : Possible(i);
            var title = (possible & Titles) != 0 ? Title(i) : 0;
            uint found = 0;
            for (var rest = possible; rest != 0; rest &= rest - 1)
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

            trellis.WeighedTo[i + 1] = at;
            trellis.Reached[i] = last = found;
            open = 0;
            for (var group = 0; group < most.Length; group++)
            {
                if ((Together[group] & last) == 0)
                    continue;
                open |= 1u << group;
                most[group] = Most(here, Together[group] & last);
            }
        }
    }

    /// <summary>Goes over all that was weighed again, from below, and decides each line.</summary>
    private Choice[] GoUp(Trellis trellis)
    {
        Span<float> most = stackalloc float[Together.Length];
        // up[k]: the best that the lines below can add when this one is of kind k.
        var (up, next) = (new float[Kinds], new float[Kinds]);
        for (var k = 0; k < Kinds; k++)
            up[k] = Last((LineKind)k);
        var choices = new Choice[lines.Length];
        for (var i = lines.Length - 1; i >= 0; i--)
        {
            choices[i] = Best(trellis.Down(i), up, trellis.Reached[i]);
            if (i == 0)
                break;
            Array.Fill(next, Never * 2);
            most.Fill(Never * 2);
            uint open = 0;
            var steps = trellis.Steps(i);
            var at = 0;
            for (var rest = trellis.Possible[i]; rest != 0; rest &= rest - 1)
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
                for (var alike = Together[group] & trellis.Reached[i - 1]; alike != 0; alike &= alike - 1)
                {
                    ref var best = ref next[BitOperations.TrailingZeroCount(alike)];
                    best = float.MaxNative(best, most[group]);
                }
            }

            (up, next) = (next, up);
        }

        return choices;
    }

    /// <summary>All ways through the page: each line's kinds with the steps to them, weighed once, and the best way down to each.</summary>
    private sealed class Trellis
    {
        // Most lines have few possible kinds; more steps than this there are not.
        private const int WeighedALine = 28;
        private const int MostWeighed = Kinds * (Kinds + 1);

        // Borrowed.
        private readonly float[] down;
        private Weighed[] weighed;

        public Trellis(int lines)
        {
            down = ArrayPool<float>.Shared.Rent(lines * Kinds);
            down.AsSpan(0, lines * Kinds).Fill(Never * 2);
            weighed = ArrayPool<Weighed>.Shared.Rent((lines * WeighedALine) + MostWeighed);
            (Possible, Reached, WeighedTo) = (new uint[lines], new uint[lines], new int[lines + 1]);
        }

        /// <summary>The kinds that each line may be, a bit a kind.</summary>
        public uint[] Possible { get; }

        /// <summary>Those that some way leads to.</summary>
        public uint[] Reached { get; }

        /// <summary>Behind which place all is weighed of the lines before each.</summary>
        public int[] WeighedTo { get; }

        /// <summary>The best ways down to a line, by its kind.</summary>
        public Span<float> Down(int line) => down.AsSpan(line * Kinds, Kinds);

        /// <summary>What was weighed of a line: kind by kind, each followed by the steps to it.</summary>
        public ReadOnlySpan<Weighed> Steps(int line) => weighed.AsSpan(WeighedTo[line]..WeighedTo[line + 1]);

        /// <summary>Room for what is to be weighed of a line, from a place on.</summary>
        public Weighed[] WeighedAt(int line, out int at)
        {
            at = WeighedTo[line];
            if (at + MostWeighed > weighed.Length)
            {
                var longer = ArrayPool<Weighed>.Shared.Rent(2 * weighed.Length);
                weighed.CopyTo(longer, 0);
                ArrayPool<Weighed>.Shared.Return(weighed);
                weighed = longer;
            }

            return weighed;
        }

        /// <summary>Gives back what was borrowed.</summary>
        public void Return()
        {
            ArrayPool<float>.Shared.Return(down);
            ArrayPool<Weighed>.Shared.Return(weighed);
        }
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

    // Where no other kind is possible at all.
    private const float Surest = 20;
}
