using System.Net;
using System.Runtime.CompilerServices;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Archive.Core;
using Archive.Core.Search;
using Archive.Core.Storage;
using Archive.Web.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

[assembly: AssemblyFixture(typeof(Archive.Web.Tests.Support.SiteHost))]

namespace Archive.Web.Tests.Support;

/// <summary>The real site over a real archive in a temporary folder, on a free port, for HTTP clients and browsers alike.</summary>
public class SiteHost : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("archive-site-");
    private WebApplication? app;

    /// <summary>Where it is served.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>A client that speaks Chinese, keeps no cookies and follows no redirects.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>What the site is made of, for tests that change the archive under it.</summary>
    internal IServiceProvider Services => app!.Services;

    /// <summary>The archive's folder.</summary>
    internal string DataFolder => folder.FullName;

    /// <summary>The clock that the site goes by.</summary>
    protected virtual TimeProvider Clock => TimeProvider.System;

    /// <summary>Registers what goes before the site's own.</summary>
    protected virtual void Configure(IServiceCollection services)
    {
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "archive",
            ContentRootPath = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../src/Archive.Web")),
            EnvironmentName = "Production",
        });
        builder.WebHost.UseStaticWebAssets().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(Clock);
        Configure(builder.Services);
        builder.Services.AddArchive(new ArchiveLocation(folder.FullName));
        builder.Services.AddSearchEngine(builder.Configuration);
        builder.Services.AddSite();
        app = builder.Build();
        app.UseSite();
        var store = app.Services.GetRequiredService<ArchiveStore>();
        await store.OpenAsync(CancellationToken.None);
        var engine = app.Services.GetRequiredService<SearchEngine>();
        await using (var db = await app.Services.GetRequiredService<IDbContextFactory<ArchiveDb>>().CreateDbContextAsync())
        {
            await db.Database.OpenConnectionAsync();
            engine.EnsureSchema((SqliteConnection)db.Database.GetDbConnection());
        }
        await FillAsync(store, engine);
        await app.StartAsync();
        Address = new Uri(app.Urls.First());
        Client = ClientSpeaking("zh-CN");
    }

    /// <summary>A client whose browser is set to a language.</summary>
    public HttpClient ClientSpeaking(string? language)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        if (language is not null)
            client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return client;
    }

    /// <summary>A page as HTML; fails where its status is not the one expected.</summary>
    public async Task<IHtmlDocument> PageAsync(string path, HttpStatusCode expected = HttpStatusCode.OK, HttpClient? client = null)
    {
        using var response = await (client ?? Client).GetAsync(path, TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(expected == response.StatusCode, $"{path}: {response.StatusCode}\n{html}");
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        return await new HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken);
    }

    /// <summary>The plain text or JSON of an address; fails where its status is not the one expected.</summary>
    public async Task<string> TextAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(path, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(expected == response.StatusCode, $"{path}: {response.StatusCode}\n{text}");
        return text;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (app is not null)
            await app.DisposeAsync();
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Puts the archive's content in.</summary>
    protected virtual async Task FillAsync(ArchiveStore store, SearchEngine engine) =>
        await SampleArchive.FillAsync(store, engine, CancellationToken.None);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

/// <summary>The site over an archive that holds nothing.</summary>
public sealed class EmptySiteHost : SiteHost
{
    /// <inheritdoc />
    protected override Task FillAsync(ArchiveStore store, SearchEngine engine) => Task.CompletedTask;
}

/// <summary>The site over an archive whose tables are gone.</summary>
public sealed class BrokenSiteHost : SiteHost
{
    /// <inheritdoc />
    protected override async Task FillAsync(ArchiveStore store, SearchEngine engine)
    {
        await using var connection = new SqliteConnection(new ArchiveLocation(DataFolder).WriterConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "DROP TABLE ImportEntries; DROP TABLE Contributors; DROP TABLE Articles; DROP TABLE Sources; DROP TABLE Pages; DROP TABLE Issues;";
        await command.ExecuteNonQueryAsync();
    }
}
