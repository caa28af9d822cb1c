using System.Collections.Immutable;

namespace Archive.Layout.Formats;

/// <summary>Reads hOCR: lines and words with boxes out of HTML, as far as its classes say what they are. No text is lost, wherever it stands.</summary>
internal sealed class HocrReader
{
    private const int Deepest = 512;

    private readonly MarkupTokens tokens;
    private readonly List<FormatPage> pages = [];
    private readonly Stack<Element> open = new();
    private PageWriter writer = new();
    private bool pageOpen;
    private (PageArea? Area, string? Image) page;

    private HocrReader(string html) => tokens = new MarkupTokens(html);

    /// <summary>The pages of an hOCR file.</summary>
    public static FormatResult Read(string html) => new HocrReader(html).Run();

    private enum Role
    {
        Other,
        Page,
        Block,
        Line,
        Word,
        Character,
        Hidden,
    }

    private FormatResult Run()
    {
        for (var html = false; ;)
        {
            switch (tokens.Next())
            {
                case MarkupToken.CutOff:
                    return CutOff();
                case MarkupToken.Open:
                    html |= tokens.Name == "html";
                    if (open.Count >= Deepest)
                        return FormatResult.Refused(PageFormat.Hocr, FormatRefusal.TooLarge, $"Elements are nested more than {Deepest} deep at line {tokens.Line}: no hOCR is. Export the page again.", tokens.Line);
                    Open();
                    break;
                case MarkupToken.Close:
                    html &= tokens.Name != "html";
                    Close(tokens.Name);
                    break;
                case MarkupToken.Text:
                    Text(tokens.Text);
                    break;
                default:
                    if (html && open.Any(e => e.Role == Role.Page))
                        return CutOff();
                    while (open.Count > 0)
                        End(open.Pop());
                    EndPage(last: true);
                    return FormatResult.Read(PageFormat.Hocr, [.. pages]);
            }
        }
    }

    private FormatResult CutOff() => FormatResult.Refused(
        PageFormat.Hocr, FormatRefusal.Malformed, $"The file ends at line {tokens.Line} before its page does: it was cut off. Copy or export it again.", tokens.Line);

    private void Open()
    {
        var name = tokens.Name;
        if (name == "br")
        {
            writer.EndLine();
            return;
        }

        // A paragraph, list item or cell ends where the next begins, also where nobody closed it.
        if (name is "p" or "li" or "tr" or "td" or "th" && open.TryPeek(out var last) && last.Name == name)
            End(open.Pop());
        var classes = tokens.Attribute("class") ?? "";
        var title = classes.Length > 0 ? tokens.Attribute("title") ?? "" : "";
        var role = RoleOf(name, classes);
        var area = role == Role.Other && title.Length == 0 ? null : HocrTitle.Area(title);
        if (area is { } drawn && classes.Length > 0)
        {
            if (classes.Contains("ocr_separator", StringComparison.Ordinal))
                writer.Rule(Shifted(drawn));
            else if (classes.Contains("ocr_photo", StringComparison.Ordinal) || classes.Contains("ocr_image", StringComparison.Ordinal) || classes.Contains("ocr_linedrawing", StringComparison.Ordinal) || classes.Contains("ocr_graphic", StringComparison.Ordinal))
                writer.Picture(Shifted(drawn));
        }

        if (role == Role.Page)
        {
            EndPage();
            page = (area, HocrTitle.Image(title));
            pageOpen = true;
        }
        else if (role is Role.Block or Role.Line)
        {
            if (role == Role.Block)
                writer.EndBlock();
            else
                writer.EndLine();
        }

        var element = new Element(name, role, role == Role.Page ? null : area, tokens.Attribute("id"), writer.Position);
        if (tokens.IsEmpty || name is "meta" or "link" or "img" or "hr" or "input" or "col" or "wbr")
            End(element);
        else
            open.Push(element);
    }

    private void Close(string name)
    {
        if (!open.Any(e => e.Name == name))
            return;
        Element closed;
        do
        {
            closed = open.Pop();
            End(closed);
        }
        while (closed.Name != name);
    }

