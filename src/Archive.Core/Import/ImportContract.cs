using Archive.Core.Model;

namespace Archive.Core.Import;

/// <summary>What to import, and what is known of it.</summary>
public sealed record ImportRequest
{
    /// <summary>Files (pages as text, hOCR, ALTO, METS, PDF and pictures; articles as <c>.jsonl</c>; <c>.zip</c>) and folders, which are
    /// taken with all that is in them.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Name or slug of the newspaper of every page; <see langword="null"/> to find out.</summary>
    public string? Newspaper { get; init; }

    /// <summary>Date of every page; <see langword="null"/> to find out.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Number of every page, of a file of several that of its first; <see langword="null"/> to find out.</summary>
    public int? Page { get; init; }

    /// <summary>Section name (版名) of every page; <see langword="null"/> to find out.</summary>
    public string? Section { get; init; }

    /// <summary>Whether to store nothing at all, and only report what would be done.</summary>
    public bool DryRun { get; init; }

    /// <summary>Where the run comes from, as its record will say.</summary>
    public string Origin { get; init; } = "command line";

    /// <summary>Told how many articles of the run are done, after every batch of a long file too.</summary>
    public IProgress<long>? ArticlesDone { get; init; }

    /// <summary>Told what is being done with a file that takes long: reading a PDF or a picture.</summary>
    public IProgress<string>? Steps { get; init; }
}

/// <summary>What became of a file.</summary>
/// <param name="File">Its name, relative to what was given; <c>a.zip/b.txt</c> for an entry of a zip,
/// <c>a.pdf#page=2</c> for a page of a file of several.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Articles">Articles taken from it, unchanged ones included.</param>
/// <param name="Messages">Errors and warnings, each on one line with its place and cure; what was found out and how.</param>
/// <param name="Newspaper">Slug of the newspaper; <see langword="null"/> where refused or of several.</param>
/// <param name="Date">Date of the issue; <see langword="null"/> where refused or of several.</param>
/// <param name="Page">Page number; <see langword="null"/> where refused or of several.</param>
/// <param name="Version">Version of the page's source; <see langword="null"/> where it became no page's source.</param>
public sealed record ImportFileReport(
    string File, ImportOutcome Outcome, int Articles, IReadOnlyList<string> Messages, string? Newspaper, DateOnly? Date, int? Page, int? Version)
{
    /// <summary>Lines of a <c>.jsonl</c> that were refused while others were taken.</summary>
    public int RefusedLines { get; init; }

    /// <summary>Whether the file, or some of it, was not taken.</summary>
    public bool IsRefused => Outcome == ImportOutcome.Refused || RefusedLines > 0;
}

/// <summary>What became of a run.</summary>
/// <param name="RunId">Number of its record; <see langword="null"/> for a dry run.</param>
/// <param name="Files">Its files in the order they were taken.</param>
public sealed record ImportReport(int? RunId, IReadOnlyList<ImportFileReport> Files);
