namespace Archive.Core.Import;

/// <summary>Limits and knowledge of the import; the section <c>Import</c> of the configuration.</summary>
public sealed class ImportOptions
{
    /// <summary>Largest file that may be a page. A full broadsheet page holds some 10,000 characters, 30 kB.</summary>
    public int MaxPageBytes { get; set; } = 10 * 1024 * 1024;

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
