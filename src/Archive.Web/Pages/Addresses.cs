using System.Globalization;

namespace Archive.Web.Pages;

/// <summary>The site's addresses, as paths. They never change: others have written them down.</summary>
public static class Addresses
{
    /// <summary>All years: /years.</summary>
    public static string Years => "/years";

    /// <summary>A day of the year in every year: /on/02-26.</summary>
    public static string OnThisDay(int month, int day) => string.Create(CultureInfo.InvariantCulture, $"/on/{month:00}-{day:00}");

    /// <summary>All newspapers: /newspapers.</summary>
    public static string Newspapers => "/newspapers";

    /// <summary>A newspaper: /newspapers/jzrb.</summary>
    public static string Newspaper(string slug) => "/newspapers/" + slug;

    /// <summary>All names in bylines: /names.</summary>
    public static string Names => "/names";

    /// <summary>A name in bylines: /names/周明远, percent-encoded.</summary>
    public static string Name(string name) => "/names/" + Uri.EscapeDataString(name);

    /// <summary>What is found for a query: /search?q=….</summary>
    public static string Search(string query) => "/search?q=" + Uri.EscapeDataString(query);

    /// <summary>A year: /2020.</summary>
    public static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"/{year:0000}");

    /// <summary>A month: /2020/02.</summary>
    public static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"/{year:0000}/{month:00}");

    /// <summary>The issues of a day: /2020/02/26.</summary>
    public static string Day(DateOnly date) => date.ToString("'/'yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);

    /// <summary>An issue: /2020/02/26/jzrb.</summary>
    public static string Issue(DateOnly date, string slug) => $"{Day(date)}/{slug}";

    /// <summary>A page: /2020/02/26/jzrb/1.</summary>
    public static string Page(DateOnly date, string slug, int number) => string.Create(CultureInfo.InvariantCulture, $"{Day(date)}/{slug}/{number}");

    /// <summary>An article: /a/k3f9.</summary>
    public static string Article(string id) => "/a/" + id;

    /// <summary>A year of addresses' form, where it is one: 0001 to 9999.</summary>
    public static int? ParseYear(string year) => int.Parse(year, CultureInfo.InvariantCulture) is >= 1 and var y ? y : null;

    /// <summary>A date of addresses' form, where there is such a day.</summary>
    public static DateOnly? ParseDate(string year, string month, string day) =>
        DateOnly.TryParseExact($"{year}-{month}-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>Whether a month has such a day in any year: 29 February is one.</summary>
    public static bool IsDayOfYear(int month, int day) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2000, month);
}
