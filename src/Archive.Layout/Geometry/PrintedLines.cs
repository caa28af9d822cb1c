namespace Archive.Layout.Geometry;

/// <summary>Gives words back to the printed lines that they stand on.</summary>
/// <remarks>Boxes of a text layer are as high as the font's tallest mark could be, so they reach into the lines above and below, and readers that go by
/// them put a word set apart, such as a name or a number, among the words of the line above it.</remarks>
internal static class PrintedLines
{
    // In ems: lines stand farther apart than this, and words of one line, in whatever font, no more.
    private const double Off = 0.6;
    private const double Level = 0.25;
    private const double WidestGap = 1.7;
    private const double MostOverlap = 0.3;
    private const double LargestBody = 1.25;

    private const int MostAround = 400;

    /// <summary>Moves such words to the line whose words they stand beside; where there is none, they are a line of their own.</summary>
    public static void Restore(List<WordLine> lines, Scale scale)
    {
        List<(Word Word, int Number)> strays = [];
        foreach (var line in lines.Where(l => l.Words.Count > 1))
        {
            var at = Median.Of([.. line.Words.Select(w => (w.Middle, w.Ems))]);
            foreach (var word in line.Words.Where(w => Math.Abs(w.Middle - at) > Off * scale.Em && w.Height < LargestBody * scale.Height))
                strays.Add((word, line.Number));
            line.Words.RemoveAll(w => Math.Abs(w.Middle - at) > Off * scale.Em && w.Height < LargestBody * scale.Height);
        }

        if (strays.Count == 0)
            return;
        List<(Word Word, WordLine Line)> placed = [.. lines.SelectMany(l => l.Words.Select(w => (w, l))).OrderBy(p => p.w.Middle)];
        foreach (var group in Groups(strays, scale.Em))
        {
            if (Home(placed, group, scale.Em) is { } home)
                home.Words.AddRange(group.Words);
            else
                lines.Add(group);
        }
    }

    /// <summary>Words of one printed line that one line of the reader's had.</summary>
    private static List<WordLine> Groups(List<(Word Word, int Number)> strays, double em)
    {
        List<WordLine> groups = [];
        foreach (var (word, number) in strays)
        {
            if (groups.Count > 0 && groups[^1].Number == number && Math.Abs(groups[^1].Words[0].Middle - word.Middle) < Level * em)
                groups[^1].Words.Add(word);
            else
                groups.Add(new WordLine(number, [word]));
        }

        return groups;
    }

    /// <summary>The line right beside one of whose words a group stands, at one height.</summary>
    private static WordLine? Home(List<(Word Word, WordLine Line)> placed, WordLine group, double em)
    {
        double left = group.Words.Min(w => w.Left), right = group.Words.Max(w => w.Right), middle = group.Words[0].Middle, least = WidestGap * em;
        WordLine? home = null;
        var from = Heights.First(placed, middle - (Level * em), static p => p.Word.Middle);
        for (var at = from; at < placed.Count && at < from + MostAround && placed[at].Word.Middle <= middle + (Level * em); at++)
        {
            var gap = Math.Max(placed[at].Word.Left - right, left - placed[at].Word.Right);
            if (gap > -MostOverlap * em && gap < least)
                (home, least) = (placed[at].Line, gap);
        }

        return home;
    }
}
