namespace Archive.Layout.Weaving;

/// <summary>The cells that a course has gone through, the last first.</summary>
/// <param name="Before">Those before it.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Lace">Number of the column that took it; -1 for none.</param>
internal sealed record LacePath(LacePath? Before, Cell Cell, int Lace);

/// <summary>One way to give the cells so far to columns.</summary>
/// <param name="Score">How likely it is.</param>
/// <param name="Laces">The columns, from left to right.</param>
/// <param name="At">The column that took the last cell; -1 before any.</param>
/// <param name="Row">The row it stands in.</param>
/// <param name="Made">How many columns it has begun.</param>
/// <param name="Path">The cells.</param>
/// <param name="Next">Where in the line the next cell begins.</param>
internal sealed record Course(double Score, Lace[] Laces, int At, int Row, int Made, LacePath? Path, int Next)
{
    // Columns have a line in nearly every row: a gap shows that a line was given to the wrong one.
    private const double Skipped = -2.5;

    /// <summary>What it costs to take a column next: a row is gone through from left to right, and a column that is passed over should have nothing there.</summary>
    /// <param name="t">The column.</param>
    /// <param name="times">How surely what is passed over has nothing there: on one base line more so.</param>
    public double Order(int t, double times)
    {
        var score = 0.0;
        void Pass(int from, int to, int row)
        {
            for (var k = from; k < to && k < Laces.Length; k++)
            {
                if (!Laces[k].Closed)
                    score += row - Laces[k].Row <= 1 ? Skipped : row - Laces[k].Row <= 3 ? Skipped / 4 : 0;
            }
        }

        if (t > At)
        {
            Pass(At + 1, t, Row);
            return times * score;
        }

        Pass(At + 1, Laces.Length, Row);
        Pass(0, t, Row + 1);
        return score;
    }
}

/// <summary>How a course could go on with a cell: far more are tried than taken, so a course is made of those only that are.</summary>
/// <param name="From">The course so far.</param>
/// <param name="Score">Score of the course then.</param>
/// <param name="Made">Columns it has begun by then.</param>
/// <param name="Cell">The cell.</param>
/// <param name="At">The column that takes the cell, or before which one is begun with it; -1 for none.</param>
/// <param name="Width">Width of the column that is begun; 0 where none is.</param>
/// <param name="Hardly">Whether the cell hardly goes on with the one above it in its column.</param>
internal readonly record struct Move(Course From, double Score, int Made, Cell Cell, int At, int Width, bool Hardly = false);
