namespace Archive.Core.Search;

/// <summary>Decides when a query that finds little is broken into parts.</summary>
internal static class Loosening
{
    private const int FewestCharacters = 3;
    private const int LongRun = 7;
    private const int Few = 3;

    /// <summary>Whether articles with most of the query's parts are to be found too.</summary>
    /// <param name="plan">What is sought.</param>
    /// <param name="exact">How many articles hold it as it stands.</param>
    /// <param name="token">The token of a later page, which goes on as the first began.</param>
    public static bool IsWanted(SearchPlan plan, long exact, NextToken? token)
    {
        if (token is not null)
            return token.IsLoosened;
        var loose = plan.Parts.Where(LooseOrder.IsLoose).ToList();
        var characters = loose.Sum(p => ((QueryTerm)p).Folded.Length);
        // Some article may hold a remembered headline by chance, and the one that is meant hold it nearly.
        return exact == 0 ? characters >= FewestCharacters : exact <= Few && loose.Count == 1 && plan.Parts.Count == 1 && characters >= LongRun;
    }
}
