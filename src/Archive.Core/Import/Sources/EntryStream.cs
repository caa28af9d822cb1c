using System.IO.Compression;

namespace Archive.Core.Import.Sources;

/// <summary>An entry of a zip as it is inflated, held to what the zip's directory says of it: never a byte more than its length,
/// and at its end that length and its CRC-32, or an <see cref="InvalidDataException"/>.</summary>
/// <remarks>The directory was counted against the limits before, so no entry can inflate beyond them; and a damaged entry is
/// told, which .NET's own stream does not do.</remarks>
internal sealed class EntryStream(ZipArchiveEntry entry) : Stream
{
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(i =>
        Enumerable.Range(0, 8).Aggregate((uint)i, (crc, _) => (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1))];

    private readonly Stream inner = entry.Open();
    private long read;
    private uint crc = uint.MaxValue;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => read; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        Check(buffer[..count], buffer.Length == 0);
        return count;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await inner.ReadAsync(buffer, cancellationToken);
        Check(buffer.Span[..count], buffer.Length == 0);
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private void Check(ReadOnlySpan<byte> bytes, bool nothingAsked)
    {
        read += bytes.Length;
        foreach (var b in bytes)
            crc = CrcTable[(byte)(crc ^ b)] ^ (crc >> 8);
        if (read > entry.Length || (bytes.IsEmpty && !nothingAsked && (read != entry.Length || ~crc != entry.Crc32)))
            throw new InvalidDataException("The zip is damaged here: length or checksum do not agree. Pack it again.");
    }
}
