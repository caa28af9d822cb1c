namespace Archive.Layout.Geometry;

/// <summary>Splits a page that its format has divided itself (METS): its articles are exactly those divisions.</summary>
internal static class DivisionSplitter
{
    private const int MostHeadingRows = 6;

    /// <summary>The split page. Text of no division is furniture; text of two is the first one's.</summary>
    public static SplitPage Split(string text, PageGeometry geometry, List<Piece> pieces, List<SourceSpan> unplaced, Scale scale, SplitContext? context)
    {
        var owner = new int[text.Length];
        for (var d = 0; d < geometry.Divisions.Length; d++)
        {
            foreach (var span in geometry.Divisions[d])
            {
                for (var i = Math.Max(0, span.Start); i < Math.Min(text.Length, span.End); i++)
                {
                    if (owner[i] == 0)
                        owner[i] = d + 1;
                }
            }
        }

        List<Piece> furniture = [];
        var parts = new List<Piece>[geometry.Divisions.Length];
        foreach (var part in pieces.Concat(unplaced.Select(GeometrySplitter.Unplaced)).SelectMany(p => Cut(text, p, owner)))
        {
            var d = owner[part.Spans[0].Start];
            (d == 0 ? furniture : parts[d - 1] ??= []).Add(part);
        }

        List<Story> stories = [];
        for (var d = 0; d < parts.Length; d++)
        {
            if (parts[d] is { } rows)
                stories.Add(ToStory(InOrder(rows, geometry.Divisions[d]), scale));
        }

        var page = StoryReader.Read(text, stories, furniture, SizedStack.Step(pieces, geometry), context, geometry.IsTextLayer);
        return geometry.Reaches.IsEmpty ? page : page with { Articles = [.. page.Articles.Select(a => Reaching(a, geometry.Reaches.ElementAtOrDefault(owner[a.Spans[0].Start] - 1), context?.Page))] };
    }

    /// <summary>The article, going on where its format says, unless it prints where itself.</summary>
    private static SplitArticle Reaching(SplitArticle article, DivisionReach reach, int? page) => article with
    {
        ContinuedFrom = article.ContinuedFrom ?? (reach.Back is { } back ? new PageReference(page - back, null) : null),
        ContinuedOn = article.ContinuedOn ?? (reach.On is { } on ? new PageReference(page + on, null) : null),
    };

    /// <summary>Parts of a piece that belong to one division each.</summary>
    private static IEnumerable<Piece> Cut(string text, Piece piece, int[] owner)
    {
        List<(int Owner, SourceSpan Span)> runs = [];
        foreach (var span in piece.Spans)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                if (char.IsWhiteSpace(text[i]))
                    continue;
                if (runs.Count > 0 && runs[^1].Owner == owner[i] && runs[^1].Span.End <= i && runs[^1].Span.Start >= span.Start)
                    runs[^1] = (owner[i], runs[^1].Span with { End = i + 1 });
                else
                    runs.Add((owner[i], new SourceSpan(i, i + 1)));
            }
        }

        return runs.GroupBy(r => r.Owner).Select(g => new Piece
        {
            Spans = [.. g.Select(r => r.Span)],
            Number = piece.Number,
            Left = piece.Left,
            Right = piece.Right,
            Top = piece.Top,
            Bottom = piece.Bottom,
            Ems = piece.Ems,
            Han = piece.Han,
            Size = piece.Size,
        });
    }

    /// <summary>Rows in the order in which the division names its areas.</summary>
    private static List<(Piece Row, int Area)> InOrder(List<Piece> rows, System.Collections.Immutable.ImmutableArray<SourceSpan> areas) =>
        [.. rows.Select(r => (Row: r, Area: AreaOf(r.Spans[0].Start, areas))).OrderBy(r => r.Area).ThenBy(r => r.Row.Spans[0].Start)];

    private static int AreaOf(int offset, System.Collections.Immutable.ImmutableArray<SourceSpan> areas)
    {
        for (var i = 0; i < areas.Length; i++)
        {
            if (offset >= areas[i].Start && offset < areas[i].End)
                return i;
        }

        return areas.Length;
    }

    private static Story ToStory(List<(Piece Row, int Area)> rows, Scale scale)
    {
        var heads = 0;
        while (heads < rows.Count - 1 && heads < MostHeadingRows && rows[heads].Row.IsDisplay)
            heads++;
        List<BodyRow> body = [];
        for (var i = heads; i < rows.Count;)
        {
            var to = i;
            double left = double.MaxValue, right = double.MinValue;
            for (; to < rows.Count && rows[to].Area == rows[i].Area; to++)
                (left, right) = (Math.Min(left, rows[to].Row.Left), Math.Max(right, rows[to].Row.Right));
            for (; i < to; i++)
                body.Add(new BodyRow(rows[i].Row, (rows[i].Row.Left - left) / scale.Em, (right - rows[i].Row.Right) / scale.Em));
        }

        return new Story([.. rows.Take(heads).Select(r => r.Row)], body, []);
    }
}
