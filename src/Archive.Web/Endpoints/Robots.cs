using Archive.Web.Caching;

namespace Archive.Web.Endpoints;

/// <summary><c>/robots.txt</c> (RFC 9309): pages may be kept by search engines; answers of the moment, and whole archives, may not.</summary>
internal static class Robots
{
    /// <summary>Adds it.</summary>
    public static void MapRobots(this IEndpointRouteBuilder app) =>
        app.MapMethods("/robots.txt", ["GET", "HEAD"], (SiteAddress site) => Results.Text(Write(site))).KeptByContent();

    // The longest rule that matches counts: what is allowed under /-/ is longer than that.
    private static string Write(SiteAddress site) => $"""
        User-agent: *
        Disallow: /search
        Disallow: /oai
        Disallow: /-/
        Allow: /-/api
        Disallow: /*.csv
        Disallow: /*.epub
        Disallow: /*.jsonl
        Disallow: /*.zip

        Sitemap: {site.Absolute(Sitemaps.Address)}

        """.ReplaceLineEndings("\n");
}
