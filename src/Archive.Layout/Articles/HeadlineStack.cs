using System.Text;
using Archive.Layout.Kinds;
using Archive.Layout.Text;

namespace Archive.Layout.Articles;

/// <summary>标题: 引题, 主题 and 副题 of one article.</summary>
/// <param name="Kicker">引题.</param>
/// <param name="Headline">主题.</param>
/// <param name="Subheadlines">副题.</param>
/// <param name="Margin">By how much this reading beats the next best, in the units of <see cref="StackScores"/>; large where there is only one.</param>
internal sealed record HeadlineStack(string? Kicker, string? Headline, IReadOnlyList<string> Subheadlines, float Margin)
{
    /// <summary>No stack is longer. What is, is no stack: only its upper lines are tried in every way, the rest are parts of their own.</summary>
    public const int LongestStack = 8;

    /// <summary>Tells the parts of a stack apart: of all ways to cut its lines into 引题, 主题 and 副题, the one that keeps most habits.</summary>
    /// <param name="page">The page.</param>
    /// <param name="facts">Facts of its lines.</param>
    /// <param name="draft">The article.</param>
    /// <param name="type">What type says of a way to cut (its mask, and which part is the 主题), in the units of <see cref="StackScores"/>, where boxes tell it.</param>
    public static HeadlineStack Read(PageText page, LineFacts[] facts, Draft draft, Func<int, int, float>? type = null)
    {
        var lines = draft.Headings;
        if (lines.Count == 0)
            return new HeadlineStack(null, null, [], StackScores.Certain);
        if (lines.Count == 1)
            return new HeadlineStack(null, Parts(page, lines, 0, 1)[0], [], StackScores.Certain);
        var best = Best(page, facts, lines, draft, type);
        var parts = Parts(page, lines, best.Mask, Math.Min(lines.Count, LongestStack));
        return new HeadlineStack(best.Main == 1 ? parts[0] : null, parts[best.Main], parts[(best.Main + 1)..], best.Margin);
    }

    /// <summary>How well lines make a stack over a body, or a part of one, in the units of <see cref="StackScores"/>.</summary>
    public static float Score(PageText page, LineFacts[] facts, List<int> lines, Draft draft) =>
        Best(page, facts, lines, draft, whole: false).Score - Math.Max(0, lines.Count - LongestStack);

    /// <summary>Every way to cut a stack, with the habits that it keeps: for learning.</summary>
    public static IEnumerable<(string? Kicker, string? Headline, IReadOnlyList<string> Subheadlines, float[] Kept)> Ways(PageText page, LineFacts[] facts, Draft draft)
    {
        var lines = draft.Headings;
        if (lines.Count is < 2 or > LongestStack)
            yield break;
        var scores = new StackScores(page, facts, lines, draft);
        for (var mask = 0; mask < 1 << (lines.Count - 1); mask++)
        {
            for (var main = 0; main < 2; main++)
            {
                var kept = new float[StackWeights.Count];
                if (!scores.Describe(mask, main, kept))
                    continue;
                var parts = Parts(page, lines, mask, lines.Count);
                yield return (main == 1 ? parts[0] : null, parts[main], parts[(main + 1)..], kept);
            }
        }
    }

    private static (int Mask, int Main, float Score, float Margin) Best(PageText page, LineFacts[] facts, List<int> lines, Draft draft, Func<int, int, float>? type = null, bool whole = true)
    {
        var tried = Math.Min(lines.Count, LongestStack);
        var scores = new StackScores(page, facts, lines[..tried], draft);
        var (best, bestMain, score, next) = (0, 0, float.NegativeInfinity, float.NegativeInfinity);
        // Bit k of a mask: a part ends behind line k.
        for (var mask = 0; mask < 1 << (tried - 1); mask++)
        {
            for (var main = 0; main < 2; main++)
            {
                if (scores.Of(mask, main, whole) is not { } s)
                    continue;
                s += type?.Invoke(mask, main) ?? 0;
                if (s > score)
                    (best, bestMain, score, next) = (mask, main, s, score);
                else if (s > next)
                    next = s;
            }
        }

        return (best, bestMain, score, float.IsNegativeInfinity(next) ? StackScores.Certain : score - next);
    }

    private static List<string> Parts(PageText page, List<int> lines, int mask, int tried)
    {
        List<string> parts = [];
        var text = new StringBuilder();
        for (var k = 0; k < lines.Count; k++)
        {
            var line = page.Lines[lines[k]];
            text.Append(CleanText.Headline(page, line.From, line.To));
            if (k >= tried - 1 || (mask & (1 << k)) != 0)
            {
                parts.Add(text.ToString());
                text.Clear();
            }
        }

        return parts;
    }
}
