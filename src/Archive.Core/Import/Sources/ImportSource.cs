using Archive.Core.Import.Identity;

namespace Archive.Core.Import.Sources;

/// <summary>What a file holds.</summary>
internal enum SourceKind
{
    /// <summary>The text of one page.</summary>
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

    /// <summary>What it holds.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>Folders and file name, outermost first, for what the path says of the page.</summary>
    public IReadOnlyList<string> Segments { get; init; } = [];

    /// <summary>What a manifest says of it.</summary>
    public GivenIdentity? Manifest { get; init; }

    /// <summary>Opens it. May throw <see cref="IOException"/>, <see cref="UnauthorizedAccessException"/> or <see cref="InvalidDataException"/>.</summary>
    public Func<Stream> Open { get; init; } = () => Stream.Null;

    /// <summary>Why it is refused, with the cure.</summary>
    public string? Refusal { get; init; }

    /// <summary>A file that is not taken.</summary>
    public static ImportSource Refuse(string name, string why) => new() { Name = name, Kind = SourceKind.Refused, Refusal = why };

    /// <summary>What a file of that name holds; <see langword="null"/> for one that is not imported.</summary>
    public static SourceKind? KindOf(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".txt" => SourceKind.Page,
        ".jsonl" => SourceKind.Lines,
        _ => null,
    };

    /// <summary>Whether a name is one that folders are full of and that nobody means to import.</summary>
    public static bool IsHidden(string segment) => segment is "__MACOSX" || (segment.StartsWith('.') && segment is not ("." or ".."));
}
