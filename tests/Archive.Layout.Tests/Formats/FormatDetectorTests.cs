using System.Text;
using Archive.Layout.Formats;
using Xunit;

namespace Archive.Layout.Tests.Formats;

public sealed class FormatDetectorTests
{
    [Theory]
    [InlineData("", PageFormat.Empty)]
    [InlineData("棠州日报\n本报讯 今天开馆。", PageFormat.PlainText)]
    [InlineData("< 5 年的树不砍", PageFormat.PlainText)]
    [InlineData("<!DOCTYPE html [<!ENTITY a \"<b>\">]>\n<html><body><div class='ocr_page'/></body></html>", PageFormat.Hocr)]
    [InlineData("<div class=\"x ocr_page\">字</div>", PageFormat.Hocr)]
    [InlineData("<?xml version='1.0'?><!-- <mets> --><alto xmlns='http://www.loc.gov/standards/alto/ns-v4#'/>", PageFormat.Alto)]
    [InlineData("<a:alto xmlns:a='urn:x'/>", PageFormat.Alto)]
    [InlineData("<mets:mets xmlns:mets='http://www.loc.gov/METS/'/>", PageFormat.Mets)]
    [InlineData("<html><head/><body><doc>\n<page width=\"1\" height=\"1\"/></doc></body></html>", PageFormat.PdfBbox)]
    [InlineData("level\tpage_num\tblock_num\n", PageFormat.Tsv)]
    [InlineData("<html><body>棠州</body></html>", PageFormat.OtherMarkup)]
    [InlineData("<TEI/>", PageFormat.OtherMarkup)]
    [InlineData("%PDF-1.7\n", PageFormat.Pdf)]
    public void A_text_is_known_by_its_content(string content, PageFormat format) =>
        Assert.Equal(format, FormatDetector.Detect(Encoding.UTF8.GetBytes(content)));

    [Theory]
    [InlineData("89504E470D0A1A0A", PageFormat.Png)]
    [InlineData("FFD8FFE0", PageFormat.Jpeg)]
    [InlineData("49492A0008000000", PageFormat.Tiff)]
    [InlineData("4D4D002B00080000", PageFormat.Tiff)]
    [InlineData("0000000C6A5020200D0A870A", PageFormat.Jpeg2000)]
    [InlineData("1F8B0800", PageFormat.Gzip)]
    [InlineData("504B0304", PageFormat.Zip)]
    [InlineData("00010203040506070809", PageFormat.Unknown)]
    public void Bytes_are_known_by_their_mark(string hex, PageFormat format) => Assert.Equal(format, FormatDetector.Detect(Convert.FromHexString(hex)));

    [Fact]
    public void Utf16_and_gb18030_hide_nothing()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string alto = "<?xml version=\"1.0\"?><alto><Description>棠州</Description></alto>";

        Assert.Equal(PageFormat.Alto, FormatDetector.Detect([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(alto)]));
        Assert.Equal(PageFormat.Alto, FormatDetector.Detect(Encoding.GetEncoding("gb18030").GetBytes(alto)));
    }

    [Fact]
    public void A_picture_is_refused_with_the_cure()
    {
        var result = FormatReader.Read([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]);

        Assert.False(result.IsRead);
        Assert.Equal(FormatRefusal.Unsupported, result.Refusal);
        Assert.Contains("tesseract", result.Message, StringComparison.Ordinal);
    }
}
