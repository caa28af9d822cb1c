namespace Archive.Core.Search.Index;

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
    public static int Write(Batch batch, IndexField field, int document, string folded, int position)
    {
        int before = Terms.End, mark = Terms.End;
        foreach (var rune in folded.EnumerateRunes())
        {
            var c = rune.Value;
            if (c == TextFolding.Break)
            {
                if (before != Terms.End)
                    batch.Add(Terms.Pair(before, Terms.End, field), document, position++);
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
                    batch.Add(Terms.Pair(before, c, field), document, position++);
                if (mark != Terms.End)
                    batch.Add(Terms.Pair(mark, c, field), document, position);
                (before, mark) = (c, Terms.End);
            }
        }

        if (before != Terms.End)
            batch.Add(Terms.Pair(before, Terms.End, field), document, position++);
        return position + LineGap;
    }
}
