namespace Archive.Layout.Geometry;

/// <summary>Finds a place for what neither begins a story nor belongs to one yet: captions, stray lines.</summary>
internal static class Crumbs
{
    /// <summary>In line distances: what stands farther off belongs to no one.</summary>
    public const double Near = 3.5;
    private const double CrumbEms = 30;
    private const double ScrapEms = 8;

    /// <summary>Gives each to the nearest story, or to the furniture.</summary>
    public static void Sweep(PageView view, List<Chain> chains, List<Piece> furniture)
    {
        for (var i = chains.Count - 1; i >= 0; i--)
        {
            if (!IsCrumb(view, chains[i]))
                continue;
            var crumb = chains[i];
            chains.RemoveAt(i);
            if (SameColumn(view, chains, crumb.Blocks[0]) is not { } home)
            {
                furniture.AddRange(crumb.Blocks.SelectMany(b => b.Rows));
                continue;
            }

            var block = crumb.Blocks[0];
            var at = home.Blocks.FindIndex(b => b.OverlapAcross(block) > 0.5 && b.Top > block.Top);
            if (at < 0)
                at = home.Blocks.FindLastIndex(b => b.OverlapAcross(block) > 0.5) + 1;
            home.Blocks.InsertRange(at, crumb.Blocks);
        }

        foreach (var caption in view.Blocks.Where(b => b.Role == BlockRole.Caption))
        {
            if (chains.MinBy(c => Distance(view, c, caption.Left, caption.Top, caption.Right, caption.Bottom)) is { } home)
                home.Captions.Add(caption);
            else
                furniture.AddRange(caption.Rows);
        }
    }

    private static bool IsCrumb(PageView view, Chain chain)
    {
        if (chain.Stack is not null)
            return false;
        if (chain.Blocks.Sum(b => b.Rows.Sum(r => r.Ems)) <= ScrapEms)
            return true;
        if (chain.Blocks.Count > 1)
            return false;
        var block = chain.Blocks[0];
        if (block.Rows.Count > 2 || block.Rows.Sum(r => r.Ems) > CrumbEms)
            return false;
        ref readonly var f = ref view.First(block);
        return !f.Leads && !(view.Last(block).Ends && block.Rows.Count == 2 && f.StopInside);
    }

    private static Chain? SameColumn(PageView view, List<Chain> chains, Block crumb)
    {
        Chain? best = null;
        var least = Near * view.Pitch;
        foreach (var chain in chains)
        {
            foreach (var block in chain.Blocks)
            {
                var gap = Math.Max(block.Top - crumb.Bottom, crumb.Top - block.Bottom);
                if (gap < least && block.OverlapAcross(crumb) > 0.8
                    && !view.Rulings.PartsLevels(Math.Min(block.Bottom, crumb.Bottom), Math.Max(block.Top, crumb.Top), crumb.Left, crumb.Right))
                    (best, least) = (chain, gap);
            }
        }

        return best;
    }

    /// <summary>How far a chain's nearest column is, in line distances.</summary>
    public static double Distance(PageView view, Chain chain, double left, double top, double right, double bottom)
    {
        var least = double.MaxValue;
        foreach (var b in chain.Blocks)
        {
            var across = Math.Max(0, Math.Max(b.Left - right, left - b.Right)) / view.Em / 2;
            var down = Math.Max(0, Math.Max(b.Top - bottom, top - b.Bottom)) / view.Pitch;
            if (view.Rulings.PartsLevels(Math.Min(b.Bottom, bottom), Math.Max(b.Top, top), left, right) && down > 0)
                down += 10;
            least = Math.Min(least, across + down);
        }

        return least;
    }
}
