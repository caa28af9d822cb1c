using Archive.Core.Model;

namespace Archive.Web.Pages.ImportLog;

/// <summary>The import's terms in the language of the interface.</summary>
public static class ImportWords
{
    /// <summary>Where a run came from.</summary>
    public static string Origin(string origin) => origin switch
    {
        "command line" => Text.OriginCommandLine,
        "samples" => Text.OriginSamples,
        "inbox" => Text.OriginInbox,
        _ => origin,
    };

    /// <summary>What became of a file.</summary>
    public static string Outcome(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Added => Text.OutcomeAdded,
        ImportOutcome.NewVersion => Text.OutcomeNewVersion,
        ImportOutcome.Unchanged => Text.OutcomeUnchanged,
        _ => Text.OutcomeRefused,
    };
}
