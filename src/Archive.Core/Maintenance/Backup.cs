using Archive.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Archive.Core.Maintenance;

/// <summary>Copies the archive to a file of its own, while it is read and written.</summary>
public sealed class Backup(ArchiveLocation location)
{
    /// <summary>Writes a whole, checked copy as of one moment, under a temporary name first.</summary>
    /// <param name="file">Where the copy goes.</param>
    /// <param name="overwrite">Whether to replace a file that is there.</param>
    /// <returns>Full path and bytes of the copy.</returns>
    /// <exception cref="MaintenanceException">A file is there already, or the copy did not come out whole.</exception>
    public (string Path, long Bytes) Write(string file, bool overwrite)
    {
        var path = Path.GetFullPath(file);
        if (Directory.Exists(path))
            throw new MaintenanceException($"{path} is a folder. Name a file, for example {Path.Combine(path, "archive-backup.db")}.");
        if (File.Exists(path) && !overwrite)
            throw new MaintenanceException($"{path} is there already and was left as it is. Choose another name, or replace it with --force.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Guid.NewGuid():N}.partial";
        try
        {
            Copy(temporary);
            File.Move(temporary, path, overwrite);
        }
        finally
        {
            File.Delete(temporary);
        }

        return (path, new FileInfo(path).Length);
    }

    private void Copy(string target)
    {
        using var from = new SqliteConnection(location.ReaderConnectionString);
        using var to = new SqliteConnection(ArchiveFile.Unpooled(target, SqliteOpenMode.ReadWriteCreate));
        from.Open();
        to.Open();
        from.BackupDatabase(to);
        // One file that needs no others beside it, wherever it is carried.
        ArchiveFile.Scalar(to, "PRAGMA journal_mode=DELETE");
        if (ArchiveFile.Scalar(to, "PRAGMA quick_check") is not "ok" and var problem)
            throw new MaintenanceException($"The copy is damaged ({problem}), so the archive probably is: see `verify`. No backup was written.");
    }
}
