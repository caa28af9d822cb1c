namespace Archive.Web.Pages;

/// <summary>
/// The day it is where the newspapers are printed: the only thing pages take from the clock. Whoever keeps answers for later puts
/// <see cref="Date"/> into their key.
/// </summary>
public sealed class Today(TimeProvider clock)
{
    /// <summary>China has one time, without summer time: no table of zones is needed, which a small machine may lack.</summary>
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>The date.</summary>
    public DateOnly Date => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(China).DateTime);
}
