using System.Globalization;
using System.Text;

namespace Archive.Core.Tests.Import;

/// <summary>A line of type on a page of a PDF, with points from the lower left corner.</summary>
internal sealed record PdfLine(double X, double Y, double Size, string Text);

/// <summary>Writes PDFs by hand, so that tests know what is in them: Chinese type that is not embedded, pictures, nothing else.</summary>
internal static class TestPdf
{
    public const int Width = 480;
    public const int Height = 640;

    /// <summary>A PDF of pages with a text layer.</summary>
    public static byte[] OfText(params PdfLine[][] pages) => Write([.. pages.Select(lines => (Content(lines), (byte[]?)null))]);

    /// <summary>A PDF of one page that is a picture, given as JPEG, and no text but what is stamped on it.</summary>
    public static byte[] OfPicture(byte[] jpeg, params PdfLine[] stamps) => Write([($"q {Width} 0 0 {Height} 0 0 cm /I Do Q\n{Content(stamps)}", jpeg)]);

    /// <summary>A newspaper page in two columns: a headline over each story's text.</summary>
    public static PdfLine[] Page(params (string Headline, string Body)[] stories)
    {
        const int perLine = 14;
        var lines = new List<PdfLine>();
        for (var i = 0; i < stories.Length; i++)
        {
            var (left, top) = (30 + (220 * i), 580.0);
            lines.Add(new PdfLine(left, top, 18, stories[i].Headline));
            var body = "　　本报讯（记者周明远）" + stories[i].Body;
            for (var at = 0; at < body.Length; at += perLine)
                lines.Add(new PdfLine(left, top -= 20, 12, body[at..Math.Min(body.Length, at + perLine)]));
        }

        return [.. lines];
    }

    private static string Content(PdfLine[] lines) => string.Concat(lines.Select(l => string.Create(
        CultureInfo.InvariantCulture, $"BT /F {l.Size} Tf {l.X} {l.Y} Td <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(l.Text))}> Tj ET\n")));

    private static byte[] Write((string Content, byte[]? Jpeg)[] pages)
    {
        var objects = new List<byte[]>
        {
            "<< /Type /Catalog /Pages 2 0 R >>"u8.ToArray(),
            Ascii($"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', pages.Select((_, i) => $"{5 + (3 * i)} 0 R"))}] >>"),
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>"u8.ToArray(),
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 >>"u8.ToArray(),
        };
        for (var i = 0; i < pages.Length; i++)
        {
            var own = 5 + (3 * i);
            objects.Add(Ascii($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {Width} {Height}] /Resources << /Font << /F 3 0 R >> /XObject << /I {own + 2} 0 R >> >> /Contents {own + 1} 0 R >>"));
            objects.Add(Ascii($"<< /Length {pages[i].Content.Length} >>\nstream\n{pages[i].Content}\nendstream"));
            var jpeg = pages[i].Jpeg ?? [];
            var (width, height, colors) = jpeg.Length == 0 ? (1, 1, 1) : JpegSize(jpeg);
            objects.Add([.. Ascii($"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /{(colors == 1 ? "DeviceGray" : "DeviceRGB")} /BitsPerComponent 8 /Filter /DCTDecode /Length {jpeg.Length} >>\nstream\n"), .. jpeg, .. "\nendstream"u8]);
        }

        using var pdf = new MemoryStream();
        pdf.Write("%PDF-1.4\n"u8);
        var offsets = new List<long>();
        foreach (var (content, i) in objects.Select((o, i) => (o, i)))
        {
            offsets.Add(pdf.Length);
            pdf.Write([.. Ascii($"{i + 1} 0 obj\n"), .. content, .. "\nendobj\n"u8]);
        }

        var table = pdf.Length;
        pdf.Write(Ascii($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{string.Concat(offsets.Select(o => $"{o:0000000000} 00000 n \n"))}trailer << /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"));
        return pdf.ToArray();
    }

    private static (int Width, int Height, int Colors) JpegSize(byte[] jpeg)
    {
        for (var at = 2; ; at += 2 + (jpeg[at + 2] << 8) + jpeg[at + 3])
        {
            if (jpeg[at + 1] is >= 0xC0 and <= 0xC3)
                return ((jpeg[at + 7] << 8) + jpeg[at + 8], (jpeg[at + 5] << 8) + jpeg[at + 6], jpeg[at + 9]);
        }
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
