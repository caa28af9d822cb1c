namespace Archive.Layouts;

/// <summary>Numbers that are the same on every machine and in every version of .NET (SplitMix64).</summary>
internal sealed class Dice(ulong state)
{
    private ulong _state = state;

    /// <summary>Dice for one purpose of one seed: what else draws numbers does not shift them.</summary>
    public static Dice Of(string purpose, long seed)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in purpose)
            hash = (hash ^ c) * 1099511628211UL;
        return new Dice(hash ^ ((ulong)seed * 0x9E3779B97F4A7C15UL));
    }

    /// <summary>A number from 0 to less than 1.</summary>
    public double Unit()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return ((z ^ (z >> 31)) >> 11) / (double)(1UL << 53);
    }

    public bool Falls(double chance) => Unit() < chance;

    /// <summary>A whole number, both bounds included.</summary>
    public int Between(int least, int most) => least + (int)(Unit() * (most - least + 1));

    public double Between(double least, double most) => least + (Unit() * (most - least));

    public T Pick<T>(IReadOnlyList<T> from) => from[(int)(Unit() * from.Count)];

    /// <summary>Takes one out of a list.</summary>
    public T Take<T>(List<T> from)
    {
        var i = (int)(Unit() * from.Count);
        var taken = from[i];
        from.RemoveAt(i);
        return taken;
    }

    /// <summary>One of several, each as likely as its weight.</summary>
    public T Weigh<T>(params ReadOnlySpan<(T Value, double Weight)> among)
    {
        double sum = 0;
        foreach (var (_, weight) in among)
            sum += weight;
        var at = Unit() * sum;
        foreach (var (value, weight) in among)
        {
            at -= weight;
            if (at < 0)
                return value;
        }

        return among[^1].Value;
    }

    public void Shuffle<T>(List<T> list)
    {
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Between(0, i);
            (list[i], list[j]) = (list[j], list[i]);
        }
    }
}
