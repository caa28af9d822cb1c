using System.Globalization;
using Xunit;

namespace Archive.Layout.Tests.Identity;

/// <summary>The issue's date by what stands on the page.</summary>
public sealed class DateInferenceTests
{
    private const string Harvest = "本报讯（记者 林晚舟）{0}，棠州市召开秋收工作推进会，要求抢抓晴好天气，确保颗粒归仓。会议听取了各县区的汇报。";
    private const string Market = "本报讯（记者 乔木）{0}，青石桥社区的老菜场重新开门，雨棚换新，摊位整齐，居民都说买菜方便了许多。";
    private const string Wire = "新华社北京{0}电（记者 安和）国家统计局发布的数据显示，主要经济指标继续改善，就业形势总体稳定。";

    /// <summary>Date lines, whole and in parts.</summary>
    [Theory]
    [InlineData("2022年9月14日 星期三", "2022-09-14")]
    [InlineData("二〇二二年九月十四日 星期三", "2022-09-14")]
    [InlineData("2022-09-14", "2022-09-14")]
    [InlineData("棠州日报 2022年9月14日 星期三 第03版：民生", "2022-09-14")]
    [InlineData("2022年9月14日 星期三 农历壬寅年八月十九", "2022-09-14")]
    [InlineData("2022年９月１４日　星期三", "2022-09-14")]
    public void A_date_line_is_the_date(string line, string date)
    {
        var identity = Identity($"{line}\n\n{Text(Harvest, "近日")}\n\n秋收工作推进会召开");

        Assert.Equal(date, Iso(identity.Date));
        Assert.True(identity.DateConfidence > 0.95);
        Assert.StartsWith("date line", identity.DateBasis, StringComparison.Ordinal);
        Assert.Contains(identity.Evidence, e => e.Kind == EvidenceKind.DateLine && e.Line == 1);
    }

    /// <summary>民国: papers before 1949, and offices that keep counting so.</summary>
    [Theory]
    [InlineData("中华民国三十七年三月五日 星期五", "1948-03-05")]
    [InlineData("民国37年3月5日 星期五", "1948-03-05")]
    [InlineData("民国元年三月五日", null)]
    public void Years_of_the_republic_are_read(string line, string? date) =>
        Assert.Equal(date, Iso(Identity($"{line}\n\n{Text(Harvest, "近日")}\n\n秋收工作推进会召开").Date));

    /// <summary>Mastheads set the day large, on a line of its own; heads of pages break their date and add English.</summary>
    [Theory]
    [InlineData("棠州日报\nTANGZHOU RIBAO\n2022年9月\n14\n星期三\n壬寅年八月十九\n邮发代号 35-12\n第10195期\n今日8版", 1)]
    [InlineData("棠州日报\n14\n2022年9月\n星期三", null)]
    [InlineData("14日\n2022年9月 星期三", null)]
    [InlineData("2022年9月 14 星期三", null)]
    [InlineData("2022年\n9月14日\n星期三\n第03版", 3)]
    [InlineData("2022年9月14日 星期三 WEDNESDAY\n第2版", 2)]
    [InlineData("2022.09.14 WED", null)]
    [InlineData("02\n2022年9月14日 星期三\n要 闻", 2)]
    [InlineData("A02 要闻 2022年9月14日 星期三 编辑 王文 美编 李芸 校对 张远", 2)]
    [InlineData("2022年9月14日　星期三　农历八月十九　棠州日报　02", 2)]
    [InlineData("棠州日报社出版 2022年9月14日 星期三 农历壬寅年八月十九 国内统一刊号：CN41-0012 邮发代号：35-12 第10195期", null)]
    public void A_date_in_pieces_is_put_together_and_none_of_it_is_a_headline(string box, int? page)
    {
        var report = $"  {Text(Harvest, "近日")}\n\n秋收工作推进会召开";
        foreach (var text in (string[])[$"{box}\n\n{report}", $"{report}\n\n{box}"])
        {
            var split = PageSplitter.Split(text);
            Assert.Equal(("2022-09-14", page), (Iso(split.Identity.Date), split.Identity.Number));
            Assert.True(split.Identity.DateConfidence > 0.95);
            Assert.Equal("秋收工作推进会召开", Assert.Single(split.Articles).Headline);
        }
    }

    [Fact]
    public void A_number_below_a_year_is_no_day_without_its_month() => Assert.Null(Identity($"2022年\n14\n\n{Text(Harvest, "近日")}").Date);

    [Fact]
    public void An_issue_of_several_days_is_of_its_first() => Assert.Equal("2022-10-01", Iso(Identity($"2022年10月1日—3日 星期六、星期日、星期一\n\n{Text(Harvest, "近日")}").Date));

