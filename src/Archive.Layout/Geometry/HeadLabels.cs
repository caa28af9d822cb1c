namespace Archive.Layout.Geometry;

/// <summary>Knows what stands right over a headline in smaller type, larger than the body's: 本报评论员文章, a place (云台县), a column's name. It is the headline's 引题,
/// though it may read as who wrote: authors stand below headlines. Only of a text layer, where sizes are exact.</summary>
internal static class HeadLabels
{
    private const double LeastLarger = 1.14;
    private const double HeadLarger = 1.2;

    // In heights of the headline's type, and in ems.
    private const double Apart = 1.1;
    private const double Centred = 0.5;

    /// <summary>Whether a block is such a label.</summary>
    public static bool IsOne(PageView view, Block block)
    {
        if (!view.IsExact || block.Rows.Count > 1 || block.Size < LeastLarger || block.Rows[0].Han < 2)
            return false;
        double left = block.Rows[0].Left, right = block.Rows[0].Right;
        return view.Blocks.Exists(h => h != block && h.Rows[0].IsDisplay && !h.IsUpright && h.Rows[0].Size > HeadLarger * block.Size
            && block.Bottom < h.Rows[0].Middle && h.Top - block.Bottom < Apart * (h.Rows[0].Bottom - h.Rows[0].Top) && !view.Rulings.PartsLevels(block.Bottom, h.Top, left, right)
            && (Math.Abs(left - h.Rows.Min(r => r.Left)) < Centred * view.Em || Math.Abs(left + right - h.Rows.Min(r => r.Left) - h.Rows.Max(r => r.Right)) < 2 * Centred * view.Em));
    }
}