    private void End(Element element)
    {
        if (element.Id is { Length: > 0 } id && writer.Position > element.From)
            writer.Element(id, element.From);
        if (element.Role == Role.Block)
            writer.EndBlock();
        else if (element.Role == Role.Line)
            writer.EndLine();
        else if (element.Role == Role.Word)
            writer.EndWord();
    }

    private void Text(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        PageArea? area = null;
        foreach (var element in open)
        {
            if (element.Role == Role.Hidden)
                return;
            // A box of many lines says nothing about one of them.
            if (area is null && element.Role is Role.Word or Role.Line or Role.Character)
                area = element.Area;
        }

        var inner = open.TryPeek(out var top) ? top.Role : Role.Other;
        if (inner is Role.Word or Role.Line or Role.Character || !text.AsSpan().Trim().Contains('\n'))
        {
            writer.Word(text, area is { } a ? Shifted(a) : null);
            if (inner == Role.Character)
                writer.Join();
            return;
        }

        // Text that no line holds keeps its own line ends.
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            writer.Word(line, null);
            writer.EndLine();
        }
    }

    private PageArea Shifted(PageArea a) => page.Area is { } p ? new PageArea(a.Left - p.Left, a.Top - p.Top, a.Right - p.Left, a.Bottom - p.Top) : a;

    private void EndPage(bool last = false)
    {
        // What stands outside of every page belongs to the page before it.
        if (pageOpen || !writer.IsEmpty || last && pages.Count == 0)
        {
            var done = writer.ToPage(pages.Count + 1, page.Area?.Width ?? 0, page.Area?.Height ?? 0, page.Image);
            pages.Add(done);
        }

        writer = new PageWriter();
        pageOpen = false;
        page = default;
    }

    private static Role RoleOf(string name, string classes)
    {
        if (name is "head" or "script" or "style" or "title")
            return Role.Hidden;
        foreach (var part in classes.AsSpan().Split(' '))
        {
            switch (classes[part])
            {
                case "ocr_page":
                    return Role.Page;
                case "ocr_line" or "ocrx_line" or "ocr_header" or "ocr_footer" or "ocr_caption" or "ocr_textfloat" or "ocr_pageno":
                    return Role.Line;
                case "ocrx_word" or "ocr_word":
                    return Role.Word;
                case "ocrx_cinfo" or "ocr_cinfo":
                    return Role.Character;
                case "ocr_carea" or "ocrx_block" or "ocr_par" or "ocr_column" or "ocr_title" or "ocr_author" or "ocr_abstract" or "ocr_section" or "ocr_chapter":
                    return Role.Block;
            }
        }

        return name is "p" or "div" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "table" or "tr" or "td" or "li" or "ul" or "ol" or "blockquote" ? Role.Block : Role.Other;
    }

    private sealed record Element(string Name, Role Role, PageArea? Area, string? Id, int From);
}

/// <summary>The properties that hOCR keeps in an element's title: bbox 1 2 3 4; image "x.png".</summary>
internal static class HocrTitle
{
    /// <summary>The box, or <see langword="null"/>.</summary>
    public static PageArea? Area(string title)
    {
        if (Property(title, "bbox") is not { } value)
            return null;
        Span<double> numbers = stackalloc double[4];
        var n = 0;
        foreach (var part in value.AsSpan().Split(' '))
        {
            if (part.Start.Value == part.End.Value)
                continue;
            if (n == 4 || Boxes.Number(value.AsSpan()[part]) is not { } number)
                return null;
            numbers[n++] = number;
        }

        return n == 4 ? Boxes.Corners(numbers[0], numbers[1], numbers[2], numbers[3]) : null;
    }

    /// <summary>The picture's name, or <see langword="null"/>.</summary>
    public static string? Image(string title) => Property(title, "image")?.Trim('"', '\'', ' ') is { Length: > 0 } name ? name : null;

    private static string? Property(string title, string name)
    {
        foreach (var range in title.AsSpan().Split(';'))
        {
            var property = title.AsSpan()[range].Trim();
            if (property.StartsWith(name, StringComparison.Ordinal) && property.Length > name.Length && char.IsWhiteSpace(property[name.Length]))
                return property[name.Length..].Trim().ToString();
        }

        return null;
    }
}
