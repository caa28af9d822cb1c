using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using Archive.Layout;

namespace Archive.Core.Storage;

/// <summary>Writes the boxes, rules and pictures of a page as bytes and reads them back: whole numbers, each less the one before, packed by Brotli.</summary>
/// <remarks>A place is kept to 1/32,768 of the page's longer side or finer, a fiftieth of a millimetre of a broadsheet. What was
/// read back and written again is the same to the bit, so that a page split by its stored boxes is split the same.</remarks>
public static class GeometryCodec
{
    private const byte Version = 1;

    // Behind the divisions it says how far each reaches over other pages.
    private const byte VersionWithReaches = 2;

    // Then whether there are such, and whether it is a text layer; behind them rules and pictures.
    private const byte VersionWithAreas = 3;
    private const int HasReaches = 1;
    private const int IsTextLayer = 2;
    private const int Steps = 1 << 16;

    // What a damaged or forged row may make us believe: far beyond any page.
    private const int MostNumbers = 40_000_000;

    /// <summary>The boxes as bytes.</summary>
    public static byte[] Encode(PageGeometry geometry)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        var (width, height) = (Side(geometry.Width), Side(geometry.Height));
        var unit = Unit(width, height);
        var numbers = new Writer();
        numbers.Write(geometry.Boxes.Length);
        var at = 0;
        var (left, top) = (0, 0);
        foreach (var box in geometry.Boxes)
        {
            var (l, t) = (Round(box.Left / unit), Round(box.Top / unit));
            numbers.Write(box.Span.Start - at);
            numbers.Write(box.Span.Length);
            numbers.Write(l - left);
            numbers.Write(t - top);
            numbers.Write(Round(box.Right / unit) - l);
            numbers.Write(Round(box.Bottom / unit) - t);
            numbers.Write(Round(box.Size / unit));
            (at, left, top) = (box.Span.End, l, t);
        }

        numbers.Write(geometry.Divisions.Length);
        foreach (var division in geometry.Divisions)
        {
            numbers.Write(division.Length);
            foreach (var span in division)
            {
                numbers.Write(span.Start);
                numbers.Write(span.Length);
            }
        }

        // Only where there is something to say: all other pages keep the bytes that they have always had.
        var reaches = geometry.Reaches.Length == geometry.Divisions.Length && geometry.Reaches.Any(r => r != default);
        var areas = geometry.IsTextLayer || geometry.Rules.Length + geometry.Pictures.Length > 0;
        if (areas)
            numbers.Write((reaches ? HasReaches : 0) | (geometry.IsTextLayer ? IsTextLayer : 0));
        foreach (var reach in reaches ? geometry.Reaches : [])
        {
            numbers.Write(reach.Back ?? 0);
            numbers.Write(reach.On ?? 0);
        }

        if (areas)
        {
            WriteAreas(numbers, geometry.Rules, unit);
            WriteAreas(numbers, geometry.Pictures, unit);
        }

        using var bytes = new MemoryStream();
        bytes.WriteByte(areas ? VersionWithAreas : reaches ? VersionWithReaches : Version);
        Span<byte> sides = stackalloc byte[16];
        BinaryPrimitives.WriteDoubleLittleEndian(sides, width);
        BinaryPrimitives.WriteDoubleLittleEndian(sides[8..], height);
        bytes.Write(sides);
        using (var packed = new BrotliStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
            packed.Write(numbers.Bytes);
        return bytes.ToArray();
    }

    private static void WriteAreas(Writer numbers, ImmutableArray<PageArea> areas, double unit)
    {
        numbers.Write(areas.Length);
        foreach (var area in areas)
        {
            numbers.Write(Round(area.Left / unit));
            numbers.Write(Round(area.Top / unit));
            numbers.Write(Round(area.Right / unit));
            numbers.Write(Round(area.Bottom / unit));
        }
    }

    private static ImmutableArray<PageArea> ReadAreas(Reader numbers, double unit)
    {
        var areas = ImmutableArray.CreateBuilder<PageArea>();
        for (var n = numbers.Count(); n > 0; n--)
            areas.Add(new PageArea(numbers.Next() * unit, numbers.Next() * unit, numbers.Next() * unit, numbers.Next() * unit));
        return areas.ToImmutable();
    }

    /// <summary>The boxes again.</summary>
    /// <exception cref="InvalidDataException">The bytes are not what <see cref="Encode"/> writes.</exception>
    public static PageGeometry Decode(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        try
        {
            return Read(bytes);
        }
        catch (Exception e) when (e is OverflowException or InvalidOperationException)
        {
            throw new InvalidDataException("The boxes of the page are damaged. Import the file again.", e);
        }
    }

