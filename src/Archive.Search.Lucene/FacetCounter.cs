using System.Globalization;
using Archive.Core.Search;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Archive.Search.Lucene;

/// <summary>Counts a whole answer by year, month, newspaper, section and reporter.</summary>
internal sealed class FacetCounter(StoreReader store)
{
    private readonly Dictionary<int, long> _days = [];
    private readonly Dictionary<long, long> _newspapers = [];
    private readonly Dictionary<string, (string Label, long Count)> _sections = [];
    private readonly Dictionary<string, (string Label, long Count)> _people = [];

    /// <summary>The counts of some sets of documents.</summary>
    /// <param name="sets">The sets.</param>
    /// <param name="most">Most sections and reporters.</param>
    public SearchFacets Count(IEnumerable<(AtomicReader Reader, FixedBitSet Set)> sets, int most)
    {
        foreach (var (reader, set) in sets)
        {
            store.CheckTime();
            Count(reader, set);
        }

        var months = _days.GroupBy(d => DateOnly.FromDayNumber(d.Key) is var date ? (date.Year, date.Month) : default, d => d.Value).OrderBy(m => m.Key).ToList();
        return new SearchFacets
        {
            Months = [.. months.Select(m => Value(FormattableString.Invariant($"{m.Key.Year:0000}-{m.Key.Month:00}"), m.Sum()))],
            Years = [.. months.GroupBy(m => m.Key.Year, m => m.Sum()).OrderByDescending(y => y.Key).Select(y => Value(y.Key.ToString("0000", CultureInfo.InvariantCulture), y.Sum()))],
            Newspapers = [.. _newspapers.OrderByDescending(n => n.Value).ThenBy(n => n.Key).Select(n => Newspaper(n.Key, n.Value)).OfType<FacetValue>()],
            Sections = Largest(_sections, most),
            SectionCount = _sections.Count,
            Reporters = Largest(_people, most),
            ReporterCount = _people.Count,
        };
    }

    private void Count(AtomicReader reader, FixedBitSet set)
    {
        var keys = reader.GetNumericDocValues(Fields.Key);
        var newspapers = reader.GetNumericDocValues(Fields.Newspaper);
        var (sections, bySection) = ValuesOf(reader, Fields.Section);
        var (people, byPerson) = ValuesOf(reader, Fields.Person);
        for (var document = set.NextSetBit(0); document >= 0; document = document + 1 < set.Length ? set.NextSetBit(document + 1) : -1)
        {
            Add(_days, (int)(keys.Get(document) >> 32), 1);
            Add(_newspapers, newspapers.Get(document), 1);
            Add(sections, bySection, document);
            Add(people, byPerson, document);
        }

        Add(_sections, sections, bySection);
        Add(_people, people, byPerson);
    }

    private static (SortedSetDocValues? Values, long[] Counts) ValuesOf(AtomicReader reader, string field)
    {
        var values = reader.GetSortedSetDocValues(field);
        return (values, new long[values?.ValueCount ?? 0]);
    }

    private static void Add(SortedSetDocValues? values, long[] counts, int document)
    {
        if (values is null)
            return;
        values.SetDocument(document);
        for (var ord = values.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = values.NextOrd())
            counts[ord]++;
    }

    private static void Add(Dictionary<string, (string Label, long Count)> sums, SortedSetDocValues? values, long[] counts)
    {
        var value = new BytesRef();
        for (var ord = 0; ord < counts.Length; ord++)
        {
            if (counts[ord] == 0)
                continue;
            values!.LookupOrd(ord, value);
            Add(sums, value.Utf8ToString(), counts[ord]);
        }
    }

    private FacetValue? Newspaper(long id, long count)
    {
        var statement = store.Statement("SELECT Slug, Name FROM Newspapers WHERE Id = ?1").Bind(1, id);
        var value = statement.Step() ? new FacetValue(statement.Text(0), statement.Text(1), count) : null;
        statement.Reset();
        return value;
    }

    private static void Add<T>(Dictionary<T, long> counts, T value, long count)
        where T : notnull => counts[value] = counts.GetValueOrDefault(value) + count;

    private static void Add(Dictionary<string, (string Label, long Count)> counts, string counted, long count)
    {
        // Of labels that fold alike the first is shown.
        var (folded, label) = Values.Parts(counted);
        counts[folded] = counts.TryGetValue(folded, out var known) ? (known.Label, known.Count + count) : (label, count);
    }

    private static IReadOnlyList<FacetValue> Largest(Dictionary<string, (string Label, long Count)> counts, int most) =>
        [.. counts.OrderByDescending(c => c.Value.Count).ThenBy(c => c.Key, StringComparer.Ordinal).Take(most).Select(c => new FacetValue(c.Value.Label, c.Value.Label, c.Value.Count))];

    private static FacetValue Value(string value, long count) => new(value, value, count);
}
