using System.Globalization;
using System.Text;
using Archive.Layout;

namespace Archive.Web.Pages.Browse;

/// <summary>A page drawn from its boxes: where each article stands on the paper. 1000 units wide, so that lines and letters of the
/// drawing are the same on every page.</summary>
/// <param name="Height">Height in the same units.</param>
/// <param name="Articles">The articles that have a place, in the page's order.</param>
/// <param name="Rest">Path of the lines of no article.</param>
public sealed record PageDrawing(int Height, IReadOnlyList<DrawnArticle> Articles, string Rest)
{
    /// <summary>Width of every drawing.</summary>
    public const int Width = 1000;

    /// <summary>Half the width of the disc in which an article's number stands.</summary>
    public const int NumberRadius = 24;

    // An article's number stands to the left of its first letter, so as not to cover it.
    private const int NumberOffset = NumberRadius + 2;

    // And above it, so as not to cover the end of a headline beside it either.
    private const int NumberRise = 18;

    // A drawing is to look at: a page of more lines than any paper has is drawn in part.
    private const int MostBoxes = 20_000;
    private const double Padding = 4;

    // A line with the white below it; and how full a block must be of such lines.
    private const double Leading = 1.5;
    private const double Full = 0.6;
    private const int MostBlocks = 100;

    // From here on a line is a headline's, as a multiple of the page's usual type.
    private const double LargeType = 1.6;

    // What is set looser than this was no headline but a picture that something was read into.
    private const double LooseType = 2.5;

    /// <summary>White that numbers need to the left of the paper: a headline at its very edge has its number beside the paper.</summary>
    public int NumberMargin => Articles.Select(a => Math.Clamp(NumberRadius - a.X, 0, NumberOffset + NumberRadius)).DefaultIfEmpty().Max();

