namespace Archive.Core.Search;

/// <summary>The lead paragraph (导语) of a body.</summary>
internal static class LeadParagraph
{
    private const int ShortestAlone = 40;

    /// <summary>Where it ends: the first paragraph, with the second where the first is hardly more than a dateline.</summary>
    public static int EndOf(string body)
    {
        var end = body.IndexOf('\n', StringComparison.Ordinal);
        if (end is >= 0 and < ShortestAlone)
            end = body.IndexOf('\n', end + 1);
        return end < 0 ? body.Length : end;
    }
}
