using System.Globalization;
using Archive.Core.Model;
using Archive.Core.Search;
using Archive.Core.Storage;
using Archive.Web.Endpoints;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ArticleRow = Archive.Core.Model.Article;

namespace Archive.Web.Pages.Names;

/// <summary>A name in bylines and what stands under it.</summary>
/// <param name="Name">The name, by string: two people of one name are one name, one person under two names is two.</param>
/// <param name="Url">Its address.</param>
/// <param name="Articles">Articles it stands under.</param>
/// <param name="First">Date of the first.</param>
/// <param name="Last">Date of the last.</param>
/// <param name="Roles">What the person did, most often first.</param>
/// <param name="Years">Articles by year, newest first.</param>
/// <param name="Newspapers">Articles by newspaper (slug and name), most first.</param>
/// <param name="Sections">Articles by section (版名), most first.</param>
/// <param name="With">Names that stand beside it, most often first.</param>
/// <param name="Listed">This page of its articles, newest first.</param>
/// <param name="Next">The <c>next</c> of the page that follows; <see langword="null"/> at the end.</param>
public sealed record PersonView(
    string Name, string Url, int Articles, DateOnly First, DateOnly Last, IReadOnlyList<RoleCount> Roles, IReadOnlyList<FacetValue> Years,
    IReadOnlyList<FacetValue> Newspapers, IReadOnlyList<FacetValue> Sections, IReadOnlyList<FacetValue> With, IReadOnlyList<SignedArticle> Listed, string? Next);

/// <summary>An article that someone has signed.</summary>
/// <param name="Date">Its date of issue.</param>
/// <param name="Newspaper">Name of its newspaper.</param>
/// <param name="Page">Number of the page it begins on.</param>
/// <param name="Section">Section name of that page.</param>
/// <param name="Roles">What the person did in it.</param>
/// <param name="Article">The article.</param>
public sealed record SignedArticle(DateOnly Date, string Newspaper, int Page, string? Section, IReadOnlyList<ContributorRole> Roles, ListedArticle Article);

/// <summary><c>/names/周明远</c>: what stands under a name.</summary>
public sealed class PersonModel(ArchiveDb db, SiteAddress site) : FormPage
{
    /// <summary>Articles a page.</summary>
    public const int PageSize = 50;

    private const int Most = 30;

    /// <summary>Only articles of this year.</summary>
    [FromQuery(Name = "year")]
    public string? Year { get; set; }

    /// <summary>The last article of the page before: its date and its ID.</summary>
    [FromQuery(Name = "next")]
    public string? After { get; set; }

    /// <summary>What is shown.</summary>
    public PersonView View { get; private set; } = null!;

    /// <inheritdoc />
    public override string Address => Addresses.Name(View.Name);

    /// <inheritdoc />
    public override string AddressQuery => QueryWith(Year, After);

    /// <summary>Whether the person is one that the search knows: of photographers it knows nothing.</summary>
    public bool IsSearched => View.Roles.Any(r => r.Role != ContributorRole.Photographer);

    /// <summary>The query for what the person wrote as a reporter; <see langword="null"/> where there is nothing.</summary>
    public string? FieldQuery => View.Roles.Any(r => r.Role == ContributorRole.Reporter) ? $"记者:{View.Name}" : null;

    /// <summary>Another part of the list.</summary>
    public static string QueryWith(string? year, string? after) => new QueryBuilder(
        new[] { ("year", year), ("next", after) }.Where(f => f.Item2 is not null).Select(f => KeyValuePair.Create(f.Item1, f.Item2!))).ToString();

    /// <summary>Answers the request.</summary>
    public async Task<IActionResult> OnGetAsync(string name, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(name);
        name = Whole(name);
        if (string.IsNullOrEmpty(Year))
            Year = null;
        if (string.IsNullOrEmpty(After))
            After = null;
        if (Year is not null && !(Year.Length == 4 && Year.All(char.IsAsciiDigit)) || !Place.TryRead(After, out var after))
            return StatusCode(StatusCodes.Status400BadRequest);
        var all = await SignedAsync(name, cancel);
        if (all.Count == 0)
            return NotFound();
        var shown = (Year is null ? all : all.Where(s => s.Date.Year == int.Parse(Year, CultureInfo.InvariantCulture))).ToList();
        var rest = after is null ? shown : shown.SkipWhile(s => s.Id != after.Id && s.Date >= after.Date).SkipWhile(s => s.Id == after.Id).ToList();
        var page = rest.Take(PageSize).ToList();
        View = new PersonView(
            name, site.Absolute(Addresses.Name(name)), all.Count, all[^1].Date, all[0].Date,
            RoleCount.Of(Did(all, ContributorRole.Reporter), Did(all, ContributorRole.Correspondent), Did(all, ContributorRole.Photographer)),
            [.. all.GroupBy(s => s.Date.Year).Select(g => Value(g.Key.ToString("0000", CultureInfo.InvariantCulture), g.Count()))],
            [.. all.GroupBy(s => (s.Slug, s.Newspaper)).OrderByDescending(g => g.Count()).Select(g => new FacetValue(g.Key.Slug, g.Key.Newspaper, g.Count()))],
            [.. all.Where(s => s.Section is not null).GroupBy(s => s.Section!).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(Most).Select(g => Value(g.Key, g.Count()))],
            await WithAsync(name, all, cancel),
            await ListAsync(page, cancel),
            rest.Count > PageSize ? new Place(page[^1].Date, page[^1].Id).ToString() : null);
        return Show(View);
    }

