using System.Text.RegularExpressions;

namespace Archive.Core.Search;

/// <summary>Reads Archive's query language. Any text is a query: what makes no sense as one is searched as plain words.</summary>
/// <remarks>
/// Terms part at white space, 、 and ，, and all must occur; <c>"…"</c>, <c>“…”</c> and <c>「…」</c> keep a term whole;
/// <c>-</c>, <c>NOT</c> and 非 leave out; <c>OR</c> and 或 offer a choice, and bind less than <c>AND</c> and 与;
/// brackets group; 标题: 正文: 记者: 通讯员: (title: body: reporter: correspondent:) say where.
/// </remarks>
public static class QueryParser
{
    /// <summary>Terms of a query that are searched; those behind are left out, and <see cref="SearchNotice.Shortened"/> says so.</summary>
    public const int MaximumTerms = 32;

    /// <summary>Folded characters of a query that are searched, all terms together.</summary>
    public const int MaximumCharacters = 256;

    /// <summary>Single characters that are searched, each a list of its own: every article has most of them.</summary>
    public const int MaximumSingles = 4;

    private const int MaximumDepth = 16;

    /// <summary>Reads a query; never fails.</summary>
    public static ParsedQuery Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = QueryLexer.Read(text);
        var reader = new Reader(tokens);
        var root = reader.ReadAll();
        if (!reader.Failed)
        {
            var notice = root is null ? SearchNotice.Empty : reader.Shortened ? SearchNotice.Shortened : SearchNotice.None;
            return new ParsedQuery { Text = text, Root = root, Notice = notice };
        }

