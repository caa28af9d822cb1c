using Archive.Core.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Archive.Search.Lucene;

/// <summary>Registers the engine.</summary>
public static class LuceneServices
{
    /// <summary>Makes Lucene the archive's search engine, in place of any other.</summary>
    public static IServiceCollection AddLuceneSearch(this IServiceCollection services) =>
        services.Replace(ServiceDescriptor.Singleton<SearchEngine, LuceneEngine>());
}
