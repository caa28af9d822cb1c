using System.Globalization;

namespace Archive.Web.Pages;

/// <summary>The site's addresses, as paths. They never change: others have written them down.</summary>
public static class Addresses
{
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

    /// <summary>All that one name wrote: /names/周明远.</summary>
    public static string Name(string name) => "/names/" + Uri.EscapeDataString(name);

    /// <summary>A year of addresses' form, where it is one: 0001 to 9999.</summary>
    public static int? ParseYear(string year) => int.Parse(year, CultureInfo.InvariantCulture) is >= 1 and var y ? y : null;

    /// <summary>A date of addresses' form, where there is such a day.</summary>
    public static DateOnly? ParseDate(string year, string month, string day) =>
        DateOnly.TryParseExact($"{year}-{month}-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
