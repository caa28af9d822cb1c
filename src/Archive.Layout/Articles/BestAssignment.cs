namespace Archive.Layout.Articles;

/// <summary>The assignment problem, by the Hungarian method with potentials (Kuhn, Munkres; O(n²m)).</summary>
internal static class BestAssignment
{
    /// <summary>For each row the column that makes the sum of scores greatest; each column at most once. A row may stay alone at score 0: then -1.</summary>
    public static int[] Solve(float[,] scores)
    {
        int rows = scores.GetLength(0), columns = scores.GetLength(1) + rows;
        var u = new double[rows + 1];
        var v = new double[columns + 1];
        var match = new int[columns + 1];
        var way = new int[columns + 1];
        var least = new double[columns + 1];
        var used = new bool[columns + 1];
        for (var i = 1; i <= rows; i++)
        {
            match[0] = i;
            var at = 0;
            Array.Fill(least, double.MaxValue);
            Array.Clear(used);
            do
            {
                used[at] = true;
                var row = match[at];
                var delta = double.MaxValue;
                var next = 0;
                for (var j = 1; j <= columns; j++)
                {
                    if (used[j])
                        continue;
                    // Columns behind the real ones are places to stay alone, one a row.
                    var cost = j <= columns - rows ? -scores[row - 1, j - 1] : 0;
                    var reduced = cost - u[row] - v[j];
                    if (reduced < least[j])
                        (least[j], way[j]) = (reduced, at);
                    if (least[j] < delta)
                        (delta, next) = (least[j], j);
                }

                for (var j = 0; j <= columns; j++)
                {
                    if (used[j])
                    {
                        u[match[j]] += delta;
                        v[j] -= delta;
                    }
                    else
                    {
                        least[j] -= delta;
                    }
                }

                at = next;
            }
            while (match[at] != 0);
            for (; at != 0; at = way[at])
                match[at] = match[way[at]];
        }

        var result = new int[rows];
        Array.Fill(result, -1);
        for (var j = 1; j <= columns - rows; j++)
        {
            if (match[j] > 0)
                result[match[j] - 1] = j - 1;
        }

        return result;
    }
}
