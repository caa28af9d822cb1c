using System.Text;

namespace Archive.Core.Search;

/// <summary>Writes text as the tokens FTS5 keeps: every two neighbouring characters, and at the end the last alone.</summary>
/// <remarks>
/// The text 焦作日报 becomes <c>焦作 作日 日报 报</c>. A run of characters is then a phrase of tokens, and a single
/// character a prefix of one: also the last, which begins no pair. Since the last stands alone, no phrase runs on from
/// one line or value into the next. Characters are Unicode characters, not UTF-16 units, so those beyond the Basic
/// Multilingual Plane are found as any other.
/// </remarks>
internal sealed class BigramWriter
{
    private byte[] _buffer = new byte[16 * 1024];
    private int _length;

    /// <summary>What was written, as UTF-8.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Begins anew.</summary>
    public void Clear() => _length = 0;

    /// <summary>Writes a text line by line.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        foreach (var line in text.Split('\n'))
            WriteFolded(TextFolding.Fold(text[line]));
    }

    /// <summary>Writes a token as it is.</summary>
    public void WriteToken(string token)
    {
        Reserve(token.Length * 3 + 1);
        _length += Encoding.UTF8.GetBytes(token, _buffer.AsSpan(_length));
        _buffer[_length++] = (byte)' ';
    }

    private void WriteFolded(string folded)
    {
        // A character takes at most three bytes a UTF-16 unit, and is written twice, with a space.
        Reserve(folded.Length * 7 + 8);
        var buffer = _buffer.AsSpan();
        var length = _length;
        Span<byte> before = stackalloc byte[4];
        var beforeLength = 0;
        foreach (var rune in folded.EnumerateRunes())
        {
            if (beforeLength > 0)
            {
                before[..beforeLength].CopyTo(buffer[length..]);
                length += beforeLength;
                length += rune.EncodeToUtf8(buffer[length..]);
                buffer[length++] = (byte)' ';
            }

            beforeLength = rune.EncodeToUtf8(before);
        }

        if (beforeLength > 0)
        {
            before[..beforeLength].CopyTo(buffer[length..]);
            length += beforeLength;
            buffer[length++] = (byte)' ';
        }

        _length = length;
    }

    private void Reserve(int more)
    {
        if (_length + more > _buffer.Length)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + more));
    }
}
