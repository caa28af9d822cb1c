using System.Collections.Immutable;

namespace Archive.Layout.Joining;

/// <summary>Which parts of an issue are one article.</summary>
/// <param name="Wholes">Each article printed on several pages, as the indexes of its parts in the order they are read; two or more.</param>
/// <param name="Unsure">Jumps and landings for which something fits, but which could not be joined with certainty.</param>
public sealed record JoinPlan(ImmutableArray<ImmutableArray<int>> Wholes, ImmutableArray<UnsureEnd> Unsure);

/// <summary>A jump or landing that was not joined although something fits.</summary>
/// <param name="Part">Index of its part.</param>
/// <param name="IsLanding">上接 rather than 下转.</param>
/// <param name="Candidates">Indexes of the parts that fit and are free.</param>
public sealed record UnsureEnd(int Part, bool IsLanding, ImmutableArray<int> Candidates);
