using System.Xml;

namespace Archive.Layout.Formats;

/// <summary>Reads ALTO of any version, with its namespace or without: words with boxes, hyphenated words whole, rules, pictures.</summary>
internal sealed class AltoReader
{
    private readonly List<FormatPage> pages = [];
    private readonly Stack<(string? Id, int From)> open = new();
    private PageWriter? writer;
    private PageArea? line;
    private double width;
    private double height;
    private string? image;
    private string? hyphenated;
    private SourceSpan hyphenatedSpan;
    private bool hyphenWritten;
    private bool inFileName;
    private (PageArea? Area, string? Id, string Glyphs)? unspelt;

    private AltoReader()
    {
    }

    /// <summary>The pages of an ALTO file.</summary>
    public static FormatResult Read(byte[] bytes)
    {
        var alto = new AltoReader();
        if (SafeXml.Walk(bytes, PageFormat.Alto, alto.Node) is { } refused)
            return refused;
        return alto.pages.Count == 0
            ? FormatResult.Refused(PageFormat.Alto, FormatRefusal.Empty, "The ALTO file has no Page element. Export it again.", 1)
            : FormatResult.Read(PageFormat.Alto, [.. alto.pages]);
    }

    private void Node(XmlReader xml)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                Open(xml);
                if (xml.IsEmptyElement)
                    Close(xml.LocalName);
                break;
            case XmlNodeType.EndElement:
                Close(xml.LocalName);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA when inFileName:
                image ??= xml.Value.Trim();
                break;
        }
    }

    private void Open(XmlReader xml)
    {
        var name = xml.LocalName;
        string? id = null;
        switch (name)
        {
            case "fileName":
                inFileName = true;
                break;
            case "Page":
                writer = new PageWriter();
                hyphenated = null;
                width = Number(xml, "WIDTH") ?? 0;
                height = Number(xml, "HEIGHT") ?? 0;
                id = xml.GetAttribute("ID");
                break;
            case "TextBlock" or "ComposedBlock" or "TopMargin" or "LeftMargin" or "RightMargin" or "BottomMargin" or "PrintSpace":
                writer?.EndBlock();
                id = xml.GetAttribute("ID");
                break;
            case "TextLine":
                writer?.EndLine();
                line = Area(xml);
                id = xml.GetAttribute("ID");
                break;
            case "String":
                Word(xml);
                break;
            case "Glyph" when unspelt is { } word:
                unspelt = word with { Glyphs = word.Glyphs + xml.GetAttribute("CONTENT") };
                break;
            case "HYP":
                if (!hyphenWritten && hyphenated is null)
                    Hyphen(xml.GetAttribute("CONTENT"));
                break;
            case "GraphicalElement":
                if (Area(xml) is { } rule)
                    writer?.Rule(rule);
                break;
            case "Illustration":
                if (Area(xml) is { } picture)
                    writer?.Picture(picture);
                break;
        }

        open.Push((id, writer?.Position ?? 0));
    }

    private void Close(string name)
    {
        var (id, from) = open.Pop();
        if (id is not null && writer is not null && writer.Position > from)
            writer.Element(id, from);
        switch (name)
        {
            case "fileName":
                inFileName = false;
                break;
            case "String" when unspelt is { Glyphs.Length: > 0 } word:
                Write(word.Glyphs, word.Area, word.Id);
                unspelt = null;
                break;
            case "String":
                unspelt = null;
                break;
            case "TextLine":
                writer?.EndLine();
                line = null;
                break;
            case "TextBlock" or "ComposedBlock" or "TopMargin" or "LeftMargin" or "RightMargin" or "BottomMargin":
                writer?.EndBlock();
                break;
            case "Page" when writer is not null:
                pages.Add(writer.ToPage(pages.Count + 1, width, height, image));
                writer = null;
                break;
        }
    }

    /// <summary>A word. Of one broken over two lines, the first part stands for the whole; what the whole is, SUBS_CONTENT says.</summary>
    private void Word(XmlReader xml)
    {
        var content = xml.GetAttribute("CONTENT") ?? "";
        var whole = xml.GetAttribute("SUBS_CONTENT");
        var part = xml.GetAttribute("SUBS_TYPE");
        var id = xml.GetAttribute("ID");
        hyphenWritten = false;
        if (part == "HypPart2" && hyphenated is not null && hyphenated == whole)
        {
            hyphenated = null;
            if (id is not null)
                writer?.Element(id, hyphenatedSpan);
            return;
        }

        hyphenated = null;
        var area = Area(xml) ?? line;
        if (content.Length == 0 && string.IsNullOrEmpty(whole))
        {
            unspelt = (area, id, "");
            return;
        }

        if (part == "HypPart1" && !string.IsNullOrWhiteSpace(whole))
        {
            hyphenatedSpan = Write(whole, area, id);
            hyphenated = whole;
            return;
        }

        Write(content.Length == 0 ? whole! : content, area, id);
        hyphenWritten = content.EndsWith('-') || content.EndsWith('\u00ad');
    }

    private SourceSpan Write(string content, PageArea? area, string? id)
    {
        if (writer is null)
            return default;
        var span = writer.Word(content, area);
        if (id is not null && span.Length > 0)
            writer.Element(id, span);
        return span;
    }

    private void Hyphen(string? content)
    {
        if (writer is null)
            return;
        writer.Join();
        writer.Word(string.IsNullOrWhiteSpace(content) || content == "\u00ad" ? "-" : content, null);
        hyphenWritten = true;
    }

    private static PageArea? Area(XmlReader xml) =>
        Boxes.Sized(Number(xml, "HPOS"), Number(xml, "VPOS"), Number(xml, "WIDTH"), Number(xml, "HEIGHT"));

    private static double? Number(XmlReader xml, string name) => xml.GetAttribute(name) is { } value ? Boxes.Number(value) : null;
}
