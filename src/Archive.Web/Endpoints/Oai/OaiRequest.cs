using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Archive.Web.Endpoints.Oai;

/// <summary>An error of the protocol, told in an answer of status 200.</summary>
/// <param name="Code">Its code: <c>badArgument</c>.</param>
/// <param name="Message">What is wrong, for people.</param>
public sealed record OaiError(string Code, string Message)
{
    /// <summary>Whether the request made no sense at all, so that its arguments are not repeated in the answer.</summary>
    public bool IsOfRequest => Code is "badVerb" or "badArgument";
}

/// <summary>A request, found to be one.</summary>
public sealed record OaiRequest
{
    /// <summary>Of what there is one only: the format that every repository must have.</summary>
    public const string DublinCore = "oai_dc";

    // The arguments of each verb, those that it must have first.
    private static readonly Dictionary<string, (string[] Required, string[] Optional, bool IsList)> Verbs = new(StringComparer.Ordinal)
    {
        ["Identify"] = ([], [], false),
        ["ListMetadataFormats"] = ([], ["identifier"], false),
        ["ListSets"] = ([], [], true),
        ["GetRecord"] = (["identifier", "metadataPrefix"], [], false),
        ["ListIdentifiers"] = (["metadataPrefix"], ["from", "until", "set"], true),
        ["ListRecords"] = (["metadataPrefix"], ["from", "until", "set"], true),
    };

    /// <summary>What is asked.</summary>
    public required string Verb { get; init; }

    /// <summary>All arguments with the verb, as given.</summary>
    public required IReadOnlyDictionary<string, string> Arguments { get; init; }

    /// <summary>Where the list begins and ends, and where in it we are; <see langword="null"/> where no list of articles is asked for.</summary>
    public OaiPosition? Position { get; init; }

    /// <summary>An argument; <see langword="null"/> where it was not given.</summary>
    public string? this[string argument] => Arguments.GetValueOrDefault(argument);

    /// <summary>Reads a request; every one is either a request or an error.</summary>
    public static (OaiRequest? Request, OaiError? Error) Read(IEnumerable<KeyValuePair<string, StringValues>> given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var all = given.ToDictionary(g => g.Key, g => g.Value, StringComparer.Ordinal);
        if (!all.TryGetValue("verb", out var verbs) || verbs is not [{ } verb] || !Verbs.TryGetValue(verb, out var known))
            return (null, new("badVerb", $"The verb is missing, repeated or none of {string.Join(", ", Verbs.Keys)}."));
        if (all.FirstOrDefault(a => a.Value.Count != 1).Key is { } repeated)
            return (null, new("badArgument", $"{repeated} is repeated."));
        if (all.FirstOrDefault(a => string.IsNullOrEmpty(a.Value)).Key is { } empty)
            return (null, new("badArgument", $"{empty} is empty."));

        var arguments = all.ToDictionary(a => a.Key, a => a.Value.ToString(), StringComparer.Ordinal);
        var names = arguments.Keys.Where(k => k != "verb").ToList();
        var resumes = known.IsList && names.Contains("resumptionToken");
        string[] allowed = resumes ? ["resumptionToken"] : [.. known.Required, .. known.Optional];
        if (names.Except(allowed).FirstOrDefault() is { } other)
            return (null, new("badArgument", resumes ? $"{other} does not go with resumptionToken." : $"{verb} takes no {other}."));
        if (!resumes && known.Required.Except(names).FirstOrDefault() is { } missing)
            return (null, new("badArgument", $"{verb} needs {missing}."));

        var request = new OaiRequest { Verb = verb, Arguments = arguments };
        if (resumes)
        {
            return OaiPosition.Resume(verb, arguments["resumptionToken"]) is { } position
                ? (request with { Position = position }, null)
                : (request, new("badResumptionToken", "The resumptionToken is not one of ours for this verb."));
        }

        if (request["metadataPrefix"] is { } prefix && prefix != DublinCore)
            return (request, new("cannotDisseminateFormat", $"There is no format {prefix} here, only {DublinCore}."));
        return known.IsList && known.Required.Length > 0 ? WithPosition(request) : (request, null);
    }

    private static (OaiRequest?, OaiError?) WithPosition(OaiRequest request)
    {
        var (from, until) = (OaiDate.Parse(request["from"]), OaiDate.Parse(request["until"]));
        if ((request["from"] is { } f && from is null ? f : request["until"] is { } u && until is null ? u : null) is { } bad)
            return (null, new("badArgument", $"{bad} is no date: give YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ."));
        if (from is not null && until is not null && from.IsDay != until.IsDay)
            return (null, new("badArgument", "from and until must both be days or both be moments."));
        if (from is not null && until is not null && from.Start > until.Start)
            return (null, new("badArgument", "from is after until."));
        return (request with { Position = new OaiPosition { Verb = request.Verb, From = from, Until = until, Set = request["set"] } }, null);
    }
}

/// <summary>A date of the protocol: a day or a second, in UTC.</summary>
/// <param name="Start">Its first moment.</param>
/// <param name="IsDay">Whether it is a whole day.</param>
public sealed record OaiDate(DateTime Start, bool IsDay)
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string SecondFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>The first moment after it; <see langword="null"/> where time ends.</summary>
    public DateTime? End => IsDay
        ? Start < DateTime.MaxValue.AddDays(-1) ? Start.AddDays(1) : null
        : Start < DateTime.MaxValue.AddSeconds(-1) ? Start.AddSeconds(1) : null;

    /// <summary>Reads a date; <see langword="null"/> for what is none.</summary>
    public static OaiDate? Parse(string? text)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTime.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, Utc, out var day) ? new(day, true)
            : DateTime.TryParseExact(text, SecondFormat, CultureInfo.InvariantCulture, Utc, out var second) ? new(second, false)
            : null;
    }

    /// <inheritdoc />
    public override string ToString() => Start.ToString(IsDay ? DayFormat : SecondFormat, CultureInfo.InvariantCulture);
}
