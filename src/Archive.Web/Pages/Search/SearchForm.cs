using System.Globalization;
using Archive.Core.Import.Identity;
using Archive.Core.Search;
using Microsoft.AspNetCore.Http.Extensions;

namespace Archive.Web.Pages.Search;

/// <summary>The search form as it was filled in: every field as typed, what it means, and what is wrong with it.</summary>
public sealed class SearchForm
{
    private static readonly string[] Filters = ["from", "to", "newspaper", "section", "page", "reporter"];
    private static readonly string[] Kept = ["q", .. Filters, "sort", "prefer", "limit", "explain"];

    private static readonly string[] FacetsTaken = ["none", "all"];

    // Tokens lead onward only: those that were come by are kept in the address, the last few of them.
    private const int MostBack = 8;
    private const char BackMark = '.';
    private const string FirstPage = "~";
    private readonly IQueryCollection fields;
    private readonly Dictionary<string, string> errors = [];

    /// <summary>Reads the form from an address. Never fails: what makes no sense is told in <see cref="Errors"/>.</summary>
    public SearchForm(IQueryCollection fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        this.fields = fields;
        var (from, to) = (Date("from", last: false), Date("to", last: true));
        if (from > to)
            errors["to"] = Text.ToBeforeFrom;
        Request = new SearchRequest
        {
            Query = Query,
            From = from,
            To = to,
            Newspaper = NullIfEmpty("newspaper"),
            Section = NullIfEmpty("section"),
            Page = Page(),
            Reporter = NullIfEmpty("reporter"),
            Sort = Sort(),
            PrefersNewer = Prefer(),
            Limit = Limit(),
            Next = NullIfEmpty("next"),
            Explain = Typed("explain") == "1",
        };
        At = Request.Next is null ? 1 : Place("at");
        Fields = HitFields();
        OneOf("facets", FacetsTaken);
        OneOf("explain", "1");
    }

    /// <summary>What is sought, as typed.</summary>
    public string Query => Typed("q");

    /// <summary>What to ask the search; holds only where there are no <see cref="Errors"/>.</summary>
    public SearchRequest Request { get; }

    /// <summary>Which parts of each hit a program wants; <see langword="null"/> for those that were agreed.</summary>
    public IReadOnlyList<string>? Fields { get; }

    /// <summary>Whether the whole answer is to be counted: not where <c>facets=none</c> says so.</summary>
    public bool WantsFacets => Typed("facets") != "none";

    /// <summary>Whether months and sections are to be counted too.</summary>
    public bool WantsAllFacets => Typed("facets") == "all";

    /// <summary>Which of all hits the first of this page is, from 1; <see langword="null"/> where the address does not say.</summary>
    public int? At { get; }

    /// <summary>Which facet is to be listed to its end in place of hits: <c>section</c> or <c>reporter</c>; <see langword="null"/> for none.</summary>
    public string? Listed => Typed("list") is "section" or "reporter" ? Typed("list") : null;

    /// <summary>The first of the values that are listed, from 1.</summary>
    public int ListedFrom => Place("at") ?? 1;

    /// <summary>What is wrong, by field.</summary>
    public IReadOnlyDictionary<string, string> Errors => errors;

    /// <summary>Whether anything at all is asked for.</summary>
    public bool IsAsked => Query.Trim().Length > 0 || HasFilters;

    /// <summary>Whether anything but words narrows the search.</summary>
    public bool HasFilters => Filters.Any(f => Typed(f).Trim().Length > 0);

    /// <summary>A field as typed.</summary>
    public string Typed(string field) => fields[field].FirstOrDefault() ?? "";

    /// <summary>The same search with some fields changed, from its first page of hits; <see langword="null"/> or empty takes a field out.</summary>
    public string With(params (string Field, string? Value)[] changes)
    {
        var all = Kept.ToDictionary(f => f, Typed);
        // An address is as long as what is read of it, however much was pasted in.
        all["q"] = QueryParser.Read(all["q"]);
        foreach (var (field, value) in changes)
            all[field] = value ?? "";
        return new QueryBuilder(all.Where(f => f.Value.Length > 0)).ToString();
    }

    /// <summary>The page of hits behind this one, which leads back to it.</summary>
    /// <param name="next">The token that leads there.</param>
    /// <param name="shown">How many hits this page shows.</param>
    public string Onward(string next, int shown)
    {
        var before = BackTokens.TakeLast(MostBack - 1).Append(Typed("next").Length > 0 ? Typed("next") : FirstPage);
        return With(("next", next), ("at", At is { } at ? (at + shown).ToString(CultureInfo.InvariantCulture) : null), ("back", string.Join(BackMark, before)));
    }

    /// <summary>The page of hits before this one; <see langword="null"/> where the address no longer knows it, or this is the first.</summary>
    public string? Backward()
    {
        if (Typed("next").Length == 0 || BackTokens is not [.. var before, var last])
            return null;
        return last == FirstPage ? With() : With(
            ("next", last), ("at", At > Request.Limit ? (At - Request.Limit)?.ToString(CultureInfo.InvariantCulture) : null), ("back", string.Join(BackMark, before)));
    }

    private string[] BackTokens => Typed("back").Split(BackMark, StringSplitOptions.RemoveEmptyEntries);

    private int? Place(string field) => int.TryParse(Typed(field), NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at >= 1 ? at : null;

    private string? NullIfEmpty(string field) => Typed(field).Trim() is { Length: > 0 } value ? value : null;

    /// <summary>A day, or the first or last day of a month or year.</summary>
    private DateOnly? Date(string field, bool last)
    {
        var typed = Typed(field).Trim();
        if (typed.Length == 0)
            return null;
        if (QueryDateReader.ReadOne(typed) is { } dates)
            return last ? dates.To : dates.From;
        errors[field] = Text.BadDate;
        return null;
    }

    private SearchSort Sort()
    {
        switch (Typed("sort"))
        {
            case "" or "relevance":
                return SearchSort.Relevance;
            case "newest":
                return SearchSort.Newest;
            case "oldest":
                return SearchSort.Oldest;
            default:
                errors["sort"] = Text.BadSort;
                return SearchSort.Relevance;
        }
    }

    private bool Prefer()
    {
        OneOf("prefer", "newer");
        return Typed("prefer") == "newer";
    }

    /// <summary>Says which values a field takes, where it has another.</summary>
    private void OneOf(string field, params string[] values)
    {
        if (Typed(field).Length > 0 && !values.Contains(Typed(field)))
            errors[field] = Words.Fill(Text.BadValue, string.Join(", ", values));
    }

    private int? Page()
    {
        if (Typed("page").Trim() is not { Length: > 0 } typed)
            return null;
        if (PageNumber.Read(TextFolding.Fold(typed)) is { } page)
            return page.Number;
        errors["page"] = Text.BadPage;
        return null;
    }

    private string[]? HitFields()
    {
        if (Typed("fields").Length == 0)
            return null;
        var names = Typed("fields").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length == 0 || names.Except(SearchAnswer.HitFields).Any())
            errors["fields"] = Words.Fill(Text.BadFields, string.Join(", ", SearchAnswer.HitFields));
        return names;
    }

    private int Limit()
    {
        const int Usual = 20;
        if (Typed("limit").Length == 0)
            return Usual;
        if (int.TryParse(Typed("limit"), NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= SearchService.MaximumLimit)
            return limit;
        errors["limit"] = Text.BadLimit;
        return Usual;
    }
}
