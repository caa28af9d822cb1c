using Archive.Layout.Geometry;
using Xunit;

namespace Archive.Layout.Tests.Geometry;

/// <summary>White that runs down between words.</summary>
public sealed class RiversTests
{
    // A character, a mark that closes, one that opens.
    private const string Text = "字，“";

    private static Word Word(double left, double right, double top, double height = 10) => new(new SourceSpan(0, 1), left, top, right, top + height, (right - left) / 10, 1);

    /// <summary>Lines fifteen apart, each of two words with half an em between them.</summary>
    private static List<WordLine> Lines(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new WordLine(i + 1, [Word(0, 100, i * 15), Word(105, 205, i * 15)]))];

    private static bool RunsThrough(List<WordLine> lines) => new Rivers(Text, lines, new Scale(10, 10), new Rulings([], 10)).RunsThrough(lines[0].Words[0], lines[0].Words[1]);

    [Fact]
    public void White_that_runs_through_several_lines_parts_columns() => Assert.True(RunsThrough(Lines(5)));

    [Fact]
    public void White_of_a_few_lines_may_be_of_spaces() => Assert.False(RunsThrough(Lines(3)));

    [Fact]
    public void A_word_that_stands_across_it_shows_that_it_is_of_spaces() =>
        Assert.False(RunsThrough([.. Lines(5), new WordLine(6, [Word(0, 205, 75)])]));

    [Fact]
    public void A_headline_across_it_says_nothing() => Assert.True(RunsThrough([.. Lines(5), new WordLine(6, [Word(0, 205, 75, 20)])]));

    [Fact]
    public void Lines_that_end_at_it_are_its_banks() =>
        Assert.True(RunsThrough([.. Lines(2), .. Enumerable.Range(2, 3).Select(i => new WordLine(i + 1, [Word(0, 100, i * 15)]))]));

    /// <summary>Half of a mark's box is white, but where it does not hang out the box ends where the column does.</summary>
    [Fact]
    public void Lines_that_end_in_a_mark_at_the_column_s_edge_are_its_banks_too() =>
        Assert.True(RunsThrough([.. Lines(2), .. Enumerable.Range(2, 3).Select(i => new WordLine(i + 1, [Word(0, 100, i * 15) with { Span = new SourceSpan(1, 2) }]))]));

    /// <summary>A story of three lines in each column; the gutter is as wide as a character.</summary>
    [Fact]
    public void Wide_white_beside_three_full_lines_parts_columns() =>
        Assert.True(RunsThrough([.. Enumerable.Range(0, 2).Select(i => new WordLine(i + 1, [Word(0, 100, i * 15), Word(112, 212, i * 15)])), new WordLine(3, [Word(0, 100, 30)])]));

    /// <summary>A comma hangs out of the first column and a quotation mark out of the second, so that their boxes nearly touch.</summary>
    [Fact]
    public void Marks_that_hang_into_it_leave_white()
    {
        var hung = new WordLine(9, [Word(0, 104, 30) with { Span = new SourceSpan(1, 2) }, Word(104.5, 209, 30) with { Span = new SourceSpan(2, 3) }]);
        List<WordLine> lines = [.. Lines(2), hung, .. Enumerable.Range(3, 2).Select(i => new WordLine(i + 1, [Word(0, 99, i * 15), Word(109, 209, i * 15)]))];
        var rivers = new Rivers(Text, lines, new Scale(10, 10), new Rulings([], 10));

        Assert.True(rivers.RunsThrough(hung.Words[0], hung.Words[1]));
    }

    [Fact]
    public void A_line_across_it_farther_off_than_lines_of_a_column_ends_it_only() =>
        Assert.True(RunsThrough([.. Lines(5), new WordLine(6, [Word(0, 205, 90)])]));

    /// <summary>Far above, a line of another story ends where the white is, and below it one stands across.</summary>
    [Fact]
    public void What_stands_far_off_is_none_of_it() =>
        Assert.True(RunsThrough([.. Lines(5), new WordLine(6, [Word(0, 100, -60)]), new WordLine(7, [Word(0, 205, -75)])]));

    [Theory]
    [InlineData(12, true)]
    [InlineData(30, false)]
    public void A_line_that_begins_close_behind_another_goes_on_with_it(double gap, bool expected)
    {
        var rest = Word(100 + gap, 140, 0);
        var rivers = new Rivers(Text, [new WordLine(1, [Word(0, 100, 0)]), new WordLine(2, [rest])], new Scale(10, 10), new Rulings([], 10));

        Assert.Equal(expected, rivers.GoesOn(rest));
    }

    private static bool IsOverGutter(params WordLine[] below)
    {
        var headline = new WordLine(1, [Word(0, 90, 0, 20), Word(115, 205, 0, 20)]);
        return new Rivers(Text, [headline, .. below], new Scale(10, 10), new Rulings([], 10)).IsOverGutter(headline.Words[0], headline.Words[1]);
    }

    [Fact]
    public void A_gap_in_a_headline_may_stand_over_a_gutter() =>
        Assert.True(IsOverGutter([.. Enumerable.Range(2, 3).Select(i => new WordLine(i, [Word(0, 98, i * 20), Word(107, 205, i * 20)]))]));

    [Fact]
    public void A_gap_in_a_headline_mostly_stands_over_a_column() =>
        Assert.False(IsOverGutter([.. Enumerable.Range(2, 3).Select(i => new WordLine(i, [Word(0, 80, i * 20), Word(90, 205, i * 20)]))]));
}
