using SQLitePCL;

namespace Archive.Core.Search;

/// <summary>A page that an article is printed on.</summary>
/// <param name="Number">Its number (版次).</param>
/// <param name="Section">Its section name (版名), as it is stored; <see langword="null"/> where it has none.</param>
internal readonly record struct ArticlePage(int Number, string? Section);

/// <summary>Reads from the store which pages articles are printed on: one, or all of those whose story goes on (转版).</summary>
internal sealed class ArticlePages(sqlite3 db) : IDisposable
{
    private readonly SqliteStatement _pages = new(db, """
        SELECT p.Number, p.Section, 1 FROM Articles a JOIN Pages p ON p.Id = a.PageId WHERE a.Id = ?1
        UNION ALL
        SELECT p.Number, p.Section, j.Number FROM JoinedParts j JOIN Articles a ON a.Id = j.ArticleId JOIN Pages p ON p.Id = a.PageId WHERE j.WholeId = ?1 AND j.Number > 1
        ORDER BY 3
        """);

    /// <summary>The pages of an article, in the order in which it is read.</summary>
    public IReadOnlyList<ArticlePage> Of(long articleId)
    {
        var pages = new List<ArticlePage>(1);
        _pages.Bind(1, articleId);
        while (_pages.Step())
            pages.Add(new ArticlePage((int)_pages.Int64(0), _pages.IsNull(1) ? null : _pages.Text(1)));
        _pages.Reset();
        return pages;
    }

    public void Dispose() => _pages.Dispose();
}
