using System.Text.Encodings.Web;
using System.Text.Unicode;
using Archive.Web.Caching;
using Archive.Web.Endpoints;
using Archive.Web.Endpoints.Feeds;
using Archive.Web.Endpoints.Oai;
using Archive.Web.Pages;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.WebEncoders;

namespace Archive.Web;

/// <summary>The site: pages, JSON and plain text over HTTP.</summary>
public static class Site
{
    private const int MostAddressBytes = 128 * 1024;

    /// <summary>Adds what the site needs; <see cref="Archive.Core.ArchiveServices.AddArchive"/> comes first.</summary>
    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddOptions<SiteOptions>()
            .BindConfiguration(SiteOptions.Section)
            .Validate(o => o.IsValid, $"{SiteOptions.Section}:BaseUrl must be an absolute http or https address without query, such as https://archive.example.")
            .ValidateOnStart();
        services.AddCaching();
        services.AddScoped<SiteAddress>();
        services.AddSingleton<Today>();
        services.AddHttpContextAccessor();
        services.AddLocalization();
        services.AddProblemDetails();
        // A Chinese character is nine bytes of an address. Whoever pastes in a whole article is to be told how much of it is searched.
        services.Configure<KestrelServerOptions>(o => o.Limits.MaxRequestLineSize = MostAddressBytes);
        services.Configure<RouteOptions>(o => o.ConstraintMap["digits"] = typeof(DigitsConstraint));
        services.AddRazorPages(o =>
        {
            // Routing takes an optional suffix behind a parameter only: these addresses end in a word, or in nothing.
            o.Conventions.AddPageRoute("/Browse/Home", "/.{form:alpha}");
            o.Conventions.AddPageRoute("/Browse/Years", "/years.{form:alpha}");
            o.Conventions.AddPageRoute("/Browse/Newspapers", "/newspapers.{form:alpha}");
            o.Conventions.AddPageRoute("/Names/NameIndex", "/names.{form:alpha}");
            o.Conventions.AddPageRoute("/Browse/Day", "/{year:digits(4)}/{month:digits(2)}/{day:digits(2)}/{slug}.{form:alpha?}");
            o.Conventions.AddPageRoute("/Search/Search", "/search.{form:alpha}");
            o.Conventions.AddPageRoute("/Api/Api", "/-/api.{form:alpha}");
            o.Conventions.AddPageRoute("/ImportLog/Runs", "/-/imports.{form:alpha}");
        });

        // Chinese is written as itself, not as a wall of character references; what HTML needs escaped still is.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services;
    }

    /// <summary>Puts the site into the pipeline.</summary>
    public static WebApplication UseSite(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<CrossOrigin>();
        app.UseExceptionHandler(ReadingOnly.ErrorAddress);
        app.UseStatusCodePagesWithReExecute(ReadingOnly.ErrorAddress);
        app.UseMiddleware<ReadingOnly>();
        app.UseMiddleware<CanonicalAddress>();
        app.UseRouting();
        app.UseOutputCache();
        // From here on only what is not in the cache. Compression stands within, so that what is kept is compressed.
        app.UseResponseCompression();
        app.UseRequestLocalization(SiteLanguage.Options);
        app.UseMiddleware<SiteLanguage.Switch>();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        app.MapHealth();
        app.MapIssueFeeds();
        app.MapOai();
        app.MapOpenSearch();
        app.MapSitemaps();
        app.MapRobots();
        app.MapDownloads();
        return app;
    }
}
