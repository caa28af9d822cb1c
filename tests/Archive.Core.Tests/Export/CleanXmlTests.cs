using Archive.Core.Export;
using Xunit;

namespace Archive.Core.Tests.Export;

public sealed class CleanXmlTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("大桥\t通车\n", "大桥\t通车\n")]
    [InlineData("𠮷野家", "𠮷野家")]
    [InlineData("\0大\u0001桥\u001F", "大桥")]
    [InlineData("大\u0085桥\u007F", "大桥")]
    [InlineData("大\uFFFE桥\uFFFF\uFDD0", "大桥")]
    [InlineData("\uE000｛全角｝\uFFFD", "\uE000｛全角｝\uFFFD")]
    [InlineData("\u0001", "")]
    public void Text_keeps_all_that_has_a_shape(string text, string expected) => Assert.Equal(expected, CleanXml.Text(text));

    [Fact]
    public void Half_of_a_pair_leaves_the_mark_of_a_lost_character()
    {
        Assert.Equal("大\uFFFD桥", CleanXml.Text("大\uD842桥"));
        Assert.Equal("\uFFFD大桥\uFFFD", CleanXml.Text("\uDFB7大桥\uD842"));
    }

    [Fact]
    public void A_line_has_no_line_ends() => Assert.Equal("大桥 通车 了\t", CleanXml.Line("大桥\r\n通车\u2028了\t"));
}
