using Archive.Core.Search;

namespace Archive.Core.Export;

/// <summary>What articles are written out as.</summary>
public enum ExportFormat
{
    /// <summary>A plain text file an article.</summary>
    Text,

    /// <summary>JSON Lines, an article a line, as the import takes them.</summary>
    JsonLines,

    /// <summary>One table, for spreadsheets.</summary>
    Csv,
}

/// <summary>Which articles to take out.</summary>
public sealed record ExportSelection
{
    /// <summary>A search in Archive's query language; <see langword="null"/> for all articles.</summary>
    public string? Query { get; init; }

    /// <summary>First date of issue, inclusive.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last date of issue, inclusive.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Slug or name of a newspaper.</summary>
    public string? Newspaper { get; init; }
}

/// <summary>Which articles to write out, as what, and where to.</summary>
public sealed record ExportRequest
{
    /// <summary>Which articles.</summary>
    public required ExportSelection Selection { get; init; }

    /// <summary>As what.</summary>
    public required ExportFormat Format { get; init; }

    /// <summary>A <c>.zip</c>; a <c>.jsonl</c> or <c>.csv</c> where that is the format; else a folder.</summary>
    public required string Target { get; init; }

    /// <summary>Whether to replace what is there.</summary>
    public bool Overwrite { get; init; }

    /// <summary>Address of the site, for permanent links; <see langword="null"/> where it has none.</summary>
    public Uri? Site { get; init; }
}

/// <summary>What was written out.</summary>
/// <param name="Articles">Number of articles.</param>
/// <param name="Target">Full path of what was written.</param>
/// <param name="Notices">What is to be told where the query was not searched as it was typed.</param>
public sealed record ExportReport(long Articles, string Target, IReadOnlyList<SearchNotice> Notices);

/// <summary>An export that cannot be done; the message says why and what to do.</summary>
public sealed class ExportException : Exception
{
    /// <summary>Without a message.</summary>
    public ExportException()
    {
    }

    /// <summary>With a message that says what to do.</summary>
    public ExportException(string message)
        : base(message)
    {
    }

    /// <summary>With a message that says what to do, and what happened.</summary>
    public ExportException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
