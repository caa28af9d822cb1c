using Archive.Layout.Geometry;
using Xunit;

namespace Archive.Layout.Tests.Geometry;

/// <summary>White that runs down between words.</summary>
public sealed class RiversTests
{
    private static Word Word(double left, double right, double top, double height = 10) => new(new SourceSpan(0, 1), left, top, right, top + height, (right - left) / 10, 1);

    /// <summary>Lines fifteen apart, each of two words with half an em between them.</summary>
    private static List<WordLine> Lines(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new WordLine(i + 1, [Word(0, 100, i * 15), Word(105, 205, i * 15)]))];

    private static bool RunsThrough(List<WordLine> lines) => new Rivers(lines, new Scale(10, 10), new Rulings([], 10)).RunsThrough(100, 105, 5);

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
}
