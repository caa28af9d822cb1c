namespace Archive.Core.Search.Index;

/// <summary>Takes tokens.</summary>
internal interface ITokenSink
{
    /// <summary>Takes a pair of characters and its place; the second is <see cref="Terms.End"/> for the last before a break.</summary>
    void Add(int first, int second, int position);
}

/// <summary>Cuts a folded line into tokens: every two neighbouring characters, and alone the last before a break or the end.</summary>
/// <remarks>
/// A run of characters is then a row of pairs at neighbouring places, and a single character the beginning of a pair.
/// A break takes a place of its own, and lines stand apart, so that nothing is found across them. A mark inside a name
/// (帕·列) takes none: there the mark and the character behind it are one more pair, looked for only where the mark was typed.
/// </remarks>
internal static class TokenWriter
{
    /// <summary>Places between two lines.</summary>
    public const int LineGap = 64;

    /// <summary>Adds a line's tokens; gives the place where the next line begins.</summary>
    public static int Write<T>(T sink, string folded, int position)
        where T : ITokenSink
    {
        int before = Terms.End, mark = Terms.End;
        foreach (var rune in folded.EnumerateRunes())
        {
            var c = rune.Value;
            if (c == TextFolding.Break)
            {
                if (before != Terms.End)
                    sink.Add(before, Terms.End, position++);
                // The break itself.
                position++;
                (before, mark) = (Terms.End, Terms.End);
            }
            else if (rune.IsBmp && TextFolding.IsMark((char)c))
            {
                mark = c;
            }
            else
            {
                if (before != Terms.End)
                    sink.Add(before, c, position++);
                if (mark != Terms.End)
                    sink.Add(mark, c, position);
                (before, mark) = (c, Terms.End);
            }
        }

        if (before != Terms.End)
            sink.Add(before, Terms.End, position++);
        return position + LineGap;
    }
}
