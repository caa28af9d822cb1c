using System.Globalization;
using System.Text;
using Archive.Layouts.Typesetting;

namespace Archive.Layouts.Reading;

/// <summary>A page as a PDF whose text layer says where each character stands. It holds no glyphs: it is to be read, not looked at.</summary>
internal static class Pdf
{
    // Fonts that differ in their characters' width only, in twentieths of an em: marks are set narrower where a line was tightened.
    private const int Narrowest = 2;
    private const int Widest = 20;
    private const double Baseline = .88;
    private const int FirstFont = 7;
    private const string OpeningMarks = "“‘（《【〈";
    private const string ClosingMarks = "，。、；：！？”’）》】〉";

    /// <summary>The document, in ASCII.</summary>
    public static string Document(SetPage page)
    {
        var content = Content(page);
        var unicode = ToUnicode();
        var fonts = Enumerable.Range(Narrowest, Widest - Narrowest + 1).ToArray();
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            Invariant($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {page.Width:0.##} {page.Height:0.##}]/Contents 4 0 R/Resources<</Font<<{string.Concat(fonts.Select(f => $"/F{f} {Font(f)} 0 R"))}>>>>>>"),
            Stream(content),
            "<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>",
            Stream(unicode),
            .. fonts.SelectMany(f => (string[])
            [
                $"<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/Identity-H/DescendantFonts[{Font(f) + 1} 0 R]/ToUnicode 6 0 R>>",
                $"<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 5 0 R/DW {f * 1000 / Widest}>>",
            ]),
        ];
        return File(objects);
    }

    private static int Font(int width) => FirstFont + (2 * (width - Narrowest));

    private static string Content(SetPage page)
    {
        var content = new StringBuilder("BT\n");
        foreach (var line in page.Lines)
        {
            var (at, width) = Glyphs(line);
            for (var i = 0; i < at.Length; i++)
            {
                var font = Math.Clamp((int)Math.Round(width[i] * Widest), Narrowest, Widest);
                content.Append(CultureInfo.InvariantCulture, $"/F{font} {line.Size:0.####} Tf 1 0 0 1 {at[i]:0.####} {page.Height - line.Top - (Baseline * line.Size):0.####} Tm <{(int)line.Text[i]:X4}> Tj\n");
            }
        }

        return content.Append("ET\n").ToString();
    }

    /// <summary>Where each character begins, and how wide it is in ems: one that the next is set into is narrower, but for an opening mark, which has its blank on its left.</summary>
    private static (double[] At, double[] Width) Glyphs(SetLine line)
    {
        var at = line.At.ToArray();
        var width = Enumerable.Range(0, at.Length).Select(i => line.Advance(i) / line.Size).ToArray();
        for (var i = 1; i < at.Length; i++)
        {
            var gap = line.GapBefore(i) / line.Size;
            if (gap >= -.02)
                continue;
            if (OpeningMarks.Contains(line.Text[i]) && !ClosingMarks.Contains(line.Text[i - 1]))
            {
                at[i] -= gap * line.Size;
                width[i] += gap;
            }
            else
            {
                width[i - 1] += gap;
            }
        }

        return (at, width);
    }

    // Codes are UTF-16 code units.
    private static string ToUnicode()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Units def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        const int most = 100;
        for (var row = 0; row < 256; row++)
        {
            if (row % most == 0)
                map.Append(row == 0 ? "" : "endbfrange\n").Append(CultureInfo.InvariantCulture, $"{Math.Min(most, 256 - row)} beginbfrange\n");
            map.Append(CultureInfo.InvariantCulture, $"<{row:X2}00> <{row:X2}FF> <{row:X2}00>\n");
        }

        return map.Append("endbfrange endcmap end end\n").ToString();
    }

    private static string Stream(string text) => $"<</Length {text.Length}>>\nstream\n{text}endstream";

    private static string File(string[] objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        List<int> offsets = [];
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        return file.Append(CultureInfo.InvariantCulture, $"trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n").ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
