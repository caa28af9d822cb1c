using Archive.Core.Search;

namespace Archive.Search.Lucene;

/// <summary>The fields of an article in the index.</summary>
/// <remarks>
/// Text stands in a field of overlapping pairs of characters, of which every exact string can be put together, and again in fields of
/// the words that SmartCN cuts it into, which only rank. What is short and counts for more, or is asked for by itself, is in the index
/// once more: headline stack, lead, names.
/// </remarks>
internal static class Fields
{
    /// <summary>The article's key in the store: what an article is replaced and removed by.</summary>
    public const string Id = "id";

    /// <summary><see cref="ArticleKey"/>: a number for each article, to sort by and to find its row.</summary>
    public const string Key = "key";

    /// <summary>Day of issue (<see cref="DateOnly.DayNumber"/>), for ranges and for ranks.</summary>
    public const string Day = "day";

    /// <summary>What an article is filtered by: see <see cref="Values"/>.</summary>
    public const string Value = "value";

    /// <summary>The newspaper's key, for counting.</summary>
    public const string Newspaper = "newspaper";

    /// <summary>The section, for counting: folded, and as it is printed.</summary>
    public const string Section = "section";

    /// <summary>Reporters and correspondents, for counting: folded, and as they are printed.</summary>
    public const string Person = "person";

    /// <summary>Pairs of everything, body and captions first.</summary>
    public const string Text = "text";

    /// <summary>The place in <see cref="Text"/> where the body and its captions end.</summary>
    public const string BodyEnd = "bodyEnd";

    /// <summary>Pairs of kicker, headline and subheadlines.</summary>
    public const string Title = "title";

    /// <summary>Pairs of reporters' names.</summary>
    public const string Reporter = "reporter";

    /// <summary>Pairs of correspondents' names.</summary>
    public const string Correspondent = "correspondent";

    /// <summary>Pairs of the headline alone.</summary>
    public const string Headline = "headline";

    /// <summary>Pairs of kicker, subheadlines and lead paragraph.</summary>
    public const string Lead = "lead";

    /// <summary>Words of the headline stack.</summary>
    public const string TitleWords = "title.words";

    /// <summary>Words of the body.</summary>
    public const string BodyWords = "body.words";

    /// <summary>The field of pairs that a field of the query language means, or in which it makes up the beginning.</summary>
    public static string Of(QueryField field) => field switch
    {
        QueryField.Title => Title,
        QueryField.Reporter => Reporter,
        QueryField.Correspondent => Correspondent,
        _ => Text,
    };
}

/// <summary>What articles are filtered by, as terms of <see cref="Fields.Value"/>.</summary>
internal static class Values
{
    /// <summary>Notices and advertisements.</summary>
    public const string Notice = "x";

    /// <summary>A newspaper, by its key.</summary>
    public static string Newspaper(long id) => FormattableString.Invariant($"n{id}");

    /// <summary>A page, by its number.</summary>
    public static string Page(long number) => FormattableString.Invariant($"p{number}");

    /// <summary>A section, by its folded name.</summary>
    public static string Section(string folded) => "s" + folded;

    /// <summary>A reporter or correspondent, by the folded name.</summary>
    public static string Person(string folded) => "r" + folded;

    /// <summary>A value to count: those that fold alike are one.</summary>
    public static string Counted(string label) => TextFolding.Fold(label) + '\t' + label;

    /// <summary>The parts of a value to count.</summary>
    public static (string Folded, string Label) Parts(string counted)
    {
        var at = counted.IndexOf('\t', StringComparison.Ordinal);
        return (counted[..at], counted[(at + 1)..]);
    }
}
