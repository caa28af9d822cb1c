using Archive.Core.Import.Identity;
using Xunit;

namespace Archive.Core.Tests.Import.Identity;

public sealed class PageNumberTests
{
    [Theory]
    [InlineData("1", 1, null)]
    [InlineData("01", 1, null)]
    [InlineData("016", 16, null)]
    [InlineData("第01版", 1, null)]
    [InlineData("12版", 12, null)]
    [InlineData("p3", 3, null)]
    [InlineData("第一版", 1, null)]
    [InlineData("十二版", 12, null)]
    [InlineData("第二十版", 20, null)]
    [InlineData("〇三版", 3, null)]
    [InlineData("头版", 1, null)]
    [InlineData("B叠02版", 102, "B02")]
    [InlineData("A01", 1, "A01")]
    [InlineData("a1版", 1, "A01")]
    [InlineData("B02", 102, "B02")]
    [InlineData("第C3版", 203, "C03")]
    public void A_printed_number_gives_its_number_and_label(string printed, int number, string? label) =>
        Assert.Equal(new PageNumber(number, label), PageNumber.Read(printed));

    [Theory]
    [InlineData(1, "1")]
    [InlineData(16, "16")]
    [InlineData(102, "B02")]
    [InlineData(203, "C03")]
    public void A_number_is_printed_as_papers_print_it(int number, string printed) => Assert.Equal(printed, PageNumber.Print(number));

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("A00")]
    [InlineData("A123")]
    [InlineData("1234")]
    [InlineData("一")]
    [InlineData("〇版")]
    [InlineData("版")]
    [InlineData("K1")]
    [InlineData("-1")]
    public void Anything_else_is_no_page_number(string text) => Assert.Null(PageNumber.Read(text));
}
