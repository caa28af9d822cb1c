using System.Globalization;
using Archive.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Archive.Core.Import;

/// <summary>A command prepared once and run often within a transaction, its parameters by position: @0, @1, …</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand command;

    /// <summary>Prepares it at the first run.</summary>
    public Statement(WriteScope scope, string sql)
    {
        command = scope.Connection.CreateCommand();
        command.Transaction = scope.Transaction;
        command.CommandText = sql;
    }

    /// <summary>Runs it for its effect.</summary>
    public void Execute(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        command.ExecuteNonQuery();
    }

    /// <summary>Runs it for the first column of its first row; the default where it has none.</summary>
    public T? Scalar<T>(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteScalar() is T value ? value : default;
    }

    /// <inheritdoc />
    public void Dispose() => command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = command.Parameters.Count; i < values.Length; i++)
            command.Parameters.Add(new SqliteParameter(string.Create(CultureInfo.InvariantCulture, $"@{i}"), null));
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
