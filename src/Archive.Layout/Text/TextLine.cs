namespace Archive.Layout.Text;

/// <summary>One line (行) of a page that has ink on it.</summary>
/// <param name="From">Index of its first inked character in <see cref="PageText.Ink"/>.</param>
/// <param name="To">Index behind its last inked character.</param>
/// <param name="Number">Line number in the source, from 1.</param>
/// <param name="BlanksBefore">Empty lines directly above.</param>
/// <param name="Indent">White space before the first inked character, in characters.</param>
/// <param name="HalfEms">Width of the ink in half ems: Latin counts half, spaces do not count.</param>
/// <param name="InnerSpaces">Gaps between inked characters.</param>
internal readonly record struct TextLine(int From, int To, int Number, int BlanksBefore, int Indent, int HalfEms, int InnerSpaces)
{
    /// <summary>Number of inked characters.</summary>
    public int Count => To - From;

    /// <summary>Half ems that the gaps beside figures and Latin words may take, which no ink shows; 0 in a line stretched character by character.</summary>
    public int Loosened => InnerSpaces * 2 < Count ? InnerSpaces : 0;

    /// <summary>This line and the one below it as one.</summary>
    public TextLine With(in TextLine below) => this with { To = below.To, HalfEms = HalfEms + below.HalfEms, InnerSpaces = InnerSpaces + below.InnerSpaces };
}
