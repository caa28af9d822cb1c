using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Archive.Core.Search.Index;

/// <summary>Numbers of seven bits a byte, the lowest first; the last byte's high bit is clear.</summary>
internal static class Varint
{
    /// <summary>Most bytes a number takes.</summary>
    public const int Longest = 10;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Read(ReadOnlySpan<byte> from, ref int at)
    {
        int b = from[at++];
        if (b < 0x80)
            return b;
        var value = b & 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            b = from[at++];
            value |= (b & 0x7F) << shift;
            if (b < 0x80)
                return value;
        }
    }

    public static long ReadLong(ReadOnlySpan<byte> from, ref int at)
    {
        long value = 0;
        for (var shift = 0; ; shift += 7)
        {
            long b = from[at++];
            value |= (b & 0x7F) << shift;
            if (b < 0x80)
                return value;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Write(Span<byte> to, int at, long value)
    {
        while (value >= 0x80)
        {
            to[at++] = (byte)(value | 0x80);
            value >>= 7;
        }

        to[at++] = (byte)value;
        return at;
    }

    /// <summary>Passes over so many numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Skip(ReadOnlySpan<byte> from, int at, int numbers)
    {
        while (numbers >= Vector256<byte>.Count && at + Vector256<byte>.Count <= from.Length)
        {
            var last = ~Vector256.Create(from.Slice(at, Vector256<byte>.Count)).ExtractMostSignificantBits();
            numbers -= BitOperations.PopCount(last);
            at += Vector256<byte>.Count;
        }

        // The vectors may have ended inside a number: its last byte is counted here.
        while (numbers > 0)
        {
            if (from[at++] < 0x80)
                numbers--;
        }

        return at;
    }
}
