using System.Text;
using Archive.Layouts.Typesetting;

namespace Archive.Layouts.Reading;

/// <summary>Reads lines in paint order, as text layers have them.</summary>
internal static class PaintOrder
{
    private const double Space = .1;
    private const double RawSpace = .15;
    private const double Overlap = .1;

    /// <summary>A blank line at each frame, and where a line leaves its block's left edge.</summary>
    /// <remarks>A block's second line may stand anywhere; a later one starts a new block where it hangs out to the left, or is set in by more than its own size.</remarks>
    public static string Flow(IReadOnlyList<SetLine> lines, bool startsWithSpace)
    {
        var text = new StringBuilder();
        if (startsWithSpace)
            text.Append(' ');
        var count = 0;
        double edge = 0;
        SetLine? above = null;
        foreach (var line in lines)
        {
            var leaves = count > 1 && (line.Left < edge - .01 || line.Left > edge + line.Size + .01);
            if (line.FollowsPicture && above is not null)
            {
                text.Append(' ');
                count = 0;
            }
            else if (above is not null && (line.Frame != above.Frame || leaves))
            {
                text.Append('\n');
                count = 0;
            }

            edge = count == 0 ? line.Left : count == 1 ? Math.Min(edge, line.Left) : edge;
            count++;
            Append(text, line, Space);
            text.Append('\n');
            above = line;
        }

        return text.ToString();
    }

    /// <summary>No blank lines; marks that are set into each other break the line.</summary>
    public static string Raw(IReadOnlyList<SetLine> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            for (var i = 0; i < line.Text.Length; i++)
            {
                if (i > 0 && line.GapBefore(i) < -Overlap * line.Size - 1e-6)
                    text.Append('\n');
                else if (i > 0 && line.GapBefore(i) > (RawSpace * line.Size) + 1e-6 && line.Text[i] is not (' ' or '　') && line.Text[i - 1] is not (' ' or '　'))
                    text.Append(' ');
                text.Append(line.Text[i]);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A line's characters, with a space wherever the gap between two is wide enough.</summary>
    public static void Append(StringBuilder text, SetLine line, double space = Space)
    {
        for (var i = 0; i < line.Text.Length; i++)
        {
            if (i > 0 && line.GapBefore(i) > (space * line.Size) + 1e-6 && line.Text[i] is not (' ' or '　') && line.Text[i - 1] is not (' ' or '　'))
                text.Append(' ');
            text.Append(line.Text[i]);
        }
    }
}
