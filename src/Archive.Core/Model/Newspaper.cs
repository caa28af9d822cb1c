namespace Archive.Core.Model;

/// <summary>A newspaper title (报纸).</summary>
public sealed class Newspaper
{
    /// <summary>Key of the row.</summary>
    public int Id { get; set; }

    /// <summary>Short name in addresses, such as <c>jzrb</c>: lower-case letters, digits and hyphens. Unique.</summary>
    public required string Slug { get; set; }

    /// <summary>Name as printed, such as 焦作日报. Unique.</summary>
    public required string Name { get; set; }
}

/// <summary>An issue (期): one newspaper on one date.</summary>
public sealed class Issue
{
    /// <summary>Key of the row.</summary>
    public int Id { get; set; }

    /// <summary>The newspaper's key.</summary>
    public int NewspaperId { get; set; }

    /// <summary>The newspaper.</summary>
    public Newspaper Newspaper { get; set; } = null!;

    /// <summary>Date of issue. Unique together with the newspaper.</summary>
    public DateOnly Date { get; set; }

    /// <summary>The issue's pages that are held.</summary>
    public List<Page> Pages { get; } = [];
}

/// <summary>A page (版) of an issue.</summary>
public sealed class Page
{
    /// <summary>Key of the row.</summary>
    public int Id { get; set; }

    /// <summary>The issue's key.</summary>
    public int IssueId { get; set; }

    /// <summary>The issue.</summary>
    public Issue Issue { get; set; } = null!;

    /// <summary>Page number (版次), from 1. Unique in the issue.</summary>
    public int Number { get; set; }

    /// <summary>The number as printed where that is not the bare number: B02 of a paper in sections, whose <see cref="Number"/> is 102.</summary>
    public string? Label { get; set; }

    /// <summary>Section name (版名), such as 要闻.</summary>
    public string? Section { get; set; }

    /// <summary>Every version of the page's source; the highest <see cref="Source.Version"/> is the one shown.</summary>
    public List<Source> Sources { get; } = [];

    /// <summary>The page's articles, withdrawn ones included.</summary>
    public List<Article> Articles { get; } = [];
}
