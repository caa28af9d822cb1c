namespace Archive.Layouts.Typesetting;

/// <summary>Sets headline stacks and other lines of large type into an area.</summary>
internal sealed class HeadSetter(Paper paper, Dice dice)
{
    private readonly double body = paper.BodySize;

    /// <summary>Sets text in one size, shrunk a little to keep lines whole, else broken; returns the height.</summary>
    /// <param name="into">Takes the lines.</param>
    /// <param name="text">Phrases with spaces between.</param>
    /// <param name="scale">Type size, in body ems.</param>
    /// <param name="width">The area's width, in points.</param>
    /// <param name="top">The area's upper edge.</param>
    /// <param name="phraseALine">Whether each phrase has a line of its own.</param>
    /// <param name="anywhere">Whether lines may break inside words.</param>
    public double Set(List<SetLine> into, string text, double scale, double width, double top, bool phraseALine, bool anywhere)
    {
        var lines = new List<string>();
        var size = scale * body;
        if (!phraseALine && Fits(text, size, width, out var fitting))
        {
            lines.Add(text);
            size = fitting;
        }
        else
        {
            var phrases = anywhere ? [text] : text.Split(' ');
            var least = size;
            foreach (var phrase in phrases)
            {
                if (Fits(phrase, size, width, out fitting))
                    least = Math.Min(least, fitting);
            }

            size = least;
            foreach (var phrase in phrases)
                lines.AddRange(Balance(phrase, width / size));
        }

        var y = top;
        foreach (var line in lines)
        {
            var length = Metrics.Width(line) * size;
            var x = paper.HeadLeft ? 0 : Math.Max(0, (width - length) / 2);
            into.Add(Line(line, x, y, size));
            y += size * 1.2;
        }

        return y - top + (.4 * body);
    }

    /// <summary>A line set as it comes.</summary>
    public static SetLine Line(string text, double x, double y, double size)
    {
        var at = new double[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            at[i] = x;
            x += Metrics.Width(text[i]) * size;
        }

        return new SetLine(text, at, y, size);
    }

    private static bool Fits(string text, double size, double width, out double fitting)
    {
        fitting = Math.Min(size, width / Metrics.Width(text));
        return fitting >= size * .8;
    }

    // Lines of one length; no line begins with a mark or ends with an opening one.
    private IEnumerable<string> Balance(string text, double most)
    {
        var width = Metrics.Width(text);
        if (width <= most + 1e-6)
            return [text];
        var count = (int)Math.Ceiling(width / most);
        var each = Math.Min(most, Math.Ceiling(width / count) + (dice.Falls(.5) ? .5 : 0));
        return new LineBreaker(paper).Break(text, _ => each, 0, justify: false).Select(p => p.Text);
    }
}
