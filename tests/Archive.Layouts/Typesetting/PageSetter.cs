using Archive.Layouts.Writing;

namespace Archive.Layouts.Typesetting;

/// <summary>A page as set: its lines in paint order.</summary>
internal sealed record SetPage(List<SetLine> Lines, double Width, double Height);

/// <summary>Places furniture and stories on a grid of columns, in rows of boxes, and paints them.</summary>
internal sealed class PageSetter(Paper paper, Dice dice)
{
    private const double Margin = 30;

    private readonly StorySetter setter = new(paper, dice);
    private readonly List<List<SetLine>> furniture = [];
    private readonly List<List<SetLine>> painted = [];
    private readonly double body = paper.BodySize;
    private double y;

    private double Column => paper.ColumnChars * body;

    private double Gutter => paper.Gutter * body;

    private double PageWidth => Span(paper.Columns);

    private double Span(int columns) => (columns * (Column + Gutter)) - Gutter;

    /// <param name="head">Blocks at the page's head.</param>
    /// <param name="masthead">Whether these are page 1's, with the paper's name in large type.</param>
    /// <param name="guide">Lines of a box of furniture among the stories, or none.</param>
    /// <param name="stories">The stories, the foremost first.</param>
    public SetPage Set(List<(List<string> Lines, double Scale)> head, bool masthead, List<string> guide, List<Story> stories)
    {
        if (masthead)
            SetMasthead(head);
        else
            SetFolio(head);
        var numbers = new Queue<int>(Enumerable.Range(0, stories.Count));
        while (numbers.Count > 0)
            SetRow(stories, numbers, guide);
        if (guide.Count > 0)
            SetGuide(guide, 0, y, Span(1));
        if (!paper.PaintsInOrder)
            dice.Shuffle(painted);
        var lines = (paper.FurnitureLast ? painted.Concat(furniture) : furniture.Concat(painted)).SelectMany(l => l).ToList();
        return new SetPage([.. lines.Select(l => l.Move(Margin, Margin))], PageWidth + (2 * Margin), lines.Max(l => l.Bottom) + (2 * Margin));
    }

    private void SetMasthead(List<(List<string> Lines, double Scale)> blocks)
    {
        double x = 0, tallest = 0, under = 0;
        foreach (var (texts, scale) in blocks)
        {
            var size = scale * body;
            var width = texts.Max(t => Metrics.Width(t)) * size;
            if (x > 0 && x + width > PageWidth)
                (x, under) = (0, tallest);
            AddBlock(furniture, texts, x, y + under, size);
            tallest = Math.Max(tallest, under + (texts.Count * size * 1.4));
            x += width + (2.5 * body);
        }

        y += tallest + (2 * body);
    }

    // Spread over the page's width; what has no room goes to a second line.
    private void SetFolio(List<(List<string> Lines, double Scale)> blocks)
    {
        var widths = blocks.ConvertAll(b => b.Lines.Max(t => Metrics.Width(t)) * b.Scale * body);
        for (var i = 0; i < blocks.Count;)
        {
            var to = i + 1;
            while (to < blocks.Count && widths[i..(to + 1)].Sum() + ((to - i) * 2 * body) <= PageWidth)
                to++;
            var gap = to - i > 1 ? (PageWidth - widths[i..to].Sum()) / (to - i - 1) : 0;
            double x = 0, tallest = 0;
            for (; i < to; i++)
            {
                AddBlock(furniture, blocks[i].Lines, x, y, blocks[i].Scale * body);
                x += widths[i] + gap;
                tallest = Math.Max(tallest, blocks[i].Scale * body);
            }

            y += tallest + (i == blocks.Count ? 2 : .6) * body;
        }
    }

    private void AddBlock(List<List<SetLine>> into, List<string> texts, double x, double top, double size)
    {
        var frame = setter.NextFrame();
        into.Add([.. texts.Select((t, i) => HeadSetter.Line(t, x, top + (i * size * 1.4), size) with { Frame = frame })]);
    }

    // A row is cut into boxes; each holds stories on top of each other until they reach the row's height.
    private void SetRow(List<Story> stories, Queue<int> numbers, List<string> guide)
    {
        var left = paper.Columns;
        double x = 0, height = 0;
        var first = true;
        while (left > 0 && numbers.Count > 0)
        {
            var story = stories[numbers.Peek()];
            var span = Math.Min(left, Columns(story));
            // A rest too narrow for a story goes to the last box.
            if (left - span == 1 && numbers.Count < 3)
                span = left;
            var top = y;
            do
            {
                top += SetIn(stories, numbers.Dequeue(), span, x, top) + (1.2 * body);
            }
            while (!first && numbers.Count > 0 && top - y < height * .7);
            if (guide.Count > 0 && first && dice.Falls(.5))
            {
                top += SetGuide(guide, x, top, Span(span));
                guide.Clear();
            }

            height = Math.Max(height, top - y);
            x += Span(span) + Gutter;
            left -= span;
            first = false;
        }

        y += height + body;
    }

    private double SetIn(List<Story> stories, int number, int span, double x, double top)
    {
        var story = stories[number];
        var width = Span(span);
        var set = story.Kind == "caption" ? setter.SetPicture(story.Captions[0], number, width) : setter.Set(story, number, Math.Min(span, Math.Max(1, story.Length / 60)), width);
        painted.Add([.. set.Lines.Select(l => l.Move(x, top))]);
        return set.Height;
    }

    private double SetGuide(List<string> guide, double x, double top, double width)
    {
        var breaker = new LineBreaker(paper);
        var frame = setter.NextFrame();
        var lines = new List<SetLine>();
        foreach (var text in guide)
        {
            foreach (var piece in breaker.Break(text, _ => width / body, 0, justify: false))
                lines.Add(HeadSetter.Line(piece.Text, x, top + (lines.Count * body * 1.5), body) with { Frame = frame });
        }

        furniture.Add(lines);
        return (lines.Count + 1) * body * 1.5;
    }

    private int Columns(Story story)
    {
        var most = story.Length switch { < 90 => 1, < 220 => 2, < 450 => 3, < 900 => 4, _ => 6 };
        var least = story.Length switch { < 220 => 1, < 600 => 2, _ => 3 };
        return Math.Min(paper.Columns, dice.Between(least, most));
    }
}
