using System.Globalization;

namespace Archive.Core.Search;

/// <summary>What a piece of a typed query is.</summary>
internal enum QueryTokenKind
{
    Word,
    Phrase,
    Near,
    Field,
    And,
    Or,
    Not,
    Open,
    Close,
}

/// <summary>A piece of a typed query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, without quotation marks; what was typed for an operator.</param>
/// <param name="Field">The field a <see cref="QueryTokenKind.Field"/> names.</param>
/// <param name="Filter">The filter it names, where it names no field of text.</param>
/// <param name="Distance">How near the words of a <see cref="QueryTokenKind.Near"/> must stand.</param>
internal readonly record struct QueryToken(
    QueryTokenKind Kind, string Text, QueryField Field = QueryField.Any, QueryFilter Filter = QueryFilter.None, int Distance = 0);

/// <summary>Cuts what was typed into words, phrases and operators. Any text can be cut.</summary>
/// <remarks>
/// Marks mean something only where a word could begin: a hyphen, bracket or quotation mark inside a run of text, as in
/// a headline that was pasted in, is punctuation, and folding drops it. Single Chinese characters with nothing but
/// spaces between them are letter-spaced print, and one word: 周 闻 溪.
/// </remarks>
internal static class QueryLexer
{
    private static readonly Dictionary<string, (QueryField Field, QueryFilter Filter)> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["标题"] = (QueryField.Title, QueryFilter.None),
        ["题"] = (QueryField.Title, QueryFilter.None),
        ["title"] = (QueryField.Title, QueryFilter.None),
        ["headline"] = (QueryField.Title, QueryFilter.None),
        ["正文"] = (QueryField.Body, QueryFilter.None),
        ["body"] = (QueryField.Body, QueryFilter.None),
        ["text"] = (QueryField.Body, QueryFilter.None),
        ["记者"] = (QueryField.Reporter, QueryFilter.None),
        ["reporter"] = (QueryField.Reporter, QueryFilter.None),
        ["通讯员"] = (QueryField.Correspondent, QueryFilter.None),
        ["correspondent"] = (QueryField.Correspondent, QueryFilter.None),
        ["日期"] = (QueryField.Any, QueryFilter.Dates),
        ["date"] = (QueryField.Any, QueryFilter.Dates),
        ["报纸"] = (QueryField.Any, QueryFilter.Newspaper),
        ["newspaper"] = (QueryField.Any, QueryFilter.Newspaper),
        ["版"] = (QueryField.Any, QueryFilter.Page),
        ["page"] = (QueryField.Any, QueryFilter.Page),
    };

    /// <summary>Cuts a query into its pieces.</summary>
    public static List<QueryToken> Read(string text)
    {
        var tokens = new List<QueryToken>();
        var depth = 0;
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (IsSeparator(text, i))
            {
                i++;
            }
            else if (c is '(' or '（')
            {
                tokens.Add(new(QueryTokenKind.Open, "("));
                depth++;
                i++;
            }
            else if (c is ')' or '）')
            {
                tokens.Add(new(QueryTokenKind.Close, ")"));
                depth--;
                i++;
            }
            else if (c is '-' or '－' && i + 1 < text.Length && !IsSeparator(text, i + 1))
            {
                tokens.Add(new(QueryTokenKind.Not, "-"));
                i++;
            }
            else if (PhraseEnd(text, i, depth > 0) is { } end)
            {
                var phrase = text[(i + 1)..end];
                i = end + 1;
                tokens.Add(Distance(text, ref i) is { } distance ? new(QueryTokenKind.Near, phrase, Distance: distance) : new(QueryTokenKind.Phrase, phrase));
            }
            else if (LetterSpacedEnd(text, i) is { } spacedEnd)
            {
                tokens.Add(new(QueryTokenKind.Word, text[i..spacedEnd]));
                i = spacedEnd;
            }
            else
            {
                i = ReadWord(text, i, depth > 0, tokens);
            }
        }

        return tokens;
    }

    /// <summary>Where a run of two and more single Chinese characters ends, each set off by spaces.</summary>
    private static int? LetterSpacedEnd(string text, int start)
    {
        var count = 0;
        var end = start;
        var i = start;
        while (i < text.Length && IsHan(text[i]) && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]))
            && OperatorOf(text[i..(i + 1)]) == QueryTokenKind.Word)
        {
            count++;
            end = ++i;
            while (i < text.Length && char.IsWhiteSpace(text[i]))
                i++;
        }

        return count >= 2 ? end : null;
    }

    private static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or '〇';

    private static int ReadWord(string text, int start, bool inBrackets, List<QueryToken> tokens)
    {
        var opened = 0;
        var i = start;
        while (i < text.Length && !IsSeparator(text, i))
        {
            var c = text[i];
            if (c is '(' or '（')
            {
                opened++;
            }
            else if (c is ')' or '）')
            {
                if (opened == 0 && inBrackets)
                    break;
                opened--;
            }
            else if (c is ':' or '：' && Fields.TryGetValue(TextFolding.Fold(text.AsSpan(start, i - start)), out var named))
            {
                tokens.Add(new(QueryTokenKind.Field, text[start..(i + 1)], named.Field, named.Filter));
                return i + 1;
            }

            i++;
        }

        var word = text[start..i];
        tokens.Add(new(OperatorOf(word), word));
        return i;
    }

    private static QueryTokenKind OperatorOf(string word) => word switch
    {
        "AND" or "与" or "&&" => QueryTokenKind.And,
        "OR" or "或" or "|" or "||" => QueryTokenKind.Or,
        "NOT" or "非" => QueryTokenKind.Not,
        _ => QueryTokenKind.Word,
    };

    /// <summary>Where the phrase that begins here ends, if a whole phrase stands here with nothing glued to it.</summary>
    private static int? PhraseEnd(string text, int start, bool inBrackets)
    {
        var closers = text[start] switch
        {
            '"' or '“' or '”' or '＂' or '„' => "\"“”＂",
            '「' => "」",
            '『' => "』",
            _ => null,
        };
        if (closers is null)
            return null;
        var end = text.AsSpan(start + 1).IndexOfAny(closers);
        if (end < 0)
            return null;
        end += start + 1;
        var isWhole = end + 1 == text.Length || IsSeparator(text, end + 1) || text[end + 1] is '~' or '～'
            || (inBrackets && text[end + 1] is ')' or '）');
        return isWhole ? end : null;
    }

    /// <summary>Reads the <c>~20</c> behind a phrase.</summary>
    private static int? Distance(string text, ref int i)
    {
        if (i >= text.Length || text[i] is not ('~' or '～'))
            return null;
        var end = i + 1;
        while (end < text.Length && text[end] is (>= '0' and <= '9') or (>= '０' and <= '９') && end - i <= 3)
            end++;
        var distance = end > i + 1 ? int.Parse(TextFolding.Fold(text.AsSpan(i + 1, end - i - 1)), CultureInfo.InvariantCulture) : QueryPattern.Star;
        i = end;
        return Math.Clamp(distance, 1, QueryNear.Farthest);
    }

    /// <summary>Whether terms part here.</summary>
    public static bool IsSeparator(string text, int i) => text[i] switch
    {
        '、' or '，' or ';' or '；' => true,
        // 1,000 is one word.
        ',' => !(i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1])),
        var c => char.IsWhiteSpace(c) || char.IsControl(c),
    };
}
