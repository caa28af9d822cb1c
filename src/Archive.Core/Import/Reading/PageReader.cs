using System.Globalization;
using System.Security.Cryptography;
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
    private readonly StepNames steps = new(request.Steps);

    /// <summary>Every page of the file, in order.</summary>
    public async Task<IReadOnlyList<PageReading>> ReadAsync(ImportSource source, CancellationToken cancellationToken)
    {
        var (file, reading, refusal) = await LoadAsync(source, cancellationToken);
        if (file is null || reading is null)
            return [new PageReading(source.Name, null, [refusal!])];
        if (reading.Issue is { } issue)
            return Identify(source, await IssueAsync(source, issue, file, cancellationToken), issue);
        var name = source.Segments[^1];
        return Identify(source, [.. reading.Pages.Select(p => new Part(
            reading.Pages.Count == 1 ? source.Name : string.Create(CultureInfo.InvariantCulture, $"{source.Name}#page={p.Index}"), name, file, reading, p))], null);
    }

    private async Task<(FileContent? File, FileReading? Reading, string? Refusal)> LoadAsync(ImportSource source, CancellationToken cancellationToken)
    {
        var (bytes, refusal) = await FileBytes.ReadAsync(source.Open, options, cancellationToken);
        if (bytes is null)
            return (null, null, refusal);
        var file = new FileContent(bytes);
        steps.File = source.Name;
        var reading = await held.FindAsync(file, cancellationToken) ?? await new PageFileReader(options, steps).ReadAsync(bytes, cancellationToken);
        if (reading.Refusal is not null)
            return (null, null, reading.Refusal);
        return reading is { Format: PageFormat.PlainText, Pages: [{ Source.Text: var text }] } && IsExportedArticle(text)
            ? (null, null, "This is an article that an archive exported, not a page. Export as jsonl and import that.")
            : (file, reading, null);
    }

    /// <summary>The pages that a METS names, each from its own file.</summary>
    private async Task<List<Part>> IssueAsync(ImportSource source, MetsIssue issue, FileContent structure, CancellationToken cancellationToken)
    {
        var parts = new List<Part>();
        foreach (var page in issue.Pages)
        {
            var part = source.Refer(page.File);
            var name = part?.Name ?? $"{source.Name}#{page.File}";
            if (part is null)
            {
                parts.Add(Part.Refuse(name, $"The METS names {page.File} for page {page.Number}, but that is neither beside it nor below. Add it, and import the METS again."));
                continue;
            }

            var (file, reading, refusal) = await LoadAsync(part, cancellationToken);
            parts.Add(file is null || reading is null ? Part.Refuse(name, refusal!)
                : reading.Pages is not [{ Page: { } only }] ? Part.Refuse(name, $"The METS names it for one page, but it holds {reading.Pages.Count}.")
                : new Part(name, part.Segments[^1], file, reading, new FilePage(1, only with { Source = page.Divide(only) })) { Structure = structure, Number = page.Number });
        }

        return parts;
    }

    private List<PageReading> Identify(ImportSource source, IReadOnlyList<Part> parts, MetsIssue? issue)
    {
        var given = Given(source, issue);
        var newspaper = given.Select(g => g.Name).FirstOrDefault(n => n is not null);
        var date = given.Select(g => g.Date).FirstOrDefault(d => d is not null);
        var number = given.Select(g => g.Page).FirstOrDefault(p => p is not null);
        var several = parts.Count > 1 || issue is not null;

        // What one page of an issue says of newspaper and date holds for all.
        var splits = parts.Select(p => p.Page?.Source is { } text ? PageSplitter.Split(text, new SplitContext(newspaper, date, several ? null : number?.Number)) : null).ToList();
        var said = splits.OfType<SplitPage>().Select(s => s.Identity).ToList();
        var (newspaperRead, dateRead) = (said.FirstOrDefault(i => i.Newspaper is not null), said.FirstOrDefault(i => i.Date is not null));
        var numbers = several ? Numbers(parts, splits, number, issue) : null;
        var readings = new List<PageReading>();
        for (var i = 0; i < parts.Count; i++)
        {
            var (part, split) = (parts[i], splits[i]);
            if (split is null || part.Page?.Source is not { } text)
            {
                readings.Add(new PageReading(part.Name, null, [part.Refusal!]));
                continue;
            }

            var own = split.Identity;
            if (numbers is not null && (dateRead?.Date != own.Date || own.Number != numbers[i].Number))
                split = PageSplitter.Split(text, new SplitContext(newspaper ?? newspaperRead?.Newspaper, date ?? dateRead?.Date, numbers[i].Number));
            var messages = new List<string>();
            var identity = split.Identity with
            {
                Newspaper = newspaperRead?.Newspaper,
                Date = dateRead?.Date,
                DateBasis = dateRead?.DateBasis,
                Section = own.Section,
            };
            if (numbers is not null && number is null && issue is null && own.Number != numbers[i].Number)
                messages.Add($"Taken for page {numbers[i].Number} by its place in the file{(own.Number is { } folio ? $", though it says {folio}" : "")}. If that is wrong, give the number of the file's first page with --page.");
            var known = identifier.Identify(numbers is null ? given : [new GivenIdentity { Page = numbers[i] }, .. given], identity, messages);
            // In a file that is not the text itself, lines of the text are not lines of the file.
            messages.AddRange(split.Warnings.Select(w => part.Reading!.Encoding is null ? $"{part.Name}, line {w.Line} of its text: {w.Message}" : $"{part.Name}:{w.Line}: {w.Message}"));
            readings.Add(new PageReading(part.Name, known is null ? null : part.Read(known, text, split, source.Note), messages));
        }

        return readings;
    }

    private static IReadOnlyList<PageNumber> Numbers(IReadOnlyList<Part> parts, List<SplitPage?> splits, PageNumber? given, MetsIssue? issue) => issue is null
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

    private static bool IsExportedArticle(string text) =>
        text.StartsWith("标题：", StringComparison.Ordinal) && text.IndexOf("\n永久链接：", StringComparison.Ordinal) is > 0 and < 2000;

    /// <summary>A page before it is known where it belongs.</summary>
    private sealed record Part(string Name, string FileName, FileContent? File, FileReading? Reading, FilePage? Page)
    {
        public FileContent? Structure { get; init; }

        public int? Number { get; init; }

        public string? Refusal { get; init; } = Page?.Refusal;

        public static Part Refuse(string name, string why) => new(name, name, null, null, null) { Refusal = why };

        public ReadPage Read(KnownIdentity identity, PageSource text, SplitPage split, string? note) => new(FileName, File!, identity, split)
        {
            FilePage = Page!.Index,
            FilePages = Reading!.Pages.Count,
            Structure = Structure,
            Format = Reading.Format,
            Encoding = Reading.Encoding,
            ReadBy = Page.ReadBy ?? Reading.ReadBy,
            Source = text,
            Note = note,
        };
    }

    /// <summary>Puts the file's name before what is being done with it.</summary>
    private sealed class StepNames(IProgress<string>? steps) : IProgress<string>
    {
        public string File { get; set; } = "";

        public void Report(string value) => steps?.Report($"{File}: {value}");
    }
}

/// <summary>A file's bytes and their fixity.</summary>
internal sealed record FileContent(byte[] Bytes)
{
    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));
}
