using Archive.Layout;
using Archive.Layout.Formats;

namespace Archive.Core.Model;

/// <summary>A file as received, byte for byte: the source of one page, or of several as a PDF of a whole issue is.</summary>
public sealed class SourceFile
{
    /// <summary>Key of the row.</summary>
    public int Id { get; set; }

    /// <summary>SHA-256 of <see cref="Content"/>, 64 lower-case hexadecimal digits. Unique: the same bytes are kept once.</summary>
    public required string Sha256 { get; set; }

    /// <summary>How many pages it has.</summary>
    public int Pages { get; set; } = 1;

    /// <summary>The bytes as received, never changed.</summary>
    public required byte[] Content { get; set; }
}

/// <summary>A source (源文件): what a page came from.</summary>
public sealed class Source
{
    /// <summary>Key of the row.</summary>
    public int Id { get; set; }

    /// <summary>The page's key.</summary>
    public int PageId { get; set; }

    /// <summary>The page.</summary>
    public Page Page { get; set; } = null!;

    /// <summary>1 for the page's first source, then counting up. Unique in the page.</summary>
    public int Version { get; set; }

    /// <summary>The file's key.</summary>
    public int FileId { get; set; }

    /// <summary>The file.</summary>
    public SourceFile File { get; set; } = null!;

    /// <summary>Which page of the file it is, from 1.</summary>
    public int FilePage { get; set; } = 1;

    /// <summary>Key of the file that says how the page is divided (METS); <see langword="null"/> where none does.</summary>
    public int? StructureFileId { get; set; }

    /// <summary>That file.</summary>
    public SourceFile? StructureFile { get; set; }

    /// <summary>File name as it was given, without folders.</summary>
    public required string FileName { get; set; }

    /// <summary>What the file is.</summary>
    public PageFormat Format { get; set; } = PageFormat.PlainText;

    /// <summary>Name of the encoding the bytes were read by, such as <c>utf-8</c> or <c>gb18030</c>; <see langword="null"/> where they are no plain text.</summary>
    public string? Encoding { get; set; }

    /// <summary>The program that read the text out of the file, with its version, where it was not ours.</summary>
    public string? ReadBy { get; set; }

    /// <summary>Furniture (版面附属) as pairs of UTF-16 offsets into the text: start, end, start, end, …</summary>
    public int[] FurnitureSpans { get; set; } = [];

    /// <summary>When it was imported, in UTC.</summary>
    public DateTime ImportedAt { get; set; }

    // Long values last: SQLite reads a row from its front, and no further than it must.

    /// <summary>The text that was read out of the file, which all spans are offsets into; <see langword="null"/> where it is the
    /// file itself, decoded.</summary>
    public string? Text { get; set; }

    /// <summary>Where the text stands on the paper, by <see cref="Storage.GeometryCodec"/>; <see langword="null"/> where that is not known.</summary>
    public byte[]? Geometry { get; set; }

    /// <summary>The text that spans are offsets into.</summary>
    /// <param name="text"><see cref="Text"/>.</param>
    /// <param name="content">The file's bytes; needed only where <paramref name="text"/> is <see langword="null"/>.</param>
    /// <param name="encoding"><see cref="Encoding"/>.</param>
    /// <exception cref="ArgumentException">The bytes are not in that encoding, or there is none.</exception>
    public static string TextOf(string? text, byte[]? content, string? encoding) =>
        text ?? PageDecoder.DecodeAs(content ?? throw new ArgumentException("There is neither text nor file.", nameof(content)), encoding ?? throw new ArgumentException("Neither text nor encoding is known.", nameof(encoding)));
}
