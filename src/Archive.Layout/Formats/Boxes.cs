using System.Globalization;

namespace Archive.Layout.Formats;

/// <summary>Reads numbers of boxes as formats write them.</summary>
internal static class Boxes
{
    // No page is larger in any unit: 1/1200 inch on a sheet of ten metres.
    private const double Most = 1e6;

    /// <summary>A number within reason, or <see langword="null"/>.</summary>
    public static double? Number(ReadOnlySpan<char> text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= Most ? value : null;

    /// <summary>An area of two corners, or <see langword="null"/> where a number is missing or the corners are the wrong way round.</summary>
    public static PageArea? Corners(double? left, double? top, double? right, double? bottom) =>
        left is { } l && top is { } t && right is { } r && bottom is { } b && r >= l && b >= t ? new PageArea(l, t, r, b) : null;

    /// <summary>An area of a corner and a size.</summary>
    public static PageArea? Sized(double? left, double? top, double? width, double? height) => Corners(left, top, left + width, top + height);
}
