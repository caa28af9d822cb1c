namespace Archive.Web.Pages.Article;

/// <summary>Where the text of an article that is printed on several pages crosses from one to the next.</summary>
/// <param name="Paragraph">Index of the paragraph; where a page ends with a paragraph, of that one.</param>
/// <param name="At">How much of the paragraph stands before it.</param>
/// <param name="Page">Number of the page that it goes on on.</param>
public sealed record Joint(int Paragraph, int At, int Page)
{
    /// <summary>The joints of a text; none where it cannot be told, because it is no longer just what its parts have.</summary>
    /// <param name="paragraphs">The whole's paragraphs.</param>
    /// <param name="parts">For each part the number of its page and what that has of the text, in order.</param>
    public static IReadOnlyList<Joint> Of(IReadOnlyList<string> paragraphs, IReadOnlyList<(int Page, string Body)> parts)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        ArgumentNullException.ThrowIfNull(parts);
        var whole = string.Join('\n', paragraphs);
        var joints = new List<Joint>();
        var at = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            // A word that was broken over the jump has lost its hyphen, an English one has its space back.
            var body = parts[i].Body;
            if (!whole.AsSpan(at).StartsWith(body, StringComparison.Ordinal))
                body = body.TrimEnd('-');
            if (!whole.AsSpan(at).StartsWith(body, StringComparison.Ordinal))
                return [];
            at += body.Length;
            if (i + 1 == parts.Count)
                return at == whole.Length ? joints : [];
            var before = whole.AsSpan(0, at);
            joints.Add(new Joint(before.Count('\n'), at - (before.LastIndexOf('\n') + 1), parts[i + 1].Page));
            if (at < whole.Length && whole[at] is '\n' or ' ')
                at++;
        }

        return joints;
    }
}
