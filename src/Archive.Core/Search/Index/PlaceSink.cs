namespace Archive.Core.Search.Index;

/// <summary>Takes places document by document.</summary>
internal interface IPlaceSink
{
    /// <summary>Takes a place.</summary>
    void Add(int place);

    /// <summary>Ends a document, of which there may have been no place.</summary>
    void Close(int document);
}

/// <summary>Counts places, where nobody asks for them.</summary>
internal struct PlaceCounter(Postings into) : IPlaceSink
{
    private int _count;

    public void Add(int place) => _count++;

    public void Close(int document)
    {
        if (_count > 0)
            into.Append(document, _count);
        _count = 0;
    }
}