    /// <summary>星期四 on a Wednesday: a digit was misread, or the line is an old one.</summary>
    [Fact]
    public void A_date_line_that_its_own_weekday_denies_is_not_stated()
    {
        var identity = Identity("2022年9月14日 星期四\n\n" + Text(Harvest, "近日"));

        Assert.Null(identity.Date);
        Assert.True(identity.DateCandidates[0].Confidence < PageIdentity.StatedFrom);
        Assert.Contains("contradicts itself", identity.DateBasis, StringComparison.Ordinal);
    }

    /// <summary>The news of the page decides between the date line and its weekday.</summary>
    [Fact]
    public void What_the_page_tells_of_settles_a_wrong_weekday()
    {
        var identity = Identity($"2022年9月14日 星期四\n\n{Text(Harvest, "9月13日上午")}今年是2022年。\n\n{Text(Wire, "9月13日")}");

        Assert.Equal("2022-09-14", Iso(identity.Date));
        Assert.Contains("against it", identity.DateBasis, StringComparison.Ordinal);
    }

    /// <summary>Two date lines.</summary>
    [Fact]
    public void Two_date_lines_that_disagree_are_no_date()
    {
        var identity = Identity($"2022年9月14日 星期三\n\n{Text(Harvest, "近日")}\n\n2022年9月16日 星期五");

        Assert.Null(identity.Date);
        Assert.Equal(["2022-09-14", "2022-09-16"], identity.DateCandidates.Take(2).Select(c => Iso(c.Date)).Order());
    }

    /// <summary>9月14日 星期三 with no year: only some years have it.</summary>
    [Fact]
    public void A_date_line_without_a_year_takes_its_year_from_the_weekday_and_the_text()
    {
        var identity = Identity($"9月14日 星期三\n\n{Text(Harvest, "近日")}与2021年相比，今年面积有所增加。");

        Assert.Equal("2022-09-14", Iso(identity.DateCandidates[0].Date));
    }

    /// <summary>A lead's date, the year said outright.</summary>
    [Fact]
    public void Leads_and_datelines_of_one_day_with_a_year_tell_the_day_after()
    {
        var identity = Identity($"{Text(Harvest, "9月13日上午")}\n\n{Text(Wire, "9月13日")}\n\n{Text(Market, "昨日")}今年是2022年，老菜场开业三十年。");

        Assert.Equal("2022-09-14", Iso(identity.Date));
        Assert.StartsWith("inferred from", identity.DateBasis, StringComparison.Ordinal);
        Assert.All(["9月13日上午", "今年是2022年"], quote => Assert.Contains(identity.Evidence, e => e.Quote.Contains(quote, StringComparison.Ordinal)));
    }

    /// <summary>今天上午: an evening paper.</summary>
    [Fact]
    public void A_paper_that_tells_of_its_own_day_is_of_that_day()
    {
        var identity = Identity($"{Text(Harvest, "今天上午")}\n\n{Text(Wire, "9月13日")}\n\n{Text(Market, "今天下午")}今年是2022年，老菜场开业三十年。");

        Assert.Equal("2022-09-13", Iso(identity.DateCandidates[0].Date));
    }

    /// <summary>昨日（9月13日）.</summary>
    [Theory]
    [InlineData("昨日（9月13日）上午")]
    [InlineData("9月13日（昨天）上午")]
    [InlineData("前天（9月12日）上午")]
    [InlineData("明天（9月15日）上午")]
    public void A_day_said_to_be_yesterday_names_today(string when)
    {
        var identity = Identity($"{Text(Harvest, when)}今年是2022年。");

        Assert.Equal("2022-09-14", Iso(identity.Date));
    }

    /// <summary>1月26日，农历正月初二; 2月25日（星期二）.</summary>
    [Theory]
    [InlineData("1月26日，农历正月初二，", "2020-01-27")]
    [InlineData("正月初二（1月26日）上午", "2020-01-27")]
    [InlineData("2月25日（星期二）上午", "2020-02-26")]
    [InlineData("昨天是正月初二，1月26日上午", "2020-01-27")]
    public void A_lunar_date_or_a_weekday_beside_a_date_tells_the_year(string when, string date)
    {
        var identity = Identity($"{Text(Harvest, when)}\n\n{Text(Wire, DayOf(date))}\n\n与2019年相比，人数有所增加。");

        Assert.Equal(date, Iso(identity.DateCandidates[0].Date));
        Assert.True(identity.DateCandidates[0].Confidence > 0.8);
    }

    /// <summary>今年是新中国成立70周年.</summary>
    [Theory]
    [InlineData("今年是新中国成立70周年，", 2019)]
    [InlineData("今年是中国共产党成立一百周年，", 2021)]
    [InlineData("今年是改革开放40周年，", 2018)]
    public void An_anniversary_tells_the_year(string text, int year)
    {
        var identity = Identity($"{Text(Harvest, "9月13日上午")}{text}各地都在筹备。\n\n{Text(Wire, "9月13日")}");

        Assert.Equal(new DateOnly(year, 9, 14), identity.DateCandidates[0].Date);
        Assert.True(identity.DateCandidates[0].Confidence > 0.7);
    }

