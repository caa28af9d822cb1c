namespace Archive.Layout.Formats;

/// <summary>What a file's content is, whatever its name says.</summary>
public enum PageFormat
{
    /// <summary>None of the others.</summary>
    Unknown,

    /// <summary>No bytes at all.</summary>
    Empty,

    /// <summary>Text without any structure.</summary>
    PlainText,

    /// <summary>hOCR: HTML whose classes begin with ocr (Tesseract, OCRopus, Kraken).</summary>
    Hocr,

    /// <summary>ALTO of any version.</summary>
    Alto,

    /// <summary>METS: which files an issue consists of, and which articles.</summary>
    Mets,

    /// <summary>The XHTML that <c>pdftotext -bbox</c> and <c>-bbox-layout</c> write.</summary>
    PdfBbox,

    /// <summary>The table that <c>pdftotext -tsv</c> and <c>tesseract … tsv</c> write.</summary>
    Tsv,

    /// <summary>Other XML or HTML.</summary>
    OtherMarkup,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>PNG.</summary>
    Png,

    /// <summary>JPEG.</summary>
    Jpeg,

    /// <summary>TIFF, little or big endian, classic or BigTIFF.</summary>
    Tiff,

    /// <summary>JPEG 2000.</summary>
    Jpeg2000,

    /// <summary>GIF.</summary>
    Gif,

    /// <summary>Windows bitmap.</summary>
    Bmp,

    /// <summary>WebP.</summary>
    WebP,

    /// <summary>gzip: something else within.</summary>
    Gzip,

    /// <summary>ZIP, an Office document or EPUB included.</summary>
    Zip,
}

/// <summary>What can be done with a format.</summary>
public static class PageFormats
{
    /// <summary>Whether <see cref="FormatReader"/> reads pages from it.</summary>
    public static bool IsReadable(this PageFormat format) =>
        format is PageFormat.PlainText or PageFormat.Hocr or PageFormat.Alto or PageFormat.Mets or PageFormat.PdfBbox or PageFormat.Tsv;

    /// <summary>Whether it is a picture.</summary>
    public static bool IsImage(this PageFormat format) =>
        format is PageFormat.Png or PageFormat.Jpeg or PageFormat.Tiff or PageFormat.Jpeg2000 or PageFormat.Gif or PageFormat.Bmp or PageFormat.WebP;

    /// <summary>The name a person knows it by, with its article: "an hOCR file".</summary>
    public static string Named(this PageFormat format) => format switch
    {
        PageFormat.Empty => "an empty file",
        PageFormat.PlainText => "plain text",
        PageFormat.Hocr => "an hOCR file",
        PageFormat.Alto => "an ALTO file",
        PageFormat.Mets => "a METS file",
        PageFormat.PdfBbox => "a list of boxes by pdftotext -bbox",
        PageFormat.Tsv => "a table of words (TSV)",
        PageFormat.OtherMarkup => "XML or HTML of another kind",
        PageFormat.Pdf => "a PDF",
        PageFormat.Png => "a PNG picture",
        PageFormat.Jpeg => "a JPEG picture",
        PageFormat.Tiff => "a TIFF picture",
        PageFormat.Jpeg2000 => "a JPEG 2000 picture",
        PageFormat.Gif => "a GIF picture",
        PageFormat.Bmp => "a BMP picture",
        PageFormat.WebP => "a WebP picture",
        PageFormat.Gzip => "a gzip file",
        PageFormat.Zip => "a ZIP archive",
        _ => "of no known format",
    };
}
