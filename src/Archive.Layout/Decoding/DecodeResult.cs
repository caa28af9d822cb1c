namespace Archive.Layout;

/// <summary>Why bytes were not taken as text.</summary>
public enum DecodeRefusal
{
    /// <summary>Not a single byte, or nothing but white space.</summary>
    Empty,

    /// <summary>Not text: a picture, a PDF, an archive, or bytes full of control characters.</summary>
    Binary,

    /// <summary>Looks like text, but no known encoding reads all of it.</summary>
    Undecodable,
}

/// <summary>What became of a file's bytes: a text with the name of its encoding, or a refusal that says where and why.</summary>
public sealed record DecodeResult
{
    private DecodeResult()
    {
    }

    /// <summary>The text without byte-order mark; <see langword="null"/> when refused.</summary>
    public string? Text { get; private init; }

    /// <summary>utf-8, utf-8-bom, utf-16le, utf-16be, gb18030 or big5; <see langword="null"/> when refused.</summary>
    public string? EncodingName { get; private init; }

    /// <summary>Why there is no text; <see langword="null"/> when there is one.</summary>
    public DecodeRefusal? Refusal { get; private init; }

    /// <summary>Offset of the first byte that could not be read, where one is to blame.</summary>
    public long? ByteOffset { get; private init; }

    /// <summary>Line, from 1, of that byte.</summary>
    public int? Line { get; private init; }

    /// <summary>The refusal in words, with the cure; <see langword="null"/> when there is a text.</summary>
    public string? Message { get; private init; }

    /// <summary>Whether there is a text.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Text), nameof(EncodingName))]
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(false, nameof(Refusal), nameof(Message))]
    public bool IsText => Text is not null;

    internal static DecodeResult Read(string text, string encodingName) => new() { Text = text, EncodingName = encodingName };

    internal static DecodeResult Refused(DecodeRefusal refusal, string message, long? byteOffset = null, int? line = null) =>
        new() { Refusal = refusal, Message = message, ByteOffset = byteOffset, Line = line };
}
