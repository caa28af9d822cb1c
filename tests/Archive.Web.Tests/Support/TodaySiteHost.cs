namespace Archive.Web.Tests.Support;

/// <summary>The site where the clock stands still: 2021-02-25, 20:00 in Greenwich.</summary>
public sealed class TodaySiteHost : SiteHost
{
    /// <inheritdoc />
    protected override TimeProvider Clock { get; } = new Stopped(new DateTimeOffset(2021, 2, 25, 20, 0, 0, TimeSpan.Zero));

    private sealed class Stopped(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