    /// <summary>A dot in a name is no form: only <c>.json</c> at its end is. A slash comes still encoded.</summary>
    private string Whole(string name)
    {
        if (IsUnknownForm)
            (name, Form) = ($"{name}.{Form}", null);
        return name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
    }

    private async Task<IReadOnlyList<Signed>> SignedAsync(string name, CancellationToken cancel)
    {
        var rows = await db.Articles.Where(ArticleRow.IsReadable).SelectMany(
            a => a.Contributors.Where(c => c.Name == name),
            (a, c) => new Signed
            {
                Key = a.Id,
                Id = a.PublicId,
                Role = c.Role,
                Date = a.Page.Issue.Date,
                NewspaperId = a.Page.Issue.NewspaperId,
                Newspaper = a.Page.Issue.Newspaper.Name,
                Slug = a.Page.Issue.Newspaper.Slug,
                Page = a.Page.Number,
                Section = a.Page.Section,
                Position = a.Position,
            }).ToListAsync(cancel);
        return
        [
            .. rows.GroupBy(r => r.Key, (_, roles) => roles.ToList()).Select(r => r[0] with { Roles = [.. r.Select(x => x.Role).Distinct().Order()] })
                .OrderByDescending(s => s.Date).ThenBy(s => s.NewspaperId).ThenBy(s => s.Page).ThenBy(s => s.Position).ThenBy(s => s.Key),
        ];
    }

    private async Task<IReadOnlyList<FacetValue>> WithAsync(string name, IReadOnlyList<Signed> all, CancellationToken cancel)
    {
        var beside = await db.Contributors.Where(c => c.Name == name)
            .Join(db.Contributors, c => c.ArticleId, o => o.ArticleId, (_, o) => new { o.ArticleId, o.Name }).Where(o => o.Name != name).Distinct().ToListAsync(cancel);
        var readable = all.Select(s => s.Key).ToHashSet();
        return
        [
            .. beside.Where(b => readable.Contains(b.ArticleId)).GroupBy(b => b.Name).OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key, StringComparer.Ordinal).Take(Most).Select(g => Value(g.Key, g.Count())),
        ];
    }

    private async Task<IReadOnlyList<SignedArticle>> ListAsync(List<Signed> page, CancellationToken cancel)
    {
        var keys = page.Select(s => s.Key).ToList();
        var listed = await db.Articles.Where(a => keys.Contains(a.Id)).Select(ListedArticle.Projection(site.Absolute("/a/"))).ToDictionaryAsync(a => a.Id, cancel);
        return [.. page.Select(s => new SignedArticle(s.Date, s.Newspaper, s.Page, s.Section, s.Roles, listed[s.Id]))];
    }

    private static int Did(IReadOnlyList<Signed> all, ContributorRole role) => all.Count(s => s.Roles.Contains(role));

    private static FacetValue Value(string value, long count) => new(value, value, count);

    /// <summary>An article as counting needs it.</summary>
    private sealed record Signed
    {
        public long Key { get; init; }

        public required string Id { get; init; }

        public ContributorRole Role { get; init; }

        public DateOnly Date { get; init; }

        public int NewspaperId { get; init; }

        public required string Newspaper { get; init; }

        public required string Slug { get; init; }

        public int Page { get; init; }

        public string? Section { get; init; }

        public int Position { get; init; }

        public IReadOnlyList<ContributorRole> Roles { get; init; } = [];
    }

    /// <summary>A place in the list, as <c>next</c> writes it: it holds even where its article is gone.</summary>
    private sealed record Place(DateOnly Date, string Id)
    {
        public static bool TryRead(string? next, out Place? place)
        {
            place = null;
            if (next is null)
                return true;
            if (next.Split('_') is not [var written, var id] || !DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return false;
            place = new Place(date, id);
            return true;
        }

        public override string ToString() => $"{Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}_{Id}";
    }
}
