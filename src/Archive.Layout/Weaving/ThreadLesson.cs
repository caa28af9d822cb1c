namespace Archive.Layout.Weaving;

/// <summary>What is true of a page's blocks, for learning the weights of <see cref="ThreadHabit"/>.</summary>
/// <param name="Before">For every block of running text the one that it goes on with; -1 where it begins a story, <see cref="Unknown"/> where that is not known.</param>
/// <param name="Margin">What a block that is not as in truth is given in advance, so that the truth must be better by as much.</param>
internal sealed record ThreadLesson(int[] Before, double Margin)
{
    public const int Unknown = -2;
}

/// <summary>A way to bring a page's blocks together.</summary>
/// <param name="Score">Its score, margins included.</param>
/// <param name="Kept">How often it keeps each habit.</param>
/// <param name="Before">For every block the one that it goes on with, -1 for none.</param>
internal sealed record ThreadTrial(double Score, double[] Kept, int[] Before);
