namespace Archive.Layout.Geometry;

/// <summary>The measures of a page's body text, by which everything else is judged.</summary>
/// <param name="Em">Advance of a full character, letter-spacing included.</param>
/// <param name="Height">Height of its words' boxes.</param>
internal readonly record struct Scale(double Em, double Height);
