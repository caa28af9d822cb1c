using System.Collections.Immutable;

namespace Archive.Layout;

/// <summary>The text of one page as a format gives it, and where it stands on the paper where the format says so.</summary>
/// <param name="Text">Decoded text; all spans are offsets into it.</param>
/// <param name="Geometry">Boxes of the text; <see langword="null"/> for plain text.</param>
public sealed record PageSource(string Text, PageGeometry? Geometry = null);

/// <summary>Where the lines of a page's text stand on the paper.</summary>
/// <param name="Width">Width of the page, in the format's own unit (pixels, points, tenths of a millimetre); above 0.</param>
/// <param name="Height">Height of the page, in the same unit.</param>
/// <param name="Boxes">One box a word or line of the text, as fine as the format has them, in the order of their spans, which do not overlap.</param>
public sealed record PageGeometry(double Width, double Height, ImmutableArray<TextBox> Boxes)
{
    /// <summary>Articles as the format itself divides the page (METS), each as the spans it covers; empty where it does not.</summary>
    public ImmutableArray<ImmutableArray<SourceSpan>> Divisions { get; init; } = [];

    /// <summary>How far each of <see cref="Divisions"/> reaches over other pages, in their order; empty where the format does not say.</summary>
    public ImmutableArray<DivisionReach> Reaches { get; init; } = [];

    /// <summary>Printed rules (线) and frames where the format has them: they part stories.</summary>
    public ImmutableArray<PageArea> Rules { get; init; } = [];

    /// <summary>Pictures (图片) where the format has them.</summary>
    public ImmutableArray<PageArea> Pictures { get; init; } = [];

    /// <summary>Whether the boxes are those of a text layer, and not what was read from a picture: exact, and no word is of two columns.</summary>
    public bool IsTextLayer { get; init; }
}

/// <summary>How far an article that a format divides (METS) reaches over other pages of its issue.</summary>
/// <param name="Back">How many pages before this one its part before is; <see langword="null"/> where it begins here.</param>
/// <param name="On">How many pages behind this one it goes on; <see langword="null"/> where it ends here.</param>
public readonly record struct DivisionReach(int? Back, int? On);

/// <summary>A rectangle on the page, in its unit; the origin is the upper left corner.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Lower edge.</param>
public readonly record struct PageArea(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Width, 0 or more.</summary>
    public double Width => Math.Max(0, Right - Left);

    /// <summary>Height, 0 or more.</summary>
    public double Height => Math.Max(0, Bottom - Top);
}

/// <summary>The box of a line or of a part of one. The origin is the page's upper left corner.</summary>
/// <param name="Span">What it holds.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Lower edge.</param>
/// <param name="Size">Type size: height of a full Chinese character, in the page's unit; 0 where unknown.</param>
public readonly record struct TextBox(SourceSpan Span, double Left, double Top, double Right, double Bottom, double Size);
