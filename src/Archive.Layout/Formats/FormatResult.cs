using System.Collections.Immutable;

namespace Archive.Layout.Formats;

/// <summary>Why no page was read from a file.</summary>
public enum FormatRefusal
{
    /// <summary>Nothing in it: no bytes, or no text on any page.</summary>
    Empty,

    /// <summary>A format that pages are not read from, such as a picture.</summary>
    Unsupported,

    /// <summary>Not text, or text in no known encoding.</summary>
    Undecodable,

    /// <summary>Breaks the rules of its own format, or ends too early.</summary>
    Malformed,

    /// <summary>Larger, deeper or fuller than any page is.</summary>
    TooLarge,
}

/// <summary>What became of a file: its pages, or a refusal that says where and why.</summary>
public sealed record FormatResult
{
    private FormatResult()
    {
    }

    /// <summary>What the content was taken for.</summary>
    public PageFormat Format { get; private init; }

    /// <summary>The pages in the order of the file; empty when refused, and for METS, which only names them.</summary>
    public ImmutableArray<FormatPage> Pages { get; private init; } = [];

    /// <summary>What a METS file says; <see langword="null"/> for other formats.</summary>
    public MetsIssue? Issue { get; private init; }

    /// <summary>utf-8, gb18030 …: how the bytes were decoded, where the reader was given bytes of plain text.</summary>
    public string? EncodingName { get; private init; }

    /// <summary>Why nothing was read; <see langword="null"/> when something was.</summary>
    public FormatRefusal? Refusal { get; private init; }

    /// <summary>Line, from 1, that is to blame, where one is.</summary>
    public int? Line { get; private init; }

    /// <summary>The refusal in words, with the cure; <see langword="null"/> when read.</summary>
    public string? Message { get; private init; }

    /// <summary>Whether pages, or an issue's list of them, were read.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(false, nameof(Refusal), nameof(Message))]
    public bool IsRead => Refusal is null;

    internal static FormatResult Read(PageFormat format, ImmutableArray<FormatPage> pages, string? encodingName = null) =>
        new() { Format = format, Pages = pages, EncodingName = encodingName };

    internal static FormatResult Read(MetsIssue issue) => new() { Format = PageFormat.Mets, Issue = issue };

    internal static FormatResult Refused(PageFormat format, FormatRefusal refusal, string message, int? line = null) =>
        new() { Format = format, Refusal = refusal, Message = message, Line = line };
}

/// <summary>One page of a file.</summary>
/// <param name="Source">Its text, and where it stands on the paper.</param>
public sealed record FormatPage(PageSource Source)
{
    /// <summary>Number of the page within its file, from 1.</summary>
    public int Index { get; init; } = 1;

    /// <summary>The picture it was read from, as the file names it; <see langword="null"/> where it does not.</summary>
    public string? Image { get; init; }

    /// <summary>What each element with an ID (block, line) covers of the text: METS refers to them. Empty where the format has none.</summary>
    public ImmutableDictionary<string, SourceSpan> Elements { get; init; } = ImmutableDictionary<string, SourceSpan>.Empty;
}
