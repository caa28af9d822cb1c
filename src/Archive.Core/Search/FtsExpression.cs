using System.Globalization;
using System.Text;

namespace Archive.Core.Search;

/// <summary>Writes queries as FTS5 match expressions. Only folded characters in quotation marks and our own marks are written.</summary>
internal static class FtsExpression
{
    private const string Everything = "facet : \"\uFDD0A\"";

    /// <summary>The expression for a node.</summary>
    public static string Write(QueryNode node) => node switch
    {
        QueryTerm term => WriteTerm(term.Folded, term.Field),
        QueryAnd and => Join(and.Parts),
        QueryOr or => "(" + string.Join(" OR ", or.Parts.Select(Write)) + ")",
        QueryNot not => $"({Everything} NOT {Write(not.Part)})",
        _ => throw new InvalidOperationException($"Unknown node {node.GetType().Name}."),
    };

    /// <summary>All of the nodes, and all of the value tokens.</summary>
    public static string Write(IEnumerable<QueryNode> nodes, IEnumerable<string> values)
    {
        var parts = nodes.ToList();
        var filters = values.Select(v => $"facet : \"{v}\"").ToList();
        if (parts.Count == 0)
            return filters.Count == 0 ? Everything : "(" + string.Join(" AND ", filters) + ")";
        var expression = Join(parts);
        return filters.Count == 0 ? expression : $"({expression} AND {string.Join(" AND ", filters)})";
    }

    /// <summary>A run of folded characters in a field.</summary>
    public static string WriteTerm(string folded, QueryField field)
    {
        var columns = field switch
        {
            QueryField.Title => "{headline deck} : ",
            QueryField.Body => "body : ",
            QueryField.Reporter => "reporter : ",
            QueryField.Correspondent => "correspondent : ",
            _ => "",
        };
        return columns + Phrase(folded);
    }

    /// <summary>A run of folded characters as a phrase of tokens; a single character as the beginning of one.</summary>
    public static string Phrase(string folded)
    {
        var phrase = new StringBuilder(folded.Length * 3 + 4).Append('"');
        Rune? before = null;
        foreach (var rune in folded.EnumerateRunes())
        {
            if (before is { } first)
                phrase.Append(phrase.Length > 1 ? " " : "").Append(CultureInfo.InvariantCulture, $"{first}{rune}");
            before = rune;
        }

        return phrase.Length > 1 ? phrase.Append('"').ToString() : $"\"{before}\" *";
    }

    private static string Join(IReadOnlyList<QueryNode> parts)
    {
        var sought = parts.Where(p => p is not QueryNot).Select(Write).ToList();
        var excluded = parts.OfType<QueryNot>().Select(n => Write(n.Part)).ToList();
        var expression = sought.Count == 0 ? Everything : "(" + string.Join(" AND ", sought) + ")";
        return excluded.Count == 0 ? expression : $"({expression} NOT ({string.Join(" OR ", excluded)}))";
    }
}
