using Archive.Layout.Kinds;
using Archive.Layout.Text;
using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>What blank lines say on a page: see <see cref="BlankOdds"/>.</summary>
public sealed class BlankOddsTests
{
    // Paragraphs of three lines, the first set in and the last short.
    private static (BlankOdds Odds, int Lines) Of(string between)
    {
        var page = PageText.Read(string.Join(between, Enumerable.Repeat("热源厂的师傅领着徒弟\n们把两台锅炉从头到脚检修\n了一遍。\n", 12)));
        var kinds = Enumerable.Range(0, page.Lines.Length).Select(i => i == 0 ? LineKind.Start : i % 3 == 0 ? LineKind.Paragraph : LineKind.Next).ToArray();
        return (new BlankOdds(page, FactFinder.Find(page), kinds), page.Lines.Length);
    }

    /// <summary>All other paragraphs begin behind one, and no line within a paragraph stands there.</summary>
    [Fact]
    public void A_blank_line_begins_a_paragraph_where_it_does_so_elsewhere()
    {
        var (odds, lines) = Of("\n");

        Assert.True(odds.Of(lines - 3, begins: true) > odds.Of(lines - 3, begins: false) + 1);
        Assert.True(odds.Of(lines - 1, begins: true) < odds.Of(lines - 1, begins: false) - 0.5);
    }

    /// <summary>No paragraph of the page begins behind one.</summary>
    [Fact]
    public void None_says_little_where_there_are_none()
    {
        var (odds, lines) = Of("");

        Assert.InRange(odds.Of(lines - 3, begins: true) - odds.Of(lines - 3, begins: false), -0.3, 0.3);
    }
}
