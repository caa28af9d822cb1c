using System.Text;
using Archive.Layouts.Typesetting;

namespace Archive.Layouts.Reading;

/// <summary>Lines that stand close under each other, in one size.</summary>
internal sealed class Block
{
    public List<SetLine> Lines { get; } = [];
    public double Left { get; private set; } = double.MaxValue;
    public double Right { get; private set; }
    public double Top => Lines[0].Top;
    public double Bottom => Lines[^1].Bottom;
    public double Size => Lines[0].Size;

    /// <summary>Takes in the lines of another, row by row.</summary>
    public void Merge(Block other)
    {
        other.Lines.ForEach(Add);
        Lines.Sort((a, b) => a.Top.CompareTo(b.Top) is var order and not 0 ? order : a.Left.CompareTo(b.Left));
    }

    public void Add(SetLine line)
    {
        Lines.Add(line);
        Left = Math.Min(Left, line.Left);
        Right = Math.Max(Right, line.Right);
    }
}

/// <summary>Reads lines in the order in which they stand on the page, as readers do that forget the paint order.</summary>
/// <remarks>Blocks are put in order by two rules: one above another that overlaps it across comes first; so does one to the left,
/// unless a third stands between them in height and overlaps both. Blocks that follow each other make one flow as long as they fit
/// under the flow's width and their type gets no larger; a blank line stands between flows only. Columns that stand closer than
/// three quarters of an em are read across, line by line.</remarks>
internal static class BlockOrder
{
    private const double NarrowGutter = .75;

    public static string Read(IReadOnlyList<SetLine> lines)
    {
        var text = new StringBuilder();
        foreach (var flow in Flows(Sort(AcrossNarrowGutters(Blocks(lines)))))
        {
            if (text.Length > 0)
                text.Append('\n');
            foreach (var block in flow)
            {
                SetLine? before = null;
                foreach (var line in block.Lines)
                {
                    if (before is not null)
                        text.Append(Adjoin(before, line) ? ' ' : '\n');
                    PaintOrder.Append(text, line);
                    before = line;
                }

                text.Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>Blocks in reading order.</summary>
    public static List<Block> Sort(List<Block> blocks)
    {
        blocks = [.. blocks.OrderBy(b => b.Left).ThenBy(b => b.Top)];
        var sorted = new List<Block>(blocks.Count);
        var visited = new bool[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
            Visit(blocks, i, visited, sorted);
        return sorted;
    }

    /// <summary>Joins lines into blocks.</summary>
    public static List<Block> Blocks(IReadOnlyList<SetLine> lines)
    {
        var blocks = new List<Block>();
        foreach (var line in lines.OrderBy(l => l.Top).ThenBy(l => l.Left))
        {
            Block? best = null;
            foreach (var block in blocks)
            {
                var gap = line.Top - block.Bottom;
                if (Math.Abs(block.Size - line.Size) <= .05 * line.Size && gap > -.5 * line.Size && gap < .9 * line.Size
                    && line.Left < block.Right && line.Right > block.Left
                    && (best is null || Math.Abs(block.Left - line.Left) < Math.Abs(best.Left - line.Left)))
                    best = block;
            }

            if (best is null)
                blocks.Add(best = new Block());
            best.Add(line);
        }

        return blocks;
    }

    // Where lines of two columns almost touch, both columns are one block.
    private static List<Block> AcrossNarrowGutters(List<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            for (var j = 0; j < blocks.Count; j++)
            {
                if (i == j || blocks[i].Bottom < blocks[j].Top || blocks[j].Bottom < blocks[i].Top || !blocks[i].Lines.Exists(a => blocks[j].Lines.Exists(b => Adjoin(a, b))))
                    continue;
                blocks[i].Merge(blocks[j]);
                blocks.RemoveAt(j);
                // What it has grown by may touch others.
                (i, j) = (-1, blocks.Count);
            }
        }

        return blocks;
    }

    // On one base line, and closer than two columns should be.
    private static bool Adjoin(SetLine a, SetLine b) =>
        Math.Abs(a.Size - b.Size) <= .05 * a.Size && Math.Abs(a.Top - b.Top) < .3 * a.Size && b.Left > a.Left && b.Left - a.Right is var gap && gap > -a.Size && gap < NarrowGutter * a.Size;

    private static void Visit(List<Block> blocks, int at, bool[] visited, List<Block> sorted)
    {
        if (visited[at])
            return;
        visited[at] = true;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!visited[i] && Before(blocks, blocks[i], blocks[at]))
                Visit(blocks, i, visited, sorted);
        }

        sorted.Add(blocks[at]);
    }

    private static bool Before(List<Block> blocks, Block a, Block b)
    {
        if (Across(a, b))
            return a.Top < b.Top;
        if (a.Right > b.Left)
            return false;
        foreach (var c in blocks)
        {
            if (c != a && c != b && (a.Top < c.Top && c.Top < b.Top || b.Top < c.Top && c.Top < a.Top) && Across(c, a) && Across(c, b))
                return false;
        }

        return true;
    }

    private static bool Across(Block a, Block b) => a.Left < b.Right && b.Left < a.Right;

    private static IEnumerable<List<Block>> Flows(List<Block> blocks)
    {
        var flow = new List<Block>();
        double left = 0, right = 0;
        foreach (var block in blocks)
        {
            if (flow.Count > 0 && (block.Size > flow[^1].Size * 1.01 || block.Left < left - (.5 * block.Size) || block.Right > right + (.5 * block.Size)))
            {
                yield return flow;
                flow = [];
            }

            if (flow.Count == 0)
                (left, right) = (block.Left, block.Right);
            flow.Add(block);
        }

        if (flow.Count > 0)
            yield return flow;
    }
}
