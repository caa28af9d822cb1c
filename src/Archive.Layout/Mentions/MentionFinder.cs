namespace Archive.Layout.Mentions;

/// <summary>People and organisations that an article lists, each once and in the order of the text, exactly as it is printed.</summary>
/// <param name="People">人名.</param>
/// <param name="Organisations">单位.</param>
public sealed record MentionedNames(IReadOnlyList<string> People, IReadOnlyList<string> Organisations)
{
    /// <summary>Whether there is anything.</summary>
    public bool Any => People.Count + Organisations.Count > 0;
}

/// <summary>
/// Finds the lists of names that newspapers print: 市领导甲、乙、丙出席, 市教育局、市财政局联合发文. It goes by the habits of such lists
/// alone and knows nobody: better a list is missed than a word taken for a name.
/// </summary>
public static class MentionFinder
{
    /// <summary>What some paragraphs list.</summary>
    public static MentionedNames In(IEnumerable<string> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        var (people, organisations) = (new List<string>(), new List<string>());
        foreach (var paragraph in paragraphs)
        {
            foreach (var sentence in paragraph.Split(['。', '；', '！', '？', '\n'], StringSplitOptions.RemoveEmptyEntries))
            {
                PeopleLists.Find(sentence, people);
                OrganisationLists.Find(sentence, organisations);
            }
        }

        return new MentionedNames([.. people.Distinct(StringComparer.Ordinal)], [.. organisations.Distinct(StringComparer.Ordinal)]);
    }
}
