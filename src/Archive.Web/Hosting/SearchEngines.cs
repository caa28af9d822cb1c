using Archive.Core.Search.Index;
#if LUCENE
using Archive.Search.Lucene;
#endif
using Archive.Web.Commands;

namespace Archive.Web.Hosting;

/// <summary>Chooses the search engine.</summary>
public static class SearchEngines
{
    private const string Setting = "Search:Engine";
    private const string Lucene = "Lucene";

    /// <summary>Adds the engine that <c>Search:Engine</c> names; the default engine where it names none.</summary>
    /// <exception cref="UsageException">There is no such engine, or the program was built without it.</exception>
    public static IServiceCollection AddSearchEngine(this IServiceCollection services, IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var name = settings[Setting];
        if (string.IsNullOrWhiteSpace(name) || name.Equals(SqliteEngine.EngineName, StringComparison.OrdinalIgnoreCase))
            return services;
        if (!name.Equals(Lucene, StringComparison.OrdinalIgnoreCase))
            throw new UsageException($"{Setting} is {name}: there is no such search engine. Set it to {SqliteEngine.EngineName} or to {Lucene}.");
#if LUCENE
        return services.AddLuceneSearch();
#else
        throw new UsageException($"{Setting} is {Lucene}, and this program was built without that engine: build it with -p:Lucene=true (docker build --build-arg LUCENE=true), or set {Setting} to {SqliteEngine.EngineName}.");
#endif
    }
}
