using Archive.Core.Import.Identity;
using Archive.Core.Import.Sources;
using Archive.Layout;
using Archive.Layout.Formats;

namespace Archive.Core.Import.Reading;

/// <summary>A page of a file that was read, identified and split, or refused.</summary>
/// <param name="Name">Name for reports.</param>
/// <param name="Page">The page; <see langword="null"/> where it is refused: then the messages say why.</param>
/// <param name="Messages">What a person should know.</param>
internal sealed record PageReading(string Name, ReadPage? Page, List<string> Messages);

/// <summary>Reads, identifies and splits the pages of a file. Changes nothing.</summary>
internal sealed class PageReader(ImportRequest request, ImportOptions options, PageIdentifier identifier, Func<string, bool> isKnownSlug, HeldReadings held)
{
    private readonly PageLoader loader = new(options, held, request.Steps);

    /// <summary>Every page of the file, in order.</summary>
    public async Task<IReadOnlyList<PageReading>> ReadAsync(ImportSource source, CancellationToken cancellationToken)
    {
        var file = await loader.LoadAsync(source, cancellationToken);
        return Identify(source, file.Pages, file.Issue);
    }

    private List<PageReading> Identify(ImportSource source, IReadOnlyList<LoadedPage> parts, MetsIssue? issue)
    {
        var given = Given(source, issue);
        var newspaper = given.Select(g => g.Name).FirstOrDefault(n => n is not null);
        var date = given.Select(g => g.Date).FirstOrDefault(d => d is not null);
        var number = given.Select(g => g.Page).FirstOrDefault(p => p is not null);
        var several = parts.Count > 1 || issue is not null;

        // What one page of an issue says of newspaper and date holds for all.
        var splits = parts.Select(p => p.Source is { } text ? PageSplitter.Split(text, new SplitContext(newspaper, date, several ? null : number?.Number)) : null).ToList();
        var said = splits.OfType<SplitPage>().Select(s => s.Identity).ToList();
        var (newspaperRead, dateRead) = (said.FirstOrDefault(i => i.Newspaper is not null), said.FirstOrDefault(i => i.Date is not null));
        var numbers = several ? Numbers(parts, splits, number, issue) : null;
        var readings = new List<PageReading>();
        for (var i = 0; i < parts.Count; i++)
        {
            var (part, split) = (parts[i], splits[i]);
            if (split is null || part.Source is not { } text)
            {
                readings.Add(new PageReading(part.Name, null, [part.Refusal!]));
                continue;
            }

            var own = split.Identity;
            if (numbers is not null && (dateRead?.Date != own.Date || own.Number != numbers[i].Number))
                split = PageSplitter.Split(text, new SplitContext(newspaper ?? newspaperRead?.Newspaper, date ?? dateRead?.Date, numbers[i].Number));
            List<string> messages = part.Page!.Note is { } note ? [note] : [];
            var identity = split.Identity with
            {
                Newspaper = newspaperRead?.Newspaper,
                Date = dateRead?.Date,
                DateBasis = dateRead?.DateBasis,
                Section = own.Section,
            };
            if (numbers is not null && number is null && issue is null && own.Number != numbers[i].Number)
                messages.Add($"Taken for page {PageNumber.Print(numbers[i].Number)} by its place in the file{(own.Number is { } folio ? $", though it says {folio}" : "")}. If that is wrong, give the number of the file's first page with --page.");
            var known = identifier.Identify(numbers is null ? given : [new GivenIdentity { Page = numbers[i] }, .. given], identity, messages);
            // In a file that is not the text itself, lines of the text are not lines of the file.
            messages.AddRange(split.Warnings.Select(w => part.Reading!.Encoding is null ? $"{part.Name}, line {w.Line} of its text: {w.Message}" : $"{part.Name}:{w.Line}: {w.Message}"));
            readings.Add(new PageReading(part.Name, known is null ? null : Read(part, known, text, split, source.Note), messages));
        }

        return readings;
    }

    private static IReadOnlyList<PageNumber> Numbers(IReadOnlyList<LoadedPage> parts, List<SplitPage?> splits, PageNumber? given, MetsIssue? issue) => issue is null
        ? PageNumbering.Of(given, [.. splits.Select(s => s?.Identity.Number)])
        : [.. parts.Select(p => PageNumbering.Step(given ?? new PageNumber(1, null), (p.Number ?? 1) - 1))];

    private List<GivenIdentity> Given(ImportSource source, MetsIssue? issue)
    {
        var (name, slug) = GivenIdentity.Newspaper(request.Newspaper);
        var options = new GivenIdentity { Name = name, Slug = slug, Date = request.Date, Page = request.Page is { } n ? new PageNumber(n, null) : null, Section = request.Section };
        var manifest = source.Manifest ?? new GivenIdentity();
        var mets = new GivenIdentity { Name = issue?.Newspaper is { } title ? NewspaperSlug.CleanName(title) : null, Date = issue?.Date };
        var path = PathIdentity.Read(source.Segments, isKnownSlug, (options.Date ?? manifest.Date ?? mets.Date) is not null);
        // The name of a METS file numbers no page; its pages it numbers itself.
        return [options, manifest, mets, issue is null ? path : path with { Page = null, Section = null }];
    }

    private static ReadPage Read(LoadedPage page, KnownIdentity identity, PageSource text, SplitPage split, string? note) => new(page.FileName, page.File!, identity, split)
    {
        FilePage = page.Page!.Index,
        FilePages = page.Reading!.Pages.Count,
        Structure = page.Structure,
        Format = page.Reading.Format,
        Encoding = page.Reading.Encoding,
        ReadBy = page.Page.ReadBy ?? page.Reading.ReadBy,
        Source = text,
        Note = note,
    };
}
