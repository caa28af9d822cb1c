using Archive.Core.Import;
using Archive.Core.Search;
using Archive.Core.Search.Index;
using Archive.Core.Storage;

namespace Archive.Web.Tests.Support;

/// <summary>The site where a search that asks for much looks only at what came in last: an article imported after the others.</summary>
public sealed class NarrowSearchSiteHost : SiteHost
{
    /// <inheritdoc />
    protected override void Configure(IServiceCollection services) =>
        services.AddSingleton<SearchEngine>(provider => new SqliteEngine(provider.GetRequiredService<ArchiveLocation>()) { MostWork = 1 });

    /// <inheritdoc />
    protected override async Task FillAsync(ArchiveStore store, SearchEngine engine)
    {
        await base.FillAsync(store, engine);
        var page = Path.Combine(DataFolder, "pages", "棠州日报", "2021-03-01", "01.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(page)!);
        await File.WriteAllTextAsync(page, "  本报讯（记者 周明远） 青石渡社区食堂昨日开张，头一天就坐满了人，船工老郑说饭菜可口，以后天天来。\n\n青石渡社区食堂开张\n");
        await Services.GetRequiredService<ImportService>().ImportAsync(new ImportRequest { Paths = [page], Origin = "test" }, null, CancellationToken.None);
    }
}
