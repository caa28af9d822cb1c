using Archive.Core.Search;

namespace Archive.Web.Pages.Search;

/// <summary>What narrows a search: what was chosen, to be taken out again, and what can be.</summary>
public sealed partial class SearchModel
{
    /// <summary>How many values a page of a facet's list has.</summary>
    public const int ListPage = 200;

    /// <summary>No filter at all, as changes of the form.</summary>
    public IReadOnlyList<(string Field, string? Value)> NoFilters { get; } =
        [("from", null), ("to", null), ("newspaper", null), ("section", null), ("page", null), ("reporter", null)];

    /// <summary>The search without filters.</summary>
    public string WithoutFilters => Asked.With([.. NoFilters]);

    /// <summary>The filters that were chosen: what each is of, its value, and the search without it.</summary>
    public IReadOnlyList<(string Label, string Value, string Without)> Chips()
    {
        var chips = new List<(string Label, string Value, string Without)>();
        var (from, to) = (Asked.Typed("from").Trim(), Asked.Typed("to").Trim());
        if (from.Length + to.Length > 0)
            chips.Add((Text.ChipDate, from == to ? from : $"{from} – {to}".Trim(), Asked.With(("from", null), ("to", null))));
        foreach (var (name, label) in new (string, string)[] { ("newspaper", Text.ChipNewspaper), ("section", Text.ChipSection), ("page", Text.ChipPage), ("reporter", Text.ChipReporter) })
        {
            if (Asked.Typed(name).Trim() is { Length: > 0 } value)
                chips.Add((label, name == "newspaper" ? Newspapers.FirstOrDefault(n => n.Slug == value).Name ?? value : value, Asked.With((name, null))));
        }

        return chips;
    }

    /// <summary>The values one can narrow by: the form's field, title, values, how many there are in all, and the search narrowed by one.</summary>
    public IEnumerable<(string Field, string Title, IReadOnlyList<FacetValue> Values, int All, Func<string, string> Link)> FacetGroups()
    {
        string Dates(string v) => Asked.With(("from", v), ("to", v));
        yield return ("from", Text.Years, Facets.Years, Facets.Years.Count, Dates);
        var months = Facets.Years.Count == 1 ? Facets.Months : [];
        yield return ("from", Text.Months, months, months.Count, Dates);
        foreach (var (field, title, values, all) in new[]
        {
            ("newspaper", Text.Newspapers, Facets.Newspapers, Facets.Newspapers.Count),
            ("section", Text.Sections, Facets.Sections, Facets.SectionCount),
            ("reporter", Text.Reporters, Facets.Reporters, Facets.ReporterCount),
        })
            yield return (field, title, [.. values.Take(field == "newspaper" ? int.MaxValue : FacetsShown)], all, v => Asked.With((field, v)));
    }
}
