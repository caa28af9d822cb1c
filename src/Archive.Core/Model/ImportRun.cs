namespace Archive.Core.Model;

/// <summary>One run of the import: what came in, and what became of each file.</summary>
public sealed class ImportRun
{
    /// <summary>Key of the row, and its number under <c>/-/imports</c>.</summary>
    public int Id { get; set; }

    /// <summary>Where it came from: <c>command line</c>, <c>samples</c>, <c>inbox</c>.</summary>
    public required string Origin { get; set; }

    /// <summary>When it began, in UTC.</summary>
    public DateTime StartedAt { get; set; }

    /// <summary>When it ended, in UTC; <see langword="null"/> while it runs, or where it was cut off.</summary>
    public DateTime? FinishedAt { get; set; }

    /// <summary>One entry a file, in the order they were taken.</summary>
    public List<ImportEntry> Entries { get; } = [];
}

/// <summary>What became of a file.</summary>
public enum ImportOutcome
{
    /// <summary>New to the archive.</summary>
    Added,

    /// <summary>The page was held with other bytes: this is its new version.</summary>
    NewVersion,

    /// <summary>The same bytes were held already: nothing was done.</summary>
    Unchanged,

    /// <summary>Not taken, and nothing of it was stored.</summary>
    Refused,
}

/// <summary>What became of one file of a run.</summary>
public sealed class ImportEntry
{
    /// <summary>Key of the row.</summary>
    public int Id { get; set; }

    /// <summary>The run's key.</summary>
    public int ImportRunId { get; set; }

    /// <summary>The file's name, relative to what was given; an entry of a zip is <c>a.zip/b.txt</c>.</summary>
    public required string File { get; set; }

    /// <summary>What became of it.</summary>
    public ImportOutcome Outcome { get; set; }

    /// <summary>The page it became part of; <see langword="null"/> where refused, or where it spread over several.</summary>
    public int? PageId { get; set; }

    /// <summary>Number of articles taken from it.</summary>
    public int Articles { get; set; }

    /// <summary>Version of the page's source that it became or is; <see langword="null"/> where it became no page's source.</summary>
    public int? Version { get; set; }

    /// <summary>Errors and warnings, a line each, with line numbers and the cure; empty where all is well.</summary>
    public string[] Messages { get; set; } = [];

    /// <summary>Milliseconds it took.</summary>
    public int Milliseconds { get; set; }
}
