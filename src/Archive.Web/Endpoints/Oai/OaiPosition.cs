using System.Globalization;

namespace Archive.Web.Endpoints.Oai;

/// <summary>
/// What a list of articles is to hold and how far it was read. A resumption token is this written down: the server keeps nothing,
/// and the place is a time of change and a key, not a number of articles, so that imports in between neither hide nor repeat any.
/// </summary>
public sealed record OaiPosition
{
    // Marks that need no escaping in an address and are in none of the parts.
    private const char Between = '~';

    /// <summary>The verb it was made for.</summary>
    public required string Verb { get; init; }

    /// <summary>Changed then or later.</summary>
    public OaiDate? From { get; init; }

    /// <summary>Changed then or earlier.</summary>
    public OaiDate? Until { get; init; }

    /// <summary>Slug of a newspaper.</summary>
    public string? Set { get; init; }

    /// <summary>When the last article given changed; <see langword="null"/> at the beginning.</summary>
    public DateTime? LastChange { get; init; }

    /// <summary>Key of the last article given.</summary>
    public long LastKey { get; init; }

    /// <summary>How many were given.</summary>
    public int Given { get; init; }

    /// <summary>How many there were at the beginning.</summary>
    public int Total { get; init; }

    /// <summary>Writes the token.</summary>
    public string Write() => string.Join(
        Between,
        Verb, OaiRequest.DublinCore, From, Until, Set,
        LastChange!.Value.Ticks.ToString(CultureInfo.InvariantCulture), LastKey.ToString(CultureInfo.InvariantCulture),
        Given.ToString(CultureInfo.InvariantCulture), Total.ToString(CultureInfo.InvariantCulture));

    /// <summary>Reads a token; <see langword="null"/> for what is none for that verb.</summary>
    public static OaiPosition? Resume(string verb, string token)
    {
        if (token.Split(Between) is not [var made, OaiRequest.DublinCore, var from, var until, var set, var ticks, var key, var given, var total] || made != verb)
            return null;
        var (first, last) = (OaiDate.Parse(from), OaiDate.Parse(until));
        if ((from.Length > 0 && first is null) || (until.Length > 0 && last is null)
            || !long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var change) || change > DateTime.MaxValue.Ticks
            || !long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var k)
            || !int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var g)
            || !int.TryParse(total, NumberStyles.None, CultureInfo.InvariantCulture, out var t))
            return null;
        return new OaiPosition
        {
            Verb = verb,
            From = first,
            Until = last,
            Set = set.Length > 0 ? set : null,
            LastChange = new DateTime(change, DateTimeKind.Utc),
            LastKey = k,
            Given = g,
            Total = t,
        };
    }
}
