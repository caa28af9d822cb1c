using Archive.Layout;
using Archive.Layouts.Reading;
using Archive.Layouts.Scoring;
using Archive.Layouts.Typesetting;

namespace Archive.Layouts;

/// <summary>How the text of a typeset page is read.</summary>
public enum ReadingMode
{
    /// <summary>In paint order, blank lines where the geometry asks for them: real text layers.</summary>
    Flow,

    /// <summary>In paint order without blank lines; marks set into each other break the line.</summary>
    Raw,

    /// <summary>In the order in which blocks stand on the page.</summary>
    Default,

    /// <summary>As optical character recognition gives it: blocks with boxes, and misread characters.</summary>
    Hocr,

    /// <summary>The same without boxes.</summary>
    Ocr,

    /// <summary>As poppler's <c>pdftotext</c> reads its PDF without options: in the order in which blocks stand, columns that stand close read across.</summary>
    Poppler,

    /// <summary>The same PDF with the boxes of its words.</summary>
    Pdf,
}

/// <summary>A page that was typeset, and what is true of it.</summary>
public sealed class GeneratedPage
{
    private readonly SetPage page;
    private readonly bool startsWithSpace;

    internal GeneratedPage(long seed, bool heldOut, SetPage page, TruePage truth, bool startsWithSpace)
    {
        (Seed, HeldOut, this.page, Truth, this.startsWithSpace) = (seed, heldOut, page, truth, startsWithSpace);
        Name = $"{(heldOut ? "held-out" : "page")}-{seed:0000}";
    }

    /// <summary>The seed it came from.</summary>
    public long Seed { get; }

    /// <summary>Whether its paper is one never to be learned from.</summary>
    public bool HeldOut { get; }

    /// <summary>A name for its files.</summary>
    public string Name { get; }

    /// <summary>The split that is true of it.</summary>
    public TruePage Truth { get; }

    /// <summary>Its text, and its boxes in the mode that has them.</summary>
    public PageSource Read(ReadingMode mode) => mode switch
    {
        ReadingMode.Flow => new PageSource(PaintOrder.Flow(page.Lines, startsWithSpace)),
        ReadingMode.Raw => new PageSource(PaintOrder.Raw(page.Lines)),
        ReadingMode.Default => new PageSource(BlockOrder.Read(page.Lines)),
        ReadingMode.Ocr => new PageSource(Hocr.Text(page, Noise())),
        ReadingMode.Poppler => Poppler.Text(page),
        ReadingMode.Pdf => Poppler.Boxes(page),
        _ => Hocr.Source(page, Noise()),
    };

    /// <summary>Its lines in the order in which they were painted.</summary>
    internal IReadOnlyList<SetLine> Lines => page.Lines;

    /// <summary>Its PDF, in ASCII.</summary>
    public string PdfDocument() => Pdf.Document(page);

    /// <summary>Its hOCR document.</summary>
    public string HocrDocument() => Hocr.Document(page, Noise(), Name);

    // The same characters are misread each time.
    private OcrNoise Noise()
    {
        var dice = Dice.Of("noise", Seed);
        return new OcrNoise(dice, dice.Pick<double>([0, .005, .02]));
    }
}
