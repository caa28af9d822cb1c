using Archive.Core.Import.Identity;
using Archive.Core.Model;
using Archive.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace Archive.Core.Import;

/// <summary>Finds or makes newspapers, issues and pages within one transaction.</summary>
internal sealed class Places(ArchiveDb db)
{
    private readonly Dictionary<(int Newspaper, DateOnly Date, int Number), Page> pages = [];
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

    /// <summary>The page; made where it is not held. Section and printed number are brought up to date.</summary>
    public async Task<Page> PageAsync(Newspaper newspaper, DateOnly date, PageNumber number, string? section, CancellationToken cancellationToken)
    {
        if (!pages.TryGetValue((newspaper.Id, date, number.Number), out var page))
        {
            page = await db.Pages.SingleOrDefaultAsync(p => p.Issue.NewspaperId == newspaper.Id && p.Issue.Date == date && p.Number == number.Number, cancellationToken);
            if (page is null)
            {
                var issue = db.Issues.Local.SingleOrDefault(i => i.NewspaperId == newspaper.Id && i.Date == date)
                    ?? await db.Issues.SingleOrDefaultAsync(i => i.NewspaperId == newspaper.Id && i.Date == date, cancellationToken)
                    ?? new Issue { Newspaper = newspaper, NewspaperId = newspaper.Id, Date = date };
                page = new Page { Issue = issue, Number = number.Number };
                db.Pages.Add(page);
            }

            pages.Add((newspaper.Id, date, number.Number), page);
        }

        (section, var label) = (section ?? page.Section, number.Label ?? page.Label);
        if (page.Id != 0 && page.Section == section && page.Label == label)
            return page;
        (page.Section, page.Label) = (section, label);
        await db.SaveChangesAsync(cancellationToken);
        return page;
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
            messages.Add($"The newspaper held as {nameless.Slug} without a name is now named {claim.Name}.");
            return nameless;
        }

        if (bySlug is null || !claim.SlugLeads)
            return null;
        messages.Add($"{claim.Slug} is held as {bySlug.Name}, but {claim.Name} is named too: taken for {bySlug.Name}.");
        return bySlug;
    }
}
