using Archive.Core.Model;
using Archive.Core.Storage;
using Archive.Web.Endpoints;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace Archive.Web.Pages.Names;

/// <summary>Names in bylines (署名), in the order of code points: names of one surname stand together.</summary>
/// <param name="Names">This page of them.</param>
/// <param name="Next">The <c>next</c> of the page that follows; <see langword="null"/> at the end.</param>
/// <param name="Surnames">The characters that names of the archive begin with.</param>
public sealed record NameIndexView(IReadOnlyList<NameCount> Names, string? Next, IReadOnlyList<string> Surnames);

/// <summary>A name and how much it has signed.</summary>
/// <param name="Name">The name, by string: two people of one name are one name.</param>
/// <param name="Url">Its address.</param>
/// <param name="Articles">Articles it stands under.</param>
/// <param name="First">Year of the first.</param>
/// <param name="Last">Year of the last.</param>
/// <param name="Roles">What the person did, most often first.</param>
public sealed record NameCount(string Name, string Url, int Articles, int First, int Last, IReadOnlyList<RoleCount> Roles);

/// <summary>What someone did and how often.</summary>
/// <param name="Role">Reporter, correspondent or photographer.</param>
/// <param name="Articles">In how many articles.</param>
public sealed record RoleCount(ContributorRole Role, int Articles)
{
    /// <summary>The roles that occur, most often first.</summary>
    public static IReadOnlyList<RoleCount> Of(int reporter, int correspondent, int photographer) =>
    [
        .. new[] { new RoleCount(ContributorRole.Reporter, reporter), new RoleCount(ContributorRole.Correspondent, correspondent), new RoleCount(ContributorRole.Photographer, photographer) }
            .Where(r => r.Articles > 0).OrderByDescending(r => r.Articles),
    ];
}

/// <summary><c>/names</c>: reporters, correspondents and photographers of the archive.</summary>
public sealed class NameIndexModel(ArchiveDb db, SiteAddress site) : FormPage
{
    /// <summary>Names a page.</summary>
    public const int PageSize = 100;

    private const int LongestFilter = 32;

    /// <summary>Only names that hold this.</summary>
    [FromQuery(Name = "q")]
    public string? Query { get; set; }

    /// <summary>Only those who did this: reporter, correspondent or photographer.</summary>
    [FromQuery(Name = "role")]
    public string? RoleName { get; set; }

    /// <summary>Only names that begin with this character.</summary>
    [FromQuery(Name = "surname")]
    public string? Surname { get; set; }

    /// <summary>The last name of the page before.</summary>
    [FromQuery(Name = "next")]
    public string? After { get; set; }

    /// <summary>What is shown.</summary>
    public NameIndexView View { get; private set; } = null!;

    /// <inheritdoc />
    public override string Address => Addresses.Names;

    /// <inheritdoc />
    public override string AddressQuery => QueryWith(After);

    /// <inheritdoc />
    public override bool IsTransient => Query is not null;

    /// <summary>The same list from another place on.</summary>
    public string QueryWith(string? after) => new QueryBuilder(
        new[] { ("q", Query), ("role", RoleName), ("surname", Surname), ("next", after) }.Where(f => f.Item2 is not null).Select(f => KeyValuePair.Create(f.Item1, f.Item2!))).ToString();

    /// <summary>Names of this page by the character they begin with.</summary>
    public IEnumerable<IGrouping<string, NameCount>> BySurname => View.Names.GroupBy(n => n.Name.EnumerateRunes().First().ToString());

    /// <summary>Answers the request.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (IsUnknownForm)
            return NotFound();
        (Query, RoleName, Surname, After) = (Given(Query), Given(RoleName), Given(Surname), Given(After));
        if (Query?.Length > LongestFilter || RoleName is not null && RoleWords.Parse(RoleName) is null)
            return StatusCode(StatusCodes.Status400BadRequest);
        var names = await NameQueries.NamesAsync(db, RoleWords.Parse(RoleName), Query, Surname, After, PageSize + 1, cancel);
        var more = names.Count > PageSize;
        if (more)
            names.RemoveAt(PageSize);
        View = new NameIndexView(
            await NameQueries.CountAsync(db, names, n => site.Absolute(Addresses.Name(n)), cancel),
            more ? names[^1] : null,
            await NameQueries.SurnamesAsync(db, cancel));
        return Show(View);
    }

    private static string? Given(string? typed) => typed?.Trim() is { Length: > 0 } given ? given : null;
}
