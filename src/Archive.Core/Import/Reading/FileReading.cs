using Archive.Layout;
using Archive.Layout.Formats;

namespace Archive.Core.Import.Reading;

/// <summary>What was read out of a file: its pages, or why there are none.</summary>
internal sealed record FileReading
{
    /// <summary>What the file is.</summary>
    public PageFormat Format { get; init; }

    /// <summary>How its bytes were decoded, where it is plain text of one page: its text is then all of the file.</summary>
    public string? Encoding { get; init; }

    /// <summary>The external program that read it, with its version.</summary>
    public string? ReadBy { get; init; }

    /// <summary>Its pages in order.</summary>
    public IReadOnlyList<FilePage> Pages { get; init; } = [];

    /// <summary>What it says of an issue, where it is METS.</summary>
    public MetsIssue? Issue { get; init; }

    /// <summary>Why nothing was read, with the cure; <see langword="null"/> where something was.</summary>
    public string? Refusal { get; init; }

    /// <summary>A file that nothing was read from.</summary>
    public static FileReading Refuse(PageFormat format, string why) => new() { Format = format, Refusal = why };
}

/// <summary>A page of a file: read, or refused while others are taken.</summary>
/// <param name="Index">Its place in the file, from 1.</param>
/// <param name="Page">What was read; <see langword="null"/> where refused.</param>
/// <param name="Refusal">Why not, with the cure.</param>
internal sealed record FilePage(int Index, FormatPage? Page, string? Refusal = null)
{
    /// <summary>The program that read it, where that was not the one of the file.</summary>
    public string? ReadBy { get; init; }

    /// <summary>What a person should know of how it was read.</summary>
    public string? Note { get; init; }

    /// <summary>Text and boxes, these as they come back from the store: so a page is split by what is kept of it.</summary>
    public PageSource? Source { get; } = Page?.Source is { Geometry: { } boxes } source
        ? source with { Geometry = Storage.GeometryCodec.Decode(Storage.GeometryCodec.Encode(boxes)) }
        : Page?.Source;
}
