using Archive.Core.Search;
using Archive.Core.Search.Index;
using Archive.Core.Storage;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Archive.Core.Tests.Search.Index;

public sealed class SqliteEngineTests() : SearchEngineContract(location => new SqliteEngine(location))
{
    [Fact]
    public async Task An_index_of_another_version_asks_to_be_rebuilt()
    {
        Archive.Write((_, connection, transaction) =>
        {
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = "UPDATE SearchMeta SET Version = 99";
            command.ExecuteNonQuery();
        });

        var error = Assert.Throws<SearchIndexException>(() => Archive.Write((index, connection, _) => index.EnsureSchema(connection)));
        Assert.Contains("archive reindex", error.Message, StringComparison.Ordinal);
        await Archive.Rebuild();
        Archive.Write((index, connection, _) => index.EnsureSchema(connection));
        Assert.Equal(0, (await Archive.Search("桥")).Total);
    }

    [Fact]
    public async Task AnArchive_without_an_index_asks_to_be_indexed()
    {
        Archive.Write((_, connection, transaction) =>
        {
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = "DROP TABLE SearchMeta";
            command.ExecuteNonQuery();
        });

        var error = await Assert.ThrowsAsync<SearchIndexException>(() => Archive.Search("桥"));
        Assert.Contains("archive reindex", error.Message, StringComparison.Ordinal);
    }

    private protected override void Ruin(ArchiveLocation location)
    {
        using var connection = new SqliteConnection(location.WriterConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM SearchPages";
        command.ExecuteNonQuery();
    }

    private protected override void FillDisk() => IsDatabaseFull = true;

    private protected override void FreeDisk() => IsDatabaseFull = false;
}
