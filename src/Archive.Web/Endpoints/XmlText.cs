using System.Globalization;
using System.Text;
using System.Xml;

namespace Archive.Web.Endpoints;

/// <summary>How the site writes XML.</summary>
public static class XmlText
{
    /// <summary>UTF-8 without a mark. What is written has been through <see cref="Clean"/>.</summary>
    public static XmlWriterSettings Settings { get; } = new() { Encoding = new UTF8Encoding(false), CheckCharacters = false, Async = true };

    /// <summary>Text without what XML 1.0 cannot hold, not even as a reference: control characters, halves of pairs, U+FFFE and U+FFFF.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bad = IndexOfBad(text, 0);
        if (bad < 0)
            return text;
        var clean = new StringBuilder(text.Length);
        for (var from = 0; from < text.Length; from = bad + 1)
        {
            bad = IndexOfBad(text, from);
            if (bad < 0)
                return clean.Append(text, from, text.Length - from).ToString();
            clean.Append(text, from, bad - from);
        }

        return clean.ToString();
    }

    /// <summary>A moment as RFC 3339 has it, to the second: 2026-11-22T21:05:00Z.</summary>
    public static string Moment(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A day: 2020-02-26.</summary>
    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int IndexOfBad(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                continue;
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                i++;
            else
                return i;
        }

        return -1;
    }
}
