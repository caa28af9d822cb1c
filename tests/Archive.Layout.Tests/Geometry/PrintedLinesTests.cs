using Archive.Layout.Geometry;
using Xunit;

namespace Archive.Layout.Tests.Geometry;

/// <summary>Words that a reader put among those of the line above theirs.</summary>
public sealed class PrintedLinesTests
{
    private static Word Word(int at, double left, double right, double top, double height = 10) => new(new SourceSpan(at, at + 1), left, top, right, top + height, (right - left) / 10, 1);

    private static string Read(params WordLine[] lines)
    {
        List<WordLine> all = [.. lines];
        PrintedLines.Restore(all, new Scale(10, 10));
        return string.Join("|", all.Select(l => string.Concat(l.Words.OrderBy(w => w.Left).Select(w => w.Span.Start))));
    }

    /// <summary>岑　谋 begins the second line, but the reader gives it before the first, whose beginning is set in.</summary>
    [Fact]
    public void They_go_to_the_line_that_they_stand_in() =>
        Assert.Equal("2|013", Read(new WordLine(1, [Word(0, 0, 10, 15), Word(1, 15, 25, 15), Word(2, 20, 130, 0)]), new WordLine(2, [Word(3, 30, 130, 15)])));

    [Fact]
    public void With_no_line_beside_them_they_are_one_of_their_own() =>
        Assert.Equal("0|1", Read(new WordLine(1, [Word(0, 0, 110, 0), Word(1, 130, 150, 15)])));

    /// <summary>Figures of another font stand a little higher, and a headline's middle is not that of the lines beside it.</summary>
    [Fact]
    public void Fonts_and_sizes_of_one_line_do_not_part_it() =>
        Assert.Equal("012", Read(new WordLine(1, [Word(0, 0, 110, 0), Word(1, 115, 125, 3), Word(2, 150, 250, 2, 24)])));
}
