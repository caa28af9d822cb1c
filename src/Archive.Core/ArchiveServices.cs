using Archive.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Core;

/// <summary>Registers the archive's services.</summary>
public static class ArchiveServices
{
    /// <summary>Adds the archive at <paramref name="location"/>: the store and what works on it.</summary>
    public static IServiceCollection AddArchive(this IServiceCollection services, ArchiveLocation location)
    {
        services.AddSingleton(location);
        services.AddSingleton(TimeProvider.System);
        services.AddDbContextFactory<ArchiveDb>(o => o.UseSqlite(location.WriterConnectionString));
        return services;
    }
}
