using System.Linq.Expressions;
using Archive.Core.Model;
using Archive.Core.Storage;
using Microsoft.EntityFrameworkCore;
using ArticleRow = Archive.Core.Model.Article;

namespace Archive.Web.Pages.Names;

/// <summary>What the store knows of names in bylines (署名). A name is a string, and no more.</summary>
internal static class NameQueries
{
    /// <summary>Behind every character that a name can go on with.</summary>
    private const string Last = "\U0010FFFF";

    /// <summary>The characters that names begin with, in the order of code points.</summary>
    /// <remarks>From one surname to the next by the index, which a list of all names would read from end to end.</remarks>
    public static async Task<IReadOnlyList<string>> SurnamesAsync(ArchiveDb db, CancellationToken cancel) =>
        await db.Database.SqlQuery<string>(
            $"""
            WITH RECURSIVE Surname(Value) AS (
                SELECT substr(MIN(Name), 1, 1) FROM Contributors
                UNION ALL
                SELECT (SELECT substr(MIN(c.Name), 1, 1) FROM Contributors c WHERE c.Name >= Surname.Value || {Last}) FROM Surname WHERE Value IS NOT NULL)
            SELECT Value FROM Surname WHERE Value IS NOT NULL
            """).ToListAsync(cancel);

    /// <summary>Names after <paramref name="after"/> in the order of code points, which is that of the index.</summary>
    /// <param name="db">The archive.</param>
    /// <param name="role">Only those who did this.</param>
    /// <param name="part">Only those that hold this.</param>
    /// <param name="surname">Only those that begin with this.</param>
    /// <param name="after">The last name that was seen.</param>
    /// <param name="most">How many.</param>
    /// <param name="cancel">Gives up.</param>
    public static Task<List<string>> NamesAsync(
        ArchiveDb db, ContributorRole? role, string? part, string? surname, string? after, int most, CancellationToken cancel)
    {
        var named = db.Contributors.AsQueryable();
        if (role is { } r)
            named = named.Where(c => c.Role == r);
        if (part is not null)
            named = named.Where(c => c.Name.Contains(part));
#pragma warning disable CA1309 // In SQL it is the order of the index: by code points.
        if (surname is not null)
        {
            var end = surname + Last;
            named = named.Where(c => string.Compare(c.Name, surname) >= 0 && string.Compare(c.Name, end) < 0);
        }

        if (after is not null)
            named = named.Where(c => string.Compare(c.Name, after) > 0);
#pragma warning restore CA1309
        // Grouped, not distinct: groups come in the order of the index, and no more of them are made than are asked for.
        return named.GroupBy(c => c.Name).Select(g => g.Key).OrderBy(n => n).Take(most).ToListAsync(cancel);
    }

    /// <summary>How much each of some names has signed; names whose articles can no longer be read are left out.</summary>
    public static async Task<IReadOnlyList<NameCount>> CountAsync(ArchiveDb db, IReadOnlyCollection<string> names, Func<string, string> address, CancellationToken cancel)
    {
        var counted = await Readable(db, c => names.Contains(c.Name)).GroupBy(s => s.Name).Select(g => new
        {
            Name = g.Key,
            Articles = g.Select(s => s.ArticleId).Distinct().Count(),
            Reporter = g.Count(s => s.Role == ContributorRole.Reporter),
            Correspondent = g.Count(s => s.Role == ContributorRole.Correspondent),
            Photographer = g.Count(s => s.Role == ContributorRole.Photographer),
            First = g.Min(s => s.Date),
            Last = g.Max(s => s.Date),
        }).ToListAsync(cancel);
        var byName = counted.ToDictionary(
            c => c.Name,
            c => new NameCount(c.Name, address(c.Name), c.Articles, c.First.Year, c.Last.Year, RoleCount.Of(c.Reporter, c.Correspondent, c.Photographer)));
        return [.. names.Select(n => byName.GetValueOrDefault(n)).OfType<NameCount>()];
    }

    /// <summary>Everything some name has signed that can be read.</summary>
    /// <remarks>Joined by hand: over navigations, each figure of a group would be a query of its own over all that it holds.</remarks>
    public static IQueryable<Signature> Readable(ArchiveDb db, Expression<Func<Contributor, bool>> of) =>
        from c in db.Contributors.Where(of)
        join a in db.Articles.Where(ArticleRow.IsReadable) on c.ArticleId equals a.Id
        join p in db.Pages on a.PageId equals p.Id
        join i in db.Issues on p.IssueId equals i.Id
        select new Signature { Name = c.Name, Role = c.Role, ArticleId = a.Id, Date = i.Date };
}

/// <summary>A name under an article.</summary>
internal sealed record Signature
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What the person did.</summary>
    public ContributorRole Role { get; init; }

    /// <summary>Key of the article.</summary>
    public long ArticleId { get; init; }

    /// <summary>Its date of issue.</summary>
    public DateOnly Date { get; init; }
}
