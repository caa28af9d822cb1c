using System.Text.Json.Serialization;
using Archive.Core.Search;
using Archive.Core.Storage;
using Archive.Web.Endpoints;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Archive.Web.Pages.Browse;

/// <summary>A newspaper and all that is held of it.</summary>
/// <param name="Name">Name as printed.</param>
/// <param name="Slug">Short name in addresses.</param>
/// <param name="Url">Its address.</param>
/// <param name="Span">First and last day held.</param>
/// <param name="Issues">Issues held.</param>
/// <param name="Pages">Pages held.</param>
/// <param name="Years">Years that have issues, oldest first.</param>
/// <param name="Gaps">Days without an issue between those that have one, oldest first.</param>
/// <param name="Newest">Its newest issue.</param>
/// <param name="Sections">Its largest sections (版名) and how many articles they have.</param>
/// <param name="Reporters">Those most often named in its bylines.</param>
public sealed record NewspaperView(
    string Name, string Slug, string Url, HeldSpan Span, int Issues, int Pages, IReadOnlyList<YearCount> Years, IReadOnlyList<Gap> Gaps,
    IssueFront Newest, IReadOnlyList<FacetValue> Sections, IReadOnlyList<FacetValue> Reporters)
{
    /// <summary>Gaps of a week and more, the longest, oldest first: what a page can show of a paper that never came out on Sundays.</summary>
    [JsonIgnore]
    public IReadOnlyList<Gap> LongGaps => [.. Gaps.Where(g => g.Days >= Week).OrderByDescending(g => g.Days).Take(Shown).OrderBy(g => g.From)];

    /// <summary>How many days all gaps have.</summary>
    [JsonIgnore]
    public int GapDays => Gaps.Sum(g => g.Days);

    private const int Week = 7;
    private const int Shown = 30;
}

/// <summary><c>/newspapers/jzrb</c>: a newspaper and what is held of it.</summary>
public sealed class NewspaperModel(ArchiveDb db, SiteAddress site, SearchService search) : FormPage
{
    private const int Headlines = 5;

    /// <summary>What is shown.</summary>
    public NewspaperView View { get; private set; } = null!;

    /// <inheritdoc />
    public override string Address => Addresses.Newspaper(View.Slug);

    /// <inheritdoc />
    public override (string Slug, string Name)? OfNewspaper => (View.Slug, View.Name);

    /// <summary>Answers the request.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (IsUnknownForm || await db.Newspapers.Where(n => n.Slug == slug).Select(n => n.Name).SingleOrDefaultAsync(cancel) is not { } name)
            return NotFound();
        var held = db.Issues.Where(i => i.Newspaper.Slug == slug);
        var dates = await held.OrderBy(i => i.Date).Select(i => i.Date).ToListAsync(cancel);
        if (dates.Count == 0)
            return NotFound();
        var newest = dates[^1];
        var years = await YearCount.LoadAsync(db, slug, cancel);
        var counts = await search.CountAsync(new SearchRequest { Query = "", Newspaper = slug }, cancel);
        View = new NewspaperView(
            name, slug, site.Absolute(Addresses.Newspaper(slug)), new HeldSpan(dates[0], newest), dates.Count, years.Sum(y => y.Pages), years,
            [.. Gap.Between(dates)],
            (await IssueFront.LoadAsync(db, site, held.Where(i => i.Date == newest), Headlines, cancel))[0],
            counts.Sections, counts.Reporters);
        return Show(View);
    }
}
