namespace Archive.Layout.Weaving;

/// <summary>The cells that a course has gone through, the last first.</summary>
/// <param name="Before">Those before it.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Lace">Number of the column that took it; -1 for none.</param>
/// <param name="At">That column's place when it was taken, from left to right.</param>
/// <param name="Width">Width of the column that it began; 0 where it began none.</param>
internal sealed record LacePath(LacePath? Before, Cell Cell, int Lace, int At, int Width);

/// <summary>One way to give the cells so far to columns.</summary>
/// <remarks>Lines come row by row: each column that is gone on with has one cell in a row, in the same order every time, though not from left to
/// right where base lines differ; what stands on one base line with a column further left may come earlier or later than its turn.</remarks>
/// <param name="Score">How likely it is.</param>
/// <param name="Laces">The columns, from left to right.</param>
/// <param name="At">The column that took the last cell; -1 before any.</param>
/// <param name="Row">The row it stands in.</param>
/// <param name="Made">How many columns it has begun.</param>
/// <param name="Path">The cells.</param>
/// <param name="Next">Where in the line the next cell begins.</param>
internal sealed record Course(double Score, Lace[] Laces, int At, int Row, int Made, LacePath? Path, int Next)
{
    public static Course Start { get; } = new(0, [], -1, 0, 0, null, 0);

    /// <summary>How many rows ago a column had its last cell.</summary>
    public int Lag(int t) => Row - Laces[t].Row;

    /// <summary>Whether a column may be gone on with as if nothing had been passed over.</summary>
    public bool IsLive(int t) => !Laces[t].Closed && Lag(t) <= 1;

    /// <summary>The course that a move leads to.</summary>
    /// <param name="move">The move.</param>
    /// <param name="facts">What can be seen of its cell.</param>
    /// <param name="cut">Whether another cell follows on the line.</param>
    public static Course After(in Move move, in CellFacts facts, bool cut)
    {
        var (course, score, made, cell, t, width, hardly) = move;
        if (t < 0)
            return course with { Score = score, Path = new LacePath(course.Path, cell, -1, -1, 0) };
        var begins = width > 0;
        var row = !begins && course.Lag(t) == 0 ? course.Row + 1 : course.Row;
        var laces = new Lace[course.Laces.Length + (begins ? 1 : 0)];
        course.Laces.AsSpan(0, t).CopyTo(laces);
        course.Laces.AsSpan(t).CopyTo(laces.AsSpan(begins ? t + 1 : t));
        if (begins)
            laces[t] = new Lace { Id = course.Made, Width = width };
        laces[t] = laces[t].With(cell, facts, row, cut);
        if (course.Path is { Lace: >= 0 } last)
        {
            var left = course.At >= t && begins ? course.At + 1 : course.At;
            laces[left] = laces[left] with { Next = laces[t].Id, Beside = last.Cell.Line == cell.Line ? laces[t].Id : laces[left].Beside };
        }

        return new Course(score, laces, t, row, made, new LacePath(course.Path, cell with { Begins = hardly }, laces[t].Id, t, width), cell.To);
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
