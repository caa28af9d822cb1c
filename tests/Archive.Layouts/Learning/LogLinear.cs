namespace Archive.Layouts.Learning;

/// <summary>A choice between ways, each described by numbers; which is right is known.</summary>
/// <param name="Ways">What each way keeps of each habit.</param>
/// <param name="Right">Which is right.</param>
internal sealed record Example(float[][] Ways, int Right);

/// <summary>Log-linear models: the score of a way is the weighed sum of its numbers, its probability goes with the exponential.</summary>
/// <remarks>Fitted by gradient ascent on the likelihood with a quadratic penalty; the same examples give the same weights.</remarks>
internal static class LogLinear
{
    private const int Rounds = 1500;
    private const float Rate = 0.3f;

    /// <summary>Weights under which the right ways are likeliest.</summary>
    /// <param name="examples">The choices.</param>
    /// <param name="prior">What the weights are drawn to, and begin with.</param>
    /// <param name="penalty">How strongly.</param>
    /// <param name="free">Which weights are learned, the others staying as they are; all where this is not given.</param>
    public static float[] Fit(IReadOnlyList<Example> examples, float[] prior, float penalty, Predicate<int>? free = null)
    {
        var (weights, count) = ((float[])prior.Clone(), prior.Length);
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[count];
            foreach (var example in examples)
            {
                var probability = Probabilities(example, weights);
                for (var way = 0; way < probability.Length; way++)
                {
                    var surplus = (way == example.Right ? 1 : 0) - probability[way];
                    for (var k = 0; k < count; k++)
                        gradient[k] += surplus * example.Ways[way][k];
                }
            }

            for (var k = 0; k < count; k++)
            {
                if (free?.Invoke(k) == false)
                    continue;
                weights[k] += Rate * (float)((gradient[k] / examples.Count) - (penalty * (weights[k] - prior[k])));
            }
        }

        return weights;
    }

    /// <summary>Share of the examples whose likeliest way is the right one.</summary>
    public static double Accuracy(IReadOnlyList<Example> examples, float[] weights) =>
        examples.Count == 0 ? 0 : examples.Count(e => Probabilities(e, weights) is var p && Array.IndexOf(p, p.Max()) == e.Right) / (double)examples.Count;

    private static double[] Probabilities(Example example, float[] weights)
    {
        var scores = Array.ConvertAll(example.Ways, way =>
        {
            double score = 0;
            for (var k = 0; k < way.Length; k++)
                score += way[k] * weights[k];
            return score;
        });
        var top = scores.Max();
        var sum = scores.Sum(s => Math.Exp(s - top));
        return Array.ConvertAll(scores, s => Math.Exp(s - top) / sum);
    }
}
