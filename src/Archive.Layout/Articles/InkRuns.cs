using System.Collections.Immutable;
using Archive.Layout.Text;

namespace Archive.Layout.Articles;

/// <summary>Runs of a page's ink with what became of each: kept for the page, filled anew for each article.</summary>
/// <param name="page">The page.</param>
internal sealed class InkRuns(PageText page)
{
    private readonly List<(int From, int To, PieceKind Kind, int Index)> runs = [];

    /// <summary>Number of runs.</summary>
    public int Count => runs.Count;

    /// <summary>Leaves the first so many runs only.</summary>
    public void CutBackTo(int count) => runs.RemoveRange(count, runs.Count - count);

    /// <summary>Whether the run added last is of a kind and ends right before an index of the ink.</summary>
    public bool EndsWith(PieceKind kind, int at) => runs.Count > 0 && runs[^1].Kind == kind && runs[^1].To == at;

    /// <summary>Adds a run, or goes on with the last.</summary>
    public void Add(int from, int to, PieceKind kind, int index = 0)
    {
        if (to <= from)
            return;
        if (runs.Count > 0 && runs[^1] is var (f, t, k, i) && t == from && k == kind && i == index)
            runs[^1] = (f, to, kind, index);
        else
            runs.Add((from, to, kind, index));
    }

    /// <summary>Adds the ink from one place to another, which may stand in several lines.</summary>
    public void AddRange(InkOfLines ink, int from, int to, PieceKind kind, int index = 0)
    {
        while (from < to)
        {
            var end = ink.IsRun ? to : from + 1;
            while (end < to && ink[end] == ink[end - 1] + 1)
                end++;
            Add(ink[from], ink[end - 1] + 1, kind, index);
            from = end;
        }
    }

    /// <summary>The runs as pieces of the source, in reading order, and between them what lines of the article leave out.</summary>
    /// <param name="unread">What they leave out, in reading order.</param>
    public ImmutableArray<ArticlePiece> ToPieces(List<UnreadInk> unread)
    {
        if (page.Places is not null)
            PartAtSeams();
        runs.Sort((a, b) => a.From.CompareTo(b.From));
        var pieces = ImmutableArray.CreateBuilder<ArticlePiece>(runs.Count + unread.Count);
        var last = (To: -1, Kind: PieceKind.Unaccounted, Index: -1);
        var left = 0;
        foreach (var (from, to, kind, index) in runs)
        {
            for (; left < unread.Count && unread[left].At <= from; left++)
            {
                AddUnread(pieces, unread[left]);
                last = (-1, PieceKind.Unaccounted, -1);
            }

            var end = page.EndOf(to - 1);
            if (last == (from, kind, index) && page.Follows(from))
                pieces[^1] = pieces[^1] with { Span = pieces[^1].Span with { End = end } };
            else
                pieces.Add(new ArticlePiece(new SourceSpan(page.Offsets[from], end), kind, index));
            last = (to, kind, index);
        }

        for (; left < unread.Count; left++)
            AddUnread(pieces, unread[left]);
        return pieces.ToImmutable();
    }

    private static void AddUnread(ImmutableArray<ArticlePiece>.Builder pieces, UnreadInk unread)
    {
        var piece = new ArticlePiece(new SourceSpan(unread.Offset, unread.Offset + 1), unread.IsMark ? PieceKind.EndMark : PieceKind.Dropped, 0);
        if (pieces.Count > 0 && pieces[^1] is var before && before.Kind == piece.Kind && before.Span.End == piece.Span.Start)
            pieces[^1] = before with { Span = before.Span with { End = piece.Span.End } };
        else
            pieces.Add(piece);
    }

    /// <summary>Cuts runs where lines of elsewhere were brought together, or where some ink was left out between.</summary>
    private void PartAtSeams()
    {
        var whole = runs.ToArray();
        runs.Clear();
        foreach (var (start, to, kind, index) in whole)
        {
            var from = start;
            for (var i = from + 1; i < to; i++)
            {
                if (page.Follows(i))
                    continue;
                runs.Add((from, i, kind, index));
                from = i;
            }

            runs.Add((from, to, kind, index));
        }
    }
}
