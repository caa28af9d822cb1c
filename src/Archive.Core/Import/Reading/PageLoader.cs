using System.Globalization;
using System.Security.Cryptography;
using Archive.Core.Import.Sources;
using Archive.Layout;
using Archive.Layout.Formats;

namespace Archive.Core.Import.Reading;

/// <summary>Takes in a file and reads the pages out of it; with a METS file, those of the files it names.</summary>
/// <param name="options">Limits, and where the programs are.</param>
/// <param name="held">What the archive has read before.</param>
/// <param name="progress">Told what is being done where that takes long.</param>
internal sealed class PageLoader(ImportOptions options, HeldReadings held, IProgress<string>? progress)
{
    private readonly StepNames steps = new(progress);
    private PageFileReader? reader;

    // One for all files: it remembers the versions of its programs.
    private PageFileReader Files => reader ??= new PageFileReader(options, steps);

    /// <summary>Every page of the file, in order: at least one, if only a refused one.</summary>
    public async Task<LoadedFile> LoadAsync(ImportSource source, CancellationToken cancellationToken)
    {
        var (file, reading, refusal) = await ReadAsync(source, cancellationToken);
        if (file is null || reading is null)
            return new LoadedFile([LoadedPage.Refuse(source.Name, refusal!)], null);
        if (reading.Issue is { } issue)
            return new LoadedFile(await IssueAsync(source, issue, file, cancellationToken), issue);
        return new LoadedFile([.. reading.Pages.Select(p => new LoadedPage(
            reading.Pages.Count == 1 ? source.Name : string.Create(CultureInfo.InvariantCulture, $"{source.Name}#page={p.Index}"), source.Segments[^1], file, reading, p))], null);
    }

    private async Task<(FileContent? File, FileReading? Reading, string? Refusal)> ReadAsync(ImportSource source, CancellationToken cancellationToken)
    {
        var (bytes, refusal) = await FileBytes.ReadAsync(source.Open, options, cancellationToken);
        if (bytes is null)
            return (null, null, refusal);
        var file = new FileContent(bytes);
        steps.File = source.Name;
        var format = FormatDetector.Detect(bytes);
        var reading = await held.FindAsync(file, format, cancellationToken) ?? await Files.ReadAsync(bytes, format, cancellationToken);
        if (reading.Refusal is not null)
            return (null, null, reading.Refusal);
        return reading is { Format: PageFormat.PlainText, Pages: [{ Source.Text: var text }] } && IsExportedArticle(text)
            ? (null, null, "This is an article that an archive exported, not a page. Export as jsonl and import that.")
            : (file, reading, null);
    }

    /// <summary>The pages that a METS names, each from its own file.</summary>
    private async Task<List<LoadedPage>> IssueAsync(ImportSource source, MetsIssue issue, FileContent structure, CancellationToken cancellationToken)
    {
        var parts = new List<LoadedPage>();
        foreach (var page in issue.Pages)
        {
            var part = source.Refer(page.File);
            var name = part?.Name ?? $"{source.Name}#{page.File}";
            if (part is null)
            {
                parts.Add(LoadedPage.Refuse(name, $"The METS names {page.File} for page {page.Number}, but that is neither beside it nor below. Add it, and import the METS again."));
                continue;
            }

            var (file, reading, refusal) = await ReadAsync(part, cancellationToken);
            parts.Add(file is null || reading is null ? LoadedPage.Refuse(name, refusal!)
                : reading.Pages is not [{ Page: { } only }] ? LoadedPage.Refuse(name, $"The METS names it for one page, but it holds {reading.Pages.Count}.")
                : new LoadedPage(name, part.Segments[^1], file, reading, new FilePage(1, only with { Source = page.Divide(only) })) { Structure = structure, Number = page.Number });
        }

        return parts;
    }

    private static bool IsExportedArticle(string text) =>
        text.StartsWith("标题：", StringComparison.Ordinal) && text.IndexOf("\n永久链接：", StringComparison.Ordinal) is > 0 and < 2000;

    /// <summary>Puts the file's name before what is being done with it.</summary>
    private sealed class StepNames(IProgress<string>? steps) : IProgress<string>
    {
        public string File { get; set; } = "";

        public void Report(string value) => steps?.Report($"{File}: {value}");
    }
}

/// <summary>The pages of a file.</summary>
/// <param name="Pages">The pages in order, refused ones among them.</param>
/// <param name="Issue">What a METS file says of them; <see langword="null"/> for other files.</param>
internal sealed record LoadedFile(IReadOnlyList<LoadedPage> Pages, MetsIssue? Issue);

/// <summary>A page before it is known where it belongs.</summary>
/// <param name="Name">Name for reports.</param>
/// <param name="FileName">Name of its file, without folders.</param>
/// <param name="File">The file; <see langword="null"/> where it could not be read.</param>
/// <param name="Reading">What was read out of the file.</param>
/// <param name="Page">The page of it.</param>
internal sealed record LoadedPage(string Name, string FileName, FileContent? File, FileReading? Reading, FilePage? Page)
{
    /// <summary>Text and boxes; <see langword="null"/> where refused.</summary>
    public PageSource? Source => Page?.Source;

    /// <summary>The METS file that names it.</summary>
    public FileContent? Structure { get; init; }

    /// <summary>Its place in the issue, where a METS says so.</summary>
    public int? Number { get; init; }

    /// <summary>Why it was refused, with the cure.</summary>
    public string? Refusal { get; init; } = Page?.Refusal;

    /// <summary>A page of which nothing was read.</summary>
    public static LoadedPage Refuse(string name, string why) => new(name, name, null, null, null) { Refusal = why };
}

/// <summary>A file's bytes and their fixity.</summary>
internal sealed record FileContent(byte[] Bytes)
{
    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));
}
