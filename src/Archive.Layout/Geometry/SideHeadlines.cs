namespace Archive.Layout.Geometry;

/// <summary>Tells two headlines side by side, each over columns of its own, from one whose phrases stand apart. Only of a text layer, where sizes and places are exact.</summary>
/// <remarks>The gutter between two stories is hardly wider than the gap between two phrases of large type. But a headline stands over its own columns, in their middle or
/// at their left edge; a phrase does so only by chance.</remarks>
internal static class SideHeadlines
{
    private const double SameSize = 1.06;
    private const double SameLine = 0.12;

    // In line distances.
    private const double Under = 8;
    private const double SameTop = 2.5;

    // In ems.
    private const double Centred = 0.3;
    private const double Flush = 0.2;
    private const double LeastIndent = 1.25;

    // A headline that fills its columns is in their middle in any case.
    private const double Fills = 0.85;

    /// <summary>Whether rows of two stacks may be of one printed line: of one size, on one base line.</summary>
    public static bool ShareLine(Stack a, Stack b) =>
        a.Blocks.Exists(x => x.Rows.Exists(r => b.Blocks.Exists(y => y.Rows.Exists(o => Math.Max(r.Size, o.Size) < SameSize * Math.Min(r.Size, o.Size)
            && Math.Abs(r.Middle - o.Middle) < SameLine * Math.Min(r.Bottom - r.Top, o.Bottom - o.Top)))));

    /// <summary>Whether two headlines are those of two stories.</summary>
    public static bool AreTwo(PageView view, Stack left, Stack right)
    {
        if (left.Right > right.Left)
            return false;
        List<Block> one = Columns(view, left), other = Columns(view, right);
        if (one.Count == 0 || other.Count == 0 || one.Exists(other.Contains) || !IsOver(view, left, one) || !IsOver(view, right, other))
            return false;
        if (Math.Min(Share(left, one), Share(right, other)) < Fills)
            return true;
        var (last, first) = (one.MaxBy(b => b.Left)!, other.MinBy(b => b.Left)!);
        ref readonly var begins = ref view.First(first);
        ref readonly var ends = ref view.Last(last);
        return begins.Leads || begins.BylineLines > 0 || view.Indent(first, 0) > LeastIndent && (ends.Ends || ends.Jumps || ends.Closes);
    }

    /// <summary>The columns right under a headline.</summary>
    private static List<Block> Columns(PageView view, Stack stack)
    {
        var under = view.Blocks.FindAll(b => b.Role == BlockRole.Body && b.Rows.Count > 1 && b.Top > stack.Bottom - view.Pitch && b.Top < stack.Bottom + (Under * view.Pitch)
            && Math.Min(stack.Right, b.Right) - Math.Max(stack.Left, b.Left) > 0);
        var top = under.Count == 0 ? 0 : under.Min(b => b.Top);
        return under.FindAll(b => b.Top < top + (SameTop * view.Pitch));
    }

    /// <summary>Whether a headline stands in the middle over columns, or at their left edge.</summary>
    private static bool IsOver(PageView view, Stack stack, List<Block> columns) =>
        Math.Abs(stack.Left + stack.Right - columns.Min(b => b.Left) - columns.Max(b => b.Right)) < 2 * Centred * view.Em || Math.Abs(stack.Left - columns.Min(b => b.Left)) < Flush * view.Em;

    private static double Share(Stack stack, List<Block> columns) => (stack.Right - stack.Left) / (columns.Max(b => b.Right) - columns.Min(b => b.Left));
}
