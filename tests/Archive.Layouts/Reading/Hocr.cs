using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Archive.Layout;
using Archive.Layouts.Typesetting;

namespace Archive.Layouts.Reading;

/// <summary>A page as optical character recognition gives it: blocks in reading order, with boxes.</summary>
internal static class Hocr
{
    private const double Dots = 200 / 72.0;

    /// <summary>Text and boxes, a blank line between blocks.</summary>
    public static PageSource Source(SetPage page, OcrNoise noise)
    {
        var text = new StringBuilder();
        var boxes = ImmutableArray.CreateBuilder<TextBox>();
        foreach (var block in Blocks(page, noise))
        {
            if (text.Length > 0)
                text.Append('\n');
            foreach (var line in block)
            {
                var start = text.Length;
                Append(text, line);
                boxes.Add(new TextBox(new SourceSpan(start, text.Length), Math.Round(line.Left * Dots), Math.Round(line.Top * Dots), Math.Round(line.Right * Dots), Math.Round(line.Bottom * Dots), Math.Round(line.Size * Dots)));
                text.Append('\n');
            }
        }

        return new PageSource(text.ToString(), new PageGeometry(Math.Round(page.Width * Dots), Math.Round(page.Height * Dots), boxes.ToImmutable()));
    }

    /// <summary>Text alone: a blank line between blocks, and before a line that is set in, where recognition sees another paragraph.</summary>
    public static string Text(SetPage page, OcrNoise noise)
    {
        var text = new StringBuilder();
        foreach (var block in Blocks(page, noise))
        {
            if (text.Length > 0)
                text.Append('\n');
            var left = block.Min(l => l.Left);
            for (var i = 0; i < block.Count; i++)
            {
                if (i > 0 && block[i].Left > left + (1.2 * block[i].Size) && block[i - 1].Left < left + (1.2 * block[i].Size))
                    text.Append('\n');
                Append(text, block[i]);
                text.Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>The hOCR document of the same.</summary>
    public static string Document(SetPage page, OcrNoise noise, string name)
    {
        var html = new StringBuilder();
        int area = 0, lines = 0, words = 0;
        html.Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh\">\n<head>\n<title></title>\n<meta http-equiv=\"Content-Type\" content=\"text/html;charset=utf-8\"/>\n<meta name=\"ocr-system\" content=\"archive-layouts\"/>\n<meta name=\"ocr-capabilities\" content=\"ocr_page ocr_carea ocr_par ocr_line ocrx_word\"/>\n</head>\n<body>\n");
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"ocr_page\" id=\"page_1\" title=\"image &quot;{name}.png&quot;; bbox 0 0 {page.Width * Dots:0} {page.Height * Dots:0}; ppageno 0; scan_res 200 200\">\n");
        foreach (var block in Blocks(page, noise))
        {
            area++;
            var box = Box(block.Min(l => l.Left), block[0].Top, block.Max(l => l.Right), block[^1].Bottom);
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"ocr_carea\" id=\"block_1_{area}\" title=\"{box}\">\n<p class=\"ocr_par\" id=\"par_1_{area}\" lang=\"chi_sim\" title=\"{box}\">\n");
            foreach (var line in block)
            {
                html.Append(CultureInfo.InvariantCulture, $"<span class=\"ocr_line\" id=\"line_1_{++lines}\" title=\"{Box(line.Left, line.Top, line.Right, line.Bottom)}; x_size {line.Size * Dots:0}\">");
                foreach (var (from, to) in Words(line.Text))
                    html.Append(CultureInfo.InvariantCulture, $"<span class=\"ocrx_word\" id=\"word_1_{++words}\" title=\"{Box(line.At[from], line.Top, line.At[to - 1] + line.Advance(to - 1), line.Bottom)}; x_wconf 93\">{WebUtility.HtmlEncode(line.Text[from..to])}</span>");
                html.Append("</span>\n");
            }

            html.Append("</p>\n</div>\n");
        }

        return html.Append("</div>\n</body>\n</html>\n").ToString();
    }

    private static IEnumerable<List<SetLine>> Blocks(SetPage page, OcrNoise noise) =>
        BlockOrder.Sort(BlockOrder.Blocks(page.Lines)).Select(b => b.Lines.ConvertAll(noise.Read));

    // Recognition keeps the wide gaps only.
    private static void Append(StringBuilder text, SetLine line) => PaintOrder.Append(text, line, .6);

    private static string Box(double left, double top, double right, double bottom) =>
        string.Create(CultureInfo.InvariantCulture, $"bbox {left * Dots:0} {top * Dots:0} {right * Dots:0} {bottom * Dots:0}");

    // A run of digits or Latin letters is a word; so is each other character.
    private static IEnumerable<(int From, int To)> Words(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var from = i++;
            if (text[from] is ' ' or '　')
                continue;
            while (text[from] < 0x80 && i < text.Length && text[i] < 0x80 && text[i] != ' ')
                i++;
            yield return (from, i);
        }
    }
}
