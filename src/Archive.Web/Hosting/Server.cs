using Archive.Core;
using Archive.Core.Storage;
using Archive.Web.Commands;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Archive.Web.Hosting;

/// <summary>The running site.</summary>
internal static class Server
{
    /// <summary>Opens the archive, imports the samples where asked to, and serves until told to stop.</summary>
    /// <param name="options">Where the program is.</param>
    /// <param name="overrides">Settings over all others.</param>
    /// <param name="locate">Finds the archive by the settings.</param>
    /// <param name="terminal">Where to say what is served.</param>
    /// <param name="ct">Stops the site.</param>
    public static async Task RunAsync(
        WebApplicationOptions options,
        IReadOnlyDictionary<string, string?> overrides,
        Func<IConfiguration, ArchiveLocation> locate,
        Terminal terminal,
        CancellationToken ct)
    {
        await using var app = Build(options, overrides, locate);
        // Nothing is answered before the store is open: no request ever sees half an archive.
        await app.Services.GetRequiredService<ArchiveStore>().OpenAsync(ct);
        await SampleImport.RunWhereAskedAsync(app, terminal, ct);
        await StartAsync(app, ct);
        foreach (var address in Addresses(app))
            await terminal.Out.WriteLineAsync($"Serving {address}");
        await app.WaitForShutdownAsync(ct);
    }

    private static async Task StartAsync(WebApplication app, CancellationToken ct)
    {
        try
        {
            await app.StartAsync(ct);
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException && e.Source is "Microsoft.AspNetCore.Server.Kestrel.Core" or "Microsoft.AspNetCore.Http")
        {
            throw new UsageException($"Cannot serve on {app.Configuration["urls"]}: {e.Message} Give an address such as --urls {ServeCommand.DefaultUrl}.", e);
        }
    }

    private static WebApplication Build(
        WebApplicationOptions options, IReadOnlyDictionary<string, string?> overrides, Func<IConfiguration, ArchiveLocation> locate)
    {
        var builder = WebApplication.CreateBuilder(options);
        builder.Configuration.AddEnvironmentVariables(Settings.EnvironmentPrefix).AddInMemoryCollection(overrides);
        // Run from a build, assets lie in the projects; the manifest beside the program says where. Published, they lie beside it.
        builder.WebHost.UseStaticWebAssets();
        UseDefaultAddress(builder);

        var location = locate(builder.Configuration);
        builder.Logging.ClearProviders();
        builder.Logging.AddArchiveLog(Logs.Create(builder.Configuration, location.DataFolder, toConsole: true));
        builder.Services.AddArchive(location);
        builder.Services.AddHost(builder.Configuration);
        builder.Services.AddHostedService<InboxService>();
        builder.Services.AddSite();
        // Forms stay valid over a restart, and the program needs no home folder.
        builder.Services.AddDataProtection()
            .SetApplicationName("Archive")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(location.DataFolder, "keys")));

        var app = builder.Build();
        app.UseRequestLog();
        app.UseSite();
        return app;
    }

    private static void UseDefaultAddress(WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        string[] others = ["urls", "http_ports", "https_ports"];
        if (others.All(key => string.IsNullOrWhiteSpace(settings[key])) && !settings.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(ServeCommand.DefaultUrl);
        else if (settings["urls"] is { Length: > 0 } urls)
            builder.WebHost.UseUrls(urls);
    }

    private static ICollection<string> Addresses(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
}
