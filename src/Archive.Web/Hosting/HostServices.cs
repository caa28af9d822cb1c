using Archive.Core.Export;
using Archive.Core.Import;
using Archive.Core.Maintenance;
using Serilog;
using Serilog.Core;

namespace Archive.Web.Hosting;

/// <summary>What the program adds to the archive's services, for the site and for every verb.</summary>
internal static class HostServices
{
    /// <summary>Adds the search engine, export and maintenance, and binds the settings.</summary>
    public static IServiceCollection AddHost(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSearchEngine(settings);
        services.AddSingleton<ExportService>();
        services.AddSingleton<Reindexer>();
        services.AddSingleton<Verifier>();
        services.AddSingleton<Backup>();
        services.Configure<ImportOptions>(settings.GetSection("Import"));
        return services;
    }

    /// <summary>Writes the log to <paramref name="logger"/>, which is closed with the host.</summary>
    public static ILoggingBuilder AddArchiveLog(this ILoggingBuilder logging, Logger logger) =>
        logging.AddSerilog(logger, dispose: true);
}
