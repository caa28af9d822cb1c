using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Archive.Core.Storage;

/// <summary>Sets on every connection what SQLite does not keep in the file.</summary>
/// <remarks>In WAL mode synchronous=NORMAL survives a crash of the program without loss, and one of the machine with at most
/// the last transactions undone, never half done. The cache (4 MiB) is small because every
/// pooled connection has one of its own, and the system keeps the file's pages in memory anyway; a memory map would count them again.</remarks>
internal sealed class ConnectionPragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA synchronous=NORMAL; PRAGMA cache_size=-4096; PRAGMA temp_store=MEMORY;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private static void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }
}
