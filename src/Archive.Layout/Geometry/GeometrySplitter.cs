using Archive.Layout.Text;

namespace Archive.Layout.Geometry;

/// <summary>Splits a page by where its text stands: columns, headlines and rules decide; then its stories are read as text is.</summary>
/// <remarks>A chain: pieces of lines, columns, blocks, what each block is, headline stacks, bodies from column to column, headlines to
/// bodies, rows in reading order. Every piece goes to exactly one story or to the furniture.</remarks>
internal static class GeometrySplitter
{
    // Beyond these it is no page, and the assignment would take long.
    private const int MostBodies = 500;
    private const int MostStacks = 400;
    private const double MostUnplaced = 0.2;

    /// <summary>The split page, or <see langword="null"/> where the boxes do not tell enough.</summary>
    public static SplitPage? Split(string text, PageGeometry geometry, SplitContext? context, Action<SplitArticle, float[]>? described = null)
    {
        var pieces = PieceFinder.Find(text, geometry, out var scale, out var rulings, out var upright, out var unplaced);
        if (pieces.Count == 0 || unplaced.Sum(s => s.Length) > MostUnplaced * text.Length)
            return null;
        if (geometry.Divisions.Length > 0)
            return DivisionSplitter.Split(text, geometry, pieces, unplaced, scale, context);
        if (geometry.IsTextLayer)
            pieces = GapJoiner.Join(text, pieces, scale.Em);
        var blocks = BlockFinder.Find(pieces, scale, rulings, out var pitch, geometry.IsTextLayer);
        blocks = [.. blocks.Concat(upright).OrderBy(b => b.Top).ThenBy(b => b.Left)];
        var view = PageView.Of(text, blocks, pitch, scale.Em, rulings, geometry.IsTextLayer);
        BlockSorter.Sort(view, geometry);
        if (view.Blocks.Count(b => b.Role == BlockRole.Body) > MostBodies || view.Blocks.Count(b => b.Role == BlockRole.Heading) > MostStacks)
            return null;
        var stacks = StackFinder.Find(view);
        if (geometry.IsTextLayer)
            SpreadBylines.Part(view, stacks);
        var chains = BlockLinker.Link(view, stacks);
        var left = StackAssigner.Assign(view, chains, stacks);
        List<Piece> furniture = [.. view.Blocks.Where(b => b.Role == BlockRole.Furniture).SelectMany(b => b.Rows), .. unplaced.Select(Unplaced)];
        LooseBylines.Give(view, chains);
        SpareStacks.Place(view, chains, left, furniture);
        ContentsBoxes.Sweep(view, chains, furniture);
        Crumbs.Sweep(view, chains, furniture);
        return StoryReader.Read(text, chains.ConvertAll(c => ToStory(view, c)), furniture, SizedStack.Step(pieces, geometry), context, geometry.IsTextLayer, described);
    }

    private static Story ToStory(PageView view, Chain chain)
    {
        List<BodyRow> body = [];
        foreach (var block in chain.Blocks)
        {
            for (var i = 0; i < block.Rows.Count; i++)
                body.Add(new BodyRow(block.Rows[i], view.Indent(block, i), view.Short(block, i), Opens(view.Page, block.FirstRow + i)));
        }

        return new Story(chain.Stack?.Rows() ?? [], body, chain.Captions.ConvertAll(c => c.Rows));
    }

    private static bool Opens(PageText page, int line) => page.Ink[page.Lines[line].From] is '“' or '‘' or '《' or '（' or '【';

    /// <summary>Text without a box: on the page, but nobody knows where.</summary>
    internal static Piece Unplaced(SourceSpan span) => new()
    {
        Spans = [span],
        Number = 1,
        Left = 0,
        Top = 0,
        Right = 0,
        Bottom = 0,
        Ems = 0,
        Han = 0,
    };
}
