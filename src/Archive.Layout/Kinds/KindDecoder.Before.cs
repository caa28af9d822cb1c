namespace Archive.Layout.Kinds;

/// <summary>Which kinds may stand before each.</summary>
internal sealed partial class KindDecoder
{
    // Sets of kinds that some kind follows equally well, a bit a kind: such steps are weighed once.
    private static readonly uint[] Together;

    // The sets that may stand before each kind, a bit a set.
    private static readonly uint[] Before;

    static KindDecoder()
    {
        List<uint> together = [];
        Before = [.. Predecessors().Select((before, k) => Parts(before, AlikeBefore((LineKind)k)).Aggregate(0u, (all, set) => all | 1u << Place(set)))];
        Together = [.. together];

        int Place(uint set)
        {
            if (!together.Contains(set))
                together.Add(set);
            return together.IndexOf(set);
        }
    }

    private static IEnumerable<uint> Parts(uint kinds, uint[] alike)
    {
        while (kinds != 0)
        {
            var part = kinds & alike[System.Numerics.BitOperations.TrailingZeroCount(kinds)];
            yield return part;
            kinds &= ~part;
        }
    }

    private static uint[] AlikeBefore(LineKind k)
    {
        // A paragraph goes on, or another begins, by where its first line ends; and begins below a crosshead by how many lines that has.
        LineKind[][] groups = k is LineKind.Next or LineKind.Paragraph ? [[LineKind.Start, LineKind.Paragraph]] : [[LineKind.Start, LineKind.Paragraph, LineKind.Next], [LineKind.Crosshead, LineKind.CrossheadNext]];
        LineKind[][] always = [[LineKind.Heading, LineKind.HeadingNext, LineKind.Furniture], [LineKind.Caption, LineKind.CaptionNext], [LineKind.CaptionInside, LineKind.CaptionInsideNext]];
        var alike = new uint[Kinds];
        for (var p = 0; p < Kinds; p++)
            alike[p] = 1u << p;
        foreach (var group in always.Concat(groups))
        {
            foreach (var kind in group)
                alike[(int)kind] = group.Aggregate(0u, (all, p) => all | 1u << (int)p);
        }

        return alike;
    }

    // A bit a kind: all others never stand there.
    private static uint[] Predecessors()
    {
        LineKind[] body = [LineKind.Start, LineKind.Paragraph, LineKind.Next];
        LineKind[] inside = [LineKind.CaptionInside, LineKind.CaptionInsideNext, LineKind.HeadingInside, LineKind.FurnitureInside];
        LineKind[] aside = [LineKind.Heading, LineKind.HeadingNext, LineKind.Furniture, LineKind.Caption, LineKind.CaptionNext];
        LineKind[] crossheads = [LineKind.Crosshead, LineKind.CrossheadNext];
        LineKind[] any = [.. body, .. aside, .. crossheads, LineKind.Byline, LineKind.Signature];
        var before = new uint[Kinds];
        for (var k = 0; k < Kinds; k++)
        {
            before[k] = ((LineKind)k switch
            {
                LineKind.HeadingNext => [LineKind.Heading, LineKind.HeadingNext],
                LineKind.Heading => any.Except([LineKind.Heading, LineKind.HeadingNext]),
                LineKind.Next => [.. body, .. inside, .. aside],
                LineKind.Paragraph => [.. body, .. crossheads, LineKind.Signature, LineKind.Caption, LineKind.CaptionNext, LineKind.Furniture],
                LineKind.Crosshead => body,
                LineKind.CrossheadNext => crossheads,
                LineKind.CaptionNext => [LineKind.Caption, LineKind.CaptionNext],
                LineKind.Signature => [.. body, LineKind.Signature],
                LineKind.CaptionInside => body,
                LineKind.CaptionInsideNext => [LineKind.CaptionInside, LineKind.CaptionInsideNext],
                LineKind.HeadingInside => [.. body, LineKind.HeadingInside],
                LineKind.FurnitureInside => [.. body, LineKind.FurnitureInside],
                _ => any,
            }).Aggregate(0u, (all, kind) => all | 1u << (int)kind);
        }

        return before;
    }
}
