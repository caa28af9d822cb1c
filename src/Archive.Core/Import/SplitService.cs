using System.Globalization;
using System.Runtime.CompilerServices;
using Archive.Core.Import.Identity;
using Archive.Core.Import.Reading;
using Archive.Core.Import.Sources;
using Archive.Layout;

namespace Archive.Core.Import;

/// <summary>A page that was split, or could not be.</summary>
/// <param name="Place">Where its file is.</param>
/// <param name="Name">Name of the file, relative to what was given; <c>a.pdf#page=2</c> for a page of a file of several.</param>
/// <param name="Stem">The name without its ending, for a file to be made of it: <c>a</c>, <c>a-2</c>.</param>
public sealed record SplitFile(string Place, string Name, string Stem)
{
    /// <summary>The text that was split; <see langword="null"/> where refused.</summary>
    public string? Text { get; init; }

    /// <summary>What it was split into.</summary>
    public SplitPage? Page { get; init; }

    /// <summary>Whether the format says where the lines stand on the paper.</summary>
    public bool HasBoxes { get; init; }

    /// <summary>Why nothing was split, with the cure.</summary>
    public string? Refusal { get; init; }
}

/// <summary>Finds page files and splits them as the import does, without an archive.</summary>
/// <param name="options">Limits, and where external programs are.</param>
public sealed class SplitService(ImportOptions options)
{
    /// <summary>The names that pages of the paths get, as far as names tell: a file of several pages counts as one.</summary>
    public IEnumerable<SplitFile> Find(IReadOnlyList<string> paths) =>
        new SourceFinder(options).Find(paths).Where(s => s.Kind == SourceKind.Page).Select(s => new SplitFile(s.Place, s.Name, Stem(s.Name)));

    /// <summary>Splits every page under the paths.</summary>
    /// <param name="paths">Files, folders and zips.</param>
    /// <param name="steps">Told what is being done where that takes long.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async IAsyncEnumerable<SplitFile> SplitAsync(IReadOnlyList<string> paths, IProgress<string>? steps, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var loader = new PageLoader(options, new HeldReadings(null), steps);
        foreach (var source in new SourceFinder(options).Find(paths))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (source.Kind != SourceKind.Page)
            {
                yield return new SplitFile(source.Place, source.Name, Stem(source.Name)) { Refusal = source.Refusal ?? "These are articles, which are split already." };
                continue;
            }

            var file = await loader.LoadAsync(source, cancellationToken);
            for (var i = 0; i < file.Pages.Count; i++)
                yield return Split(source, file, i);
        }
    }

    private static SplitFile Split(ImportSource source, LoadedFile file, int index)
    {
        var page = file.Pages[index];
        var stem = file.Issue is null && file.Pages.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"{Stem(source.Name)}-{index + 1}") : Stem(page.Name);
        var split = new SplitFile(file.Issue is null ? source.Place + page.Name[Math.Min(source.Name.Length, page.Name.Length)..] : $"{source.Place}: {page.Name}", page.Name, stem);
        if (page.Source is not { } text)
            return split with { Refusal = page.Refusal };
        var known = PathContext.Of(source.Place);
        // A path names the first page of a file of several; a METS numbers its pages itself.
        var number = file.Issue is null ? known.Page + index : page.Number;
        return split with { Text = text.Text, HasBoxes = text.Geometry is not null, Page = PageSplitter.Split(text, known with { Newspaper = known.Newspaper ?? file.Issue?.Newspaper, Date = known.Date ?? file.Issue?.Date, Page = number }) };
    }

    private static string Stem(string name) => name[..(name.LastIndexOf('/') + 1)] + FileForms.Stem(name[(name.LastIndexOf('/') + 1)..]);
}
