namespace Archive.Layout.Text;

/// <summary>An inked character of the source that a line leaves out.</summary>
/// <param name="Line">The line.</param>
/// <param name="At">Index of the ink that follows it.</param>
/// <param name="Offset">Where it stands in the source.</param>
/// <param name="IsMark">Whether an end mark (文末标记) was read there, or nothing.</param>
internal readonly record struct UnreadInk(int Line, int At, int Offset, bool IsMark);
