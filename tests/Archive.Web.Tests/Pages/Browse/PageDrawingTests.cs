using Archive.Layout;
using Archive.Web.Pages.Browse;
using Xunit;

namespace Archive.Web.Tests.Pages.Browse;

public sealed class PageDrawingTests
{
    private const string Text = "桥通车了\n今日上午\n大桥通车\n粮食丰收\n今年麦子\n报头";

    [Fact]
    public void Lines_of_one_article_make_one_ground_and_another_s_never_lie_under_it()
    {
        // The first article goes round the second: its last line stands below it.
        var drawing = Draw([Line(0, 100, 40), Line(1, 100, 70), Line(2, 100, 190), Line(3, 100, 100), Line(4, 100, 130), Line(5, 100, 10)], [0, 14], [15, 24]);
        Assert.Equal([0, 1], drawing.Articles.Select(a => a.Index));
        Assert.Equal("M96 36h88v58h-88zM96 186h88v28h-88z", drawing.Articles[0].Region);
        Assert.Equal("M96 96h88v58h-88z", drawing.Articles[1].Region);
        Assert.StartsWith("M100 ", drawing.Rest, StringComparison.Ordinal);
    }

    [Fact]
    public void Large_type_is_drawn_with_its_letters()
    {
        var drawing = Draw([Line(0, 100, 40) with { Bottom = 80, Right = 260, Size = 40 }, Line(1, 100, 90), Line(2, 100, 120), Line(3, 500, 40)], [0, 14], [15, 19]);
        Assert.Equal(["桥通车了"], drawing.Articles[0].Headline.Select(l => l.Text));
        Assert.Empty(drawing.Articles[1].Headline);
        Assert.True(drawing.Articles[0].X < 100);
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(50, 0)]
    [InlineData(5, 45)]
    public void A_number_has_room_to_the_left_of_its_article_beside_the_paper_too(double left, int margin)
    {
        var drawing = Draw([Line(0, left, 40), Line(1, 100, 70)], [0, 4], [5, 9]);

        Assert.Equal(margin, drawing.NumberMargin);
        Assert.True(drawing.Articles[0].X + PageDrawing.NumberRadius < left);
        Assert.True(drawing.Articles[0].Y < 40);
    }

    [Fact]
    public void Words_of_one_line_are_drawn_as_one()
    {
        var words = new TextBox(new SourceSpan(0, 2), 100, 40, 140, 60, 20);
        var drawing = Draw([words, words with { Span = new SourceSpan(2, 4), Left = 140, Right = 180 }, Line(1, 100, 70)], [0, 9]);
        Assert.Equal(2, drawing.Articles[0].Lines.Count(c => c == 'M'));
    }

    [Fact]
    public void Every_unit_is_drawn_to_one_width()
    {
        var page = new PageGeometry(20, 28, [new TextBox(new SourceSpan(0, 4), 2, 1, 10, 2, 1)]);
        Assert.Equal((1400, "M96 46h408v58h-408z"), (PageDrawing.Of(page, Text, [[0, 4]]).Height, PageDrawing.Of(page, Text, [[0, 4]]).Articles[0].Region));
    }

    [Fact]
    public void Spans_beyond_the_text_and_boxes_without_size_do_no_harm()
    {
        var page = new PageGeometry(1000, 1400, [new TextBox(new SourceSpan(90, 95), 0, 0, 9, 9, 0), new TextBox(new SourceSpan(0, 4), 9, 9, 9, 9, 0), new TextBox(new SourceSpan(3, 2), 0, 0, 9, 9, 0)]);
        Assert.Empty(PageDrawing.Of(page, Text, [[0, 400], []]).Articles);
    }

    private static PageDrawing Draw(TextBox[] boxes, params int[][] articles) =>
        PageDrawing.Of(new PageGeometry(1000, 1400, [.. boxes]), Text, [.. articles.Select(a => (IReadOnlyList<int>)a)]);

    private static TextBox Line(int index, double left, double top) => new(new SourceSpan(5 * index, Math.Min(Text.Length, (5 * index) + 4)), left, top, left + 80, top + 20, 20);
}
