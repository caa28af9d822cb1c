using Microsoft.Data.Sqlite;

namespace Archive.Core.Storage;

/// <summary>Where an archive lives: a data folder, and in it one database file.</summary>
/// <param name="DataFolder">The data folder, absolute or relative to the working folder.</param>
public sealed record ArchiveLocation(string DataFolder)
{
    /// <summary>Full path of the database file.</summary>
    public string DatabasePath => Path.GetFullPath(Path.Combine(DataFolder, "archive.db"));

    /// <summary>Connection string for the one writer.</summary>
    public string WriterConnectionString => new SqliteConnectionStringBuilder
    {
        DataSource = DatabasePath,
        ForeignKeys = true,
        Mode = SqliteOpenMode.ReadWriteCreate,
    }.ToString();
}
