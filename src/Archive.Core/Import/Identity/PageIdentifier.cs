using System.Globalization;
using Archive.Layout;

namespace Archive.Core.Import.Identity;

/// <summary>Where a page belongs, as far as it must be known to store it.</summary>
/// <param name="Newspaper">The newspaper.</param>
/// <param name="Date">Date of the issue.</param>
/// <param name="Page">Page number.</param>
/// <param name="Section">Section name, where known.</param>
internal sealed record KnownIdentity(NewspaperClaim Newspaper, DateOnly Date, PageNumber Page, string? Section);

/// <summary>What is said of the newspaper: at least one of the two is known.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="SlugLeads">Whether the slug was said in the place that goes first, so that it wins where the two disagree.</param>
internal sealed record NewspaperClaim(string? Name, string? Slug, bool SlugLeads);

/// <summary>Puts together what options, manifest, path and page say, in that order.</summary>
internal sealed class PageIdentifier(ImportOptions options, TimeProvider clock)
{
    private const int MostTold = 3;
    private const int MostEvidence = 8;

    /// <summary>Says where the page belongs, or everything that keeps us from knowing.</summary>
    /// <param name="given">What options, manifest and path say, in the order they count.</param>
    /// <param name="page">What the page says of itself.</param>
    /// <param name="messages">Takes what a person should know of how it was found out, or the errors.</param>
    public KnownIdentity? Identify(IReadOnlyList<GivenIdentity> given, PageIdentity page, List<string> messages)
    {
        var errors = given.SelectMany(g => g.Errors).ToList();
        var newspaper = Newspaper(given, page);
        var dated = given.FirstOrDefault(g => g.Date is not null || g.BadDate is not null);
        var date = dated is null ? Inferred(page) : dated.Date;
        var number = given.Select(g => g.Page).FirstOrDefault(p => p is not null) ?? (page.Number is { } n ? new PageNumber(n, null) : null);
        var section = given.Select(g => g.Section).FirstOrDefault(s => s is not null) ?? page.Section;

        if (dated?.BadDate is { } wrong)
            errors.Add($"`{wrong}` in its path is no date of the calendar. Rename it as in 焦作日报/2020-02-26/01.txt, or give --date.");
        var missing = Missing(newspaper is null, date is null && dated?.BadDate is null, number is null).ToList();
        if (missing.Count > 0 && errors.Count == 0)
            errors.Add(HowToGive(missing, date is null ? page : null));
        if (date is { } d)
            errors.AddRange(CheckDate(d));
        if (number is { } p && (p.Number < 1 || p.Number > options.MaxPage))
            errors.Add(PageOutOfRange(p.Number));
        messages.AddRange(errors);
        if (errors.Count > 0 || newspaper is null || date is null || number is null)
            return null;

        if (dated is null)
            messages.Add(string.Create(CultureInfo.InvariantCulture, $"The date {date:yyyy-MM-dd} was read off the page ({page.DateConfidence:0.00}): {page.DateBasis}."));
        else if (page.DateCandidates is [{ } likeliest, ..] && likeliest.Date != date && likeliest.Confidence >= options.InferredDateConfidence)
            messages.Add(string.Create(CultureInfo.InvariantCulture, $"The date {date:yyyy-MM-dd} was given, but the page speaks for {likeliest.Date:yyyy-MM-dd} ({likeliest.Confidence:0.00}): {Evidence(page)}. The given date was taken."));
        messages.AddRange(Disagreements(newspaper.Name, given.Any(g => g.Page is not null) ? number.Value.Number : null, page));
        if (dated?.OtherDate is { } other)
            messages.Add(string.Create(CultureInfo.InvariantCulture, $"Its name says {date:yyyy-MM-dd}, a folder it is in {other:yyyy-MM-dd}. Its name was taken; if that is wrong, give --date."));
        if (given.All(g => g.Name is null && g.Slug is null))
            messages.Add($"The newspaper {newspaper.Name} was read off the page.");
        if (given.All(g => g.Page is null))
            messages.Add($"The page number {PageNumber.Print(number.Value.Number)} was read off the page.");
        return new KnownIdentity(newspaper, date.Value, number.Value, section);
    }

    /// <summary>What the page's own head says otherwise than was given: masthead and folio.</summary>
    private static IEnumerable<string> Disagreements(string? name, int? number, PageIdentity page)
    {
        if (name is not null && page.Evidence.Where(e => e.Kind == EvidenceKind.Masthead).ToList() is [var masthead, ..] mastheads && mastheads.TrueForAll(m => m.Supports != name))
            yield return string.Create(CultureInfo.InvariantCulture, $"The newspaper {name} was given, but the page is headed “{masthead.Supports}” (line {masthead.Line}). The given one was taken.");
        if (number is { } given && page.Evidence.Where(e => e.Kind == EvidenceKind.Folio).ToList() is [var folio, ..] folios
            && folios.TrueForAll(f => !IsPage(f.Supports, given) && !IsPage(f.Supports, given % 100)))
            yield return string.Create(CultureInfo.InvariantCulture, $"The page number {PageNumber.Print(given)} was given, but the page says “{folio.Quote}” (line {folio.Line}). The given one was taken.");

        static bool IsPage(string supports, int number) =>
            supports.Split(',')[0] == string.Create(CultureInfo.InvariantCulture, $"page {number}");
    }

