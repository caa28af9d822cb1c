using System.Globalization;

namespace Archive.Core.Search;

/// <summary>A whole answer counted by year, newspaper and reporter.</summary>
/// <param name="Years">Counts by year, newest first.</param>
/// <param name="Newspapers">Counts by newspaper, most first.</param>
/// <param name="Reporters">Counts by reporter, most first.</param>
internal sealed record SearchFacets(IReadOnlyList<FacetValue> Years, IReadOnlyList<FacetValue> Newspapers, IReadOnlyList<FacetValue> Reporters)
{
    private const int MostReporters = 20;

    /// <summary>Counts the documents of these keys.</summary>
    public static SearchFacets Count(SearchReader reader, IEnumerable<long> keys)
    {
        var years = new Dictionary<long, long>();
        var newspapers = new Dictionary<long, long>();
        var reporters = new Dictionary<string, long>(StringComparer.Ordinal);
        var document = reader.Statement("SELECT NewspaperId, ArticleId FROM SearchDocs WHERE Key = ?1");
        var people = reader.Statement("SELECT Name FROM Contributors WHERE ArticleId = ?1 AND Role IN (0, 1)");
        var counted = new List<string>();
        long day = -1;
        var year = 0;
        foreach (var key in keys)
        {
            // Keys come in the order of dates, or nearly so.
            if (key >> SearchSchema.OrdinalBits != day)
            {
                day = key >> SearchSchema.OrdinalBits;
                year = SearchSchema.DateOf(key).Year;
            }

            years[year] = years.GetValueOrDefault(year) + 1;
            if (document.Bind(1, key).Step())
            {
                var newspaper = document.Int64(0);
                newspapers[newspaper] = newspapers.GetValueOrDefault(newspaper) + 1;
                people.Bind(1, document.Int64(1));
                while (people.Step())
                {
                    // Who is named twice counts once.
                    var name = people.Text(0);
                    if (counted.Contains(name))
                        continue;
                    counted.Add(name);
                    reporters[name] = reporters.GetValueOrDefault(name) + 1;
                }

                counted.Clear();
                people.Reset();
            }

            document.Reset();
        }

        return new SearchFacets(
            [.. years.OrderByDescending(y => y.Key).Select(y => Value(y.Key.ToString("0000", CultureInfo.InvariantCulture), y.Value))],
            [.. newspapers.OrderByDescending(n => n.Value).Select(n => Newspaper(reader, n.Key, n.Value)).OfType<FacetValue>()],
            [.. reporters.OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).Take(MostReporters).Select(r => Value(r.Key, r.Value))]);
    }

    private static FacetValue Value(string value, long count) => new(value, value, count);

    private static FacetValue? Newspaper(SearchReader reader, long id, long count)
    {
        var statement = reader.Statement("SELECT Slug, Name FROM Newspapers WHERE Id = ?1");
        var value = statement.Bind(1, id).Step() ? new FacetValue(statement.Text(0), statement.Text(1), count) : null;
        statement.Reset();
        return value;
    }
}
