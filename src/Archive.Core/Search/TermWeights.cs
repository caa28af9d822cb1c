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
    private readonly ConcurrentDictionary<string, (long Documents, long Changes)> _documents = [];
    private long _all = -1;
    private long _allChanges = -1;

    /// <summary>The weights of the pairs of a folded term; of its one character, where it has no more.</summary>
    public byte[] Of(SearchReader reader, string folded)
    {
        var all = All(reader);
        if (folded.Length < 2)
            return [32];
        var weights = new byte[folded.Length - 1];
        for (var i = 0; i < weights.Length; i++)
        {
            // Halves of a surrogate pair: the pairs around them say it.
            if (char.IsLowSurrogate(folded[i + 1]) || char.IsLowSurrogate(folded[i]))
            {
                weights[i] = 16;
                continue;
            }

            var documents = Documents(reader, folded.Substring(i, 2), all);
            // A pair that stands nowhere tells no article from another.
            if (documents == 0)
                continue;
            var rarity = Math.Log((all + 1.0) / (documents + 0.5));
            weights[i] = (byte)Math.Clamp(rarity * 16, 1, 255);
        }

        return CapAcrossWords(weights);
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

    private long All(SearchReader reader)
    {
        // While an import runs, every search sees another state; the number hardly differs.
        if (_all < 1000 || Math.Abs(reader.Changes - _allChanges) >= 100)
            (_all, _allChanges) = (reader.CountAll(), reader.Changes);
        return _all;
    }

    private long Documents(SearchReader reader, string pair, long all)
    {
        // Rarity is logarithmic: a count from a while ago serves as well.
        if (_documents.TryGetValue(pair, out var known) && Math.Abs(reader.Changes - known.Changes) < 1000 && known.Documents > 0)
            return known.Documents;
        if (_documents.Count > MaximumRemembered)
            _documents.Clear();
        var documents = reader.Estimate(FtsExpression.Phrase(pair), all);
        _documents[pair] = (documents, reader.Changes);
        return documents;
    }
}