    /// <summary>Draws the page.</summary>
    /// <param name="geometry">Its boxes.</param>
    /// <param name="text">The text they are boxes of.</param>
    /// <param name="articles">For each article its offsets in the text: start, end, start, end, …; empty where it has none.</param>
    public static PageDrawing Of(PageGeometry geometry, string text, IReadOnlyList<IReadOnlyList<int>> articles)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        ArgumentNullException.ThrowIfNull(text);
        var scale = Width / geometry.Width;
        var owners = Owners(articles);
        var lines = Lines(geometry.Boxes.Take(MostBoxes), text, scale, owners);
        var usual = lines.Count == 0 ? 0 : lines.Select(l => l.Size).Order().ElementAt(lines.Count / 2);
        var drawn = lines.Where(l => l.Article >= 0).GroupBy(l => l.Article).OrderBy(g => g.Key)
            .Select(g => Draw(g.Key, [.. g], [.. lines.Where(l => l.Article != g.Key).Select(l => l.Place)], usual)).ToList();
        return new PageDrawing((int)Math.Ceiling(geometry.Height * scale), drawn, Bars(lines.Where(l => l.Article < 0).Select(l => l.Place)));
    }

    /// <summary>Printed lines: boxes of one line of the text, which may be of words, joined where they stand beside each other.</summary>
    private static List<Line> Lines(IEnumerable<TextBox> boxes, string text, double scale, List<(int Start, int End, int Article)> owners)
    {
        var lines = new List<Line>();
        var end = 0;
        foreach (var box in boxes)
        {
            var (start, words) = (Math.Clamp(box.Span.Start, 0, text.Length), Text(text, box.Span));
            var place = Rectangle.Of(box, scale);
            if (words.Length == 0 || !(place.Width > 0 && place.Height > 0))
                continue;
            var line = new Line(Owner(owners, box.Span), place, words, box.Size > 0 ? box.Size * scale : place.Thickness);
            if (lines.Count > 0 && lines[^1] is var before && before.Article == line.Article && start >= end && !text.AsSpan(end, start - end).Contains('\n') && before.Place.IsBeside(place))
                lines[^1] = before with { Place = before.Place.With(place), Text = before.Text + text[end..start] + words, Size = Math.Max(before.Size, line.Size) };
            else
                lines.Add(line);
            end = Math.Clamp(box.Span.End, 0, text.Length);
        }

        return lines;
    }

    private static DrawnArticle Draw(int article, List<Line> lines, List<Rectangle> others, double usual)
    {
        var regions = Regions([.. lines.Select(l => l.Place)], others);
        var large = lines.Where(l => l.IsAcross && l.Size >= usual * LargeType && l.Place.Width <= l.Size * l.Text.Length * LooseType).ToList();
        // Beside the headline, as a reader would point at the article; else where it begins.
        var first = large.Count > 0 ? large.MaxBy(l => l.Size)!.Place : lines[0].Place;
        return new DrawnArticle(
            article,
            string.Concat(regions.Select(r => Path(r.Grown(Padding)))),
            Bars(lines.Except(large).Select(l => l.Place)),
            [.. large.Select(l => new DrawnLine(Round(l.Place.Left), Round(l.Place.Bottom - (l.Place.Height * 0.14)), Round(l.Place.Width), Math.Max(1, Round(Math.Min(l.Place.Height, 1.1 * l.Place.Width / l.Text.Length))), l.Text))],
            Round(first.Left) - NumberOffset, Round(first.Top) - NumberRise);
    }

    /// <summary>Lines joined to blocks, and these to larger ones, as far as a block is mostly full of the article's own lines and
    /// covers none of another's.</summary>
    private static IEnumerable<Rectangle> Regions(List<Rectangle> lines, List<Rectangle> others)
    {
        var blocks = new List<Block>();
        foreach (var line in lines.Select(l => new Block(l, l.Area * Leading)))
        {
            if (blocks.Count > 0 && blocks[^1].Place.IsNear(line.Place) && Join(blocks[^1], line, others) is { } joined)
                blocks[^1] = joined;
            else
                blocks.Add(line);
        }

        for (var i = 0; i < blocks.Count && blocks.Count <= MostBlocks; i++)
        {
            for (var k = i + 1; k < blocks.Count; k++)
            {
                if (Join(blocks[i], blocks[k], others) is not { } joined)
                    continue;
                blocks[i] = joined;
                blocks.RemoveAt(k);
                // The larger block may reach those passed over before.
                (i, k) = (-1, blocks.Count);
            }
        }

        return blocks.Select(b => b.Place);
    }

    private static Block? Join(Block one, Block other, List<Rectangle> others)
    {
        var joined = new Block(one.Place.With(other.Place), one.Ink + other.Ink);
        return joined.Ink >= joined.Place.Area * Full && !others.Exists(joined.Place.Covers) ? joined : null;
    }

    private static List<(int Start, int End, int Article)> Owners(IReadOnlyList<IReadOnlyList<int>> articles) =>
        [.. articles.SelectMany((offsets, i) => Enumerable.Range(0, offsets.Count / 2).Select(n => (Start: offsets[2 * n], End: offsets[(2 * n) + 1], i))).OrderBy(s => s.Start)];

    /// <summary>The article that has most of a line; -1 for none.</summary>
    private static int Owner(List<(int Start, int End, int Article)> owners, SourceSpan span)
    {
        var (best, most) = (-1, 0);
        var (low, high) = (0, owners.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = owners[middle].End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        for (var i = low; i < owners.Count && owners[i].Start < span.End; i++)
        {
            var shared = Math.Min(owners[i].End, span.End) - Math.Max(owners[i].Start, span.Start);
            if (shared > most)
                (best, most) = (owners[i].Article, shared);
        }

        return best;
    }

    private static string Text(string text, SourceSpan span) => text[Math.Clamp(span.Start, 0, text.Length)..Math.Clamp(span.End, Math.Clamp(span.Start, 0, text.Length), text.Length)].Trim();

    /// <summary>Lines as bars: less high than their type, so that there is white between them.</summary>
    private static string Bars(IEnumerable<Rectangle> lines) => string.Concat(lines.Select(l => Path(l.AsBar())));

    private static string Path(Rectangle r) => new StringBuilder()
        .Append(CultureInfo.InvariantCulture, $"M{Round(r.Left)} {Round(r.Top)}h{Math.Max(1, Round(r.Width))}v{Math.Max(1, Round(r.Height))}h-{Math.Max(1, Round(r.Width))}z").ToString();

    private static int Round(double value) => (int)Math.Round(value);

    /// <param name="Place">What it covers.</param>
    /// <param name="Ink">How much of that its lines do.</param>
    private sealed record Block(Rectangle Place, double Ink);

    private sealed record Line(int Article, Rectangle Place, string Text, double Size)
    {
        /// <summary>Whether it is set across and not down the page.</summary>
        public bool IsAcross => Text.Length < 2 || Place.Width >= Place.Height;
    }

    private readonly record struct Rectangle(double Left, double Top, double Right, double Bottom)
    {
        public double Width => Right - Left;

        public double Height => Bottom - Top;

        public double Area => Width * Height;

        public double Thickness => Math.Min(Width, Height);

        public static Rectangle Of(TextBox box, double scale) => new(box.Left * scale, box.Top * scale, box.Right * scale, box.Bottom * scale);

        public Rectangle Grown(double by) => new(Left - by, Top - by, Right + by, Bottom + by);

        public Rectangle With(Rectangle o) => new(Math.Min(Left, o.Left), Math.Min(Top, o.Top), Math.Max(Right, o.Right), Math.Max(Bottom, o.Bottom));

        /// <summary>Whether the other's middle lies within.</summary>
        public bool Covers(Rectangle o) =>
            (o.Left + o.Right) / 2 is var x && (o.Top + o.Bottom) / 2 is var y && x > Left && x < Right && y > Top && y < Bottom;

        /// <summary>Whether the other goes on below it, or beside it on the same line.</summary>
        public bool IsNear(Rectangle o)
        {
            var gap = 1.5 * Math.Min(o.Thickness, Height);
            var across = Math.Min(Right, o.Right) - Math.Max(Left, o.Left);
            var down = Math.Min(Bottom, o.Bottom) - Math.Max(Top, o.Top);
            return (across >= 0.5 * Math.Min(Width, o.Width) && down > -gap) || (down >= 0.5 * Math.Min(Height, o.Height) && across > -gap);
        }

        /// <summary>Whether the other stands on the same line, no farther off than a few characters.</summary>
        public bool IsBeside(Rectangle o) =>
            Math.Min(Bottom, o.Bottom) - Math.Max(Top, o.Top) >= 0.5 * Math.Min(Height, o.Height) && Math.Min(Right, o.Right) - Math.Max(Left, o.Left) > -3 * Math.Max(Height, o.Height);

        public Rectangle AsBar() => Width >= Height
            ? this with { Top = Top + (Height * 0.3), Bottom = Bottom - (Height * 0.25) }
            : this with { Left = Left + (Width * 0.3), Right = Right - (Width * 0.25) };
    }
}

/// <summary>An article in the drawing of its page.</summary>
/// <param name="Index">Its index among the page's articles.</param>
/// <param name="Region">Path of the ground it stands on.</param>
/// <param name="Lines">Path of its lines of type.</param>
/// <param name="Headline">Its lines of large type, with their letters.</param>
/// <param name="X">Where its number stands.</param>
/// <param name="Y">Where its number stands.</param>
public sealed record DrawnArticle(int Index, string Region, string Lines, IReadOnlyList<DrawnLine> Headline, int X, int Y);

/// <summary>A line of type drawn with its letters.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Base line.</param>
/// <param name="Width">Width it fills.</param>
/// <param name="Size">Size of its type.</param>
/// <param name="Text">Its text.</param>
public sealed record DrawnLine(int X, int Y, int Width, int Size, string Text);
