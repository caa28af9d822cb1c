namespace Archive.Layout.Identity;

/// <summary>A clue with its place on the page.</summary>
/// <param name="Clue">What it says.</param>
/// <param name="From">Index of its first inked character.</param>
/// <param name="To">Index behind its last.</param>
internal readonly record struct Sighting(Clue Clue, int From, int To);

/// <summary>The clues of a page, each once, and no more than are worth weighing.</summary>
internal sealed class Sightings
{
    // A page has a dozen clues; what has more is no page, and not worth weighing them all.
    private const int Most = 96;

    private readonly List<Sighting> found = [];
    private readonly HashSet<Clue> seen = [];

    /// <summary>Adds a clue, unless it is there.</summary>
    public void Add(Clue clue, int from, int to)
    {
        if (seen.Count < Most && seen.Add(clue))
            found.Add(new Sighting(clue, from, to));
    }

    /// <summary>The clues in reading order.</summary>
    public List<Sighting> InOrder()
    {
        found.Sort((a, b) => a.From.CompareTo(b.From));
        return found;
    }
}