    /// <summary>Without any year the day may be of any.</summary>
    [Fact]
    public void Month_and_day_alone_are_no_date()
    {
        var identity = Identity($"{Text(Harvest, "9月13日上午")}\n\n{Text(Wire, "9月13日")}");

        Assert.Null(identity.Date);
        Assert.Equal(0, identity.DateConfidence);
        Assert.Empty(identity.DateCandidates);
        Assert.Contains("nothing on the page tells the year. It might be 14 September (0.", identity.DateBasis, StringComparison.Ordinal);
    }

    /// <summary>Old and new texts on one page.</summary>
    [Fact]
    public void News_of_days_far_apart_is_no_date()
    {
        var identity = Identity($"{Text(Harvest, "9月13日上午")}今年是2022年。\n\n{Text(Wire, "3月2日")}\n\n{Text(Market, "5月20日")}");

        Assert.Null(identity.Date);
        Assert.Contains("do not fit one issue", identity.DateBasis, StringComparison.Ordinal);
    }

    /// <summary>到2035年.</summary>
    [Fact]
    public void A_year_still_to_come_is_not_the_pages_year() =>
        Assert.DoesNotContain(Identity($"{Text(Harvest, "近日")}到2035年，全市粮食产能再上台阶。").Evidence, e => e.Kind == EvidenceKind.LatestYear);

    /// <summary>Nothing at all.</summary>
    [Fact]
    public void A_page_that_tells_nothing_says_so()
    {
        var identity = Identity(Text(Harvest, "近日"));

        Assert.Null(identity.Date);
        Assert.Equal("Nothing on the page tells when it was printed.", identity.DateBasis);
        Assert.Empty(identity.DateCandidates);
    }

    /// <summary>What is given stands; what the page says stays visible.</summary>
    [Fact]
    public void A_given_date_stands_and_the_page_keeps_its_own_candidates()
    {
        var identity = PageSplitter.Split("2022年9月14日 星期三\n\n" + Text(Harvest, "近日"), new SplitContext(Date: new DateOnly(2022, 9, 15), DateBasis: "the path")).Identity;

        Assert.Equal(("2022-09-15", "the path", 1.0), (Iso(identity.Date), identity.DateBasis, identity.DateConfidence));
        Assert.Equal("2022-09-14", Iso(identity.DateCandidates[0].Date));
    }

    /// <summary>第10195期.</summary>
    [Fact]
    public void A_number_of_the_issue_is_shown_and_dates_nothing()
    {
        var identity = Identity("第10195期 今日8版\n\n" + Text(Harvest, "近日"));

        Assert.Null(identity.Date);
        Assert.Contains(identity.Evidence, e => e.Kind == EvidenceKind.IssueNumber && e.Supports.Contains("another issue", StringComparison.Ordinal));
    }

    /// <summary>Names, numbers, sections.</summary>
    [Fact]
    public void Masthead_imprint_and_folio_say_where_a_page_belongs()
    {
        var front = Identity("棠州日报\n2022年9月14日 星期三\n国内统一连续出版物号 CN 41-0099\n第10195期 今日8版\n邮发代号35-99\n本报热线：0390-1234567\n\n" + Text(Harvest, "近日"));
        Assert.Equal(("棠州日报", 1), (front.Newspaper, front.Number));
        Assert.Contains(front.Evidence, e => e.Kind == EvidenceKind.SerialNumber && e.Supports.Contains("河南", StringComparison.Ordinal));
        Assert.Contains(front.Evidence, e => e.Kind == EvidenceKind.HotLine && e.Supports.Contains("0390", StringComparison.Ordinal));

        var inner = Identity("棠州日报 2022年9月14日 星期三\n第03版：民生\n\n" + Text(Harvest, "近日"));
        Assert.Equal(("棠州日报", 3, "民生"), (inner.Newspaper, inner.Number, inner.Section));
    }

    /// <summary>Two mastheads.</summary>
    [Fact]
    public void Two_newspapers_on_one_page_are_none()
    {
        var identity = Identity("棠州日报\n\n棠州晚报\n\n" + Text(Harvest, "近日"));

        Assert.Null(identity.Newspaper);
        Assert.Equal(2, identity.Evidence.Count(e => e.Kind == EvidenceKind.Masthead));
    }

    private static string DayOf(string next) =>
        DateOnly.ParseExact(next, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(-1).ToString("M月d日", CultureInfo.InvariantCulture);

    private static string Text(string format, string when) => string.Format(CultureInfo.InvariantCulture, format, when);

    private static PageIdentity Identity(string text) => PageSplitter.Split(text).Identity;

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
