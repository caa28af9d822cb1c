using Archive.Layout.Mentions;

namespace Archive.Web.Pages.Names;

/// <summary>What an article's text lists, as links to a search for the same characters.</summary>
/// <param name="People">人名.</param>
/// <param name="Organisations">单位.</param>
public sealed record MentionedView(IReadOnlyList<MentionedName> People, IReadOnlyList<MentionedName> Organisations)
{
    private const int Most = 40;

    /// <summary>Reads the lists of an article's paragraphs; nothing of it is stored.</summary>
    public static MentionedView Of(IEnumerable<string> paragraphs)
    {
        var found = MentionFinder.In(paragraphs);
        return new MentionedView([.. found.People.Take(Most).Select(MentionedName.Of)], [.. found.Organisations.Take(Most).Select(MentionedName.Of)]);
    }
}

/// <summary>A name in a text.</summary>
/// <param name="Name">As it is printed.</param>
/// <param name="Address">Where it is searched for.</param>
public sealed record MentionedName(string Name, string Address)
{
    /// <summary>A name and the search for exactly its characters.</summary>
    public static MentionedName Of(string name) => new(name, Addresses.Search($"\"{name}\""));
}
