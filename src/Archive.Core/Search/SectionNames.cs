using SQLitePCL;

namespace Archive.Core.Search;

/// <summary>Reads the section names (版名) of articles' pages, as they are stored.</summary>
internal sealed class SectionNames(sqlite3 db) : IDisposable
{
    private readonly SqliteStatement _section = new(db, "SELECT p.Section FROM Articles a JOIN Pages p ON p.Id = a.PageId WHERE a.Id = ?1");

    /// <summary>The section of an article; <see langword="null"/> where it has none.</summary>
    public string? Of(long articleId)
    {
        var section = _section.Bind(1, articleId).Step() && !_section.IsNull(0) ? _section.Text(0) : null;
        _section.Reset();
        return section;
    }

    public void Dispose() => _section.Dispose();
}
