using System.Text;
using Archive.Layout.Formats;
using Xunit;

namespace Archive.Layout.Tests.Formats;

public sealed class HocrReaderTests
{
    private static FormatResult Read(string html) => FormatReader.Read(Encoding.UTF8.GetBytes(html));

    [Fact]
    public void Words_and_lines_have_boxes_and_Chinese_no_spaces()
    {
        var page = Assert.Single(Read("""
            <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://127.0.0.1:1/never.dtd">
            <html><head><title>not text</title><meta name='ocr-system' content='x'></head><body>
            <div class='ocr_page' title='image "p 1.png"; bbox 10 20 510 820; ppageno 0'>
             <div class='ocr_separator' title="bbox 10 30 510 32"></div>
             <div class='ocr_photo' title="bbox 110 230 210 330"></div>
             <div class='ocr_carea' id='b1'><p class='ocr_par'>
              <span class='ocr_line' id='l1' title="bbox 20 40 120 60"><span class='ocrx_word' title='bbox 20 40 40 60; x_wconf 91'>棠</span> <span class='ocrx_word' title='bbox 42 40 60 60'>州</span>
               <span class='ocrx_word' title='bbox 62 40 90 60'>AI&amp;B</span> <span class='ocrx_word' title='bbox 95 40 120 60'>lab</span></span>
              <span class='ocr_line' title="bbox 20 70 120 90">晚报</span>
             </p></div></div></body></html>
            """).Pages);

        Assert.Equal("棠州AI&B lab\n晚报\n", page.Source.Text);
        Assert.Equal("p 1.png", page.Image);
        var geometry = Assert.IsType<PageGeometry>(page.Source.Geometry);
        Assert.Equal((500, 800), (geometry.Width, geometry.Height));
        Assert.Equal(new TextBox(new SourceSpan(1, 2), 32, 20, 50, 40, 0), geometry.Boxes[1]);
        Assert.Equal(5, geometry.Boxes.Length);
        Assert.Equal(new PageArea(0, 10, 500, 12), Assert.Single(geometry.Rules));
        Assert.Single(geometry.Pictures);
        Assert.Equal(new SourceSpan(0, 10), page.Elements["l1"]);
        Assert.Equal(new SourceSpan(0, 13), page.Elements["b1"]);
    }

    [Fact]
    public void Text_outside_of_every_page_and_line_is_not_lost()
    {
        var result = Read("<html><body><span class=ocr_page></span><span class=\"ocr_line\">棠州</span>开馆<br>望湖 < 5 米</body></html>");

        Assert.Equal("棠州\n开馆\n望湖 < 5 米\n", Assert.Single(result.Pages).Source.Text);
        Assert.Null(result.Pages[0].Source.Geometry);
    }

    [Fact]
    public void Html_that_nobody_closed_is_read_all_the_same()
    {
        var result = Read("<div class=ocr_page title='bbox 0 0 100 100'><p class=ocr_par><span class=ocr_line title='bbox 1 1 9 9'>甲</span><p>乙<div class=ocr_page>&#19993;&nbsp;丁");

        Assert.Equal(["甲\n\n乙\n", "丙 丁\n"], result.Pages.Select(p => p.Source.Text));
        Assert.Equal([1, 2], result.Pages.Select(p => p.Index));
    }

    [Fact]
    public void Boxes_of_single_characters_make_words()
    {
        var page = Read("<div class='ocr_page'><span class='ocr_line'><span class='ocrx_word'><span class='ocrx_cinfo' title='bbox 0 0 5 9'>a</span><span class='ocrx_cinfo' title='bbox 5 0 9 9'>b</span></span> <span class='ocrx_word'><span class='ocrx_cinfo' title='bbox 12 0 15 9'>c</span></span></span></div>").Pages[0];

        Assert.Equal("ab c\n", page.Source.Text);
        Assert.Equal(3, page.Source.Geometry!.Boxes.Length);
    }

    [Theory]
    [InlineData("<html><body>\n<div class='ocr_page'>\n<span class='ocr_li")]
    [InlineData("<html><body>\n<div class='ocr_page'>\n<span class='ocr_line'>棠州")]
    [InlineData("<html><body><div class='ocr_page'>\n\n<!-- 棠州")]
    public void A_file_that_was_cut_off_is_refused_with_its_line(string html)
    {
        var result = Read(html);

        Assert.Equal((FormatRefusal.Malformed, 3), (result.Refusal!.Value, result.Line!.Value));
        Assert.Contains("line 3", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bottomless_file_is_refused()
    {
        var result = Read("<div class='ocr_page'>" + string.Concat(Enumerable.Repeat("<span>", 100_000)));

        Assert.Equal(FormatRefusal.TooLarge, result.Refusal);
    }

    [Fact]
    public void Bytes_of_another_encoding_are_read_as_declared()
    {
        var html = "<html><head><meta http-equiv='Content-Type' content='text/html;charset=iso-8859-1'></head><body><div class='ocr_page'>Zürich</div></body></html>";

        Assert.Equal("Zürich\n", FormatReader.Read(Encoding.Latin1.GetBytes(html)).Pages[0].Source.Text);
    }

    [Theory]
    [InlineData("bbox 1 2 3")]
    [InlineData("bbox 9 2 3 4")]
    [InlineData("bbox a b c d")]
    [InlineData("bbox 1 2 1e300 4")]
    [InlineData("bbox NaN 0 1 1")]
    public void A_senseless_box_is_none(string title) =>
        Assert.Null(Read($"<div class='ocr_page'><span class='ocr_line' title='{title}'>棠州</span></div>").Pages[0].Source.Geometry);
}
