using Archive.Core;
using Archive.Core.Storage;
#if LUCENE
using Archive.Search.Lucene;
#endif
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Benchmarks;

/// <summary>Opens an archive with the engine that the program would take too: <c>Search__Engine</c> in the environment.</summary>
internal static class OpenArchive
{
    /// <summary>The environment variable.</summary>
    public const string Engine = "Search__Engine";

    /// <summary>The engines that are built in.</summary>
    public static IReadOnlyList<string> Engines =>
#if LUCENE
        ["Sqlite", "Lucene"];
#else
        ["Sqlite"];
#endif

    /// <summary>The archive in a folder, made where there is none.</summary>
    public static async Task<ServiceProvider> InAsync(string folder, CancellationToken ct)
    {
        var collection = new ServiceCollection().AddArchive(new ArchiveLocation(folder));
        var engine = Environment.GetEnvironmentVariable(Engine) ?? Engines[0];
        if (!Engines.Contains(engine))
            throw new InvalidOperationException($"{Engine} is {engine}; built in are {string.Join(", ", Engines)}. Build with -p:Lucene=true for Lucene.");
#if LUCENE
        if (engine == LuceneEngine.EngineName)
            collection.AddLuceneSearch();
#endif
        var services = collection.BuildServiceProvider();
        await services.GetRequiredService<ArchiveStore>().OpenAsync(ct);
        return services;
    }
}