        var plain = new Reader(PlainWords(tokens));
        root = plain.ReadAll();
        return new ParsedQuery { Text = text, Root = root, Notice = root is null ? SearchNotice.Empty : SearchNotice.SearchedPlainly };
    }

    /// <summary>The words alone; the operators' own words only where there is nothing else.</summary>
    private static List<QueryToken> PlainWords(List<QueryToken> tokens)
    {
        var words = tokens.Where(t => t.Kind is QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Near && TextFolding.Fold(t.Text).Length > 0);
        var plain = words.Select(t => new QueryToken(QueryTokenKind.Word, t.Text)).ToList();
        return plain.Count > 0 ? plain : [.. tokens.Select(t => new QueryToken(QueryTokenKind.Word, t.Text))];
    }

    /// <summary>Recursive descent over the tokens. What fails leaves <see cref="Failed"/> set and the rest unread.</summary>
    private sealed class Reader(List<QueryToken> tokens)
    {
        private int _next;
        private int _depth;
        private int _terms;
        private int _characters;
        private int _singles;
        private int _placedSingles;

        public bool Failed { get; private set; }

        public bool Shortened { get; private set; }

        public QueryNode? ReadAll()
        {
            var root = tokens.Count == 0 ? null : ReadOr(QueryField.Any);
            Failed |= _next < tokens.Count;
            return root;
        }

        private QueryNode? ReadOr(QueryField field)
        {
            List<QueryNode?> parts = [ReadAnd(field)];
            while (!Failed && Take(QueryTokenKind.Or))
                parts.Add(ReadAnd(field));
            return Join(parts, p => new QueryOr(p));
        }

        private QueryNode? ReadAnd(QueryField field)
        {
            List<QueryNode?> parts = [ReadUnary(field)];
            while (!Failed && _next < tokens.Count && tokens[_next].Kind is not (QueryTokenKind.Or or QueryTokenKind.Close))
            {
                Take(QueryTokenKind.And);
                parts.Add(ReadUnary(field));
            }

            return Join(parts, p => new QueryAnd(p));
        }

        private QueryNode? ReadUnary(QueryField field)
        {
            if (_next >= tokens.Count || ++_depth > MaximumDepth)
            {
                Failed = true;
                return null;
            }

            var token = tokens[_next++];
            var node = token.Kind switch
            {
                QueryTokenKind.Word => Word(token.Text, field),
                QueryTokenKind.Phrase => Term(token.Text, field, isExact: true),
                QueryTokenKind.Near => Near(token, field),
                QueryTokenKind.Field when token.Filter != QueryFilter.None => Filter(token.Filter),
                QueryTokenKind.Field => ReadUnary(token.Field),
                QueryTokenKind.Not => ReadUnary(field) switch
                {
                    null => null,
                    QueryNot twice => twice.Part,
                    var part => new QueryNot(part),
                },
                QueryTokenKind.Open => ReadGroup(field),
                _ => Fail(),
            };
            _depth--;
            return node;
        }

        private QueryNode? ReadGroup(QueryField field)
        {
            var node = ReadOr(field);
            return Take(QueryTokenKind.Close) ? node : Fail();
        }

        /// <summary>A date, newspaper or page behind its field's name.</summary>
        private QueryNode? Filter(QueryFilter filter)
        {
            if (_next >= tokens.Count || tokens[_next].Kind is not (QueryTokenKind.Word or QueryTokenKind.Phrase) || TextFolding.Fold(tokens[_next].Text).Length == 0)
                return Fail();
            var text = tokens[_next++].Text;
            return filter != QueryFilter.Dates ? new QueryValue(filter, text) : QueryDateReader.Read(text) ?? Fail();
        }

        /// <summary>A run of characters, or several with wildcards between.</summary>
        private QueryNode? Word(string text, QueryField field)
        {
            if (text.AsSpan().IndexOfAny('?', '*') < 0)
                return Term(text, field, isExact: false);
            // A wildcard at the beginning or the end changes nothing: terms are found inside words anyway.
            string[] runs = text.Split(['?', '*'], StringSplitOptions.RemoveEmptyEntries);
            if (runs.Length < 2)
                return runs.Length == 0 ? null : Term(runs[0], field, isExact: false);
            // Where nothing of a pattern is left to look for by its places, its runs are looked for anywhere.
            if (IsSingle(runs[0]) && _placedSingles >= QueryPattern.MostSingles)
            {
                Shortened = true;
                return Join([.. runs.Take(QueryPattern.MostPieces).Select(r => Term(r, field, isExact: false))], p => new QueryAnd(p));
            }

            var pieces = new List<QueryTerm>();
            var gaps = new List<QueryGap>();
            var gap = default(QueryGap);
            foreach (var range in Regex.EnumerateSplits(text, "(?<=[?*])|(?=[?*])"))
            {
                var piece = text[range];
                if (piece is "?" or "*")
                {
                    gap = piece == "?" ? new QueryGap(Math.Min(gap.Least + 1, QueryPattern.Star), Math.Min(gap.Most + 1, QueryNear.Farthest)) : gap with { Most = gap.Least + QueryPattern.Star };
                }
                else if (pieces.Count == QueryPattern.MostPieces || (IsSingle(piece) && ++_placedSingles > QueryPattern.MostSingles))
                {
                    // What is left out is told.
                    Shortened = true;
                    break;
                }
                else if (Term(piece, field, isExact: true) is { } term)
                {
                    if (pieces.Count > 0)
                        gaps.Add(gap);
                    pieces.Add(term);
                    gap = default;
                }
            }

            return pieces.Count switch
            {
                0 => null,
                1 => pieces[0] with { IsExact = false },
                _ => new QueryPattern([.. pieces.Select(p => p.Folded)], gaps, field),
            };
        }

        /// <summary>Words that stand near each other.</summary>
        private QueryLeaf? Near(QueryToken token, QueryField field)
        {
            var terms = new List<QueryTerm>();
            var (start, hasSingle) = (0, false);
            for (var i = 0; i <= token.Text.Length; i++)
            {
                if (i < token.Text.Length && !QueryLexer.IsSeparator(token.Text, i))
                    continue;
                var text = token.Text[start..i];
                start = i + 1;
                if (IsSingle(text))
                {
                    // Two of them stand near each other in every other article.
                    if (hasSingle || ++_placedSingles > QueryPattern.MostSingles)
                    {
                        Shortened = true;
                        continue;
                    }

                    hasSingle = true;
                }

                if (Term(text, field, isExact: true) is { } term)
                    terms.Add(term);
            }

            return terms.Count switch { 0 => null, 1 => terms[0], _ => new QueryNear(terms, token.Distance, field) };
        }

        private static bool IsSingle(string text) => QueryPattern.LengthOf(TextFolding.Fold(text)) == 1;

        private QueryTerm? Term(string text, QueryField field, bool isExact)
        {
            var folded = TextFolding.Fold(text);
            if (folded.Length == 0)
                return null;
            var room = MaximumCharacters - _characters;
            if (_terms == MaximumTerms || room <= 0 || (QueryPattern.LengthOf(folded) == 1 && ++_singles > MaximumSingles))
            {
                Shortened = true;
                return null;
            }

            if (folded.Length > room)
            {
                Shortened = true;
                folded = folded[..(char.IsHighSurrogate(folded[room - 1]) ? room - 1 : room)];
                if (folded.Length == 0)
                    return null;
            }

            _terms++;
            _characters += folded.Length;
            var marked = TextFolding.FoldWithMarks(text);
            // What was cut off has lost its place among the marks.
            var isWhole = string.Concat(marked.Where(c => !TextFolding.IsMark(c))) == folded;
            return new QueryTerm(text, folded, field, isExact) { Marked = isWhole ? marked : folded };
        }

        private bool Take(QueryTokenKind kind)
        {
            if (_next >= tokens.Count || tokens[_next].Kind != kind)
                return false;
            _next++;
            return true;
        }

        private QueryNode? Fail()
        {
            Failed = true;
            return null;
        }

        /// <summary>Parts with nothing to search for, such as a lone dash, fall away; so do repetitions.</summary>
        private static QueryNode? Join(List<QueryNode?> parts, Func<IReadOnlyList<QueryNode>, QueryNode> join)
        {
            var real = parts.OfType<QueryNode>().DistinctBy(p => p.ToString()).ToList();
            return real.Count switch { 0 => null, 1 => real[0], _ => join(real) };
        }
    }
}
