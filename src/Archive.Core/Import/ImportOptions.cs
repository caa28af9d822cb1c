namespace Archive.Core.Import;

/// <summary>Limits and knowledge of the import; the section <c>Import</c> of the configuration.</summary>
public sealed class ImportOptions
{
    /// <summary>Largest text that may be a page, as text, hOCR, ALTO or METS. A full broadsheet page holds some 10,000 characters:
    /// 30 kB of text, some megabytes with the box of every word.</summary>
    public int MaxPageBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>Largest PDF. An issue of sixteen scanned pages has some 100 MB.</summary>
    public int MaxPdfBytes { get; set; } = 300 * 1024 * 1024;

    /// <summary>Most pages of one PDF, or of one picture file.</summary>
    public int MaxFilePages { get; set; } = 400;

    /// <summary>Largest picture of a page.</summary>
    public int MaxImageBytes { get; set; } = 100 * 1024 * 1024;

    /// <summary>Most pixels of a picture that is read or drawn: it is unpacked in memory. A broadsheet page at 400 dots an inch has 60 million.</summary>
    public long MaxImagePixels { get; set; } = 150_000_000;

    /// <summary>poppler's <c>pdftotext</c>: a full path, or a name that is looked for on PATH.</summary>
    public string Pdftotext { get; set; } = "pdftotext";

    /// <summary>poppler's <c>pdfinfo</c>.</summary>
    public string Pdfinfo { get; set; } = "pdfinfo";

    /// <summary>poppler's <c>pdftoppm</c>, which draws pages that have no text layer.</summary>
    public string Pdftoppm { get; set; } = "pdftoppm";

    /// <summary><c>tesseract</c>, which reads pictures.</summary>
    public string Tesseract { get; set; } = "tesseract";

    /// <summary>Languages that tesseract reads, as it names them, joined by <c>+</c>.</summary>
    public string OcrLanguages { get; set; } = "chi_sim";

    /// <summary>Dots an inch at which a page without text layer is drawn to be read; fewer where it would have too many pixels.</summary>
    public int OcrResolution { get; set; } = 300;

    /// <summary>How long an external program may take for one page.</summary>
    public TimeSpan PageTimeLimit { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Longest line of a <c>.jsonl</c>.</summary>
    public int MaxLineBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>Most entries a zip may have.</summary>
    public int MaxZipEntries { get; set; } = 100_000;

    /// <summary>Most bytes that all entries of a zip together may inflate to.</summary>
    public long MaxZipBytes { get; set; } = 4L * 1024 * 1024 * 1024;

    /// <summary>How many times its packed size an entry of more than a megabyte may inflate to. Text reaches about ten.</summary>
    public int MaxZipRatio { get; set; } = 200;

    /// <summary>Earliest date that is believed.</summary>
    public DateOnly EarliestDate { get; set; } = new(1800, 1, 1);

    /// <summary>How sure a date that only the page tells must be, from 0 to 1, to be stored without asking. A date line whose weekday
    /// agrees is well above it; what is inferred from leads and datelines alone mostly is not.</summary>
    public double InferredDateConfidence { get; set; } = 0.95;

    /// <summary>Highest page number that is believed.</summary>
    public int MaxPage { get; set; } = 999;

    /// <summary>Articles of a <c>.jsonl</c> that are stored in one transaction.</summary>
    public int BatchSize { get; set; } = 1000;

    /// <summary>Names of newspapers by their slugs, for papers whose files are named by slug and whose pages do not say their name.</summary>
    public Dictionary<string, string> Newspapers { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Watched folder; <see langword="null"/> for none.</summary>
    public string? Inbox { get; set; }

    /// <summary>How often the watched folder is looked at.</summary>
    public TimeSpan InboxInterval { get; set; } = TimeSpan.FromSeconds(2);
}
