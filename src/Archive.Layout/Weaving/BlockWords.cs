using Archive.Layout.Text;

namespace Archive.Layout.Weaving;

/// <summary>How much more of each other's words two blocks have than any two blocks of the page.</summary>
internal sealed class BlockWords
{
    // So many characters that return are a formula, an office's name or a quotation.
    private const int Formula = 9;

    private readonly PageText page;
    private readonly List<BodyBlock> blocks;
    private readonly HashSet<uint> neighbours = [];
    private readonly HashSet<ulong> triples = [];
    private readonly Dictionary<uint, int> blocksWith = [];
    private List<HashSet<uint>>? sets;
    private double average;

    /// <param name="page">The page.</param>
    /// <param name="blocks">The blocks of running text.</param>
    public BlockWords(PageText page, List<BodyBlock> blocks)
    {
        (this.page, this.blocks) = (page, blocks);
        foreach (var block in blocks)
        {
            char previous = default, beforeIt = default;
            for (var i = page.Lines[block.From].From; i < page.Lines[block.To - 1].To; i++)
            {
                var c = page.Ink[i];
                // Another column may stand behind a space.
                if (page.GapBefore(i))
                    beforeIt = previous = default;
                if (previous != default)
                    neighbours.Add(Chars.Pair(previous, c));
                if (beforeIt != default)
                    triples.Add(Chars.Triple(beforeIt, previous, c));
                (beforeIt, previous) = (previous, c);
            }
        }
    }

    /// <summary>The pairs of characters of each block. What is said in the same words elsewhere on the page is left out: offices speak in formulas
    /// (作为检验工作成效的根本标准), which show nothing of what a story is about.</summary>
    private List<HashSet<uint>> Pairs()
    {
        // Misread characters break formulas, so that parts of them would count.
        var formulas = page.IsMended ? null : Formulas();
        List<HashSet<uint>> all = [];
        foreach (var block in blocks)
        {
            var set = new HashSet<uint>();
            for (var i = page.Lines[block.From].From + 1; i < page.Lines[block.To - 1].To; i++)
            {
                if (!page.GapBefore(i) && formulas?[i] is not true && Chars.IsHan(page.Ink[i - 1]) && Chars.IsHan(page.Ink[i]))
                    set.Add(Chars.Pair(page.Ink[i - 1], page.Ink[i]));
            }

            all.Add(set);
            foreach (var pair in set)
                blocksWith[pair] = blocksWith.GetValueOrDefault(pair) + 1;
        }

        average = all.Count == 0 ? 1 : Math.Max(1, all.Average(s => s.Count));
        return all;
    }

    /// <summary>Which characters are of a formula.</summary>
    private bool[] Formulas()
    {
        var said = new bool[page.Count];
        Dictionary<string, int> places = [];
        var known = places.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var block in blocks)
        {
            for (var i = page.Lines[block.From].From; i + Formula <= page.Lines[block.To - 1].To; i++)
            {
                var words = page.Span(i, i + Formula);
                if (known.TryAdd(words, i))
                    continue;
                said.AsSpan(known[words], Formula).Fill(true);
                said.AsSpan(i, Formula).Fill(true);
            }
        }

        return said;
    }

    /// <summary>How a line goes on with another: by a common word, or by three characters or two that the page has elsewhere; <see langword="null"/> where other than Chinese
    /// characters stand at the break.</summary>
    /// <remarks>Measured on set pages: three lines of ten go on by a word or three characters, and three of a hundred seem to by chance.</remarks>
    /// <param name="last">Index of the last character above the break.</param>
    /// <param name="first">Index of the first below.</param>
    public ThreadHabit? Seam(int last, int first) => RunsOn(last, first) switch
    {
        null => null,
        true => ThreadHabit.SeamWord,
        _ => neighbours.Contains(Chars.Pair(page.Ink[last], page.Ink[first])) ? ThreadHabit.SeamPair : ThreadHabit.SeamStrange,
    };

    /// <summary>Whether a common word, or three characters that the page has elsewhere, run over a break; <see langword="null"/> where other than Chinese characters stand at it.</summary>
    /// <param name="last">Index of the last character above the break.</param>
    /// <param name="first">Index of the first below.</param>
    public bool? RunsOn(int last, int first)
    {
        var (a, b) = (page.Ink[last], page.Ink[first]);
        if (!Chars.IsHan(a) || !Chars.IsHan(b))
            return null;
        return CommonWords.Make(a, b) || IsSaidElsewhere(last, first);
    }

    /// <summary>What stands at a break within a sentence: a word that runs over it, or nothing known.</summary>
    /// <param name="last">Index of the last character above the break.</param>
    /// <param name="first">Index of the first below.</param>
    public LaceHabit Break(int last, int first)
    {
        var (a, b) = (page.Ink[last], page.Ink[first]);
        if (!Chars.IsHan(a) || !Chars.IsHan(b))
            return a is '，' or '、' or '；' or '：' ? LaceHabit.SeamMark : !char.IsAsciiDigit(a) ? LaceHabit.SeamOther : char.IsAsciiDigit(b) ? LaceHabit.SeamDigits : CommonWords.AreCounted(b) ? LaceHabit.SeamUnit : LaceHabit.SeamOther;
        if (CommonWords.Make(a, b))
            return LaceHabit.SeamWord;
        if (IsSaidElsewhere(last, first))
            return LaceHabit.SeamTriple;
        if (neighbours.Contains(Chars.Pair(a, b)))
            return LaceHabit.SeamPair;
        var ends = last > 0 && CommonWords.Make(page.Ink[last - 1], a);
        var begins = first + 1 < page.Count && CommonWords.Make(b, page.Ink[first + 1]);
        return (ends, begins) switch
        {
            (true, true) => LaceHabit.StrangeBoth,
            (true, false) => LaceHabit.StrangeLeft,
            (false, true) => LaceHabit.StrangeRight,
            _ => LaceHabit.StrangeNeither,
        };
    }

    /// <summary>Shared words above what chance gives, in units of its spread: about 0 for blocks of different stories.</summary>
    public double Kinship(int i, int j)
    {
        sets ??= Pairs();
        var (few, many) = sets[i].Count < sets[j].Count ? (i, j) : (j, i);
        double shared = 0, expected = 0, spread = 0;
        var size = Math.Min(3, sets[many].Count / average);
        foreach (var pair in sets[few])
        {
            var others = blocksWith[pair] - 1;
            // Who has a pair to himself cannot share it.
            if (others == 0 || sets.Count < 3)
                continue;
            var chance = Math.Min(0.9, size * others / (sets.Count - 1.0));
            var weight = Math.Log(sets.Count / (double)blocksWith[pair]) + 0.3;
            shared += sets[many].Contains(pair) ? weight : 0;
            expected += chance * weight;
            spread += chance * (1 - chance) * weight * weight;
        }

        return (shared - expected) / Math.Sqrt(spread + 1);
    }

    /// <summary>Whether three characters over a break stand elsewhere on the page.</summary>
    private bool IsSaidElsewhere(int last, int first) =>
        last > 0 && triples.Contains(Chars.Triple(page.Ink[last - 1], page.Ink[last], page.Ink[first])) || first + 1 < page.Count && triples.Contains(Chars.Triple(page.Ink[last], page.Ink[first], page.Ink[first + 1]));
}
