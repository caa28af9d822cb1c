namespace Archive.Layout.Geometry;

/// <summary>Finds headlines set upright (竖排) in a text layer: characters right below each other, columns from right to left.</summary>
/// <remarks>Readers give such columns row by row, a character of each. What is set upright shows by its distances: its characters
/// stand closer below each other than beside each other, and closer than two lines of text do. Figures and Latin words lie on their side there.</remarks>
internal sealed class UprightFinder
{
    // In widths of a character.
    private const double MostStep = 1.25;
    private const double LeastStep = 0.8;
    private const double SameMiddle = 0.25;
    private const double MostAcross = 2.4;
    private const double Phrase = 1.2;
    private const double MostBelow = 6;

    private const double SameSize = 1.1;
    private const double UprightFrom = 1.3;
    private const double MostLying = 6;
    private const double Overlap = 0.35;

    // A column of few characters may be anything, unless they are large.
    private const int FewestLarge = 3;
    private const int Fewest = 4;
    private const double Large = 1.5;
    private const double Smallest = 0.95;
    private const int Longest = 40;

    // Where most of a page is set upright, it is no page of this kind.
    private const double MostOfPage = 0.3;

    private readonly Scale scale;

    // Single characters by their middles, in ems of the body, from top to bottom.
    private readonly Dictionary<int, List<Glyph>> at = [];

    private UprightFinder(Scale scale) => this.scale = scale;

    /// <summary>Takes such headlines out of a page's lines; each is a block with a row for each of its columns, in reading order.</summary>
    public static List<Block> Take(string text, List<WordLine> lines, Scale scale)
    {
        var finder = new UprightFinder(scale);
        List<Glyph> glyphs = [];
        foreach (var line in lines)
        {
            foreach (var word in line.Words)
            {
                if (word.Span.Length == 1 || word.Height > UprightFrom * word.Width || char.IsAsciiLetterOrDigit(text[word.Span.Start]) && word.Ems <= MostLying)
                    glyphs.Add(new Glyph(line.Number, word, char.IsAsciiLetterOrDigit(text[word.Span.Start])));
            }
        }

        var columns = finder.Columns(glyphs);
        if (columns.Count == 0 || columns.Sum(c => c.Sum(g => g.Word.Ems)) > MostOfPage * lines.Sum(l => l.Ems))
            return [];
        var taken = columns.SelectMany(c => c).Select(g => g.Word).ToHashSet();
        foreach (var line in lines)
            line.Words.RemoveAll(taken.Contains);
        lines.RemoveAll(l => l.Words.Count == 0);
        return finder.Headlines(columns);
    }

    /// <summary>A character, several that the reader took for an upright word, or figures and letters, which lie on their side.</summary>
    private sealed record Glyph(int Line, Word Word, bool Lies)
    {
        public double X => (Word.Left + Word.Right) / 2;

        public double Size => Word.Width;

        // Boxes are as high as the tallest mark of the font; type is as high as it is wide.
        private double Half => Lies ? Word.Height / 2 : Word.Span.Length * Size / 2;

        public double Top => Word.Middle - Half;

        public double Bottom => Word.Middle + Half;
    }

    private List<List<Glyph>> Columns(List<Glyph> glyphs)
    {
        foreach (var glyph in glyphs)
        {
            var bin = Bin(glyph.X);
            if (!at.TryGetValue(bin, out var list))
                at[bin] = list = [];
            list.Add(glyph);
        }

        foreach (var list in at.Values)
            list.Sort((a, b) => a.Word.Middle.CompareTo(b.Word.Middle));
        HashSet<Glyph> used = [];
        List<List<Glyph>> columns = [], scraps = [];
        foreach (var first in glyphs.OrderBy(g => g.Word.Middle))
        {
            if (used.Contains(first))
                continue;
            List<Glyph> column = [first];
            while (column.Count < Longest && Below(column, used) is { } next)
                column.Add(next);
            used.UnionWith(column);
            (IsUpright(column) ? columns : scraps).Add(column);
        }

        // What is left of a headline in a column of its own.
        columns.AddRange(scraps.Where(s => s.Sum(g => g.Word.Han) is > 0 and < Fewest && columns.Exists(c => IsRest(s, c))).ToList());
        return columns;
    }

    private int Bin(double x) => (int)Math.Floor(x / scale.Em);

    private Glyph? Below(List<Glyph> column, HashSet<Glyph> used)
    {
        var last = column[^1];
        var size = SizeOf(column);
        Glyph? best = null;
        foreach (var glyph in Near(last.X, last.X, last.Word.Middle, last.Bottom + (MostBelow * size)))
        {
            if (glyph.Top - last.Bottom is var gap && gap > (glyph.Lies || last.Lies ? -Overlap : LeastStep - 1) * size && gap < Phrase * size && !used.Contains(glyph) && Math.Abs(glyph.X - last.X) < SameMiddle * size
                && (glyph.Lies || last.Lies || Math.Max(glyph.Size, size) < SameSize * Math.Min(glyph.Size, size)) && (best is null || glyph.Top < best.Top))
                best = glyph;
        }

        return best;
    }

