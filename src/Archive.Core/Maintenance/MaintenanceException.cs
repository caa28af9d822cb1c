namespace Archive.Core.Maintenance;

/// <summary>A backup or restore that cannot be done; the message says why and what to do, and nothing was changed.</summary>
public sealed class MaintenanceException : Exception
{
    /// <summary>Without a message.</summary>
    public MaintenanceException()
    {
    }

    /// <summary>With a message that says what to do.</summary>
    public MaintenanceException(string message)
        : base(message)
    {
    }

    /// <summary>With a message that says what to do, and what happened.</summary>
    public MaintenanceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
