using Archive.Web.Endpoints;
using Xunit;

namespace Archive.Web.Tests.Endpoints;

public sealed class XmlTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("大桥\t通车\n", "大桥\t通车\n")]
    [InlineData("𠮷野家", "𠮷野家")]
    [InlineData("\0大\u0001桥\u001F", "大桥")]
    [InlineData("大\uFFFE桥\uFFFF", "大桥")]
    [InlineData("\u0001", "")]
    public void Text_keeps_all_that_xml_can_hold(string text, string expected) => Assert.Equal(expected, XmlText.Clean(text));

    [Fact]
    public void Half_of_a_pair_is_no_character()
    {
        Assert.Equal("大桥", XmlText.Clean("大\uD842桥"));
        Assert.Equal("大桥", XmlText.Clean("\uDFB7大桥\uD842"));
    }
}
