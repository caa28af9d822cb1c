using Archive.Core.Import.Identity;

namespace Archive.Core.Import.Sources;

/// <summary>What a file holds.</summary>
internal enum SourceKind
{
    /// <summary>A page, or several, in any format that pages are read from.</summary>
    Page,

    /// <summary>Ready articles, one a line.</summary>
    Lines,

    /// <summary>Nothing that can be taken.</summary>
    Refused,
}

/// <summary>A file to import, on disk or in a zip.</summary>
internal sealed record ImportSource
{
    /// <summary>Name for reports: relative to what was given, with <c>/</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is: its full path, in a zip with the zip's before it. The name, where there is no such file.</summary>
    public string Place { get => field ?? Name; init; }

    /// <summary>What it holds.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>Folders and file name, outermost first, for what the path says of the page.</summary>
    public IReadOnlyList<string> Segments { get; init; } = [];

    /// <summary>What a manifest says of it.</summary>
    public GivenIdentity? Manifest { get; init; }

    /// <summary>Opens it. May throw <see cref="IOException"/>, <see cref="UnauthorizedAccessException"/> or <see cref="InvalidDataException"/>.</summary>
    public Func<Stream> Open { get; init; } = () => Stream.Null;

    /// <summary>The file that this one means by a reference (METS names the files of its pages); <see langword="null"/> where there is none.</summary>
    public Func<string, ImportSource?> Refer { get; init; } = static _ => null;

    /// <summary>What a person should know of how it was chosen.</summary>
    public string? Note { get; init; }

    /// <summary>Why it is refused, with the cure.</summary>
    public string? Refusal { get; init; }

    /// <summary>Endings of files that are taken for pages, the better first: where one page lies there in several forms, boxes tell
    /// most, a text was perhaps corrected, and a picture has still to be read.</summary>
    /// <remarks>An ending only says which files are looked into; what a file is, its content says.</remarks>
    public static IReadOnlyList<string> Endings { get; } =
        [".alto", ".xml", ".hocr", ".html", ".htm", ".txt", ".pdf", ".tif", ".tiff", ".jp2", ".png", ".jpg", ".jpeg"];

    /// <summary>A file that is not taken.</summary>
    public static ImportSource Refuse(string name, string why) => new() { Name = name, Kind = SourceKind.Refused, Refusal = why };

    /// <summary>What a file of that name holds; <see langword="null"/> for one that is not imported.</summary>
    public static SourceKind? KindOf(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".jsonl" => SourceKind.Lines,
        var ending when Endings.Contains(ending) => SourceKind.Page,
        _ => null,
    };

    /// <summary>Whether a name is one that folders are full of and that nobody means to import.</summary>
    public static bool IsHidden(string segment) => segment is "__MACOSX" || (segment.StartsWith('.') && segment is not ("." or ".."));
}
