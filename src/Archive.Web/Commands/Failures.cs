using System.Net.Sockets;
using Archive.Core.Export;
using Archive.Core.Maintenance;
using Archive.Core.Search;
using Archive.Core.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Archive.Web.Commands;

/// <summary>Errors that come from the world and not from a mistake of ours: one line says what to do, a stack trace would not.</summary>
internal static class Failures
{
    /// <summary>The line for a person; <see langword="null"/> for a defect of the program, which shall show its stack.</summary>
    public static string? Explain(Exception error) => error switch
    {
        UsageException or ArchiveUnavailableException or SearchIndexException or ExportException or MaintenanceException => error.Message,
        IOException { InnerException: AddressInUseException } =>
            $"{Address(error)} is in use by another program. Choose another address, for example --urls http://localhost:5090.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } =>
            "This user may not listen on that port. Choose one above 1023, for example --urls http://localhost:5090.",
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } =>
            $"This machine does not have the address to listen on. Choose another, for example --urls {ServeCommand.DefaultUrl}.",
        OptionsValidationException => $"A setting makes no sense: {error.Message}",
        TimeoutException => $"{error.Message} Narrow the search by dates or a newspaper.",
        UnauthorizedAccessException or IOException => error.Message,
        _ => null,
    };

    // Kestrel's message: "Failed to bind to address http://127.0.0.1:5080: address already in use."
    private static string Address(Exception error)
    {
        var words = error.Message.Split(' ');
        return Array.Find(words, w => w.Contains("://", StringComparison.Ordinal))?.TrimEnd(':', '.') ?? "The address";
    }
}
