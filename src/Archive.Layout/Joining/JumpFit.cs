namespace Archive.Layout.Joining;

/// <summary>What a jump (下转第二版③) and a landing (上接第一版③) say of each other.</summary>
public static class JumpFit
{
    /// <summary>Whether nothing that is printed speaks against a jump's going on at a landing of the same issue.</summary>
    /// <param name="jumpPage">The page the jump stands on.</param>
    /// <param name="jump">What it names.</param>
    /// <param name="landingPage">The page the landing stands on.</param>
    /// <param name="landing">What it names.</param>
    /// <param name="begun">What the part that jumps was itself gone on with from, where it is a landing too: papers that run a story
    /// over three pages print where it began (上接第一版) on the third as well.</param>
    /// <remarks>A paper is read forwards: only where both name each other's page may a jump lead back.</remarks>
    public static bool Fits(int jumpPage, PageReference jump, int landingPage, PageReference landing, PageReference? begun = null)
    {
        ArgumentNullException.ThrowIfNull(jump);
        ArgumentNullException.ThrowIfNull(landing);
        return landingPage != jumpPage
            && (jump.Page is null || jump.Page == landingPage)
            && (landing.Page is null || landing.Page == jumpPage || landing.Page == begun?.Page)
            && (jump.Ref is null || landing.Ref is null || jump.Ref == landing.Ref)
            && (landingPage > jumpPage || (jump.Page is not null && landing.Page is not null));
    }
}
