namespace Archive.Core.Search.Index;

/// <summary>A pair of neighbouring characters of a run, as <see cref="TokenWriter"/> writes it.</summary>
/// <param name="Offset">How many places it stands behind the run's beginning.</param>
/// <param name="First">The first character, or a mark inside a name.</param>
/// <param name="Second">The second; <see cref="Terms.End"/> before a break; <see cref="Any"/> for a last character after a break, which any other may follow.</param>
internal readonly record struct RunPart(int Offset, int First, int Second)
{
    /// <summary>Stands for any second character, or none.</summary>
    public const int Any = -1;

    /// <summary>The parts of a folded run with its marks, all of which must stand in their places; none for a single character.</summary>
    public static IReadOnlyList<RunPart> Of(string run)
    {
        var parts = new List<RunPart>();
        var runes = run.EnumerateRunes().ToArray();
        var offset = 0;
        for (var i = 0; i < runes.Length; i++)
        {
            var c = runes[i].Value;
            if (c == TextFolding.Break)
            {
                offset++;
                continue;
            }

            var mark = runes[i].IsBmp && TextFolding.IsMark((char)c);
            var at = mark ? offset : offset++;
            var next = i + 1 < runes.Length ? runes[i + 1].Value : -1;
            if (!mark && next >= 0 && next != TextFolding.Break && TextFolding.IsMark((char)Math.Min(next, char.MaxValue)) && i + 2 < runes.Length)
                next = runes[i + 2].Value;
            if (next >= 0)
                parts.Add(new RunPart(at, c, next == TextFolding.Break ? Terms.End : next));
            else if (!mark && i > 0 && runes[i - 1].Value == TextFolding.Break)
                parts.Add(new RunPart(at, c, Any));
        }

        return parts;
    }
}
