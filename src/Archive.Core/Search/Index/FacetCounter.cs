using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Archive.Core.Search.Index;

/// <summary>Counts a whole answer by year, month, newspaper, section and reporter.</summary>
internal static class FacetCounter
{
    /// <summary>Counts the documents that match.</summary>
    /// <param name="reader">Reads the index.</param>
    /// <param name="matched">The documents.</param>
    /// <param name="most">Most sections and reporters.</param>
    public static SearchFacets Count(IndexView reader, MatchedDocuments matched, int most)
    {
        var months = new Dictionary<int, long>();
        var values = new Dictionary<long, long>();
        for (var i = 0; i < matched.Sets.Count; i++)
        {
            reader.CheckTime();
            var set = matched.Sets[i];
            if (!set.AsSpan().ContainsAnyExcept(0UL))
                continue;
            var state = reader.State.Segments[i];
            CountMonths(reader.State.Documents, state.Segment.First, set, months);
            using var segment = reader.Open(state);
            foreach (var kind in (ValueKind[])[ValueKind.Newspaper, ValueKind.Section, ValueKind.Person])
                segment.ReadValues(kind, (term, _, documents, _) => Add(values, term, InSet(documents, set)));
        }

        return new SearchFacets
        {
            Months = [.. months.OrderBy(m => m.Key).Select(m => Value(FormattableString.Invariant($"{m.Key / 12:0000}-{m.Key % 12 + 1:00}"), m.Value))],
            Years = [.. months.GroupBy(m => m.Key / 12, m => m.Value).OrderByDescending(y => y.Key).Select(y => Value(y.Key.ToString("0000", CultureInfo.InvariantCulture), y.Sum()))],
            Newspapers = Largest(values, ValueKind.Newspaper, int.MaxValue, id => Row(reader, "SELECT Slug, Name FROM Newspapers WHERE Id = ?1", id)),
            Sections = Largest(values, ValueKind.Section, most, id => Row(reader, "SELECT Label, Label FROM SearchValues WHERE Id = ?1", id)),
            SectionCount = values.Keys.Count(v => IsOf(ValueKind.Section, v)),
            ReporterCount = values.Keys.Count(v => IsOf(ValueKind.Person, v)),
            Reporters = Largest(values, ValueKind.Person, most, id => Row(reader, "SELECT Label, Label FROM SearchValues WHERE Id = ?1", id)),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CountMonths(DocumentTable table, int first, ulong[] set, Dictionary<int, long> months)
    {
        // Documents come in the order of dates, or nearly so.
        int day = -1, month = -1;
        long count = 0;
        for (var i = 0; i < set.Length; i++)
        {
            for (var word = set[i]; word != 0; word &= word - 1)
            {
                var its = table.Day(first + (i << 6) + BitOperations.TrailingZeroCount(word));
                if (its != day)
                {
                    day = its;
                    var date = DateOnly.FromDayNumber(day);
                    var now = date.Year * 12 + date.Month - 1;
                    if (now != month)
                    {
                        Add(months, month, count);
                        (month, count) = (now, 0);
                    }
                }

                count++;
            }
        }

        Add(months, month, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int InSet(ReadOnlySpan<byte> documents, ulong[] set)
    {
        var (at, document, count) = (0, 0, 0);
        while (at < documents.Length)
        {
            document += PostingStream.Next(documents, ref at, out _);
            count += (int)(set[document >> 6] >> (document & 63) & 1);
        }

        return count;
    }

    private static void Add<T>(Dictionary<T, long> counts, T value, long count)
        where T : notnull
    {
        if (count > 0)
            counts[value] = counts.GetValueOrDefault(value) + count;
    }

    private static IReadOnlyList<FacetValue> Largest(Dictionary<long, long> values, ValueKind kind, int most, Func<long, (string Value, string Label)?> read) =>
    [
        .. values.Where(v => IsOf(kind, v.Key))
            .OrderByDescending(v => v.Value).ThenBy(v => v.Key).Take(most)
            .Select(v => read(Terms.ValueOf(v.Key)) is { } row ? new FacetValue(row.Value, row.Label, v.Value) : null).OfType<FacetValue>(),
    ];

    private static bool IsOf(ValueKind kind, long term) => term >= Terms.Value(kind, 0) && term < Terms.Value(kind + 1, 0);

    private static FacetValue Value(string value, long count) => new(value, value, count);

    private static (string Value, string Label)? Row(IndexView reader, string sql, long id)
    {
        var statement = reader.Statement(sql);
        (string, string)? row = statement.Bind(1, id).Step() ? (statement.Text(0), statement.Text(1)) : null;
        statement.Reset();
        return row;
    }
}
