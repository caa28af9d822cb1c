using System.Globalization;
using Archive.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Archive.Core.Maintenance;

/// <summary>Brings a backup back as the archive.</summary>
public sealed class Restore(ArchiveLocation location, TimeProvider clock)
{
    private const int Busy = 5;

    /// <summary>Checks the backup, copies it beside the archive, and puts it in the archive's place. The file that was there is
    /// kept beside it under a name with the time.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="overwrite">Whether to replace an archive that holds pages.</param>
    /// <param name="ct">Stops the work before anything is changed.</param>
    /// <returns>How many articles the archive now holds, and where the file that was there went.</returns>
    /// <exception cref="MaintenanceException">The backup is no archive, damaged or of a newer version, the archive holds pages, or it
    /// is in use.</exception>
    public (long Articles, string? KeptAs) Read(string file, bool overwrite, CancellationToken ct)
    {
        var path = Path.GetFullPath(file);
        if (!File.Exists(path))
            throw new MaintenanceException($"{path} is not there. Name the file that `backup` wrote.");
        if (path == location.DatabasePath)
            throw new MaintenanceException($"{path} is the archive itself. Name the file that `backup` wrote.");
        Directory.CreateDirectory(location.DataFolder);
        var temporary = $"{location.DatabasePath}.{Guid.NewGuid():N}.partial";
        try
        {
            File.Copy(path, temporary);
            var articles = Check(temporary, path);
            ct.ThrowIfCancellationRequested();
            var keptAs = TakeAway(overwrite);
            File.Move(temporary, location.DatabasePath);
            return (articles, keptAs);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static long Check(string copy, string path)
    {
        try
        {
            using var connection = new SqliteConnection(ArchiveFile.Unpooled(copy, SqliteOpenMode.ReadWrite));
            connection.Open();
            var tables = ArchiveFile.Scalar(connection, "SELECT count(*) FROM sqlite_master WHERE name IN ('__EFMigrationsHistory', 'Articles', 'Sources', 'Issues')");
            if (tables != "4")
                throw new MaintenanceException($"{path} is a database, but not of an archive. Name the file that `backup` wrote.");
            if (ArchiveFile.Scalar(connection, "PRAGMA integrity_check") is not "ok" and var problem)
                throw new MaintenanceException($"{path} is damaged ({problem}). Nothing was changed; try an older backup.");
            using var db = new ArchiveDb(new DbContextOptionsBuilder<ArchiveDb>().UseSqlite(connection).Options);
            if (db.Database.GetAppliedMigrations().Except(db.Database.GetMigrations()).ToList() is { Count: > 0 } unknown)
                throw new MaintenanceException($"{path} was made by a newer version of Archive (it knows {string.Join(", ", unknown)}). Nothing was changed; restore with that version.");
            // A backup from before articles were joined over pages has no later parts to leave out.
            var hasParts = ArchiveFile.Scalar(connection, "SELECT count(*) FROM sqlite_master WHERE name = 'JoinedParts'") == "1";
            return Count(connection, "SELECT count(*) FROM Articles WHERE WithdrawnAt IS NULL")
                - (hasParts ? Count(connection, "SELECT count(*) FROM JoinedParts WHERE Number > 1") : 0);
        }
        catch (SqliteException e)
        {
            throw new MaintenanceException($"{path} is not a database, or is damaged ({e.Message}). Nothing was changed; name the file that `backup` wrote.", e);
        }
    }

    private static long Count(SqliteConnection connection, string sql) => long.Parse(ArchiveFile.Scalar(connection, sql)!, CultureInfo.InvariantCulture);

    /// <summary>Moves the archive's file out of the way, all in one piece.</summary>
    private string? TakeAway(bool overwrite)
    {
        if (!File.Exists(location.DatabasePath))
            return null;
        MakeOneFile(overwrite);
        var kept = Path.Combine(
            Path.GetDirectoryName(location.DatabasePath)!,
            $"archive-before-restore-{clock.GetUtcNow().UtcDateTime:yyyyMMdd'T'HHmmss'Z'}.db");
        File.Move(location.DatabasePath, kept);
        // A damaged file may have left its log behind, which would be taken for the new file's own.
        foreach (var suffix in (string[])["-wal", "-shm"])
        {
            if (File.Exists(location.DatabasePath + suffix))
                File.Move(location.DatabasePath + suffix, kept + suffix);
        }

        return kept;
    }

    private void MakeOneFile(bool overwrite)
    {
        try
        {
            using var connection = new SqliteConnection(ArchiveFile.Unpooled(location.DatabasePath, SqliteOpenMode.ReadWrite));
            connection.DefaultTimeout = 1;
            connection.Open();
            if (!overwrite && HoldsPages(connection))
                throw new MaintenanceException($"The archive in {location.DataFolder} holds pages. Nothing was changed; replace it with --force (its file is kept beside it), or restore into another folder with --data.");
            // Leaving WAL mode brings everything into the one file, and is refused while any other program has it open.
            ArchiveFile.Scalar(connection, "PRAGMA journal_mode=DELETE");
        }
        catch (SqliteException e) when (e.SqliteErrorCode == Busy)
        {
            throw new MaintenanceException($"The archive in {location.DataFolder} is in use. Nothing was changed; stop the site and every import first.", e);
        }
        catch (SqliteException e)
        {
            // A damaged file is what one restores from; but it goes aside only when asked to.
            if (!overwrite)
                throw new MaintenanceException($"{location.DatabasePath} cannot be read ({e.Message}), so whether it holds pages is not known. Nothing was changed; replace it with --force (its file is kept beside it).", e);
        }
    }

    private static bool HoldsPages(SqliteConnection connection) =>
        ArchiveFile.Scalar(connection, "SELECT count(*) FROM sqlite_master WHERE name = 'Pages'") == "1"
        && ArchiveFile.Scalar(connection, "SELECT EXISTS (SELECT 1 FROM Pages)") == "1";
}
