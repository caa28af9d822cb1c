using Archive.Layout.Identity;
using Xunit;

namespace Archive.Layout.Tests.Identity;

/// <summary>农历.</summary>
public sealed class LunarDateTests
{
    /// <summary>How papers print lunar dates, and the day that is meant.</summary>
    [Theory]
    [InlineData("农历壬寅年腊月十八", 2022, "2023-01-09")]
    [InlineData("壬寅年正月廿一", 2022, "2022-02-21")]
    [InlineData("正月初二", 2020, "2020-01-26")]
    [InlineData("二月初三", 2020, "2020-02-25")]
    [InlineData("闰四月初一", 2020, "2020-05-23")]
    [InlineData("五月初五", 2020, "2020-06-25")]
    [InlineData("农历四月十五", 2020, "2020-05-07")]
    [InlineData("冬月初十", 2021, "2021-12-13")]
    [InlineData("十二月三十", 2022, null)]
    [InlineData("农历十二月三十", 2022, "2023-01-21")]
    [InlineData("除夕", 2021, "2022-01-31")]
    [InlineData("腊月三十", 2021, null)]
    [InlineData("中秋节", 2023, "2023-09-29")]
    public void A_lunar_date_is_a_day_of_its_year(string text, int year, string? day)
    {
        var date = LunarDate.Read(text, out var length);

        Assert.Equal(day, date?.In(year)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        if (day is not null)
        {
            Assert.Equal(text.Length, length);
            Assert.True(date!.Value.Is(date.Value.In(year)!.Value));
        }
    }

    /// <summary>闰四月 only in years that have one; a year of the cycle every sixty.</summary>
    [Theory]
    [InlineData("闰四月初一", 2021)]
    [InlineData("闰二月初一", 2020)]
    [InlineData("农历壬寅年腊月十八", 2021)]
    [InlineData("正月初一", 1800)]
    [InlineData("正月初一", 2500)]
    public void A_lunar_date_that_a_year_does_not_have_is_no_day_of_it(string text, int year) => Assert.Null(LunarDate.Read(text, out _)!.Value.In(year));

    /// <summary>What is no lunar date, or could be one of the other calendar.</summary>
    [Theory]
    [InlineData("二月二十六日")]
    [InlineData("十月十五")]
    [InlineData("三月")]
    [InlineData("正月里来")]
    [InlineData("农历新年")]
    [InlineData("农历")]
    [InlineData("甲丑年正月初一")]
    [InlineData("")]
    public void Anything_else_is_none(string text) => Assert.Null(LunarDate.Read(text, out _));

    /// <summary>Each day has the lunar date that makes it, in every year that is known.</summary>
    [Fact]
    public void Every_day_comes_back_from_its_lunar_date()
    {
        foreach (var year in (int[])[1912, 1938, 1949, 1976, 2001, 2020, 2033, 2050])
        {
            for (var month = 1; month <= 12; month++)
            {
                for (var day = 1; day <= 29; day++)
                {
                    var lunar = new LunarDate(-1, month, false, day);
                    Assert.True(lunar.Is(lunar.In(year)!.Value));
                }
            }
        }
    }
}
