using Archive.Layouts.Learning;
using Archive.Layouts.Typesetting;
using Xunit;

namespace Archive.Layout.Tests.Layouts.Learning;

/// <summary>Which line of a page a character of its text comes from.</summary>
public sealed class LineOriginsTests
{
    private static readonly SetLine[] Lines = [Line("小区改造开工"), Line("小区改造"), Line("每天去看两回")];

    private static SetLine Line(string text) => new(text, [.. Enumerable.Range(0, text.Length).Select(i => 10.0 * i)], 0, 10);

    [Fact]
    public void Lines_are_found_wherever_they_stand_and_the_longest_first() =>
        Assert.Equal([2, 2, 2, 2, 2, 2, -1, 0, 0, 0, 0, 0, 0, -1, 1, 1, 1, 1], LineOrigins.Of("每天去看两回 小区改造开工\n小区改造", Lines)!);

    [Fact]
    public void Pieces_of_a_torn_line_are_found() =>
        Assert.Equal([2, 2, 2, -1, 1, 1, 1, 1, -1, 2, 2, 2], LineOrigins.Of("每天去\n小区改造\n看两回", [Line("水库"), Lines[1], Lines[2]])!);

    /// <summary>Two stories may have a sentence in common: a column is read from above.</summary>
    [Fact]
    public void Of_lines_alike_the_one_is_taken_that_goes_on_with_what_was_read() =>
        Assert.Equal([1, 1, 1, 1, 1, 1, -1, 2, 2, 2, 2], LineOrigins.Of("每天去看两回\n小区改造", [Lines[1] with { Frame = 1 }, Lines[2] with { Frame = 2 }, Lines[1] with { Frame = 2 }])!);

    [Fact]
    public void What_the_page_does_not_have_is_refused() => Assert.Null(LineOrigins.Of("小区改造，", Lines));
}
