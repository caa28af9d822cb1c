using System.IO.Compression;
using Archive.Core.Export;
using Microsoft.AspNetCore.ResponseCompression;

namespace Archive.Web.Caching;

/// <summary>Answers that are made once and given to many, compressed.</summary>
public static class CachingServices
{
    /// <summary>Name of the policy by which pages and their forms are kept.</summary>
    public const string Policy = "Archive";

    /// <summary>An answer longer than this is not kept, in bytes: it is read by few, and pushes out what many read.</summary>
    private const long LongestKept = 1024 * 1024;

    /// <summary>What all that is kept may take, in bytes.</summary>
    private const long MostKept = 64L * 1024 * 1024;

    /// <summary>Adds the cache and compression.</summary>
    public static IServiceCollection AddCaching(this IServiceCollection services)
    {
        services.AddSingleton<ArchiveCachePolicy>();
        services.AddOutputCache(o =>
        {
            o.MaximumBodySize = LongestKept;
            o.SizeLimit = MostKept;
            o.AddPolicy(Policy, b => b.AddPolicy<ArchiveCachePolicy>(), excludeDefaultPolicy: true);
        });
        services.AddResponseCompression(o =>
        {
            // Nothing that is compressed holds a secret beside what a stranger can put in: there are no forms with tokens.
            o.EnableForHttps = true;
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/csv", "application/jsonl", "application/atom+xml", "application/opensearchdescription+xml", BibTex.MediaType, Ris.MediaType, CslJson.MediaType, "application/problem+json", "application/ld+json", "image/svg+xml"];
        });
        // The middle way: a page goes out once in a while as made, and many times as kept.
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        return services;
    }
}
