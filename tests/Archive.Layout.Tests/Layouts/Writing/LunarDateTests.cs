using Archive.Layouts.Writing;
using Xunit;

namespace Archive.Layout.Tests.Layouts.Writing;

public sealed class LunarDateTests
{
    [Theory]
    [InlineData("2020-01-25", "农历庚子年正月初一")]
    [InlineData("2020-02-26", "农历庚子年二月初四")]
    [InlineData("2020-05-25", "农历庚子年闰四月初三")]
    [InlineData("2020-06-25", "农历庚子年五月初五")]
    [InlineData("2021-02-11", "农历庚子年腊月三十")]
    [InlineData("2022-12-13", "农历壬寅年冬月二十")]
    public void A_day_has_its_lunar_date(string date, string lunar) => Assert.Equal(lunar, LunarDate.Of(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)));
}
