namespace Archive.Core.Search;

/// <summary>Keeps the best of many places, in little memory.</summary>
/// <param name="wanted">How many.</param>
/// <param name="before">Only those that come behind this; all where <see langword="null"/>.</param>
internal sealed class BestPlaces(int wanted, Place? before)
{
    // The sooner it is cut, the sooner most of what comes need not be kept.
    private readonly int _most = Math.Max(64, 4 * wanted);
    private readonly List<Place> _kept = [];
    private Place? _worst;

    /// <summary>What has a lower rank need not be offered.</summary>
    public double Floor => _worst?.Rank ?? double.NegativeInfinity;

    /// <summary>Offers a place.</summary>
    public void Add(Place place)
    {
        if ((before is { } limit && place.CompareTo(limit) >= 0) || (_worst is { } worst && place.CompareTo(worst) <= 0))
            return;
        _kept.Add(place);
        if (_kept.Count >= _most)
            Cut();
    }

    /// <summary>The best, in order.</summary>
    public IReadOnlyList<Place> Take()
    {
        Cut();
        return _kept;
    }

    private void Cut()
    {
        // Without a comparison of its own, sorting calls none through a delegate.
        _kept.Sort();
        _kept.Reverse();
        if (_kept.Count <= wanted)
            return;
        _kept.RemoveRange(wanted, _kept.Count - wanted);
        _worst = _kept[^1];
    }
}
