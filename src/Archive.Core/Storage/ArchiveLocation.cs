using Microsoft.Data.Sqlite;

namespace Archive.Core.Storage;

/// <summary>Where an archive lives: a data folder, and in it one database file.</summary>
/// <param name="DataFolder">The data folder, absolute or relative to the working folder.</param>
public sealed record ArchiveLocation(string DataFolder)
{
    /// <summary>How long to wait for another process that is writing before giving up, in whole seconds.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Full path of the database file.</summary>
    public string DatabasePath => Path.GetFullPath(Path.Combine(DataFolder, "archive.db"));

    /// <summary>Connection string for the one writer.</summary>
    public string WriterConnectionString => Connection(SqliteOpenMode.ReadWriteCreate);

    /// <summary>Connection string for readers: SQLite itself refuses every change.</summary>
    public string ReaderConnectionString => Connection(SqliteOpenMode.ReadOnly);

    private string Connection(SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = DatabasePath,
        ForeignKeys = true,
        Mode = mode,
        DefaultTimeout = Math.Max(1, (int)Math.Ceiling(BusyTimeout.TotalSeconds)),
    }.ToString();
}
