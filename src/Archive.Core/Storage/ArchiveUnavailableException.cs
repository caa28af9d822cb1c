using Microsoft.Data.Sqlite;

namespace Archive.Core.Storage;

/// <summary>Why an archive could not be opened or written to.</summary>
public enum ArchiveProblem
{
    /// <summary>The data folder or the database cannot be made, read or written.</summary>
    NoAccess,

    /// <summary>Another process has held the database for longer than the time allowed.</summary>
    Locked,

    /// <summary>The database file is no SQLite database, a damaged one, or one of another program.</summary>
    NotAnArchive,

    /// <summary>The database was made by a newer version of Archive.</summary>
    Newer,

    /// <summary>The search index was made by another version and must be rebuilt. The store itself is open and up to date.</summary>
    IndexOutdated,

    /// <summary>The disk is full.</summary>
    DiskFull,
}

/// <summary>The archive cannot be opened or written to. The message names the file and says what to do.</summary>
public sealed class ArchiveUnavailableException(ArchiveProblem problem, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>What is wrong.</summary>
    public ArchiveProblem Problem { get; } = problem;

    /// <summary>What SQLite's error means for the archive at <paramref name="location"/>; <see langword="null"/> where it is a
    /// defect of ours rather than the state of file, disk or folder.</summary>
    internal static ArchiveUnavailableException? From(Exception error, ArchiveLocation location)
    {
        var path = location.DatabasePath;
        for (var e = error; e is not null; e = e.InnerException)
        {
            if (e is not SqliteException sqlite)
                continue;
            return sqlite.SqliteErrorCode switch
            {
                5 or 6 => new(ArchiveProblem.Locked, $"{path} is locked: another program has been writing to it for more than {location.BusyTimeout.TotalSeconds:0} s. Wait until it has ended, or end it, and try again.", error),
                3 or 8 or 14 or 23 => new(ArchiveProblem.NoAccess, $"{path} cannot be opened for writing. Give this user the right to write to the folder and every file in it, or choose another folder with --data.", error),
                10 => new(ArchiveProblem.NoAccess, $"{path}: the disk reported an error. Check the disk; a backup is brought back with `restore`.", error),
                11 or 26 => new(ArchiveProblem.NotAnArchive, $"{path} is not a database, or is damaged. Bring back a backup with `restore`, or choose another folder with --data.", error),
                13 => new(ArchiveProblem.DiskFull, $"The disk of {path} is full. Make room and try again; what was finished before is stored.", error),
                _ => null,
            };
        }

        return null;
    }
}
