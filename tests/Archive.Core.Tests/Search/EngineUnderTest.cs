using Archive.Core.Search;
using Archive.Core.Search.Index;
using Archive.Core.Storage;

namespace Archive.Core.Tests.Search;

/// <summary>The engine these tests search with. The other engine's tests have one of their own, and run the same files.</summary>
internal static class EngineUnderTest
{
    public static SearchEngine Open(ArchiveLocation location) => new SqliteEngine(location);
}
