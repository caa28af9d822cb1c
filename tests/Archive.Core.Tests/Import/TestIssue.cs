using System.Globalization;
using System.Text;

namespace Archive.Core.Tests.Import;

/// <summary>Writes ALTO and METS as digitisation programs do.</summary>
internal static class TestIssue
{
    /// <summary>A page of stories, each a block of lines, one below the other.</summary>
    public static string Alto(params (string Headline, string Body)[] stories)
    {
        const int perLine = 16;
        var xml = new StringBuilder("""
            <?xml version="1.0" encoding="UTF-8"?>
            <alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Description><MeasurementUnit>pixel</MeasurementUnit></Description>
            <Layout><Page ID="P1" PHYSICAL_IMG_NR="1" WIDTH="1000" HEIGHT="1400"><PrintSpace>
            """);
        var top = 40;
        for (var i = 0; i < stories.Length; i++)
        {
            Block($"H{i}", [stories[i].Headline], 40);
            var body = "　　本报讯（记者 周明远）" + stories[i].Body;
            Block($"B{i}", [.. Enumerable.Range(0, (body.Length + perLine - 1) / perLine).Select(n => body[(n * perLine)..Math.Min(body.Length, (n + 1) * perLine)])], 20);
            top += 30;
        }

        return xml.Append("</PrintSpace></Page></Layout></alto>").ToString();

        void Block(string id, string[] lines, int size)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<TextBlock ID=\"{id}\" HPOS=\"50\" VPOS=\"{top}\" WIDTH=\"{size * perLine}\" HEIGHT=\"{lines.Length * size * 3 / 2}\">");
            foreach (var line in lines)
            {
                var indent = line.Length - line.TrimStart('　').Length;
                xml.Append(CultureInfo.InvariantCulture, $"<TextLine HPOS=\"{50 + (indent * size)}\" VPOS=\"{top}\" WIDTH=\"{(line.Length - indent) * size}\" HEIGHT=\"{size}\"><String HPOS=\"{50 + (indent * size)}\" VPOS=\"{top}\" WIDTH=\"{(line.Length - indent) * size}\" HEIGHT=\"{size}\" CONTENT=\"{line.Trim('　')}\"/></TextLine>");
                top += size * 3 / 2;
            }

            xml.Append("</TextBlock>");
        }
    }

    /// <summary>The METS of an issue: title, date, its pages' files in order, and its articles as blocks of those files.</summary>
    public static string Mets(string title, string date, string[] files, params (int File, string[] Blocks)[][] articles)
    {
        var list = string.Concat(files.Select((f, i) => $"""<file ID="F{i}" MIMETYPE="text/xml"><FLocat LOCTYPE="URL" xlink:href="{f}"/></file>"""));
        var pages = string.Concat(files.Select((_, i) => $"""<div TYPE="page" ORDER="{i + 1}"><fptr FILEID="F{i}"/></div>"""));
        var logical = string.Concat(articles.Select((a, i) => $"""<div TYPE="ARTICLE" ID="A{i}">{string.Concat(a.SelectMany(p => p.Blocks.Select(b => $"""<div TYPE="TEXT"><fptr><area FILEID="F{p.File}" BETYPE="IDREF" BEGIN="{b}"/></fptr></div>""")))}</div>"""));
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <mets xmlns="http://www.loc.gov/METS/" xmlns:mods="http://www.loc.gov/mods/v3" xmlns:xlink="http://www.w3.org/1999/xlink" TYPE="Newspaper">
            <dmdSec ID="MODS_ISSUE"><mdWrap MDTYPE="MODS"><xmlData><mods:mods><mods:titleInfo><mods:title>{title}</mods:title></mods:titleInfo><mods:originInfo><mods:dateIssued>{date}</mods:dateIssued></mods:originInfo></mods:mods></xmlData></mdWrap></dmdSec>
            <fileSec><fileGrp USE="FULLTEXT">{list}</fileGrp></fileSec>
            <structMap TYPE="PHYSICAL"><div TYPE="Newspaper" DMDID="MODS_ISSUE">{pages}</div></structMap>
            <structMap TYPE="LOGICAL"><div TYPE="Newspaper" DMDID="MODS_ISSUE"><div TYPE="ISSUE"><div TYPE="CONTENT">{logical}</div></div></div></structMap>
            </mets>
            """;
    }
}
