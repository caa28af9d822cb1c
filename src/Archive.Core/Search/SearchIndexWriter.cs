using System.Globalization;
using SQLitePCL;

namespace Archive.Core.Search;

/// <summary>Puts documents into the index's tables and takes them out, with statements prepared once for a batch.</summary>
internal sealed class SearchIndexWriter(sqlite3 db) : IDisposable
{
    private readonly SqliteStatement _find = new(db, "SELECT Key FROM SearchDocs WHERE ArticleId = ?1");
    private readonly SqliteStatement _last = new(db, "SELECT max(Key) FROM SearchDocs WHERE Key BETWEEN ?1 AND ?2");
    private readonly SqliteStatement _insertDocument = new(db, "INSERT INTO SearchDocs (Key, ArticleId, NewspaperId) VALUES (?1, ?2, ?3)");
    private readonly SqliteStatement _insertText = new(db, "INSERT INTO SearchText (rowid, body, headline, deck, reporter, correspondent, facet) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    private readonly SqliteStatement _insertTitle = new(db, "INSERT INTO SearchTitles (rowid, headline, facet) VALUES (?1, ?2, ?3)");
    private readonly SqliteStatement _deleteDocument = new(db, "DELETE FROM SearchDocs WHERE Key = ?1");
    private readonly SqliteStatement _deleteText = new(db, "DELETE FROM SearchText WHERE rowid = ?1");
    private readonly SqliteStatement _deleteTitle = new(db, "DELETE FROM SearchTitles WHERE rowid = ?1");
    private readonly SqliteStatement _change = new(db, "UPDATE SearchMeta SET Changes = Changes + 1");
    private readonly BigramWriter _text = new();
    private DateOnly _date;
    private long _nextKey = -1;

    /// <summary>Adds a document, or replaces it.</summary>
    public void Put(SearchDocument document)
    {
        // A document keeps its key while its date stays, and with it its place in the order of dates.
        var key = Find(document.Id);
        if (key is { } old)
            Delete(old);
        if (key is null || SearchSchema.DateOf(key.Value) != document.Date)
            key = NewKey(document.Date);

        _insertDocument.Bind(1, key.Value).Bind(2, document.Id).Bind(3, document.NewspaperId).Execute();

        _insertText.Bind(1, key.Value);
        Bind(_insertText, 2, document.Body);
        Bind(_insertText, 3, document.Headline);
        Bind(_insertText, 4, [document.Kicker, .. document.Subheadlines]);
        Bind(_insertText, 5, [.. document.Reporters]);
        Bind(_insertText, 6, [.. document.Correspondents]);
        BindValues(_insertText, 7, document);
        _insertText.Execute();

        if (string.IsNullOrEmpty(document.Headline))
            return;
        _insertTitle.Bind(1, key.Value);
        Bind(_insertTitle, 2, document.Headline);
        BindValues(_insertTitle, 3, document);
        _insertTitle.Execute();
    }

    /// <summary>Takes an article out, where it is in.</summary>
    public void Remove(long articleId)
    {
        if (Find(articleId) is { } key)
            Delete(key);
    }

    /// <summary>Says that answers found before may no longer hold.</summary>
    public void CountChange() => _change.Execute();

    public void Dispose()
    {
        foreach (var statement in (SqliteStatement[])[_find, _last, _insertDocument, _insertText, _insertTitle, _deleteDocument, _deleteText, _deleteTitle, _change])
            statement.Dispose();
    }

    private long? Find(long articleId)
    {
        long? key = _find.Bind(1, articleId).Step() ? _find.Int64(0) : null;
        _find.Reset();
        return key;
    }

    private void Delete(long key)
    {
        _deleteDocument.Bind(1, key).Execute();
        _deleteText.Bind(1, key).Execute();
        _deleteTitle.Bind(1, key).Execute();
    }

    private long NewKey(DateOnly date)
    {
        if (date != _date || _nextKey < 0)
        {
            _last.Bind(1, SearchSchema.FirstKey(date)).Bind(2, SearchSchema.LastKey(date)).Step();
            _nextKey = _last.IsNull(0) ? SearchSchema.FirstKey(date) : _last.Int64(0) + 1;
            _date = date;
            _last.Reset();
        }

        if (_nextKey > SearchSchema.LastKey(date))
        {
            throw new SearchIndexException(string.Create(CultureInfo.InvariantCulture,
                $"More than {SearchSchema.MaximumPerDate} articles are dated {date:yyyy-MM-dd}. The search index holds no more of one date: check whether that date is right."));
        }

        return _nextKey++;
    }

    private void Bind(SqliteStatement statement, int column, params ReadOnlySpan<string?> values)
    {
        _text.Clear();
        foreach (var value in values)
            _text.Write(value);
        statement.Bind(column, _text.Written);
    }

    private void BindValues(SqliteStatement statement, int column, SearchDocument document)
    {
        _text.Clear();
        _text.WriteToken(SearchSchema.AnyDocument);
        _text.WriteToken(SearchSchema.NewspaperToken(document.NewspaperId));
        foreach (var name in document.Reporters.Concat(document.Correspondents))
        {
            var folded = TextFolding.Fold(name);
            if (folded.Length > 0)
                _text.WriteToken(SearchSchema.PersonToken(folded));
        }

        statement.Bind(column, _text.Written);
    }
}
