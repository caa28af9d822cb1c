namespace Archive.Core.Search;

/// <summary>The search index cannot be used as it is; the message says what to do.</summary>
public sealed class SearchIndexException : Exception
{
    /// <summary>With a message that says what to do.</summary>
    public SearchIndexException(string message)
        : base(message)
    {
    }

    /// <summary>With a message that says what to do, and what happened.</summary>
    public SearchIndexException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Without a message.</summary>
    public SearchIndexException()
    {
    }
}
