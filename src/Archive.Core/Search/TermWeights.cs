using System.Collections.Concurrent;

namespace Archive.Core.Search;

/// <summary>How much each pair of neighbouring characters of a query says: rare ones much, common ones little.</summary>
/// <remarks>
/// A weight is a whole number from 0 to 255, so that it travels in a <c>next</c> token: the second page of hits is
/// ordered by the weights of the first, whatever was imported in between.
/// </remarks>
internal sealed class TermWeights
{
    private const int MaximumRemembered = 100_000;
    private readonly ConcurrentDictionary<(int First, int Second), (long Documents, long Changes)> _documents = [];

    /// <summary>The weights of the pairs of a folded run; of its one character, where it has no more.</summary>
    public byte[] Of(ISearchView view, string folded)
    {
        if (folded.Length < 2)
            return [32];
        var all = view.Articles;
        var weights = new byte[folded.Length - 1];
        for (var i = 0; i < weights.Length; i++)
        {
            if (folded[i] == TextFolding.Break || folded[i + 1] == TextFolding.Break || char.IsLowSurrogate(folded[i]))
                continue;
            var first = char.IsHighSurrogate(folded[i]) ? char.ConvertToUtf32(folded[i], folded[i + 1]) : folded[i];
            var next = i + (first > char.MaxValue ? 2 : 1);
            if (next >= folded.Length || folded[next] == TextFolding.Break)
                continue;
            var second = char.IsHighSurrogate(folded[next]) ? char.ConvertToUtf32(folded[next], folded[next + 1]) : folded[next];
            var documents = Documents(view, first, second);
            // A pair that stands nowhere tells no article from another.
            if (documents > 0)
                weights[next - 1] = (byte)Math.Clamp(Math.Log((all + 1.0) / (documents + 0.5)) * 16, 1, 255);
        }

        return CapAcrossWords(weights);
    }

    /// <summary>How many documents have a pair, about: one in several fields is counted in each.</summary>
    public long Documents(ISearchView view, int first, int second)
    {
        // Rarity is logarithmic: a count from a while ago serves as well.
        if (_documents.TryGetValue((first, second), out var known) && Math.Abs(view.Changes - known.Changes) < 1000 && known.Documents > 0)
            return known.Documents;
        if (_documents.Count > MaximumRemembered)
            _documents.Clear();
        var documents = view.Documents(first, second);
        _documents[(first, second)] = (documents, view.Changes);
        return documents;
    }

    /// <summary>Lets no pair weigh more than the heavier of its neighbours.</summary>
    /// <remarks>
    /// In 需求扩大 the pair 求扩 is rare because it belongs to no word, and says nothing of the article. A name's pairs
    /// are rare together.
    /// </remarks>
    private static byte[] CapAcrossWords(byte[] weights)
    {
        var capped = weights.ToArray();
        for (var i = 1; i + 1 < weights.Length; i++)
            capped[i] = Math.Min(weights[i], Math.Max(weights[i - 1], weights[i + 1]));
        return capped;
    }
}
