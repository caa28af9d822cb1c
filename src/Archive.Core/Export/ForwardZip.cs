using System.IO.Compression;

namespace Archive.Core.Export;

/// <summary>
/// A zip that is written to a stream which only takes bytes one after another and only asynchronously, as the answer to a request
/// does. Holds one file at a time, compressed, and the list of names that ends every zip.
/// </summary>
/// <remarks>
/// <para>.NET writes to such a stream with the sizes of a file behind it, which readers that take zips from the front refuse where
/// the file is stored as it is, as the first of an EPUB must be. So a file is first made whole in memory, where its head can
/// still be filled in, and then sent.</para>
/// <para>Only <see cref="FinishAsync"/> writes the end: what broke off in the middle never looks whole.</para>
/// </remarks>
public sealed class ForwardZip : IDisposable
{
    private const int SendAt = 1 << 16;

    private static readonly DateOnly Earliest = new(1980, 1, 1);
    private static readonly DateOnly Latest = new(2107, 12, 31);

    private readonly Stream _target;
    private readonly Pending _pending = new();
    private readonly ZipArchive _zip;

    /// <summary>A zip at the stream's position; the stream stays open.</summary>
    public ForwardZip(Stream target)
    {
        _target = target;
        _zip = new ZipArchive(_pending, ZipArchiveMode.Create, leaveOpen: true);
    }

    /// <summary>Adds a file.</summary>
    /// <param name="name">Its name, folders parted by <c>/</c>.</param>
    /// <param name="day">The date it carries, its issue's rather than today's: the same files make the same zip, whenever.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="ct">Stops.</param>
    /// <param name="isStored">Whether it is stored as it is, uncompressed.</param>
    public Task AddAsync(string name, DateOnly day, ReadOnlyMemory<byte> content, CancellationToken ct, bool isStored = false) =>
        AddAsync(name, day, stream => WriteAsync(stream, content), ct, isStored);

    /// <summary>Adds a file that is written bit by bit.</summary>
    /// <param name="name">Its name, folders parted by <c>/</c>.</param>
    /// <param name="day">The date it carries.</param>
    /// <param name="write">Writes it, to memory.</param>
    /// <param name="ct">Stops.</param>
    /// <param name="isStored">Whether it is stored as it is, uncompressed.</param>
    public async Task AddAsync(string name, DateOnly day, Func<Stream, Task> write, CancellationToken ct, bool isStored = false)
    {
        ArgumentNullException.ThrowIfNull(write);
        var entry = _zip.CreateEntry(name, isStored ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
        // A zip knows no other years.
        day = day < Earliest ? Earliest : day > Latest ? Latest : day;
        entry.LastWriteTime = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        using (var stream = entry.Open())
            await write(stream);
        if (_pending.Held >= SendAt)
            await _pending.SendAsync(_target, ct);
    }

    /// <summary>Writes the list of names: the zip is whole.</summary>
    public async Task FinishAsync(CancellationToken ct)
    {
        _zip.Dispose();
        await _pending.SendAsync(_target, ct);
    }

    /// <summary>Throws away what was not sent.</summary>
    public void Dispose()
    {
        _zip.Dispose();
        _pending.Dispose();
    }

    private static Task WriteAsync(Stream stream, ReadOnlyMemory<byte> content)
    {
        stream.Write(content.Span);
        return Task.CompletedTask;
    }

    /// <summary>What is not sent yet: the end of a stream, of which the beginning is gone.</summary>
    private sealed class Pending : Stream
    {
        private readonly MemoryStream _held = new();
        private long _sent;

        public long Held => _held.Length;

        public override bool CanRead => false;

        public override bool CanSeek => true;

        public override bool CanWrite => true;

        public override long Length => _sent + _held.Length;

        public override long Position
        {
            get => _sent + _held.Position;
            set => _held.Position = value - _sent;
        }

        public async Task SendAsync(Stream target, CancellationToken ct)
        {
            await target.WriteAsync(_held.GetBuffer().AsMemory(0, (int)_held.Length), ct);
            _sent += _held.Length;
            _held.SetLength(0);
        }

        public override void Write(byte[] buffer, int offset, int count) => _held.Write(buffer, offset, count);

        public override void Write(ReadOnlySpan<byte> buffer) => _held.Write(buffer);

        public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => Position + offset,
            _ => Length + offset,
        };

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                _held.Dispose();
            base.Dispose(disposing);
        }
    }
}
