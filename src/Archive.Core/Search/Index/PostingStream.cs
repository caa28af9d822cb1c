using System.Runtime.CompilerServices;

namespace Archive.Core.Search.Index;

/// <summary>Reads the stream of documents of a list, as <see cref="SegmentWriter"/> writes it.</summary>
internal static class PostingStream
{
    /// <summary>The distance to the next document, and how often the token stands in it.</summary>
    /// <remarks>Whether it stands there more than once is anyone's guess, the processor's too: the usual numbers, of one byte each, are
    /// read without a branch.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Next(ReadOnlySpan<byte> documents, ref int at, out int frequency)
    {
        int first = documents[at];
        var next = at + 1 < documents.Length ? documents[at + 1] : 0;
        var isOften = -(first & 1);
        if ((first | (next & isOften)) >= 0x80)
            return NextLong(documents, ref at, out frequency);
        frequency = 1 + ((next + 1) & isOften);
        at += 1 - isOften;
        return first >> 1;
    }

    private static int NextLong(ReadOnlySpan<byte> documents, ref int at, out int frequency)
    {
        var difference = Varint.Read(documents, ref at);
        frequency = (difference & 1) == 0 ? 1 : Varint.Read(documents, ref at) + 2;
        return difference >> 1;
    }
}
