namespace Archive.Layout.Geometry;

/// <summary>What stands together on one printed line of one column: a text line of the format, or a part of it.</summary>
internal sealed class Piece
{
    /// <summary>What it covers of the text; more than one where the format tore it apart.</summary>
    public required List<SourceSpan> Spans { get; init; }

    /// <summary>Number of the text line it begins on, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Left edge.</summary>
    public required double Left { get; set; }

    /// <summary>Right edge.</summary>
    public required double Right { get; set; }

    /// <summary>Upper edge, as most of its words have it.</summary>
    public required double Top { get; set; }

    /// <summary>Lower edge, as most of its words have it.</summary>
    public required double Bottom { get; set; }

    /// <summary>Width of its ink in ems.</summary>
    public required double Ems { get; set; }

    /// <summary>Number of Chinese characters.</summary>
    public required int Han { get; set; }

    /// <summary>Type size in parts of the page's body size: 1 is body text.</summary>
    public double Size { get; set; } = 1;

    /// <summary>A column of a headline set upright (竖排): its characters stand below each other, each a span of its own.</summary>
    public bool IsUpright { get; init; }

    /// <summary>Middle between upper and lower edge.</summary>
    public double Middle => (Top + Bottom) / 2;

    /// <summary>Right less left.</summary>
    public double Width => Right - Left;

    /// <summary>Larger than body text: a headline's.</summary>
    public bool IsDisplay => Size >= LeastDisplay;

    /// <summary>From what size on type is a headline's. Papers set the least headlines a third above the body.</summary>
    public const double LeastDisplay = 1.28;
}
