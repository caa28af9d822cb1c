using System.Text;
using Archive.Layout.Formats;
using Xunit;

namespace Archive.Layout.Tests.Formats;

public sealed class PdfTextTests
{
    private static FormatResult Read(string text) => FormatReader.Read(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Boxes_by_pdftotext_are_read_block_by_block()
    {
        var result = Read("""
            <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
            <html xmlns="http://www.w3.org/1999/xhtml"><head><title></title></head><body><doc>
              <page width="595.0" height="842.0"><flow><block xMin="10" yMin="20" xMax="60" yMax="50">
               <line xMin="10" yMin="20" xMax="60" yMax="32"><word xMin="10" yMin="20" xMax="34" yMax="32">棠州</word><word xMin="36" yMin="20" xMax="60" yMax="32">日报</word></line>
               <line xMin="10" yMin="34" xMax="60" yMax="46"><word xMin="10" yMin="34" xMax="60" yMax="46">&lt;开馆&gt;</word></line></block></flow></page>
              <page width="595.0" height="842.0"></page></doc></body></html>
            """);

        Assert.Equal(["棠州日报\n<开馆>\n", ""], result.Pages.Select(p => p.Source.Text));
        Assert.Equal(new TextBox(new SourceSpan(2, 4), 36, 20, 60, 32, 0), result.Pages[0].Source.Geometry!.Boxes[1]);
    }

    /// <summary>Half an em parts names; between Chinese and figures there is always some space.</summary>
    [Fact]
    public void A_gap_of_half_an_em_between_Chinese_words_of_a_text_layer_is_a_space()
    {
        var result = Read("<html><body><doc><page width=\"100\" height=\"100\"><line><word xMin=\"0\" yMin=\"0\" xMax=\"20\" yMax=\"25\">记者</word><word xMin=\"25\" yMin=\"0\" xMax=\"55\" yMax=\"25\">陆文舟</word><word xMin=\"56\" yMin=\"0\" xMax=\"66\" yMax=\"25\">报</word><word xMin=\"70\" yMin=\"0\" xMax=\"75\" yMax=\"25\">7</word></line></page></doc></body></html>");

        Assert.Equal("记者 陆文舟报7\n", result.Pages[0].Source.Text);
        Assert.True(result.Pages[0].Source.Geometry!.IsTextLayer);
    }

    [Fact]
    public void Words_alone_are_put_on_lines_by_their_heights()
    {
        var result = Read("<html><body><doc><page width=\"100\" height=\"100\"><word xMin=\"1\" yMin=\"1\" xMax=\"9\" yMax=\"9\">甲</word><word xMin=\"10\" yMin=\"1\" xMax=\"19\" yMax=\"9\">乙</word><word xMin=\"1\" yMin=\"12\" xMax=\"9\" yMax=\"20\">丙</word></page></doc></body></html>");

        Assert.Equal("甲乙\n丙\n", result.Pages[0].Source.Text);
    }

    [Fact]
    public void A_table_of_words_is_read()
    {
        var result = Read("level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n1\t1\t0\t0\t0\t0\t0\t0\t595\t842\t-1\t###PAGE###\n5\t1\t0\t0\t0\t0\t10\t20\t24\t12\t100\t棠州\n5\t1\t0\t0\t1\t0\t10\t34\t24\t12\t100\t日报\n5\t2\t0\t0\t0\t0\t10\t20\t24\t12\t100\t二版\n");

        Assert.Equal(["棠州\n日报\n", "二版\n"], result.Pages.Select(p => p.Source.Text));
        Assert.Equal(595, result.Pages[0].Source.Geometry!.Width);
        Assert.True(result.Pages[0].Source.Geometry!.IsTextLayer);
    }

    [Fact]
    public void A_table_of_words_by_a_reader_of_pictures_is_no_text_layer()
    {
        var result = Read("level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n1\t1\t0\t0\t0\t0\t0\t0\t595\t842\t-1\t\n5\t1\t1\t1\t1\t1\t10\t20\t24\t12\t96\t棠州\n");

        Assert.False(result.Pages[0].Source.Geometry!.IsTextLayer);
    }

    [Theory]
    [InlineData("level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n5\t1\t0\t0\t0", 2)]
    [InlineData("level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n5\tx\t0\t0\t0\t0\t1\t1\t1\t1\t1\t字", 2)]
    [InlineData("level\tpage_num\ttext\n", 1)]
    [InlineData("<html><body><doc><page width=\"1\" height=\"1\">\n<word xMin=\"1\"", 2)]
    public void What_was_cut_off_or_changed_is_refused_with_its_line(string text, int line)
    {
        var result = Read(text);

        Assert.Equal((FormatRefusal.Malformed, line), (result.Refusal!.Value, result.Line!.Value));
    }
}
