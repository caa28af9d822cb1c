using Archive.Layout.Identity;
using Xunit;

namespace Archive.Layout.Tests.Identity;

public sealed class LunarDayTests
{
    [Theory]
    [InlineData("2020-01-24", "农历己亥年腊月三十 除夕", "除夕")]
    [InlineData("2020-01-25", "农历庚子年正月初一 春节", "春节")]
    [InlineData("2020-02-26", "农历庚子年二月初四", "初四")]
    [InlineData("2020-05-23", "农历庚子年闰四月初一", "闰四月")]
    [InlineData("2020-06-25", "农历庚子年五月初五 端午节", "端午节")]
    [InlineData("2023-03-22", "农历癸卯年闰二月初一", "闰二月")]
    [InlineData("2022-01-31", "农历辛丑年腊月廿九 除夕", "除夕")]
    [InlineData("1998-10-05", "农历戊寅年八月十五 中秋节", "中秋节")]
    public void A_day_has_its_lunar_date_and_festival(string day, string whole, string brief)
    {
        var lunar = LunarDay.Of(DateOnly.ParseExact(day, "yyyy-MM-dd"))!;

        Assert.Equal(whole, lunar.ToString());
        Assert.Equal(brief, lunar.Brief);
    }

    [Fact]
    public void Outside_the_years_that_are_known_there_is_none()
    {
        Assert.Null(LunarDay.Of(new DateOnly(1901, 2, 18)));
        Assert.Equal("农历辛丑年正月初一 春节", LunarDay.Of(new DateOnly(1901, 2, 19))!.ToString());
        Assert.Equal("庚申", LunarDay.Of(new DateOnly(2101, 1, 28))!.Year);
        Assert.Null(LunarDay.Of(new DateOnly(2101, 1, 29)));
    }

    [Fact]
    public void A_leap_month_has_no_festivals()
    {
        // 闰五月初五 of 2009.
        Assert.Equal("农历己丑年闰五月初五", LunarDay.Of(new DateOnly(2009, 6, 27))!.ToString());
    }
}
