using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Archive.Core.Search;

/// <summary>Where a document stands in an order: by rank, and by key where ranks are equal; higher comes first.</summary>
/// <param name="Rank">The first thing compared.</param>
/// <param name="Key">The document's key.</param>
internal readonly record struct Place(double Rank, long Key) : IComparable<Place>
{
    public int CompareTo(Place other) => Rank != other.Rank ? Rank.CompareTo(other.Rank) : Key.CompareTo(other.Key);
}

/// <summary>What a <c>next</c> token carries: the place of the last hit shown, and what fixed the order it was shown in.</summary>
internal sealed record NextToken
{
    /// <summary>Says which query the token belongs to.</summary>
    public required uint Query { get; init; }

    /// <summary>Whether the answer was loosened.</summary>
    public bool IsLoosened { get; init; }

    /// <summary>Whether the last hit stood among those ranked by their text.</summary>
    public bool IsAmongRanked { get; init; }

    /// <summary>Whether headlines come before the rest and both go by date.</summary>
    public bool IsByTier { get; init; }

    /// <summary>Whether terms were scored whole, not by their pairs of characters.</summary>
    public bool IsCoarse { get; init; }

    /// <summary>The first document that was looked at; 0 where all were.</summary>
    public int Oldest { get; init; }

    /// <summary>The last place of the first, rough order whose documents are ranked by their text.</summary>
    public Place Boundary { get; init; }

    /// <summary>The place of the last hit shown: by text where among those, else in the rough order.</summary>
    public Place Last { get; init; }

    /// <summary>The weights of the query's terms, one after another.</summary>
    public byte[] Weights { get; init; } = [];

    /// <summary>A short fingerprint of what was asked.</summary>
    public static uint Fingerprint(string asked) => BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(asked)));

    /// <summary>Writes the token for an address.</summary>
    public string Write()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write((byte)((IsLoosened ? 1 : 0) | (IsAmongRanked ? 2 : 0) | (IsByTier ? 4 : 0) | (IsCoarse ? 8 : 0) | (Oldest > 0 ? 16 : 0)));
        writer.Write(Query);
        foreach (var place in (Place[])[Boundary, Last])
        {
            writer.Write(place.Rank);
            writer.Write(place.Key);
        }

        if (Oldest > 0)
            writer.Write(Oldest);
        writer.Write(Weights);
        return Base64Url.EncodeToString(stream.ToArray());
    }

    /// <summary>Reads a token; anything that is none is refused.</summary>
    public static bool TryRead(string text, uint query, [NotNullWhen(true)] out NextToken? token)
    {
        token = null;
        const int Fixed = 1 + 4 + 2 * 16;
        if (text.Length > 1000 || !Base64Url.IsValid(text, out var length) || length < Fixed)
            return false;
        var bytes = Base64Url.DecodeFromChars(text);
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var flags = reader.ReadByte();
        var read = new NextToken
        {
            Query = reader.ReadUInt32(),
            IsLoosened = (flags & 1) != 0,
            IsAmongRanked = (flags & 2) != 0,
            IsByTier = (flags & 4) != 0,
            IsCoarse = (flags & 8) != 0,
            Boundary = new Place(reader.ReadDouble(), reader.ReadInt64()),
            Last = new Place(reader.ReadDouble(), reader.ReadInt64()),
        };
        if ((flags & 16) != 0)
        {
            if (bytes.Length < Fixed + sizeof(int))
                return false;
            read = read with { Oldest = reader.ReadInt32() };
        }

        read = read with { Weights = reader.ReadBytes(bytes.Length) };
        if (flags > 31 || read.Oldest < 0 || read.Query != query || double.IsNaN(read.Last.Rank) || double.IsNaN(read.Boundary.Rank))
            return false;
        token = read;
        return true;
    }
}
