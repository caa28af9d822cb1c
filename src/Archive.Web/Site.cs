namespace Archive.Web;

/// <summary>The site: pages, JSON and plain text over HTTP.</summary>
public static class Site
{
    /// <summary>Adds what the site needs; <see cref="Archive.Core.ArchiveServices.AddArchive"/> comes first.</summary>
    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddRazorPages();
        return services;
    }

    /// <summary>Puts the site into the pipeline.</summary>
    public static WebApplication UseSite(this WebApplication app)
    {
        app.MapRazorPages();
        return app;
    }
}
