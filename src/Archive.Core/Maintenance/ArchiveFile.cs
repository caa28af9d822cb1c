using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Archive.Core.Maintenance;

/// <summary>Plain looks into a database file, apart from the open archive.</summary>
internal static class ArchiveFile
{
    /// <summary>A connection that lets go of the file when closed.</summary>
    public static string Unpooled(string path, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString();

    /// <summary>The first value of the first row, as text.</summary>
    public static string? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
