namespace Archive.Core.Import.Lines;

/// <summary>Cuts a stream into lines without ever holding more than one.</summary>
/// <param name="stream">The stream; not disposed.</param>
/// <param name="longest">Longest line, in bytes, that is given out.</param>
internal sealed class LineSplitter(Stream stream, int longest)
{
    private byte[] buffer = new byte[1 << 16];

    /// <summary>Every line with its number from 1, without its line feed; no bytes for one that is too long. The bytes are
    /// valid until the next line. A UTF-8 mark at the start is left out.</summary>
    public async IAsyncEnumerable<(int Number, ReadOnlyMemory<byte>? Line)> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int start = 0, scanned = 0, end = 0, number = 1;
        var tooLong = false;
        while (true)
        {
            var feed = buffer.AsSpan(scanned, end - scanned).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                var line = buffer.AsMemory(start, scanned + feed - start);
                yield return (number, tooLong || line.Length > longest ? default(ReadOnlyMemory<byte>?) : WithoutMark(line, number));
                (start, tooLong) = (scanned + feed + 1, false);
                scanned = start;
                number++;
                continue;
            }

            scanned = end;
            if (end - start > longest)
                (tooLong, start) = (true, end);
            MakeRoom(ref start, ref scanned, ref end);
            var read = await stream.ReadAsync(buffer.AsMemory(end), cancellationToken);
            if (read == 0)
                break;
            end += read;
        }

        if (tooLong || end > start)
            yield return (number, tooLong || end - start > longest ? default(ReadOnlyMemory<byte>?) : WithoutMark(buffer.AsMemory(start, end - start), number));
    }

    private void MakeRoom(ref int start, ref int scanned, ref int end)
    {
        if (end < buffer.Length)
            return;
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (scanned, end, start) = (scanned - start, end - start, 0);
        }
        else
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }
    }

    private static ReadOnlyMemory<byte>? WithoutMark(ReadOnlyMemory<byte> line, int number) =>
        number == 1 && line.Span.StartsWith("\uFEFF"u8) ? line[3..] : line;
}
