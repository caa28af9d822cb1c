using Archive.Core.Import.Identity;
using Archive.Core.Search;
using Archive.Core.Search.Index;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Archive.Search.Lucene;

/// <summary>Says a query of Archive's in Lucene's own queries. Nothing that was typed is parsed by Lucene.</summary>
/// <param name="store">Reads the names of newspapers.</param>
/// <param name="reader">The index, to find what a single character may begin.</param>
internal sealed class QueryTranslator(StoreReader store, IndexReader reader)
{
    /// <summary>What matches; its score says nothing.</summary>
    public Query Of(QueryNode? root) => root is null ? new MatchAllDocsQuery() : Node(root);

    /// <summary>Where a leaf stands in the field it names.</summary>
    public Query Leaf(QueryLeaf leaf) => leaf.Field == QueryField.Body ? new ConstantScoreQuery(new PlacesFilter(leaf, Fields.Text, Fields.BodyEnd)) : Leaf(leaf, Fields.Of(leaf.Field));

    /// <summary>Where a leaf stands in a field.</summary>
    public Query Leaf(QueryLeaf leaf, string field)
    {
        if (leaf is not QueryTerm term)
            return new ConstantScoreQuery(new PlacesFilter(leaf, field));
        if (QueryPattern.LengthOf(term.Marked) == 1)
            return Pair(char.ConvertToUtf32(term.Marked, 0), WeightedPair.Any, field);
        return Run(RunPart.Of(term.Marked), field);
    }

    /// <summary>Where two neighbouring characters stand in a field; one character, where the second is <see cref="WeightedPair.Any"/>.</summary>
    public static Query Pair(int first, int second, string field) => second == WeightedPair.Any
        ? new PrefixQuery(new Term(field, char.ConvertFromUtf32(first)))
        : new TermQuery(new Term(field, PairTokens.Term(first, second)));

    private Query Node(QueryNode node) => node switch
    {
        QueryLeaf leaf => Leaf(leaf),
        QueryAnd and => All(and.Parts),
        QueryOr or => Any(or.Parts.Select(Node)),
        QueryNot not => All([not]),
        QueryDates dates => NumericRangeQuery.NewInt32Range(Fields.Day, dates.From.DayNumber, dates.To.DayNumber, minInclusive: true, maxInclusive: true),
        QueryValue value => Value(value),
        _ => throw new InvalidOperationException($"Unknown node {node.GetType().Name}."),
    };

    private BooleanQuery All(IReadOnlyList<QueryNode> parts)
    {
        var all = new BooleanQuery(disableCoord: true);
        foreach (var part in parts)
        {
            if (part is QueryNot not)
                all.Add(Node(not.Part), Occur.MUST_NOT);
            else
                all.Add(Node(part), Occur.MUST);
        }

        // What is only left out is left out of everything.
        if (parts.All(p => p is QueryNot))
            all.Add(new MatchAllDocsQuery(), Occur.MUST);
        return all;
    }

    private static BooleanQuery Any(IEnumerable<Query> parts)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var part in parts)
            any.Add(part, Occur.SHOULD);
        return any;
    }

    private Query Run(IReadOnlyList<RunPart> parts, string field)
    {
        if (parts is [{ Second: not RunPart.Any } only])
            return Pair(only.First, only.Second, field);
        if (parts.Any(p => p.Second == RunPart.Any))
            return OpenRun(parts, field);
        var phrase = new PhraseQuery();
        foreach (var part in Needed(parts))
            phrase.Add(new Term(field, PairTokens.Term(part.First, part.Second)), part.Offset);
        return phrase;
    }

    /// <summary>A run whose last character anything may follow.</summary>
    private MultiPhraseQuery OpenRun(IReadOnlyList<RunPart> parts, string field)
    {
        var phrase = new MultiPhraseQuery();
        foreach (var part in parts)
        {
            var terms = part.Second == RunPart.Any ? PairTerms.BeginningWith(reader, field, part.First) : [new Term(field, PairTokens.Term(part.First, part.Second))];
            // A phrase of which a place cannot be filled stands nowhere.
            phrase.Add(terms.Length > 0 ? terms : [new Term(field, "")], part.Offset);
        }

        return phrase;
    }

    /// <summary>Of overlapping pairs every other, as long as they hold every character.</summary>
    private static IEnumerable<RunPart> Needed(IReadOnlyList<RunPart> parts)
    {
        var isLeftOut = false;
        for (var i = 0; i < parts.Count; i++)
        {
            var isHeld = i > 0 && i + 1 < parts.Count && parts[i - 1].Offset == parts[i].Offset - 1 && parts[i + 1].Offset == parts[i].Offset + 1;
            isLeftOut = isHeld && !isLeftOut;
            if (!isLeftOut)
                yield return parts[i];
        }
    }

    private BooleanQuery Value(QueryValue value) => Any(Terms(value).Select(t => new TermQuery(new Term(Fields.Value, t))));

    private IEnumerable<string> Terms(QueryValue value)
    {
        var folded = TextFolding.Fold(value.Text);
        switch (value.Filter)
        {
            case QueryFilter.Newspaper:
                return NewspaperNames.Find(store, value.Text).Select(Values.Newspaper);
            case QueryFilter.Page:
                // 3, B02 or 第二版 is a number, and may be what a section is called as well.
                return PageNumber.Read(folded) is { } page ? [Values.Page(page.Number), Values.Section(folded)] : [Values.Section(folded)];
            default:
                return [Values.Person(folded)];
        }
    }
}
