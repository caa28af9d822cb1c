using Archive.Core.Import.Identity;
using Archive.Core.Model;
using Archive.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace Archive.Core.Import;

/// <summary>A page that is held, and where it belongs.</summary>
/// <param name="NewspaperId">Key of the newspaper.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Date">Date of the issue.</param>
/// <param name="Number">Page number.</param>
/// <param name="PageId">Key of the page.</param>
internal sealed record PagePlace(int NewspaperId, string Slug, DateOnly Date, int Number, int PageId);

/// <summary>Finds or makes newspapers, issues and pages within one transaction.</summary>
internal sealed class Places(WriteScope scope, ChangeTimes changes) : IDisposable
{
    private readonly ArchiveDb db = scope.Db;
    private readonly Dictionary<(int Newspaper, DateOnly Date, int Number), PagePlace> pages = [];
    private readonly Statement find = new(scope, "SELECT p.Id FROM Issues i JOIN Pages p ON p.IssueId = i.Id WHERE i.NewspaperId = @0 AND i.Date = @1 AND p.Number = @2");
    private readonly Statement insertIssue = new(scope, "INSERT INTO Issues (NewspaperId, Date) VALUES (@0, @1) ON CONFLICT (NewspaperId, Date) DO NOTHING");
    private readonly Statement insertPage = new(scope, "INSERT INTO Pages (IssueId, Number, Label, Section) SELECT Id, @2, @3, @4 FROM Issues WHERE NewspaperId = @0 AND Date = @1 RETURNING Id");
    private readonly Statement update = new(scope, """
        UPDATE Pages SET Section = coalesce(@1, Section), Label = coalesce(@2, Label)
        WHERE Id = @0 AND (Section IS NOT coalesce(@1, Section) OR Label IS NOT coalesce(@2, Label)) RETURNING Id
        """);
    private readonly Dictionary<NewspaperClaim, Newspaper> claims = [];
    private List<Newspaper>? newspapers;

    /// <summary>The newspaper that is meant. Made where it is not held; named where it was held by its slug only.</summary>
    /// <param name="claim">What is known of it.</param>
    /// <param name="messages">Takes what a person should know of the decision.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<Newspaper> NewspaperAsync(NewspaperClaim claim, List<string> messages, CancellationToken cancellationToken)
    {
        if (claims.TryGetValue(claim, out var known))
            return known;
        newspapers ??= await db.Newspapers.ToListAsync(cancellationToken);
        var paper = Held(claim, messages);
        if (paper is null)
        {
            var slug = claim.Slug is { } s && newspapers.All(n => n.Slug != s) ? s : NewspaperSlug.Derive(claim.Name!);
            if (newspapers.Any(n => n.Slug == slug))
                slug = NewspaperSlug.DeriveDistinct(claim.Name!);
            paper = new Newspaper { Slug = slug, Name = claim.Name ?? slug };
            db.Newspapers.Add(paper);
            newspapers.Add(paper);
            if (claim.Name is null)
                messages.Add($"The newspaper is known by its slug {slug} only. An import with --newspaper and its name, of files named {slug}-…, names it.");
        }

        await db.SaveChangesAsync(cancellationToken);
        return claims[claim] = paper;
    }

    /// <summary>The page, and whether it had to be made. Section and printed number are brought up to date.</summary>
    public (PagePlace Place, bool IsNew) Page(Newspaper newspaper, DateOnly date, PageNumber number, string? section)
    {
        var key = (newspaper.Id, date, number.Number);
        if (pages.TryGetValue(key, out var place) && section is null && number.Label is null)
            return (place, false);
        var id = place?.PageId ?? find.Scalar<long?>(newspaper.Id, date, number.Number);
        var isNew = id is null;
        if (id is null)
        {
            insertIssue.Execute(newspaper.Id, date);
            id = insertPage.Scalar<long>(newspaper.Id, date, number.Number, number.Label, section);
        }
        else if (section is not null || number.Label is not null)
        {
            if (update.Scalar<object>(id, section, number.Label) is not null)
                changes.OfPage((int)id.Value);
        }

        pages[key] = place = new PagePlace(newspaper.Id, newspaper.Slug, date, number.Number, (int)id.Value);
        return (place, isNew);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var statement in (Statement[])[find, insertIssue, insertPage, update])
            statement.Dispose();
    }

    private Newspaper? Held(NewspaperClaim claim, List<string> messages)
    {
        var byName = claim.Name is { } name ? newspapers!.FirstOrDefault(n => n.Name == name) : null;
        var bySlug = claim.Slug is { } slug ? newspapers!.FirstOrDefault(n => n.Slug == slug) : null;
        if (byName is not null && bySlug is not null && byName != bySlug)
        {
            var (taken, other) = claim.SlugLeads ? (bySlug, byName) : (byName, bySlug);
            messages.Add($"Two newspapers are named, {taken.Name} ({taken.Slug}) and {other.Name} ({other.Slug}): taken for {taken.Name}.");
            return taken;
        }

        if (byName is not null)
        {
            if (claim.Slug is not null && bySlug is null)
                messages.Add($"{byName.Name} is held with the slug {byName.Slug}, which stays, not {claim.Slug}.");
            return byName;
        }

        if (claim.Name is null)
            return bySlug;
        // The slug, given or made from the name, of a paper that has no name yet: this is its name.
        var nameless = bySlug ?? (claim.Slug is null ? newspapers!.FirstOrDefault(n => n.Slug == NewspaperSlug.Derive(claim.Name)) : null);
        if (nameless is not null && nameless.Name == nameless.Slug)
        {
            nameless.Name = claim.Name;
            changes.OfNewspaper(nameless.Id);
            messages.Add($"The newspaper held as {nameless.Slug} without a name is now named {claim.Name}.");
            return nameless;
        }

        if (bySlug is null || !claim.SlugLeads)
            return null;
        messages.Add($"{claim.Slug} is held as {bySlug.Name}, but {claim.Name} is named too: taken for {bySlug.Name}.");
        return bySlug;
    }
}
