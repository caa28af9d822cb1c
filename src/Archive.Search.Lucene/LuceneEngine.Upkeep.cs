using Archive.Core.Maintenance;
using Lucene.Net.Index;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace Archive.Search.Lucene;

public sealed partial class LuceneEngine
{
    /// <summary>Takes out of the outbox what Lucene has kept, and folders away that no index is in any more.</summary>
    private void Acknowledge(LiveIndex live)
    {
        using var connection = new SqliteConnection(ArchiveFile.Unpooled(_location.DatabasePath, SqliteOpenMode.ReadWrite));
        connection.DefaultTimeout = 1;
        try
        {
            connection.Open();
            // Whoever else writes goes first: what is left is taken out with the next.
            raw.sqlite3_busy_timeout(connection.Handle, 0);
            using var transaction = connection.BeginTransaction(deferred: false);
            using var command = connection.CreateCommand();
            // After a rebuild the outbox is another, whose rows are counted anew.
            command.CommandText = "DELETE FROM SearchOutbox WHERE Row <= @row AND EXISTS (SELECT 1 FROM SearchLucene WHERE Folder = @folder)";
            command.Parameters.AddWithValue("@row", live.Kept);
            command.Parameters.AddWithValue("@folder", Path.GetFileName(live.Folder.Path));
            command.Transaction = transaction;
            command.ExecuteNonQuery();
            RemoveOrphans(connection);
            transaction.Commit();
        }
        catch (SqliteException e) when (e.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
        {
            Log.Waits(_log, live.Kept);
        }
    }

    /// <summary>Deletes folders that were left behind by a rebuild. Only to be called by who may write to the database: nobody else is
    /// then between making an index and naming it.</summary>
    private void RemoveOrphans(SqliteConnection connection)
    {
        if (!System.IO.Directory.Exists(Root))
            return;
        var current = Outbox.Read(connection)?.Folder;
        foreach (var folder in System.IO.Directory.EnumerateDirectories(Root))
        {
            if (Path.GetFileName(folder) == current || IsWritten(folder))
                continue;
            Delete(folder);
        }
    }

    private bool IsWritten(string folder)
    {
        using var files = _open(folder);
        return IndexWriter.IsLocked(files);
    }

    private void Delete(string folder)
    {
        try
        {
            if (System.IO.Directory.Exists(folder))
                System.IO.Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody searches in it yet; it goes with the next.
            Log.Left(_log, folder, e.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The Lucene index is behind: {Why}")]
        public static partial void Behind(ILogger log, string why, Exception cause);

        [LoggerMessage(LogLevel.Debug, "Rows of the outbox up to {Row} are in the index and wait to be taken out")]
        public static partial void Waits(ILogger log, long row);

        [LoggerMessage(LogLevel.Warning, "The folder {Folder} of an old Lucene index is still there: {Why}")]
        public static partial void Left(ILogger log, string folder, string why);
    }
}
