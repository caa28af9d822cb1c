namespace Archive.Core.Search.Index;

/// <summary>Where something stands in one field of a segment: documents, and in each the places where it begins.</summary>
internal abstract class Places : IDisposable
{
    /// <summary>Whether it stands nowhere.</summary>
    public abstract bool IsEmpty { get; }

    /// <summary>A bit for each place.</summary>
    /// <param name="size">How many documents there may be.</param>
    public abstract PlaceBits ToBits(int size);

    /// <summary>Those where another stands from so many places before to so many behind.</summary>
    /// <param name="others">Where the other stands.</param>
    /// <param name="before">How far before at most; less than nothing for behind.</param>
    /// <param name="behind">How far behind at most; less than nothing for before.</param>
    public abstract Places Beside(PlaceBits others, int before, int behind);

    /// <summary>Adds the documents to a set.</summary>
    public abstract void AddTo(ulong[] set);

    /// <summary>The documents and how often, without the places.</summary>
    /// <param name="postings">Where to.</param>
    /// <param name="size">How many documents there may be.</param>
    public abstract Postings ToPostings(Postings postings, int size);

    /// <summary>Hands out every place, in no order.</summary>
    public abstract void Visit(Action<int, int> visit);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
