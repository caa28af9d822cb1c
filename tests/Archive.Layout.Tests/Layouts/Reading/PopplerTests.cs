using Archive.Layouts;
using Archive.Layouts.Reading;
using Archive.Layouts.Typesetting;
using Xunit;

namespace Archive.Layout.Tests.Layouts.Reading;

/// <summary>Pages as PDF, and what poppler reads of them.</summary>
public sealed class PopplerTests
{
    private static string Ink(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Order());

    [Fact]
    public void A_pdf_has_the_ink_of_its_page()
    {
        for (var seed = 1; seed <= 5; seed++)
        {
            var page = PageGenerator.Generate(seed);
            var flow = Ink(page.Read(ReadingMode.Flow).Text);

            Assert.Equal(flow, Ink(page.Read(ReadingMode.Poppler).Text));
            Assert.Equal(flow, Ink(page.Read(ReadingMode.Pdf).Text));
        }
    }

    [Fact]
    public void Boxes_stand_where_the_lines_were_set()
    {
        var line = new SetLine("棠州日报", [100, 110, 120, 130], 50, 10);

        var source = Poppler.Boxes(new SetPage([line], 400, 300));

        Assert.Equal("棠州日报", source.Text.Trim());
        var box = Assert.Single(source.Geometry!.Boxes);
        Assert.Equal(100, box.Left, 0.5);
        Assert.Equal(140, box.Right, 0.5);
        Assert.InRange(box.Top, 48, 52);
    }

    [Fact]
    public void A_page_without_lines_is_a_pdf_without_text() => Assert.Equal("", Poppler.Text(new SetPage([], 400, 300)).Text.Trim());
}
