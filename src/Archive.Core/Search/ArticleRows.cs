using Archive.Layout;

namespace Archive.Core.Search;

/// <summary>What is read of an article to rank and to show it.</summary>
internal sealed record ArticleRow(string PublicId, string? ExternalId, string Headline, string Body, string? Kicker, ArticleKind Kind, long PageId);

/// <summary>Where an article was printed.</summary>
internal sealed record PrintedOn(int Page, string? Section, string NewspaperSlug, string NewspaperName);

/// <summary>Reads articles by their keys in the index, each once.</summary>
internal sealed class ArticleRows(StoreReader reader)
{
    private readonly Dictionary<long, ArticleRow?> _rows = [];
    private readonly Dictionary<long, PrintedOn> _places = [];
    private readonly Dictionary<long, (string Slug, string Name)> _newspapers = [];

    /// <summary>An article; <see langword="null"/> where it is gone.</summary>
    public ArticleRow? this[long key]
    {
        get
        {
            key = Math.Abs(key);
            if (!_rows.TryGetValue(key, out var row))
                _rows[key] = row = Load(ArticleKey.ArticleOf(key));
            return row;
        }
    }

    /// <summary>Where a page was printed.</summary>
    public PrintedOn Place(long page)
    {
        if (_places.TryGetValue(page, out var known))
            return known;
        var statement = reader.Statement("SELECT p.Number, i.NewspaperId, p.Section FROM Pages p JOIN Issues i ON i.Id = p.IssueId WHERE p.Id = ?1");
        statement.Bind(1, page).Step();
        var (number, newspaper, section) = ((int)statement.Int64(0), statement.Int64(1), statement.IsNull(2) ? null : statement.Text(2));
        statement.Reset();
        var (slug, name) = Newspaper(newspaper);
        return _places[page] = new PrintedOn(number, section, slug, name);
    }

    private ArticleRow? Load(long article)
    {
        var statement = reader.Statement("""
            SELECT PublicId, ExternalId, Headline, Body, Kicker, PageId, Kind FROM Articles WHERE Id = ?1
            """);
        ArticleRow? row = null;
        if (statement.Bind(1, article).Step())
            row = new ArticleRow(statement.Text(0), statement.IsNull(1) ? null : statement.Text(1), statement.Text(2), statement.Text(3), statement.IsNull(4) ? null : statement.Text(4), (ArticleKind)statement.Int64(6), statement.Int64(5));

        statement.Reset();
        return row;
    }

    private (string Slug, string Name) Newspaper(long id)
    {
        if (_newspapers.TryGetValue(id, out var known))
            return known;
        var statement = reader.Statement("SELECT Slug, Name FROM Newspapers WHERE Id = ?1");
        known = statement.Bind(1, id).Step() ? (statement.Text(0), statement.Text(1)) : ("", "");
        statement.Reset();
        return _newspapers[id] = known;
    }
}
