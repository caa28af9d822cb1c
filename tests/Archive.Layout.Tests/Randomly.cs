using FsCheck;

namespace Archive.Layout.Tests;

/// <summary>How property tests draw their cases: anew each time, and in CI always the same, so that a build's outcome is no matter of luck.</summary>
internal static class Randomly
{
    public static Config Runs(int cases)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(cases);
        return Environment.GetEnvironmentVariable("CI") == "true" ? config.WithReplay(20200226, 1) : config;
    }
}
