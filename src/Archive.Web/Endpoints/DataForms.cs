namespace Archive.Web.Endpoints;

/// <summary>Which addresses answer with data for programs rather than with a page for people.</summary>
public static class DataForms
{
    /// <summary>What the addresses of data end in.</summary>
    private static readonly HashSet<string> Endings = new(StringComparer.Ordinal) { "atom", "bib", "csl", "csv", "epub", "json", "jsonl", "ris", "svg", "txt", "xml", "zip" };

    /// <summary>Data at addresses that end in no form.</summary>
    private static readonly HashSet<string> Bare = new(StringComparer.Ordinal) { OaiAddress, "/-/health", "/-/version" };

    /// <summary>Where the archive is harvested by OAI-PMH.</summary>
    public const string OaiAddress = "/oai";

    /// <summary>Whether a path leads to data: its errors are ProblemDetails, and scripts of any site may read it.</summary>
    public static bool Has(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Bare.Contains(path) || Endings.Contains(path[(path.LastIndexOf('.') + 1)..]);
    }
}
