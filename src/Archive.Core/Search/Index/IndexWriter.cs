using Archive.Layout;
using SQLitePCL;

namespace Archive.Core.Search.Index;

/// <summary>Puts documents into the index and takes them out, with statements prepared once for a batch.</summary>
internal sealed class IndexWriter(sqlite3 db) : IDisposable
{
    // Tokens held in memory before they are written: some 4,000 articles.
    private const int MostTokens = 2_000_000;

    private readonly SqliteStatement _find = new(db, "SELECT Document FROM SearchDocs WHERE ArticleId = ?1 AND IsRemoved = 0");
    private readonly SqliteStatement _insert = new(db, "INSERT INTO SearchDocs (Document, ArticleId, NewspaperId, Day, Length) VALUES (?1, ?2, ?3, ?4, ?5)");
    private readonly ArticlePages _pages = new(db);
    private readonly SqliteStatement _remove = new(db, "UPDATE SearchDocs SET IsRemoved = 1 WHERE Document = ?1");
    private readonly SqliteStatement _nextDocument = new(db, "SELECT NextDocument FROM SearchMeta");
    private readonly SqliteStatement _finish = new(db, "UPDATE SearchMeta SET Changes = Changes + 1, NextDocument = max(NextDocument, ?1)");
    private readonly SqliteStatement _findValue = new(db, "SELECT Id FROM SearchValues WHERE Kind = ?1 AND Text = ?2");
    private readonly SqliteStatement _insertValue = new(db, "INSERT INTO SearchValues (Kind, Text, Label) VALUES (?1, ?2, ?3) RETURNING Id");
    private readonly Dictionary<(ValueKind Kind, string Text), long> _values = [];
    private readonly SegmentStore _segments = new(db);
    private readonly Batch _batch = new();
    private int _first = -1;
    private int _next = -1;

    /// <summary>Adds a document, or replaces it.</summary>
    public void Put(SearchDocument document)
    {
        Remove(document.Id);
        if (_next < 0)
        {
            _nextDocument.Step();
            _next = (int)_nextDocument.Int64(0);
            _nextDocument.Reset();
        }

        if (_first < 0)
            _first = _next;
        var number = _next++;
        _insert.Bind(1, number).Bind(2, document.Id).Bind(3, document.NewspaperId).Bind(4, document.Date.DayNumber).Bind(5, document.Body.Length).Execute();
        AddText(document, number);
        AddValues(document, number);
        if (_batch.Tokens > MostTokens)
            Write();
    }

    /// <summary>Takes an article out, where it is in.</summary>
    public void Remove(long articleId)
    {
        if (!_find.Bind(1, articleId).Step())
        {
            _find.Reset();
            return;
        }

        var document = (int)_find.Int64(0);
        _find.Reset();
        // One of this batch is not in a segment yet.
        if (_first >= 0 && document >= _first)
            Write();
        _remove.Bind(1, document).Execute();
        _segments.Remove(document);
    }

    /// <summary>Writes what is still in memory, and says that answers found before may no longer hold.</summary>
    public void Finish()
    {
        Write();
        _segments.Finish();
        _finish.Bind(1, Math.Max(_next, 0)).Execute();
    }

    public void Dispose()
    {
        foreach (var statement in (SqliteStatement[])[_find, _insert, _remove, _nextDocument, _finish, _findValue, _insertValue])
            statement.Dispose();
        _pages.Dispose();
        _segments.Dispose();
        _batch.Dispose();
    }

    private void Write()
    {
        if (_first < 0)
            return;
        _segments.Add(_batch, _first, _next - 1);
        _first = -1;
    }

    private void AddText(SearchDocument document, int number)
    {
        Add(IndexField.Headline, number, document.Headline);
        Add(IndexField.Deck, number, [document.Kicker, .. document.Subheadlines]);
        var leadEnd = LeadParagraph.EndOf(document.Body);
        Add(IndexField.Lead, number, document.Body.AsSpan(0, leadEnd), 0);
        Add(IndexField.Rest, number, document.Body.AsSpan(leadEnd), 0);
        Add(IndexField.Reporter, number, [.. document.Reporters]);
        Add(IndexField.Correspondent, number, [.. document.Correspondents]);
        Add(IndexField.Photographer, number, [.. document.Photographers]);
        Add(IndexField.Caption, number, [.. document.Captions]);
    }

    private void Add(IndexField field, int number, params ReadOnlySpan<string?> values)
    {
        var position = 0;
        foreach (var value in values)
            position = Add(field, number, value, position);
    }

    private int Add(IndexField field, int number, ReadOnlySpan<char> text, int position)
    {
        foreach (var line in text.Split('\n'))
            position = TokenWriter.Write(new Sink(_batch, field, number), TextFolding.FoldWithMarks(text[line]), position);
        return position;
    }

    private void AddValues(SearchDocument document, int number)
    {
        void Add(ValueKind kind, long id) => _batch.AddValue(Terms.Value(kind, id), number);
        Add(ValueKind.Any, 0);
        Add(ValueKind.Newspaper, document.NewspaperId);
        if (document.Kind != ArticleKind.Report)
            Add(ValueKind.Notice, 0);
        foreach (var page in _pages.Of(document.Id))
        {
            Add(ValueKind.Page, page.Number);
            if (page.Section is { } section && TextFolding.Fold(section).Length > 0)
                Add(ValueKind.Section, ValueId(ValueKind.Section, section));
        }

        foreach (var name in document.Reporters.Concat(document.Correspondents))
        {
            if (TextFolding.Fold(name).Length > 0)
                Add(ValueKind.Person, ValueId(ValueKind.Person, name));
        }
    }

    private long ValueId(ValueKind kind, string label)
    {
        var text = TextFolding.Fold(label);
        if (_values.TryGetValue((kind, text), out var known))
            return known;
        var found = _findValue.Bind(1, (long)kind).Bind(2, text).Step();
        var id = found ? _findValue.Int64(0) : 0;
        _findValue.Reset();
        if (!found)
        {
            _insertValue.Bind(1, (long)kind).Bind(2, text).Bind(3, label).Step();
            id = _insertValue.Int64(0);
            _insertValue.Reset();
        }

        _values[(kind, text)] = id;
        return id;
    }

    /// <summary>Puts the tokens of a field of a document into a batch.</summary>
    private readonly struct Sink(Batch batch, IndexField field, int document) : ITokenSink
    {
        public void Add(int first, int second, int position) => batch.Add(Terms.Pair(first, second, field), document, position);
    }
}
