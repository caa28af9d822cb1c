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

    // In ems: no type advances so far, but upright lines read as level ones do.
    private const double WidestAdvance = 12;

    /// <summary>The piece that words of a line are.</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="number">The line's number.</param>
    /// <param name="words">The words, from left to right.</param>
    /// <param name="scale">The page's measures.</param>
    /// <param name="chinese">Whether the page is Chinese.</param>
    public static Piece Of(string text, int number, List<Word> words, Scale scale, bool chinese)
    {
        List<(double, double)> tops = [], bottoms = [], heights = [], han = [];
        double ems = 0, left = double.MaxValue, right = double.MinValue;
        var count = 0;
        List<SourceSpan> spans = [];
        foreach (var w in words)
        {
            tops.Add((w.Top, w.Ems));
            bottoms.Add((w.Bottom, w.Ems));
            heights.Add((w.Height, w.Ems));
            if (w.Han > 0)
                han.Add((w.Height, w.Han));
            ems += w.Ems;
            count += w.Han;
            left = Math.Min(left, w.Left);
            right = Math.Max(right, w.Right);
            if (spans.Count > 0 && w.Span.Start >= spans[^1].End && text.AsSpan(spans[^1].End, w.Span.Start - spans[^1].End).IsWhiteSpace())
                spans[^1] = spans[^1] with { End = w.Span.End };
            else
                spans.Add(w.Span);
        }

        // Boxes of misread words may be far too high, but not too wide as well.
        var advance = (right - left) / Math.Max(ems, 0.5) / scale.Em;
        var size = Math.Min(Median.Of(han.Count > 0 ? han : heights) / scale.Height, 1.15 * advance);
        return new Piece
        {
            Spans = spans,
            Number = number,
            Left = left,
            Right = right,
            Top = Median.Of(tops),
            Bottom = Median.Of(bottoms),
            Ems = ems,
            Han = count,
            Size = chinese && count == 0 || advance > WidestAdvance ? Math.Min(size, 1) : size,
        };
    }
}
