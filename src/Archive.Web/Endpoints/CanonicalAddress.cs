using System.Globalization;
using System.Text.RegularExpressions;
using Archive.Web.Pages;

namespace Archive.Web.Endpoints;

/// <summary>
/// Every page has one address. A date written otherwise (/2020/2/6, /on/2-6), a newspaper in capitals, a padded page number and a slash
/// at the end are answered with 301 to the address meant; what means nothing goes on and is 404.
/// </summary>
public sealed partial class CanonicalAddress(RequestDelegate next)
{
    /// <summary>Redirects or goes on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        if ((HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && Of(request.Path.Value ?? "/") is { } path)
        {
            context.Response.Redirect(request.PathBase + new PathString(path) + request.QueryString, permanent: true);
            return Task.CompletedTask;
        }
        return next(context);
    }

    /// <summary>The canonical form of a path, <see langword="null"/> where it is canonical already or means no date.</summary>
    public static string? Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);

        // Slashes in front are squeezed too: a redirect to //host would leave the site.
        var bare = "/" + path.Trim('/');
        var canonical = Dated().Match(bare) is { Success: true } m ? Dated(m) : OfEveryYear().Match(bare) is { Success: true } d ? OfEveryYear(d) : bare;
        return canonical is null || canonical == path ? null : canonical;
    }

    private static string? Dated(Match m)
    {
        var (year, month, day) = (Number(m, "year"), Number(m, "month"), Number(m, "day"));
        if (year is null or 0 || month is 0 or > 12 || day is 0 || day > (month is { } mm ? DateTime.DaysInMonth(year.Value, mm) : 0))
            return null;
        var path = string.Create(CultureInfo.InvariantCulture, $"/{year:0000}");
        if (month is not null)
            path += string.Create(CultureInfo.InvariantCulture, $"/{month:00}");
        if (day is not null)
            path += string.Create(CultureInfo.InvariantCulture, $"/{day:00}");
        if (m.Groups["slug"].Success)
            path += "/" + m.Groups["slug"].Value.ToLowerInvariant();
        if (Number(m, "page") is { } page)
            path += string.Create(CultureInfo.InvariantCulture, $"/{page}");
        return path + m.Groups["form"].Value;
    }

    private static string? OfEveryYear(Match m)
    {
        var (month, day) = (Number(m, "month")!.Value, Number(m, "day")!.Value);
        return Addresses.IsDayOfYear(month, day) ? Addresses.OnThisDay(month, day) + m.Groups["form"].Value : null;
    }

    private static int? Number(Match m, string group) =>
        m.Groups[group] is { Success: true } g ? int.Parse(g.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^/(?<year>[0-9]{4})(?:/(?<month>[0-9]{1,2})(?:/(?<day>[0-9]{1,2})(?:/(?<slug>[A-Za-z0-9-]+)(?:/(?<page>[0-9]{1,4}))?)?)?)?(?<form>\.[a-z]+)?$")]
    private static partial Regex Dated();

    [GeneratedRegex(@"^/on/(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})(?<form>\.[a-z]+)?$")]
    private static partial Regex OfEveryYear();
}
