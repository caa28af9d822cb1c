using System.Text.RegularExpressions;

namespace Archive.Core.Search;

public static partial class QueryParser
{
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

        public bool HasBadDate { get; private set; }

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

        /// <summary>A date, newspaper or page behind its field's name, or several in brackets with OR between.</summary>
        private QueryNode? Filter(QueryFilter filter)
        {
            if (Take(QueryTokenKind.Open))
            {
                List<QueryNode?> values = [Filter(filter)];
                while (!Failed && Take(QueryTokenKind.Or))
                    values.Add(Filter(filter));
                return Take(QueryTokenKind.Close) ? Join(values, v => new QueryOr(v)) : Fail();
            }

            if (_next >= tokens.Count || tokens[_next].Kind is not (QueryTokenKind.Word or QueryTokenKind.Phrase) || TextFolding.Fold(tokens[_next].Text).Length == 0)
                return Fail();
            var text = tokens[_next++].Text;
            if (filter != QueryFilter.Dates)
                return new QueryValue(filter, text);
            var dates = QueryDateReader.Read(text);
            HasBadDate |= dates is null;
            return dates;
        }

        /// <summary>A run of characters, or several with wildcards between.</summary>
        private QueryNode? Word(string text, QueryField field)
        {
            // A star in full width is no mark of any text; a question mark is.
            text = text.Replace('＊', '*');
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
