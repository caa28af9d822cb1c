namespace Archive.Layouts.Learning;

/// <summary>A way to read something, held against others.</summary>
/// <param name="Score">Its score.</param>
/// <param name="Kept">How often it keeps each habit.</param>
internal readonly record struct Outcome(double Score, double[] Kept);

/// <summary>Learns weights of habits from what is true of whole pages or blocks.</summary>
/// <remarks>Passive-aggressive learning (PA-I) of Crammer et al. 2006: the truth is held against the likeliest reading, and where that wins, the
/// weights move as far as it takes to set it right, in steps of limited length; the mean over all steps is the result.</remarks>
internal static class PassiveAggressive
{
    /// <summary>Weights that fit.</summary>
    /// <param name="weights">Where to begin. They are moved while it learns.</param>
    /// <param name="free">Which of them may move.</param>
    /// <param name="lessons">What to learn from.</param>
    /// <param name="rounds">How often each is gone through.</param>
    /// <param name="longestStep">How far a single one may move the weights.</param>
    /// <param name="read">The truth of a lesson and its likeliest reading under the weights as they are; <see langword="null"/> where it teaches nothing.</param>
    public static float[] Fit<T>(float[] weights, bool[] free, List<T> lessons, int rounds, double longestStep, Func<T, (Outcome Right, Outcome Likeliest)?> read)
    {
        var sum = new double[weights.Length];
        var steps = 0;
        var dice = Dice.Of("lessons", 1);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var lesson in lessons.OrderBy(_ => dice.Between(0.0, 1)).ToList())
            {
                if (read(lesson) is var (right, likeliest))
                    Move(weights, free, longestStep, right, likeliest);
                for (var k = 0; k < weights.Length; k++)
                    sum[k] += weights[k];
                steps++;
            }
        }

        return Array.ConvertAll(sum, s => (float)(s / steps));
    }

    private static void Move(float[] weights, bool[] free, double longestStep, Outcome right, Outcome likeliest)
    {
        var loss = likeliest.Score - right.Score;
        var length = Enumerable.Range(0, weights.Length).Where(k => free[k]).Sum(k => Math.Pow(right.Kept[k] - likeliest.Kept[k], 2));
        if (loss <= 0 || length == 0)
            return;
        var step = Math.Min(longestStep, loss / length);
        for (var k = 0; k < weights.Length; k++)
            weights[k] += free[k] ? (float)(step * (right.Kept[k] - likeliest.Kept[k])) : 0;
    }
}
