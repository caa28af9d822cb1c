namespace Archive.Core.Search;

/// <summary>A whole answer counted.</summary>
public sealed record SearchFacets
{
    /// <summary>Counts by month (yyyy-MM), oldest first: what a timeline shows.</summary>
    public IReadOnlyList<FacetValue> Months { get; init; } = [];

    /// <summary>Counts by year, newest first.</summary>
    public IReadOnlyList<FacetValue> Years { get; init; } = [];

    /// <summary>Counts by newspaper slug, most first.</summary>
    public IReadOnlyList<FacetValue> Newspapers { get; init; } = [];

    /// <summary>Counts by section name (版名), most first, as many as were asked for.</summary>
    public IReadOnlyList<FacetValue> Sections { get; init; } = [];

    /// <summary>How many section names there are in all.</summary>
    public int SectionCount { get; init; }

    /// <summary>Counts by reporter, most first, as many as were asked for.</summary>
    public IReadOnlyList<FacetValue> Reporters { get; init; } = [];

    /// <summary>How many reporters there are in all.</summary>
    public int ReporterCount { get; init; }
}
