using Archive.Layout.Geometry;
using Xunit;

namespace Archive.Layout.Tests.Geometry;

/// <summary>Where columns begin and end.</summary>
public sealed class ColumnEdgesTests
{
    private static Block Lines(params double[] rights) => new()
    {
        Rows = [.. rights.Select((right, i) => new Piece { Spans = [new SourceSpan(i, i + 1)], Number = i + 1, Left = 0, Top = i * 15, Right = right, Bottom = (i * 15) + 10, Ems = right / 10, Han = 5 })],
        Left = 0,
        Right = rights.Max(),
    };

    [Theory]
    [InlineData(true, 130)]
    [InlineData(false, 140)]
    public void A_mark_that_hangs_out_of_a_text_layer_s_column_is_not_its_edge(bool exact, double expected)
    {
        var block = Lines(130, 130, 130, 140);
        ColumnEdges.Set([block], 10, 15, exact);

        Assert.Equal(expected, block.Right);
    }
}
