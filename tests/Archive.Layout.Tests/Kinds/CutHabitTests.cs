using Archive.Layout.Kinds;
using Archive.Layout.Text;
using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>Where a reader cut printed lines: see <see cref="CutHabit"/>.</summary>
public sealed class CutHabitTests
{
    private static CutHabit Of(string text)
    {
        var page = PageText.Read(text);
        return CutHabit.Of(page, FactFinder.Find(page));
    }

    /// <summary>No line begins with a comma or closing mark, but one that was cut.</summary>
    [Fact]
    public void A_line_that_begins_with_a_closing_mark_shows_that_lines_were_cut_between_marks() => Assert.True(Of("""
        检修叫作“百日会战”，又叫“消缺”，
        也叫“过堂”，今年冬天叫“回炉”
        ，水温比去年高。
        """).AtPairs);

    /// <summary>What a reader does it does all over the page.</summary>
    [Fact]
    public void Marks_side_by_side_on_a_line_show_that_none_was_cut_between_marks() => Assert.False(Of("""
        检修叫作“百日会战”，又叫“消缺”，
        也叫“过堂”，今年冬天叫“回炉”，
        水温比去年高。
        """).AtPairs);

    /// <summary>A line stops short behind a comma only where it was cut; one or two may be a headline's or a verse's.</summary>
    [Theory]
    [InlineData(5, true)]
    [InlineData(2, false)]
    public void Many_short_lines_that_end_in_commas_show_that_lines_were_cut_there(int cut, bool expected) => Assert.Equal(expected, Of(
        string.Concat(Enumerable.Repeat("今年冬天家家户户的暖气一定比\n去年热，\n水温也比去年高五度了\n", cut)) + string.Concat(Enumerable.Repeat("今年冬天家家户户的暖气一定比\n", 8))).AtCommas);
}
