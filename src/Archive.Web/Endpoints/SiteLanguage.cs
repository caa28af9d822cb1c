using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Archive.Web.Endpoints;

/// <summary>
/// The language of the interface: what <c>?lang=</c> says, else the choice kept in a cookie, else the browser's
/// <c>Accept-Language</c>, else Simplified Chinese. Articles stay in their own language.
/// </summary>
public static class SiteLanguage
{
    /// <summary>Simplified Chinese, the default.</summary>
    public const string Chinese = "zh-Hans";

    /// <summary>English.</summary>
    public const string English = "en";

    private const string Cookie = "lang";

    /// <summary>How a request's language is found.</summary>
    public static RequestLocalizationOptions Options { get; } = new RequestLocalizationOptions
    {
        RequestCultureProviders = [new CustomRequestCultureProvider(c => Task.FromResult(new ProviderCultureResult(Of(c.Request)))!)],
        ApplyCurrentCultureToResponseHeaders = true,
    }
        .SetDefaultCulture(Chinese).AddSupportedCultures(Chinese, English).AddSupportedUICultures(Chinese, English);

    /// <summary>The language to answer <paramref name="request"/> in: <see cref="Chinese"/> or <see cref="English"/>.</summary>
    public static string Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Known(request.Query["lang"]) ?? Known(request.Cookies[Cookie])
            ?? request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => Known(l.Value.Value)).FirstOrDefault(l => l is not null)
            ?? Chinese;
    }

    /// <summary>Any Chinese is answered in Simplified Chinese rather than in a reader's second language.</summary>
    private static string? Known(string? tag) =>
        tag is null ? null
        : tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese
        : tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English
        : null;

    /// <summary>Keeps the language that was asked for with <c>?lang=</c>.</summary>
    public sealed class Switch(RequestDelegate next)
    {
        /// <summary>Sets the cookie and goes on.</summary>
        public Task InvokeAsync(HttpContext context)
        {
            ArgumentNullException.ThrowIfNull(context);
            if (Known(context.Request.Query["lang"]) is { } language)
            {
                context.Response.Cookies.Append(Cookie, language, new CookieOptions
                {
                    HttpOnly = true,
                    IsEssential = true,
                    SameSite = SameSiteMode.Lax,
                    Secure = context.Request.IsHttps,
                    MaxAge = TimeSpan.FromDays(365),
                    Path = "/",
                });
            }
            context.Response.Headers.Append("Vary", "Accept-Encoding, Accept-Language, Cookie");
            return next(context);
        }
    }

    /// <summary>Whether the interface speaks Chinese now.</summary>
    public static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";
}
