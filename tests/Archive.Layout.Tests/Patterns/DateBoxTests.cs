using Archive.Layout.Patterns;
using Archive.Layout.Text;
using Xunit;

namespace Archive.Layout.Tests.Patterns;

/// <summary>Dates that mastheads set in pieces.</summary>
public sealed class DateBoxTests
{
    /// <summary>The year may stand on any line of them, with any mark that dates are printed with.</summary>
    [Theory]
    [InlineData("2020年2月\n26\n星期三")]
    [InlineData("26\n星期三\n2020年2月")]
    [InlineData("2020-2-26\nWEDNESDAY")]
    [InlineData("星期三\n2020.2.26")]
    [InlineData("星期三\n2020/2/26")]
    [InlineData("2020－2－26\n星期三")]
    public void Pieces_on_lines_beside_each_other_make_a_date(string head)
    {
        var box = Assert.Single(DateBox.Find(PageText.Read(head + "\n昨日，老渡口社区食堂开张。\n")));

        Assert.Equal(new DateOnly(2020, 2, 26), box.Date);
        Assert.Equal((0, head.Count(c => c == '\n')), (box.First, box.Last));
    }

    /// <summary>A sentence is none, whatever years it names.</summary>
    [Fact]
    public void A_sentence_with_a_year_is_no_date_of_the_page() =>
        Assert.Empty(DateBox.Find(PageText.Read("2020年2月26日，老渡口社区食堂开张了。\n")));
}
