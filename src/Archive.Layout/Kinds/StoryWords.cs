using System.Buffers;
using Archive.Layout.Text;
using Archive.Layout.Weaving;

namespace Archive.Layout.Kinds;

/// <summary>Whether two texts of a page are of one story: a story says its own words again, the names above all.</summary>
/// <remarks>Pairs of characters count that stand in both texts, but neither in another body of the page nor in common words. Of
/// texts of a hundred characters that belong together three in four share four such pairs or more, of others one in thirty.
/// The pairs are kept by a hash in a small table, which a page's other work leaves in the processor's cache: a pair that meets
/// another there tells nothing, which costs some evidence and never makes any.</remarks>
internal sealed class StoryWords : IDisposable
{
    private const int Bits = 13, Slots = 1 << Bits;
    private const ushort Several = ushort.MaxValue;
    private const float Alone = -2.4f, Shared = 1.25f, Chance = 1.1f / 6000, MostChance = 3.5f, Surest = 4;

    // A text so short can hardly say anything again.
    private const float Telling = 40;

    private readonly PageText page;
    private readonly Seen[] seen = ArrayPool<Seen>.Shared.Rent(Slots);
    private ushort body;
    private ushort story;
    private ushort text;
    private int above;

    /// <param name="page">The page.</param>
    public StoryWords(PageText page)
    {
        this.page = page;
        Array.Clear(seen, 0, Slots);
    }

    /// <summary>Says that lines are a body of the page.</summary>
    public void Body(int from, int to)
    {
        body++;
        foreach (var key in new Pairs(page, from, to))
        {
            ref var pair = ref seen[Slot(key)];
            if (pair.Key == 0)
                (pair.Key, pair.Body) = (key, body);
            else if (pair.Key != key || pair.Body != body)
                pair.Body = Several;
        }
    }

    /// <summary>Turns to a body: they are numbered as they were named, from 1.</summary>
    public void Turn(int number)
    {
        body = (ushort)number;
        Begin();
    }

    /// <summary>Forgets the text above.</summary>
    public void Begin() => (story, above) = ((ushort)(story + 1), 0);

    /// <summary>Adds lines to the text above.</summary>
    public void Add(int from, int to)
    {
        foreach (var key in new Pairs(page, from, to))
        {
            ref var pair = ref seen[Slot(key)];
            above += pair.Body == body && pair.Story != story ? 1 : 0;
            pair.Story = story;
        }
    }

    /// <summary>How much likelier lines go on with the text above than not: the logarithm of the odds.</summary>
    public float Odds(int from, int to)
    {
        int pairs = 0, shared = 0;
        text++;
        foreach (var key in new Pairs(page, from, to))
        {
            ref var pair = ref seen[Slot(key)];
            var again = pair.Text == text;
            pair.Text = text;
            if (again || pair.Body != body)
                continue;
            pairs++;
            shared += pair.Story == story ? 1 : 0;
        }

        var odds = (Shared * shared) - Math.Min(MostChance, Chance * above * pairs) + (Alone * Math.Min(1, pairs / Telling));
        return Math.Clamp(odds, -Surest, Surest);
    }

    /// <summary>How many pairs of a title the text weighed last has and the text above has not, less those that are only above.</summary>
    public int Announced(int from, int to)
    {
        var announced = 0;
        foreach (var key in new Pairs(page, from, to))
        {
            ref readonly var pair = ref seen[Slot(key)];
            if (pair.Key == key)
                announced += (pair.Text == text ? 1 : 0) - (pair.Story == story ? 1 : 0);
        }

        return announced;
    }

    private static int Slot(uint key) => (int)((key * 2654435761u) >> (32 - Bits));

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<Seen>.Shared.Return(seen);

    /// <summary>Where a pair stands: the only body that has it, and the story and text that had it last.</summary>
    private struct Seen
    {
        public uint Key;
        public ushort Body;
        public ushort Story;
        public ushort Text;
    }

    /// <summary>The pairs of Chinese characters in lines, common words left out.</summary>
    private ref struct Pairs(PageText page, int from, int to)
    {
        private readonly ReadOnlySpan<char> ink = page.Span(page.Lines[from].From, page.Lines[to - 1].To);
        private int at;

        public uint Current { get; private set; }

        public readonly Pairs GetEnumerator() => this;

        public bool MoveNext()
        {
            while (++at < ink.Length)
            {
                if (!Chars.IsHan(ink[at - 1]) || !Chars.IsHan(ink[at]) || CommonWords.Make(ink[at - 1], ink[at]))
                    continue;
                Current = Chars.Pair(ink[at - 1], ink[at]);
                return true;
            }

            return false;
        }
    }
}
