namespace Archive.Core.Export;

/// <summary>An issue (期) as it leaves the archive, without its articles.</summary>
public sealed record IssueContents
{
    /// <summary>Name of the newspaper.</summary>
    public required string Newspaper { get; init; }

    /// <summary>Slug of the newspaper.</summary>
    public required string Slug { get; init; }

    /// <summary>Date of issue.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>When any of it last came in or was taken out, in UTC.</summary>
    public required DateTime Modified { get; init; }

    /// <summary>The pages that are held, by number.</summary>
    public required IReadOnlyList<IssuePage> Pages { get; init; }

    /// <summary>Its address, absolute; filled in by whoever knows the site's.</summary>
    public string? Url { get; init; }
}

/// <summary>A page (版) of an issue.</summary>
/// <param name="Number">Page number.</param>
/// <param name="Section">Section name (版名).</param>
/// <param name="Continuations">Articles that begin on other pages and go on here.</param>
public sealed record IssuePage(int Number, string? Section, IReadOnlyList<IssueContinuation> Continuations);

/// <summary>An article that goes on on a page it does not begin on.</summary>
/// <param name="Id">The article's <c>ID</c>.</param>
/// <param name="Page">Number of the page it begins on.</param>
/// <param name="Headline">主题; <see langword="null"/> where it has none.</param>
public sealed record IssueContinuation(string Id, int Page, string? Headline);
