using Archive.Layouts.Typesetting;

namespace Archive.Layouts.Learning;

/// <summary>Finds of each character of a text that was read from a page which of the page's lines it stands in.</summary>
internal static class LineOrigins
{
    /// <summary>Numbers of lines, one for each character of the text; -1 for white space. <see langword="null"/> where the text holds what the page does not.</summary>
    /// <remarks>Lines are told by their characters, the longest first, of equal ones that which goes on with what was read; of one that a reader tore the pieces are found.</remarks>
    public static int[]? Of(string text, IReadOnlyList<SetLine> lines)
    {
        string[] inks = [.. lines.Select(l => string.Concat(l.Text.Where(c => !char.IsWhiteSpace(c))))];
        var byFirst = Enumerable.Range(0, inks.Length).Where(i => inks[i].Length > 0).ToLookup(i => inks[i][0]);
        int[] places = [.. Enumerable.Range(0, text.Length).Where(i => !char.IsWhiteSpace(text[i]))];
        var ink = string.Concat(places.Select(i => text[i]));
        var origins = new int[text.Length];
        Array.Fill(origins, -1);
        var used = new bool[inks.Length];
        for (var at = 0; at < ink.Length;)
        {
            var (line, length, likely) = (-1, 0, 0);
            foreach (var i in byFirst[ink[at]])
            {
                // Stories may have sentences in common, but a column is read from above.
                var likelier = i == 0 || lines[i - 1].Frame != lines[i].Frame ? 1 : used[i - 1] ? 2 : 0;
                if (!used[i] && (inks[i].Length > length || inks[i].Length == length && likelier > likely) && string.CompareOrdinal(ink, at, inks[i], 0, inks[i].Length) == 0)
                    (line, length, likely) = (i, inks[i].Length, likelier);
            }

            if (line >= 0)
                used[line] = true;
            else
                (line, length) = LongestPiece(ink.AsSpan(at), inks);
            if (line < 0)
                return null;
            for (var k = 0; k < length; k++)
                origins[places[at + k]] = line;
            at += length;
        }

        return origins;
    }

    private static (int Line, int Length) LongestPiece(ReadOnlySpan<char> ink, string[] inks)
    {
        var (line, length) = (-1, 0);
        for (var i = 0; i < inks.Length; i++)
        {
            for (var from = inks[i].IndexOf(ink[0], StringComparison.Ordinal); from >= 0; from = inks[i].IndexOf(ink[0], from + 1))
            {
                if (ink.CommonPrefixLength(inks[i].AsSpan(from)) is var common && common > length)
                    (line, length) = (i, common);
            }
        }

        return (line, length);
    }
}
