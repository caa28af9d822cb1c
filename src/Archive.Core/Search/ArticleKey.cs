namespace Archive.Core.Search;

/// <summary>The key of an article in an order of hits: it sorts by date, and stays the same when the article is indexed anew.</summary>
internal static class ArticleKey
{
    /// <summary>The key of an article of a day (<see cref="DateOnly.DayNumber"/>).</summary>
    public static long Of(int day, long article) => ((long)day << 32) | article;

    /// <summary>The article of a key.</summary>
    public static long ArticleOf(long key) => key & uint.MaxValue;

    /// <summary>The date of a key.</summary>
    public static DateOnly DateOf(long key) => DateOnly.FromDayNumber((int)(key >> 32));
}
