namespace Archive.Core.Import.External;

/// <summary>An external program is missing, failed or took too long; the message says which, why, and what to do.</summary>
public sealed class ExternalProgramException : Exception
{
    /// <summary>An unexplained failure.</summary>
    public ExternalProgramException()
    {
    }

    /// <summary>A failure in words.</summary>
    public ExternalProgramException(string message)
        : base(message)
    {
    }

    /// <summary>A failure that another error brought to light.</summary>
    public ExternalProgramException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Whether the program, or data it needs, is not there: then no other page can be read either.</summary>
    public bool IsMissing { get; init; }
}
