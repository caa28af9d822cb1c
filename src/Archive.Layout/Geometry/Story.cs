namespace Archive.Layout.Geometry;

/// <summary>One article's rows, sorted and in reading order, before they are read.</summary>
/// <param name="Headings">Rows of its headline stack.</param>
/// <param name="Body">Rows of its body.</param>
/// <param name="Captions">Rows of its captions, each caption a list.</param>
internal sealed record Story(List<Piece> Headings, List<BodyRow> Body, List<List<Piece>> Captions);