    /// <summary>What stands within an em of two edges, from one height to another.</summary>
    private IEnumerable<Glyph> Near(double left, double right, double top, double bottom)
    {
        for (var bin = Bin(left) - 1; bin <= Bin(right) + 1; bin++)
        {
            if (!at.TryGetValue(bin, out var list))
                continue;
            for (var k = Heights.First(list, top, static g => g.Word.Middle); k < list.Count && list[k].Word.Middle <= bottom; k++)
                yield return list[k];
        }
    }

    private static double SizeOf(List<Glyph> column) => (column.Find(g => !g.Lies) ?? column[0]).Size;

    /// <summary>Whether characters that stand below each other are set so, and do not stand there by chance in lines of text.</summary>
    private bool IsUpright(List<Glyph> column)
    {
        var size = SizeOf(column);
        var han = column.Sum(g => g.Word.Han);
        if (size < Smallest * scale.Em || han < (size > Large * scale.Em ? FewestLarge : Fewest))
            return false;
        List<(double, double)> steps = [];
        for (var i = 1; i < column.Count; i++)
        {
            if (!column[i].Lies && !column[i - 1].Lies)
                steps.Add((column[i].Top - column[i - 1].Bottom + size, 1));
        }

        if (steps.Count == 0 || Median.Of(steps) is var step && step > MostStep * size)
            return false;
        var close = column.Count(g => Beside(g, step));
        return close * 3 < column.Count;
    }

    /// <summary>Whether a character of the same size stands nearer beside this one than the next stands below it.</summary>
    private bool Beside(Glyph glyph, double step)
    {
        foreach (var other in Near(glyph.X - step, glyph.X + step, glyph.Word.Middle - (SameMiddle * glyph.Size), glyph.Word.Middle + (SameMiddle * glyph.Size)))
        {
            if (other != glyph && Math.Abs(other.X - glyph.X) < 1.02 * step && Math.Max(other.Size, glyph.Size) < SameSize * Math.Min(other.Size, glyph.Size))
                return true;
        }

        return false;
    }

    private static bool IsRest(List<Glyph> scrap, List<Glyph> column) =>
        Across(scrap, column) is var across && across < MostAcross && across > 1 && Math.Max(SizeOf(scrap), SizeOf(column)) < SameSize * Math.Min(SizeOf(scrap), SizeOf(column))
        && scrap[0].Top > column[0].Top - (SizeOf(column) / 2) && scrap[^1].Bottom < column[^1].Bottom + (SizeOf(column) / 2);

    /// <summary>How far two columns stand apart, from middle to middle, in widths of the larger.</summary>
    private static double Across(List<Glyph> a, List<Glyph> b) => Math.Abs(a[0].X - b[0].X) / Math.Max(SizeOf(a), SizeOf(b));

    private List<Block> Headlines(List<List<Glyph>> columns)
    {
        columns.Sort((a, b) => b[0].X.CompareTo(a[0].X));
        List<List<List<Glyph>>> headlines = [];
        foreach (var column in columns)
        {
            var home = headlines.Find(h => h.Exists(c => Across(c, column) < MostAcross && Block.Share(c[0].Top, c[^1].Bottom, column[0].Top, column[^1].Bottom) > 0.5));
            if (home is null)
                headlines.Add([column]);
            else
                home.Add(column);
        }

        return headlines.ConvertAll(ToBlock);
    }

    /// <summary>A block over all the room that a headline takes, with a slice of it for each column.</summary>
    private Block ToBlock(List<List<Glyph>> columns)
    {
        List<Glyph> all = [.. columns.SelectMany(c => c)];
        double left = all.Min(g => g.X - (g.Size / 2)), right = all.Max(g => g.X + (g.Size / 2)), top = all.Min(g => g.Top), bottom = all.Max(g => g.Bottom);
        var slice = (bottom - top) / columns.Count;
        List<Piece> rows = [];
        for (var i = 0; i < columns.Count; i++)
        {
            rows.Add(new Piece
            {
                Spans = [.. columns[i].Select(g => g.Word.Span)],
                Number = columns[i][0].Line,
                Left = left,
                Right = right,
                Top = top + (i * slice),
                Bottom = top + ((i + 1) * slice),
                Ems = columns[i].Sum(g => g.Word.Ems),
                Han = columns[i].Sum(g => g.Word.Han),
                Size = SizeOf(columns[i]) / scale.Em,
                IsUpright = true,
            });
        }

        return new Block { Rows = rows, Left = left, Right = right };
    }
}
