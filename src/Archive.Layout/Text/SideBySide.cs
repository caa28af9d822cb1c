namespace Archive.Layout.Text;

/// <summary>Tells text that was printed as the page looks, its columns side by side (<c>pdftotext -layout</c>, or copied from a viewer that does so).</summary>
internal static class SideBySide
{
    // Cells of a table and names of a list are shorter than a column's line.
    private const int ShortestPiece = 6;
    private const int FewestLines = 8;
    private const double Share = 0.3;

    /// <summary>The same for a page; most have too few lines with gaps.</summary>
    public static int? FirstLine(PageText page)
    {
        var gaps = 0;
        foreach (var line in page.Lines)
            gaps += line.InnerSpaces > 0 ? 1 : 0;
        return page.IsMended || gaps >= Math.Max(FewestLines, page.Lines.Length * Share) ? FirstLine(page.Source) : null;
    }

    /// <summary>Number of the first line in which several columns stand, from 1; <see langword="null"/> where few lines hold more than one.</summary>
    /// <param name="source">The decoded text.</param>
    public static int? FirstLine(ReadOnlySpan<char> source)
    {
        int number = 0, first = 0, across = 0, inked = 0;
        foreach (var line in source.EnumerateLines())
        {
            number++;
            var pieces = LongPieces(line, out var ink);
            inked += ink > 0 ? 1 : 0;
            if (pieces < 2)
                continue;
            across++;
            first = first == 0 ? number : first;
        }

        return across >= FewestLines && across >= inked * Share ? first : null;
    }

    /// <summary>How many pieces of a column's width stand in a line, two spaces or more apart.</summary>
    private static int LongPieces(ReadOnlySpan<char> line, out int ink)
    {
        int pieces = 0, length = 0, spaces = 0;
        ink = 0;
        foreach (var c in line)
        {
            if (Chars.IsSpace(c))
            {
                spaces++;
                continue;
            }

            if (spaces > 1)
                length = 0;
            (spaces, ink, length) = (0, ink + 1, length + 1);
            pieces += length == ShortestPiece ? 1 : 0;
        }

        return pieces;
    }
}
