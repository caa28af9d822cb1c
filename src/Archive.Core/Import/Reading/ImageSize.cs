using System.Buffers.Binary;

namespace Archive.Core.Import.Reading;

/// <summary>How large a picture is once unpacked, read off its head: a few hundred bytes can stand for gigabytes.</summary>
internal static class ImageSize
{
    /// <summary>Width and height in pixels, and of how many pictures, which only TIFF has several of; <see langword="null"/> where the head does not say, which is for the reading program to refuse.</summary>
    public static (long Width, long Height, int Pictures)? Of(ReadOnlySpan<byte> image) => image switch
    {
        [0x49, 0x49, 0x2A, 0, ..] or [0x4D, 0x4D, 0, 0x2A, ..] => Tiff(image),
        _ => OfOne(image) is { } size ? (size.Width, size.Height, 1) : null,
    };

    private static (long Width, long Height)? OfOne(ReadOnlySpan<byte> image) => image switch
    {
        [0x89, 0x50, 0x4E, 0x47, ..] => image.Length >= 24 ? (Big32(image, 16), Big32(image, 20)) : null,
        [0xFF, 0xD8, ..] => Jpeg(image),
        [0, 0, 0, 0x0C, 0x6A, 0x50, ..] => Jp2(image),
        [0xFF, 0x4F, 0xFF, 0x51, ..] => image.Length >= 16 ? (Big32(image, 8), Big32(image, 12)) : null,
        [0x47, 0x49, 0x46, ..] => image.Length >= 10 ? (Little16(image, 6), Little16(image, 8)) : null,
        [0x42, 0x4D, ..] => image.Length >= 26 ? (Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(image[18..])), Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(image[22..]))) : null,
        _ => null,
    };

    /// <summary>Segments up to the start of a frame (SOF), which holds the size.</summary>
    private static (long Width, long Height)? Jpeg(ReadOnlySpan<byte> image)
    {
        for (var at = 2; at + 9 <= image.Length && image[at] == 0xFF;)
        {
            var marker = image[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (Big16(image, at + 7), Big16(image, at + 5));
            at += marker is 0xFF ? 1 : marker is 0x01 or (>= 0xD0 and <= 0xD8) ? 2 : 2 + Big16(image, at + 2);
        }

        return null;
    }

    /// <summary>The tags 256 and 257 of every picture in the file; of several the largest.</summary>
    private static (long Width, long Height, int Pictures)? Tiff(ReadOnlySpan<byte> image)
    {
        const int mostPictures = 10_000;
        var little = image[0] == 0x49;
        (long Width, long Height) largest = default;
        var pictures = 0;
        var at = U32(image, 4, little);
        while (pictures < mostPictures && at > 0 && at + 2 <= image.Length)
        {
            var entries = U16(image, (int)at, little);
            var next = at + 2 + (12L * entries);
            if (next > image.Length)
                break;
            long width = 0, height = 0;
            for (var entry = (int)at + 2; entry < next; entry += 12)
            {
                var value = U16(image, entry + 2, little) == 3 ? U16(image, entry + 8, little) : U32(image, entry + 8, little);
                (width, height) = U16(image, entry, little) switch { 256 => (value, height), 257 => (width, value), _ => (width, height) };
            }

            pictures++;
            if (width * height > largest.Width * largest.Height)
                largest = (width, height);
            at = next + 4 <= image.Length ? U32(image, (int)next, little) : 0;
        }

        return pictures > 0 ? (largest.Width, largest.Height, pictures) : null;

        static int U16(ReadOnlySpan<byte> b, int at, bool little) => at + 2 > b.Length ? 0 : little ? Little16(b, at) : Big16(b, at);
        static long U32(ReadOnlySpan<byte> b, int at, bool little) => at + 4 > b.Length ? 0 : little ? BinaryPrimitives.ReadUInt32LittleEndian(b[at..]) : Big32(b, at);
    }

    /// <summary>The box <c>ihdr</c>, which stands near the start.</summary>
    private static (long Width, long Height)? Jp2(ReadOnlySpan<byte> image) =>
        image[..Math.Min(image.Length, 4096)].IndexOf("ihdr"u8) is > 0 and var at && at + 12 <= image.Length ? (Big32(image, at + 8), Big32(image, at + 4)) : null;

    private static long Big32(ReadOnlySpan<byte> b, int at) => BinaryPrimitives.ReadUInt32BigEndian(b[at..]);

    private static int Big16(ReadOnlySpan<byte> b, int at) => BinaryPrimitives.ReadUInt16BigEndian(b[at..]);

    private static int Little16(ReadOnlySpan<byte> b, int at) => BinaryPrimitives.ReadUInt16LittleEndian(b[at..]);
}
