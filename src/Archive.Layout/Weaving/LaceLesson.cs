namespace Archive.Layout.Weaving;

/// <summary>What is true of a block whose columns are known, for learning the weights of <see cref="LaceHabit"/>.</summary>
/// <param name="IsTrue">Whether a column (<see langword="null"/>: a new one; number -1: none) takes a cell in truth.</param>
/// <param name="Margin">0: only what is true is tried. Else what a move that is not true is given in advance, so that the truth must be better by as much.</param>
internal sealed record LaceLesson(Func<Cell, Lace?, bool> IsTrue, double Margin)
{
    private static readonly Lace None = new() { Id = -1 };

    /// <summary>Whether a move is tried.</summary>
    /// <param name="move">The move; its score rises by the margin where it is not true.</param>
    public bool Judge(ref Move move)
    {
        if (IsTrue(move.Cell, move.At < 0 ? None : move.Width > 0 ? null : move.From.Laces[move.At]))
            return true;
        move = move with { Score = move.Score + Margin };
        return Margin > 0;
    }
}

/// <summary>The likeliest course of a trial.</summary>
/// <param name="Score">Its score, margins included.</param>
/// <param name="Kept">How often it keeps each habit.</param>
/// <param name="Columns">The cells of each column, what belongs to none first.</param>
internal sealed record LaceTrial(double Score, double[] Kept, List<List<Cell>> Columns);
