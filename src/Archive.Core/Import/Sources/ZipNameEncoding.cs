using System.Text;

namespace Archive.Core.Import.Sources;

/// <summary>Reads the names in a zip that does not say how it wrote them: UTF-8 where they are valid UTF-8, as macOS and Linux
/// write, else GB18030, as Chinese Windows does.</summary>
internal sealed class ZipNameEncoding : Encoding
{
    private static readonly UTF8Encoding Utf8 = new(false, true);
    private readonly Encoding gb18030;

    private ZipNameEncoding()
    {
        RegisterProvider(CodePagesEncodingProvider.Instance);
        gb18030 = GetEncoding("gb18030");
    }

    public static ZipNameEncoding Instance { get; } = new();

    public override string GetString(byte[] bytes, int index, int count)
    {
        try
        {
            return Utf8.GetString(bytes, index, count);
        }
        catch (DecoderFallbackException)
        {
            return gb18030.GetString(bytes, index, count);
        }
    }

    public override string GetString(byte[] bytes) => GetString(bytes, 0, bytes.Length);

    public override int GetCharCount(byte[] bytes, int index, int count) => GetString(bytes, index, count).Length;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        var text = GetString(bytes, byteIndex, byteCount);
        text.CopyTo(0, chars, charIndex, text.Length);
        return text.Length;
    }

    public override int GetMaxCharCount(int byteCount) => byteCount;

    public override int GetByteCount(char[] chars, int index, int count) => Utf8.GetByteCount(chars, index, count);

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => Utf8.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    public override int GetMaxByteCount(int charCount) => Utf8.GetMaxByteCount(charCount);
}
