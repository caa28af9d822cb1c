using System.Collections.Immutable;
using Archive.Layouts.Scoring;

namespace Archive.Layouts.Measuring;

/// <summary>A page, how it was read, and how well it was split.</summary>
/// <param name="Name">The page's name.</param>
/// <param name="Text">Its text as it was split.</param>
/// <param name="Warned">Whether it was warned that its columns were read across.</param>
/// <param name="Tally">The counts.</param>
/// <param name="Findings">What was found of each article.</param>
internal sealed record ScoredPage(string Name, string Text, bool Warned, Tally Tally, ImmutableArray<Finding> Findings);
