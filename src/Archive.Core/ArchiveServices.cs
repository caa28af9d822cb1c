using Archive.Core.Export;
using Archive.Core.Import;
using Archive.Core.Search;
using Archive.Core.Search.Index;
using Archive.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Archive.Core;

/// <summary>Registers the archive's services.</summary>
public static class ArchiveServices
{
    /// <summary>Adds the archive at <paramref name="location"/>: the store and what works on it.</summary>
    /// <remarks><see cref="ArchiveStore.OpenAsync"/> must have run before anything reads or writes. A scoped
    /// <see cref="ArchiveDb"/> can only read; what writes goes through <see cref="ArchiveStore.WriteAsync"/>. The search engine is
    /// <see cref="SqliteEngine"/>, unless another was registered before.</remarks>
    public static IServiceCollection AddArchive(this IServiceCollection services, ArchiveLocation location)
    {
        services.AddSingleton(location);
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        // SQLite changes a table by making it anew with foreign keys off, which no transaction can hold; that needs no warning each time.
        services.AddDbContextFactory<ArchiveDb>(o => o.UseSqlite(location.WriterConnectionString, Sqlite).AddInterceptors(new ConnectionPragmas())
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning)));
        services.AddSingleton<ArchiveStore>();
        services.AddSingleton<ArchiveVersion>();
        // After the factory, which registers a scoped context too: the last one counts.
        services.AddScoped(p => p.GetRequiredService<ArchiveStore>().CreateReader());
        services.AddOptions<ImportOptions>();
        services.TryAddSingleton<SearchEngine, SqliteEngine>();
        services.AddSingleton<SearchService>();
        services.AddSingleton<ArticleSelector>();
        services.AddSingleton<ImportService>();
        services.AddSingleton<InboxWatcher>();
        return services;
    }

    // In one query the pages and articles of an issue would be a joined table of their own, which SQLite makes whole: it reads every
    // page and article of the archive. Split, each part goes by its index.
    internal static void Sqlite(SqliteDbContextOptionsBuilder options) => options.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
}
