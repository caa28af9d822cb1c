namespace Archive.Layout.Geometry;

/// <summary>A column (栏) of the page: where its lines begin and end.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Heights">Middles of the lines that fill it, in order.</param>
internal sealed record Lane(double Left, double Right, List<double> Heights);

/// <summary>Finds the columns of a page by its lines that fill one from edge to edge, and the column each line stands in.</summary>
internal static class LaneFinder
{
    // In ems.
    private const double Narrowest = 4;
    private const double Tolerance = 1;
    private const double Reach = 14;
    private const double Slack = 1.7;
    private const double Beside = 4.5;
    private const int Most = 200;
    private const int Witnesses = 2;

    /// <summary>For each piece the index of its column, or -1; headlines have none.</summary>
    public static int[] Find(List<Piece> pieces, Scale scale, out List<Lane> lanes)
    {
        lanes = Lanes(pieces, scale.Em);
        var result = new int[pieces.Count];
        for (var i = 0; i < pieces.Count; i++)
            result[i] = pieces[i].IsDisplay ? -1 : Best(pieces[i], lanes, scale.Em);
        return result;
    }

    private static List<Lane> Lanes(List<Piece> pieces, double em)
    {
        var bins = new Dictionary<(int, int), List<Piece>>();
        foreach (var p in pieces)
        {
            if (p.IsDisplay || p.Width < Narrowest * em)
                continue;
            var key = ((int)Math.Round(p.Left / em), (int)Math.Round(p.Right / em));
            if (!bins.TryGetValue(key, out var list))
                bins[key] = list = [];
            list.Add(p);
        }

        // A bin's neighbours hold the same lines with other errors; the fullest bin takes them.
        List<Lane> lanes = [];
        foreach (var (key, list) in bins.OrderByDescending(b => b.Value.Count).Take(4 * Most))
        {
            List<Piece> members = [];
            for (var l = -1; l <= 1; l++)
            {
                for (var r = -1; r <= 1; r++)
                {
                    if (bins.TryGetValue((key.Item1 + l, key.Item2 + r), out var near))
                        members.AddRange(near);
                }
            }

            if (members.Count < Witnesses || lanes.Count >= Most)
                continue;
            double left = Median.Of([.. list.Select(p => (p.Left, 1.0))]), right = Median.Of([.. list.Select(p => (p.Right, 1.0))]);
            List<double> heights = [.. members.Select(p => p.Middle).Order()];
            var lane = new Lane(left, right, heights);
            if (!lanes.Exists(k => IsPartOf(lane, k, em)))
                lanes.Add(lane);
        }

        return lanes;
    }

    /// <summary>Whether lines that seem a column are the indented, short or misread ones of a fuller column at the same heights.</summary>
    private static bool IsPartOf(Lane lane, Lane fuller, double em)
    {
        if (lane.Left < fuller.Left - (Slack * em) || lane.Right > fuller.Right + (Slack * em) || (lane.Right - lane.Left) * 2 < fuller.Right - fuller.Left)
            return false;
        var beside = 0;
        foreach (var y in lane.Heights)
        {
            var at = fuller.Heights.BinarySearch(y - (Beside * em));
            at = at < 0 ? ~at : at;
            if (at < fuller.Heights.Count && fuller.Heights[at] <= y + (Beside * em))
                beside++;
        }

        return beside * 2 >= lane.Heights.Count;
    }

    private static int Best(Piece p, List<Lane> lanes, double em)
    {
        int best = -1, most = 0;
        for (var i = 0; i < lanes.Count; i++)
        {
            var lane = lanes[i];
            if (p.Left < lane.Left - (Tolerance * em) || p.Right > lane.Right + (1.3 * Tolerance * em))
                continue;
            var at = lane.Heights.BinarySearch(p.Middle - (Reach * em));
            var n = 0;
            for (at = at < 0 ? ~at : at; at < lane.Heights.Count && lane.Heights[at] <= p.Middle + (Reach * em) && n < 24; at++)
                n++;
            if (n > most || n == most && best >= 0 && n > 0 && lane.Right - lane.Left < lanes[best].Right - lanes[best].Left)
                (best, most) = (i, n);
        }

        return most >= Witnesses ? best : -1;
    }
}