    private static PageGeometry Read(byte[] bytes)
    {
        if (bytes.Length < 17 || bytes[0] is not (Version or VersionWithReaches or VersionWithAreas))
            throw new InvalidDataException("The boxes of the page are damaged, or were written by a newer version of Archive.");
        var width = BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(1));
        var height = BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(9));
        if (width != Side(width) || height != Side(height))
            throw new InvalidDataException("The boxes of the page are damaged: it has no size.");
        var unit = Unit(width, height);
        using var packed = new BrotliStream(new MemoryStream(bytes, 17, bytes.Length - 17), CompressionMode.Decompress);
        var numbers = new Reader(packed);
        var boxes = ImmutableArray.CreateBuilder<TextBox>();
        var at = 0;
        var (left, top) = (0, 0);
        for (var n = numbers.Count(); n > 0; n--)
        {
            var start = checked(at + numbers.Next());
            at = checked(start + numbers.Next());
            (left, top) = (unchecked(left + numbers.Next()), unchecked(top + numbers.Next()));
            var (right, bottom) = (unchecked(left + numbers.Next()), unchecked(top + numbers.Next()));
            boxes.Add(new TextBox(new SourceSpan(start, at), left * unit, top * unit, right * unit, bottom * unit, numbers.Next() * unit));
        }

        var divisions = ImmutableArray.CreateBuilder<ImmutableArray<SourceSpan>>();
        for (var n = numbers.Count(); n > 0; n--)
        {
            var spans = ImmutableArray.CreateBuilder<SourceSpan>();
            for (var s = numbers.Count(); s > 0; s--)
            {
                var start = numbers.Next();
                spans.Add(new SourceSpan(start, checked(start + numbers.Next())));
            }

            divisions.Add(spans.ToImmutable());
        }

        var flags = bytes[0] switch { VersionWithAreas => numbers.Next(), VersionWithReaches => HasReaches, _ => 0 };
        var reaches = ImmutableArray.CreateBuilder<DivisionReach>();
        while ((flags & HasReaches) != 0 && reaches.Count < divisions.Count)
            reaches.Add(new DivisionReach(Pages(), Pages()));
        return new PageGeometry(width, height, boxes.ToImmutable())
        {
            Divisions = divisions.ToImmutable(),
            Reaches = reaches.ToImmutable(),
            Rules = bytes[0] == VersionWithAreas ? ReadAreas(numbers, unit) : [],
            Pictures = bytes[0] == VersionWithAreas ? ReadAreas(numbers, unit) : [],
            IsTextLayer = (flags & IsTextLayer) != 0,
        };

        int? Pages() => numbers.Next() is not 0 and var pages ? pages : null;
    }

    // A power of two, so that multiplying by it and dividing by it lose nothing.
    private static double Unit(double width, double height) => Math.ScaleB(1, (int)Math.Ceiling(Math.Log2(Math.Max(width, height) / Steps)));

    private static double Side(double side) => side is > 0 and < 1e9 ? side : 1;

    private static int Round(double value) => double.IsNaN(value) ? 0 : (int)Math.Clamp(Math.Round(value), -(1 << 24), 1 << 24);

    private sealed class Writer
    {
        private readonly ArrayBufferWriter<byte> buffer = new();

        public ReadOnlySpan<byte> Bytes => buffer.WrittenSpan;

        /// <summary>Seven bits a byte, the sign lowest.</summary>
        public void Write(int value)
        {
            var rest = (uint)((value << 1) ^ (value >> 31));
            var span = buffer.GetSpan(5);
            var length = 0;
            for (; rest >= 0x80; rest >>= 7)
                span[length++] = (byte)(rest | 0x80);
            span[length++] = (byte)rest;
            buffer.Advance(length);
        }
    }

    private sealed class Reader(Stream stream)
    {
        private readonly byte[] buffer = new byte[1 << 12];
        private int at;
        private int length;
        private int read;

        public int Count() => Next() is >= 0 and var count ? count : throw Damaged();

        public int Next()
        {
            if (++read > MostNumbers)
                throw Damaged();
            uint value = 0;
            for (var shift = 0; ; shift += 7)
            {
                if (at == length)
                    (at, length) = (0, stream.Read(buffer));
                if (length == 0 || shift > 28)
                    throw Damaged();
                var b = buffer[at++];
                value |= (uint)(b & 0x7F) << shift;
                if (b < 0x80)
                    return (int)(value >> 1) ^ -(int)(value & 1);
            }
        }

        private static InvalidDataException Damaged() => new("The boxes of the page are damaged: they end too early. Import the file again.");
    }
}
