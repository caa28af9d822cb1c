using Archive.Layout.Text;
using Archive.Layout.Weaving;
using Xunit;

namespace Archive.Layout.Tests.Weaving;

/// <summary>Which column a line goes on with.</summary>
public sealed class LaceFinderTests
{
    private static double Balance(bool open, string line)
    {
        var page = PageText.Read(line);
        return LaceFinder.Balance(new Lace(0, 30, 0, 0, false, true, false, false, open), CellFacts.Of(page, new Cell(0, 0, page.Lines[0].To)));
    }

    [Fact]
    public void A_bracket_closes_in_the_column_where_it_is_open()
    {
        const string closing = "老邻居）做监督员（一年）他们可以叫";

        Assert.True(Balance(open: true, closing) > 0);
        Assert.True(Balance(open: false, closing) < 0);
    }

    [Fact]
    public void A_bracket_seldom_opens_where_one_is_open()
    {
        const string opening = "做监督员（一年），他们可以叫停工序";

        Assert.True(Balance(open: true, opening) < 0);
        Assert.Equal(0, Balance(open: false, opening));
    }

    [Fact]
    public void A_line_without_brackets_goes_on_with_any_column() => Assert.Equal(0, Balance(open: true, "做监督员，他们可以叫停不合规矩的工"));
}
