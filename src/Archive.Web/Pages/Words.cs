using System.Globalization;
using Archive.Core.Import.Identity;
using Archive.Layout;
using Archive.Layout.Formats;
using Archive.Layout.Identity;

namespace Archive.Web.Pages;

/// <summary>Dates and numbers in the language of the interface.</summary>
public static class Words
{
    /// <summary>Puts values into a text of <see cref="Text"/>.</summary>
    public static string Fill(string format, params object?[] values) => string.Format(CultureInfo.CurrentCulture, format, values);

    /// <summary>A number with its thousands parted.</summary>
    public static string Number(long n) => n.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>A number of things: 1 article, 1,204 articles; 1,204 篇.</summary>
    public static string Count(long n, string one, string many) => Fill(n == 1 ? one : many, Number(n));

    /// <summary>A count of articles.</summary>
    public static string Articles(long n) => Count(n, Text.Article_one, Text.Article_many);

    /// <summary>A count of pages.</summary>
    public static string Pages(long n) => Count(n, Text.Page_one, Text.Page_many);

    /// <summary>A count of issues.</summary>
    public static string Issues(long n) => Count(n, Text.Issue_one, Text.Issue_many);

    /// <summary>A full date: 2020年2月26日.</summary>
    public static string Date(DateOnly date) => date.ToString(Text.DateFormat, CultureInfo.CurrentCulture);

    /// <summary>A full date with its weekday: 2020年2月26日 星期三.</summary>
    public static string DateAndWeekday(DateOnly date) => date.ToString(Text.DateAndWeekdayFormat, CultureInfo.CurrentCulture);

    /// <summary>A month: 2020年2月.</summary>
    public static string Month(int year, int month) => new DateOnly(year, month, 1).ToString(Text.MonthFormat, CultureInfo.CurrentCulture);

    /// <summary>A month by its name alone: 2月.</summary>
    public static string MonthName(int month) => new DateOnly(2000, month, 1).ToString(Text.MonthNameFormat, CultureInfo.CurrentCulture);

    /// <summary>A day of a known year: 2月26日.</summary>
    public static string DayOfYear(DateOnly date) => date.ToString(Text.DayFormat, CultureInfo.CurrentCulture);

    /// <summary>A year: 2020年.</summary>
    public static string Year(int year) => Fill(Text.YearFormat, year.ToString("0000", CultureInfo.InvariantCulture));

    /// <summary>Years from the first to the last: 1998–2020年, or one year.</summary>
    public static string YearSpan(int first, int last) =>
        first == last ? Year(first) : Fill(Text.YearSpan, first.ToString("0000", CultureInfo.InvariantCulture), last.ToString("0000", CultureInfo.InvariantCulture));

    /// <summary>A page by its number as printed: 第1版, 第B02版.</summary>
    public static string Page(int number) => Fill(Text.PageNumber, PageNumber.Print(number));

    /// <summary>A page with its section: 第1版 要闻.</summary>
    public static string PageTitle(int number, string? section) => Page(number) + (section is null ? "" : " " + section);

    /// <summary>The lunar date of a day; <see langword="null"/> where it is not known.</summary>
    public static string? Lunar(DateOnly date) => LunarDay.Of(date)?.ToString();

    /// <summary>A day of every year: 2月26日.</summary>
    public static string DayOfYear(int month, int day) => DayOfYear(new DateOnly(2000, month, day));

    /// <summary>What an article is where it is no report: 公告, 广告; <see langword="null"/> for a report.</summary>
    public static string? Kind(ArticleKind kind) => kind switch { ArticleKind.Notice => Text.Notice, ArticleKind.Advertisement => Text.Advertisement, _ => null };

    /// <summary>What a file is, by the name that people know it by.</summary>
    public static string Format(PageFormat format) => format switch
    {
        PageFormat.PlainText => Text.FormatPlainText,
        PageFormat.Hocr => "hOCR",
        PageFormat.PdfBbox => Text.FormatBoxes,
        PageFormat.Jpeg2000 => "JPEG 2000",
        PageFormat.WebP => "WebP",
        _ => format.ToString().ToUpperInvariant(),
    };

    /// <summary>A moment in UTC: 2026-11-22 21:05 UTC.</summary>
    public static string Moment(DateTime utc) => utc.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>Weekdays from Monday: narrow form and full name.</summary>
    public static IReadOnlyList<(string Short, string Full)> Weekdays =>
        [.. Enumerable.Range(1, 7).Select(i => (DayOfWeek)(i % 7)).Select(d =>
        {
            var names = CultureInfo.CurrentCulture.DateTimeFormat;
            return (names.GetShortestDayName(d), names.GetDayName(d));
        })];
}
