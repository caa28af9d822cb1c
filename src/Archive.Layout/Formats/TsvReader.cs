namespace Archive.Layout.Formats;

/// <summary>Reads the table of words that <c>pdftotext -tsv</c> and Tesseract write: a word a line, its columns parted by tabs.</summary>
internal static class TsvReader
{
    private const string PageOfTextLayer = "###PAGE###";
    private static readonly string[] Wanted = ["level", "page_num", "block_num", "par_num", "line_num", "left", "top", "width", "height", "text"];

    /// <summary>The pages.</summary>
    public static FormatResult Read(string table)
    {
        List<FormatPage> pages = [];
        int[]? columns = null;
        PageWriter? writer = null;
        (int Page, int Block, int Paragraph, int Line) here = default;
        double width = 0, height = 0;
        var number = 0;
        var fields = new Range[64];
        Span<double> values = stackalloc double[9];
        foreach (var line in table.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace())
                continue;
            var count = line.Split(fields, '\t');
            if (columns is null)
            {
                columns = Columns(line, fields.AsSpan(0, count));
                if (Array.IndexOf(columns, -1) is >= 0 and var missing)
                    return Refused(number, $"The table of words has no column {Wanted[missing]}. Write it with pdftotext -tsv or tesseract … tsv.");
                continue;
            }

            // The last column, the text, may be missing where it is empty.
            if (count < columns.Max())
                return Refused(number, $"Line {number} has {count} columns, fewer than the table's head: the file was cut off or changed. Write it again.");
            for (var i = 0; i < 9; i++)
            {
                if (Boxes.Number(line[fields[columns[i]]]) is not { } value)
                    return Refused(number, $"Line {number}: \"{line[fields[columns[i]]]}\" is not a number ({Wanted[i]}). Write the table again.");
                values[i] = value;
            }

            var place = ((int)values[1], (int)values[2], (int)values[3], (int)values[4]);
            if (writer is null || place.Item1 != here.Page)
            {
                if (writer is not null)
                    pages.Add(writer.ToPage(pages.Count + 1, width, height, null));
                // Tesseract leaves the text of a page's row empty.
                writer = new PageWriter(exact: values[0] == 1 && columns[9] < count && line[fields[columns[9]]] is PageOfTextLayer);
                (width, height) = (0, 0);
            }
            else if (place.Item2 != here.Block || place.Item3 != here.Paragraph)
            {
                writer.EndBlock();
            }
            else if (place.Item4 != here.Line)
            {
                writer.EndLine();
            }

            here = place;
            if (values[0] == 1)
                (width, height) = (values[7], values[8]);
            else if (values[0] == 5 && columns[9] < count)
                writer.Word(line[fields[columns[9]]], Boxes.Sized(values[5], values[6], values[7], values[8]));
        }

        if (writer is not null)
            pages.Add(writer.ToPage(pages.Count + 1, width, height, null));
        return FormatResult.Read(PageFormat.Tsv, [.. pages]);
    }

    private static int[] Columns(ReadOnlySpan<char> head, ReadOnlySpan<Range> fields)
    {
        var columns = new int[Wanted.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = -1;
            for (var k = 0; k < fields.Length; k++)
            {
                if (head[fields[k]].Trim().Equals(Wanted[i], StringComparison.OrdinalIgnoreCase))
                    columns[i] = k;
            }
        }

        return columns;
    }

    private static FormatResult Refused(int line, string message) => FormatResult.Refused(PageFormat.Tsv, FormatRefusal.Malformed, message, line);
}