    /// <summary>The date that the page itself tells, where it does so surely enough to store it by.</summary>
    private DateOnly? Inferred(PageIdentity page) => page.DateConfidence >= options.InferredDateConfidence ? page.Date : null;

    /// <summary>What is wrong with a date, if anything.</summary>
    public IEnumerable<string> CheckDate(DateOnly date)
    {
        // Today where it is latest on earth: a morning paper of Beijing is dated tomorrow for a server on UTC.
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(14));
        if (date > today)
            yield return string.Create(CultureInfo.InvariantCulture, $"The date {date:yyyy-MM-dd} is in the future. Correct it where it was given, or give --date.");
        if (date < options.EarliestDate)
            yield return string.Create(CultureInfo.InvariantCulture, $"The date {date:yyyy-MM-dd} is before {options.EarliestDate:yyyy-MM-dd}. Correct it where it was given, or give --date.");
    }

    /// <summary>The error for a page number that cannot be.</summary>
    public string PageOutOfRange(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"The page number {number} is not between 1 and {options.MaxPage}. Correct it where it was given, or give --page.");

    private NewspaperClaim? Newspaper(IReadOnlyList<GivenIdentity> given, PageIdentity page)
    {
        var all = given.Append(new GivenIdentity { Name = page.Newspaper is { } n ? NewspaperSlug.CleanName(n) : null })
            .Where(g => g.Name is not null || g.Slug is not null).ToList();
        return all.Count == 0 ? null : Complete(new NewspaperClaim(
            all.Select(g => g.Name).FirstOrDefault(n => n is not null), all.Select(g => g.Slug).FirstOrDefault(s => s is not null), all[0].Name is null));
    }

    /// <summary>Adds what the configuration knows of the newspaper.</summary>
    public NewspaperClaim Complete(NewspaperClaim claim)
    {
        if (claim is { Slug: { } slug, SlugLeads: true } && options.Newspapers.TryGetValue(slug, out var name))
            return claim with { Name = name };
        return claim is { Slug: null, Name: { } known } && options.Newspapers.FirstOrDefault(n => n.Value == known).Key is { } configured
            ? claim with { Slug = configured }
            : claim;
    }

    private static IEnumerable<(string What, string Option)> Missing(bool newspaper, bool date, bool page)
    {
        if (newspaper)
            yield return ("newspaper", "--newspaper 焦作日报");
        if (date)
            yield return ("date", "--date 2020-02-26");
        if (page)
            yield return ("page number", "--page 1");
    }

    private static string HowToGive(List<(string What, string Option)> missing, PageIdentity? undated)
    {
        var example = undated?.DateCandidates is [{ } likeliest, ..] ? Iso(likeliest.Date) : "2020-02-26";
        var ask = $"Unknown: {string.Join(", ", missing.Select(m => m.What))}. Give {string.Join(" ", missing.Select(m => m.Option)).Replace("2020-02-26", example, StringComparison.Ordinal)}, "
            + "or a manifest.csv beside the file (file,newspaper,date,page,section), or a path such as 焦作日报/2020-02-26/01.txt.";
        if (undated is null || !undated.Evidence.Any(e => e.IsOfDate))
            return ask;
        var might = undated.DateCandidates.IsEmpty ? "No date follows from the page"
            : string.Create(CultureInfo.InvariantCulture, $"By the page the date might be {string.Join(", ", undated.DateCandidates.Take(MostTold).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Date:yyyy-MM-dd} ({c.Confidence:0.00})")))}, which is not sure enough");
        return $"{ask} {might}: {Evidence(undated)}.{(undated.DateCandidates.IsEmpty ? "" : $" If it is right, give --date {example} to settle it.")}";
    }

    private static string Evidence(PageIdentity page)
    {
        var all = page.Evidence.Where(e => e.IsOfDate).ToList();
        var told = string.Join("; ", all.Take(MostEvidence).Select(e => string.Create(CultureInfo.InvariantCulture, $"line {e.Line}: “{e.Quote}” speaks for {e.Supports}")));
        return all.Count > MostEvidence ? string.Create(CultureInfo.InvariantCulture, $"{told}; and {all.Count - MostEvidence} more") : told;
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
