using System.Text;

namespace Archive.Web.Commands;

/// <summary>Where a verb writes: results to <paramref name="Out"/>, errors and progress to <paramref name="Error"/>.</summary>
/// <param name="Out">Standard output: results and nothing else.</param>
/// <param name="Error">Standard error.</param>
/// <param name="ShowsProgress">Whether a person watches standard error, so that long work shows how far it is.</param>
public sealed record Terminal(TextWriter Out, TextWriter Error, bool ShowsProgress)
{
    /// <summary>The terminal or pipes the program was started with, in UTF-8 whatever the locale says: JSON is UTF-8.</summary>
    public static Terminal OfTheProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (Console.OutputEncoding.CodePage != utf8.CodePage)
            Console.OutputEncoding = utf8;
        return new Terminal(Console.Out, Console.Error, !Console.IsErrorRedirected);
    }
}

/// <summary>What a verb tells the shell.</summary>
public static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>Some input was refused, each named; the rest was done.</summary>
    public const int SomeRefused = 1;

    /// <summary>Wrong usage, or nothing was done.</summary>
    public const int NothingDone = 2;
}

/// <summary>A mistake in how the program was called; the message says how to call it.</summary>
public sealed class UsageException : Exception
{
    /// <summary>An unexplained mistake.</summary>
    public UsageException()
    {
    }

    /// <summary>A mistake, and how to mend it.</summary>
    public UsageException(string message)
        : base(message)
    {
    }

    /// <summary>A mistake that another error brought to light.</summary>
    public UsageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
