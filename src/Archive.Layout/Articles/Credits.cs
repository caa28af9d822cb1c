using Archive.Layout.Patterns;

namespace Archive.Layout.Articles;

/// <summary>Who signs an article: names in the order in which they were found, each once.</summary>
internal sealed class Credits
{
    /// <summary>记者.</summary>
    public List<string> Reporters { get; } = [];

    /// <summary>通讯员.</summary>
    public List<string> Correspondents { get; } = [];

    /// <summary>摄.</summary>
    public List<string> Photographers { get; } = [];

    /// <summary>Adds the names of a byline, where there is one.</summary>
    public void Add(Byline? byline)
    {
        if (byline is null)
            return;
        Add(byline.Reporters, Reporters);
        Add(byline.Correspondents, Correspondents);
        Add(byline.Photographers, Photographers);
    }

    private static void Add(IReadOnlyList<string> names, List<string> into)
    {
        foreach (var name in names)
        {
            if (!into.Contains(name))
                into.Add(name);
        }
    }
}
