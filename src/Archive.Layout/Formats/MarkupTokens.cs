using System.Net;

namespace Archive.Layout.Formats;

/// <summary>What a token of markup is.</summary>
internal enum MarkupToken
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>Opens an element.</summary>
    Open,

    /// <summary>Closes one.</summary>
    Close,

    /// <summary>Text between tags.</summary>
    Text,

    /// <summary>The text ends within a tag, comment or declaration.</summary>
    CutOff,
}

/// <summary>Reads HTML, well-formed or not, tag by tag. A DOCTYPE is passed over, nothing is ever resolved, every text has an end.</summary>
internal sealed class MarkupTokens(string source)
{
    private int at;
    private int tagStart;
    private int attributesFrom;
    private int attributesTo;

    /// <summary>Name of the element, in lower case, without prefix.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether an opening tag closes itself: &lt;br/&gt;.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Text with entities resolved.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Line, from 1, where the token begins.</summary>
    public int Line => source.AsSpan(0, Math.Min(tagStart, source.Length)).Count('\n') + 1;

    /// <summary>Moves to the next token.</summary>
    public MarkupToken Next()
    {
        while (true)
        {
            tagStart = at;
            if (at >= source.Length)
                return MarkupToken.End;
            if (source[at] != '<' || !StartsTag(at))
                return ReadText();
            if (Starts("<!--"))
            {
                if (!Skip("-->"))
                    return MarkupToken.CutOff;
                continue;
            }

            if (Starts("<![CDATA["))
                return ReadCdata();
            if (source[at + 1] is '!' or '?')
            {
                if (!SkipDeclaration())
                    return MarkupToken.CutOff;
                continue;
            }

            return ReadTag();
        }
    }

    /// <summary>Value of an attribute of the opening tag, entities resolved; <see langword="null"/> where it has none of that name.</summary>
    public string? Attribute(string name)
    {
        for (var i = attributesFrom; i < attributesTo;)
        {
            while (i < attributesTo && (char.IsWhiteSpace(source[i]) || source[i] is '/' or '='))
                i++;
            var from = i;
            while (i < attributesTo && !char.IsWhiteSpace(source[i]) && source[i] != '=')
                i++;
            var found = source.AsSpan(from, i - from);
            while (i < attributesTo && char.IsWhiteSpace(source[i]))
                i++;
            ReadOnlySpan<char> value = [];
            if (i < attributesTo && source[i] == '=')
            {
                i++;
                while (i < attributesTo && char.IsWhiteSpace(source[i]))
                    i++;
                value = ReadValue(ref i);
            }

            if (found.Equals(name, StringComparison.OrdinalIgnoreCase))
                return Decode(value);
        }

        return null;
    }

    private ReadOnlySpan<char> ReadValue(scoped ref int i)
    {
        if (i >= attributesTo)
            return [];
        var quote = source[i];
        if (quote is '"' or '\'')
        {
            var end = source.AsSpan(i + 1, attributesTo - i - 1).IndexOf(quote);
            var quoted = source.AsSpan(i + 1, end < 0 ? attributesTo - i - 1 : end);
            i = end < 0 ? attributesTo : i + end + 2;
            return quoted;
        }

        var from = i;
        while (i < attributesTo && !char.IsWhiteSpace(source[i]))
            i++;
        return source.AsSpan(from, i - from);
    }

    // A lone < in old hOCR is a character that was read on the page.
    private bool StartsTag(int i) => i + 1 < source.Length && (char.IsAsciiLetter(source[i + 1]) || source[i + 1] is '!' or '?' || source[i + 1] == '/' && i + 2 < source.Length && char.IsAsciiLetter(source[i + 2]));

    private bool Starts(string what) => string.CompareOrdinal(source, at, what, 0, what.Length) == 0;

    private bool Skip(string end)
    {
        var found = source.IndexOf(end, at, StringComparison.Ordinal);
        if (found < 0)
            return false;
        at = found + end.Length;
        return true;
    }

    private bool SkipDeclaration()
    {
        var depth = 0;
        for (var i = at; i < source.Length; i++)
        {
            var c = source[i];
            if (c == '[')
                depth++;
            else if (c == ']')
                depth--;
            else if (c == '>' && depth <= 0)
            {
                at = i + 1;
                return true;
            }
        }

        return false;
    }

    private MarkupToken ReadText()
    {
        var from = at;
        do
            at++;
        while (at < source.Length && (source[at] != '<' || !StartsTag(at)));
        Text = Decode(source.AsSpan(from, at - from));
        return MarkupToken.Text;
    }

    private MarkupToken ReadCdata()
    {
        var from = at + "<![CDATA[".Length;
        if (!Skip("]]>"))
            return MarkupToken.CutOff;
        Text = source[from..(at - 3)];
        return MarkupToken.Text;
    }

    private MarkupToken ReadTag()
    {
        var closes = source[at + 1] == '/';
        var from = at + (closes ? 2 : 1);
        var i = from;
        while (i < source.Length && !char.IsWhiteSpace(source[i]) && source[i] is not ('>' or '/'))
            i++;
        var name = source.AsSpan(from, i - from);
        Name = name[(name.IndexOf(':') + 1)..].ToString().ToLowerInvariant();
        attributesFrom = i;
        char quote = default;
        for (; i < source.Length; i++)
        {
            var c = source[i];
            if (quote != default)
            {
                if (c == quote)
                    quote = default;
            }
            else if (c is '"' or '\'' && PrecededByEquals(i))
            {
                quote = c;
            }
            else if (c == '>')
            {
                break;
            }
        }

        if (i >= source.Length)
            return MarkupToken.CutOff;
        IsEmpty = !closes && source[i - 1] == '/';
        attributesTo = IsEmpty ? i - 1 : i;
        at = i + 1;
        return closes ? MarkupToken.Close : MarkupToken.Open;
    }

    private bool PrecededByEquals(int i)
    {
        while (i > attributesFrom && char.IsWhiteSpace(source[i - 1]))
            i--;
        return i > attributesFrom && source[i - 1] == '=';
    }

    private static string Decode(ReadOnlySpan<char> raw) => raw.Contains('&') ? WebUtility.HtmlDecode(raw.ToString()) : raw.ToString();
}
