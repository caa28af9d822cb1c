using Archive.Layout.Patterns;

namespace Archive.Layout.Geometry;

/// <summary>Finds boxes of contents (导读) among the stories: they say what stands on other pages, and are of the page.</summary>
internal static class ContentsBoxes
{
    private const int FewestPoints = 2;

    /// <summary>Moves them to the furniture.</summary>
    public static void Sweep(PageView view, List<Chain> chains, List<Piece> furniture)
    {
        for (var i = chains.Count - 1; i >= 0; i--)
        {
            var chain = chains[i];
            if (!IsContents(view, chain))
                continue;
            furniture.AddRange(chain.Blocks.Concat(chain.Stack?.Blocks ?? []).SelectMany(b => b.Rows));
            chains.RemoveAt(i);
        }
    }

    /// <summary>Points without any sentence, under 导读 or its like; ▶ before each; or nothing but the numbers of their pages (……5版).</summary>
    private static bool IsContents(PageView view, Chain chain)
    {
        int rows = 0, points = 0, pages = 0;
        foreach (var block in chain.Blocks)
        {
            for (var row = block.FirstRow; row < block.FirstRow + block.Rows.Count; row++, rows++)
            {
                var ink = view.Page.Span(view.Page.Lines[row]);
                if (view.Facts[row].StopInside || ink[^1] == '。')
                    return false;
                points += ink[0] is '▶' or '►' or '▷' or '➤' ? 1 : 0;
                pages += Furniture.NamesPage(ink) ? 1 : 0;
            }
        }

        var titled = chain.Stack is { Blocks: [var title] } && Furniture.IsContentsTitle(view.Page.Span(view.Page.Lines[title.FirstRow]));
        return titled ? points + pages > 0 : points >= FewestPoints && points * 2 >= rows || pages == rows;
    }
}
