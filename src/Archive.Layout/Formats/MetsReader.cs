using System.Xml;

namespace Archive.Layout.Formats;

/// <summary>Reads METS: which text files are the pages of an issue, in which order, and which articles it divides them into.</summary>
/// <remarks>Two ways of saying it are in use: divisions of the logical structure point to blocks of the text files
/// themselves, or a structLink ties them to areas of the physical structure, which do.</remarks>
internal sealed class MetsReader
{
    private readonly Dictionary<string, MetsFile> files = new(StringComparer.Ordinal);
    private readonly List<string> fileOrder = [];
    private readonly Dictionary<string, ModsRecord> records = new(StringComparer.Ordinal);
    private readonly List<(string Type, MetsDiv Root)> maps = [];
    private readonly List<(string From, string To)> links = [];
    private readonly Stack<string> groups = new();
    private readonly Stack<MetsDiv> divs = new();
    private readonly MetsLinks linkGroup = new();
    private readonly ModsReader mods = new();
    private string? recordId;
    private string? fileId;
    private string mapType = "";

    private MetsReader()
    {
    }

    /// <summary>The issue that a METS file describes.</summary>
    public static FormatResult Read(byte[] bytes)
    {
        var mets = new MetsReader();
        if (SafeXml.Walk(bytes, PageFormat.Mets, mets.Node) is { } refused)
            return refused;
        var issue = new MetsStructure(mets.files, mets.fileOrder, mets.records, mets.maps, mets.links).Issue();
        return issue.Pages.Length == 0
            ? FormatResult.Refused(PageFormat.Mets, FormatRefusal.Empty, "The METS file names no text file (ALTO): there is nothing to split. Export the issue with its ALTO files.", 1)
            : FormatResult.Read(issue);
    }

    private void Node(XmlReader xml)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                var empty = xml.IsEmptyElement;
                Open(xml);
                if (empty)
                    Close(xml.LocalName);
                break;
            case XmlNodeType.EndElement:
                Close(xml.LocalName);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                mods.Text(xml.Value);
                break;
        }
    }

    private void Open(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "dmdSec":
                recordId = xml.GetAttribute("ID");
                mods.Clear();
                break;
            case "fileGrp":
                groups.Push(xml.GetAttribute("USE") ?? xml.GetAttribute("ID") ?? "");
                break;
            case "file":
                fileId = xml.GetAttribute("ID");
                if (fileId is not null && files.TryAdd(fileId, new MetsFile(null, string.Join('/', groups), xml.GetAttribute("MIMETYPE") ?? "")))
                    fileOrder.Add(fileId);
                break;
            case "FLocat":
                if (fileId is not null && files[fileId].Href is null && Linked(xml, "href") is { } href)
                    files[fileId] = files[fileId] with { Href = href };
                break;
            case "structMap":
                mapType = xml.GetAttribute("TYPE") ?? "";
                divs.Clear();
                break;
            case "div":
                var div = new MetsDiv(xml.GetAttribute("ID"), xml.GetAttribute("TYPE") ?? "", xml.GetAttribute("LABEL") ?? xml.GetAttribute("ORDERLABEL"), xml.GetAttribute("ORDER"), xml.GetAttribute("DMDID"));
                if (divs.TryPeek(out var parent))
                    parent.Children.Add(div);
                else
                    maps.Add((mapType, div));
                divs.Push(div);
                break;
            case "fptr" or "area":
                if (divs.TryPeek(out var owner) && xml.GetAttribute("FILEID") is { } target)
                    owner.Areas.Add((target, xml.GetAttribute("BEGIN"), xml.GetAttribute("END")));
                break;
            case "smLink":
                if (Linked(xml, "from") is { } from && Linked(xml, "to") is { } to)
                    links.Add((from.TrimStart('#'), to.TrimStart('#')));
                break;
            case "smLinkGrp":
                linkGroup.Clear();
                break;
            case "smLocatorLink":
                linkGroup.Locator(Linked(xml, "label"), Linked(xml, "href"));
                break;
            default:
                if (recordId is not null)
                    mods.Open(xml);
                break;
        }
    }

    private void Close(string name)
    {
        switch (name)
        {
            case "dmdSec":
                if (recordId is not null)
                    records[recordId] = mods.Record;
                recordId = null;
                break;
            case "fileGrp":
                groups.TryPop(out _);
                break;
            case "file":
                fileId = null;
                break;
            case "div":
                divs.TryPop(out _);
                break;
            case "smLinkGrp":
                links.AddRange(linkGroup.Pairs());
                break;
            default:
                mods.Close(name);
                break;
        }
    }

    private static string? Linked(XmlReader xml, string name) =>
        xml.GetAttribute(name, "http://www.w3.org/1999/xlink") ?? xml.GetAttribute(name, "http://www.w3.org/TR/xlink") ?? xml.GetAttribute("xlink:" + name) ?? xml.GetAttribute(name);
}

/// <summary>A file as METS lists it.</summary>
/// <param name="Href">Where it is.</param>
/// <param name="Use">What its groups say it is for.</param>
/// <param name="MimeType">Its type.</param>
internal sealed record MetsFile(string? Href, string Use, string MimeType)
{
    /// <summary>Whether it can be a page's text: not a picture, a sound or a PDF.</summary>
    public bool IsText =>
        Href is not null && !MimeType.StartsWith("image", StringComparison.OrdinalIgnoreCase) && !MimeType.StartsWith("audio", StringComparison.OrdinalIgnoreCase) && !MimeType.Contains("pdf", StringComparison.OrdinalIgnoreCase)
        && (MimeType.Contains("xml", StringComparison.OrdinalIgnoreCase) || Href.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || Use.Contains("ALTO", StringComparison.OrdinalIgnoreCase) || Use.Contains("TEXT", StringComparison.OrdinalIgnoreCase));
}

/// <summary>A division of a structure.</summary>
internal sealed record MetsDiv(string? Id, string Type, string? Label, string? Order, string? RecordIds)
{
    /// <summary>Divisions below.</summary>
    public List<MetsDiv> Children { get; } = [];

    /// <summary>What of which file it covers.</summary>
    public List<(string File, string? Begin, string? End)> Areas { get; } = [];

    /// <summary>This division and all below, in order.</summary>
    public IEnumerable<MetsDiv> All()
    {
        yield return this;
        foreach (var child in Children)
        {
            foreach (var below in child.All())
                yield return below;
        }
    }
}

/// <summary>Pairs of the locators in one group of links: the first names what the others belong to.</summary>
internal sealed class MetsLinks
{
    private readonly List<string> targets = [];

    /// <summary>Begins a group.</summary>
    public void Clear() => targets.Clear();

    /// <summary>Adds a locator.</summary>
    public void Locator(string? label, string? href)
    {
        if (href is not null && label is not null)
            targets.Add(href.TrimStart('#'));
    }

    /// <summary>The first with each of the others.</summary>
    public IEnumerable<(string From, string To)> Pairs() => targets.Skip(1).Select(to => (targets[0], to));
}
