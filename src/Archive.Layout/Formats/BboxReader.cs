namespace Archive.Layout.Formats;

/// <summary>Reads what <c>pdftotext -bbox-layout</c> and <c>-bbox</c> write: pages, blocks, lines and words in points.</summary>
internal static class BboxReader
{
    /// <summary>The pages.</summary>
    public static FormatResult Read(string xhtml)
    {
        var tokens = new MarkupTokens(xhtml);
        List<FormatPage> pages = [];
        PageWriter? writer = null;
        double width = 0, height = 0;
        var documents = 0;
        PageArea? word = null, before = null;
        bool inWord = false, inLine = false;
        while (true)
        {
            switch (tokens.Next())
            {
                case MarkupToken.Open:
                    switch (tokens.Name)
                    {
                        case "doc":
                            documents++;
                            break;
                        case "page":
                            writer = new PageWriter(exact: true);
                            before = null;
                            width = Number(tokens, "width") ?? 0;
                            height = Number(tokens, "height") ?? 0;
                            break;
                        case "flow" or "block":
                            writer?.EndBlock();
                            break;
                        case "line":
                            writer?.EndLine();
                            inLine = true;
                            break;
                        case "word":
                            inWord = true;
                            word = Boxes.Corners(Number(tokens, "xMin"), Number(tokens, "yMin"), Number(tokens, "xMax"), Number(tokens, "yMax"));
                            // Without -layout nothing says where lines end.
                            if (!inLine && word is { } w && before is { } b && !GoesOn(b, w))
                                writer?.EndLine();
                            break;
                    }

                    break;
                case MarkupToken.Text:
                    if (inWord && writer is not null)
                    {
                        writer.Word(tokens.Text, word);
                        before = word;
                    }

                    break;
                case MarkupToken.Close:
                    switch (tokens.Name)
                    {
                        case "word":
                            inWord = false;
                            break;
                        case "line":
                            writer?.EndLine();
                            inLine = false;
                            break;
                        case "flow" or "block":
                            writer?.EndBlock();
                            break;
                        case "page" when writer is not null:
                            pages.Add(writer.ToPage(pages.Count + 1, width, height, null));
                            writer = null;
                            break;
                        case "doc":
                            documents--;
                            break;
                    }

                    break;
                case MarkupToken.CutOff:
                    return CutOff(tokens.Line);
                default:
                    return documents > 0 || writer is not null ? CutOff(tokens.Line) : FormatResult.Read(PageFormat.PdfBbox, [.. pages]);
            }
        }
    }

    private static bool GoesOn(PageArea before, PageArea word) =>
        word.Left >= before.Left && word.Left - before.Right < 2 * before.Height && (word.Top + word.Bottom) / 2 > before.Top && (word.Top + word.Bottom) / 2 < before.Bottom;

    private static double? Number(MarkupTokens tokens, string name) => tokens.Attribute(name) is { } value ? Boxes.Number(value) : null;

    private static FormatResult CutOff(int line) => FormatResult.Refused(
        PageFormat.PdfBbox, FormatRefusal.Malformed, $"The list of boxes ends at line {line} before its document does: it was cut off. Run pdftotext again.", line);
}
