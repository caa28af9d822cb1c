using Archive.Core.Search;
using Archive.Core.Storage;
using Archive.Search.Lucene;

namespace Archive.Core.Tests.Search;

/// <summary>The engine with which the default engine's tests are run again.</summary>
internal static class EngineUnderTest
{
    public static SearchEngine Open(ArchiveLocation location) => new LuceneEngine(location);
}
