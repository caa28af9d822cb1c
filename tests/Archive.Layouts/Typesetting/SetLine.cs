namespace Archive.Layouts.Typesetting;

/// <summary>A line as it stands on the page. Measures are in points from the page's upper left corner.</summary>
/// <param name="Text">Its characters, fixed spaces included.</param>
/// <param name="At">Left edge of each character.</param>
/// <param name="Top">Upper edge of the type.</param>
/// <param name="Size">Type size.</param>
internal sealed record SetLine(string Text, double[] At, double Top, double Size)
{
    /// <summary>The frame it was set in: lines of one frame are painted together.</summary>
    public int Frame { get; init; }

    /// <summary>Number of its story, or -1 for furniture.</summary>
    public int Story { get; init; } = -1;

    /// <summary>Whether it follows a headline that was a picture: painted as a space that joins it with what was painted before.</summary>
    public bool FollowsPicture { get; init; }

    /// <summary>Left edge.</summary>
    public double Left => At[0];

    /// <summary>Right edge.</summary>
    public double Right => At[^1] + Advance(Text.Length - 1);

    /// <summary>Lower edge.</summary>
    public double Bottom => Top + Size;

    /// <summary>How far the pen goes for one character.</summary>
    public double Advance(int i) => Metrics.Width(Text[i]) * Size;

    /// <summary>White space between a character and the one before it, below 0 where they are set into each other.</summary>
    public double GapBefore(int i) => At[i] - At[i - 1] - Advance(i - 1);

    public SetLine Move(double dx, double dy) => this with { At = [.. At.Select(x => x + dx)], Top = Top + dy };
}

/// <summary>Widths in ems.</summary>
internal static class Metrics
{
    /// <summary>Half an em for digits, Latin letters and the plain space.</summary>
    public static double Width(char c) => c is < '\u2000' and not '·' ? .5 : 1;

    public static double Width(ReadOnlySpan<char> text)
    {
        double width = 0;
        foreach (var c in text)
            width += Width(c);
        return width;
    }
}
