using System.Collections.Immutable;
using System.Globalization;
using Archive.Layout.Text;

namespace Archive.Layout.Identity;

/// <summary>What a page says of its date: what it might be, how surely, and why.</summary>
/// <param name="Date">The date, where it is sure enough to be stated.</param>
/// <param name="Basis">Why it is, or why none is.</param>
/// <param name="Candidates">The likeliest dates.</param>
/// <param name="Evidence">All that speaks for a date.</param>
internal sealed record DateReading(DateOnly? Date, string Basis, ImmutableArray<DateCandidate> Candidates, ImmutableArray<IdentityEvidence> Evidence)
{
    private const int MostQuoted = 5;
    private const int QuoteContext = 4;
    private const int LongestQuote = 40;

    /// <summary>Decides by the clues of a page.</summary>
    public static DateReading Of(PageText page, List<Sighting> sightings)
    {
        var tellYear = DateScales.TellYear(sightings);
        var candidates = DateScales.Weigh(sightings, tellYear);
        DateOnly? best = tellYear && candidates.Length > 0 ? candidates[0].Date : null;
        var against = best is { } likeliest ? sightings.ConvertAll(s => DateScales.Against(s.Clue, likeliest)) : null;
        var all = ImmutableArray.CreateBuilder<IdentityEvidence>(sightings.Count);
        for (var i = 0; i < sightings.Count; i++)
        {
            var (clue, from, _) = sightings[i];
            all.Add(new IdentityEvidence(clue.Kind, page.Lines[page.LineAt(Math.Max(0, from))].Number, Quote(page, sightings[i]), ClueWords.Supports(clue, best, against?[i] == true)));
        }

        var evidence = all.MoveToImmutable();
        if (!tellYear && candidates.Length > 0)
        {
            var might = string.Join(", ", candidates.Take(3).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Date:d MMMM} ({c.Confidence:0.00})")));
            return new DateReading(null, $"No date: nothing on the page tells the year. It might be {might}, by {Quoted(evidence, evidence)}.", [], evidence);
        }

        if (best is not { } date)
        {
            return new DateReading(null, evidence.IsEmpty ? "Nothing on the page tells when it was printed." : $"No date: nothing on the page names a day of the news; there is only {Quoted(evidence, evidence)}.", [], evidence);
        }

        var printed = false;
        int news = 0, astray = 0;
        List<IdentityEvidence> fits = [], odds = [];
        for (var i = 0; i < sightings.Count; i++)
        {
            var clue = sightings[i].Clue;
            (against![i] ? odds : fits).Add(evidence[i]);
            printed |= clue.Kind is EvidenceKind.DateLine or EvidenceKind.MonthAndDayLine && !against[i];
            news += clue.IsOfNews ? 1 : 0;
            astray += clue.IsOfNews && against[i] ? 1 : 0;
        }

        if (!printed && (astray >= 2 || astray * 3 > news))
            candidates = [.. candidates.Select(c => c with { Confidence = c.Confidence * (news - astray) / (2.0 * news) })];
        var confidence = candidates.Length > 0 ? candidates[0].Confidence : 0;
        if (confidence < PageIdentity.StatedFrom)
        {
            var why = astray >= 2 || !printed && astray * 3 > news ? "the page tells of days that do not fit one issue" : odds.Count > 0 ? "the page contradicts itself" : "too little speaks for one day";
            var might = string.Join(", ", candidates.Take(3).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Date:yyyy-MM-dd} ({c.Confidence:0.00})")));
            return new DateReading(null, $"No date: {why}. {(might.Length > 0 ? $"It might be {might}, " : "")}by {Quoted(evidence, evidence)}.", candidates, evidence);
        }

        var basis = printed ? $"date line {Quoted(evidence, fits)}" : $"inferred from {Quoted(evidence, fits)}";
        if (odds.Count > 0)
            basis += $"; against it {Quoted(evidence, odds)}";
        return new DateReading(date, basis, candidates, evidence);
    }

    /// <summary>"2020年2月26日" (line 3), "昨日下午" (line 12) …: the printed date line first, then what weighs most.</summary>
    private static string Quoted(ImmutableArray<IdentityEvidence> all, IEnumerable<IdentityEvidence> some)
    {
        List<IdentityEvidence> list = [];
        foreach (var evidence in some)
        {
            // One a line.
            var known = list.FindIndex(e => e.Line == evidence.Line);
            if (known < 0)
                list.Add(evidence);
            else if (evidence.Kind < list[known].Kind)
                list[known] = evidence;
        }

        if (list.Count == 0)
            list.AddRange(all.Take(1));
        list.Sort((a, b) => Rank(a.Kind) != Rank(b.Kind) ? Rank(a.Kind).CompareTo(Rank(b.Kind)) : a.Line.CompareTo(b.Line));
        var quoted = string.Join(", ", list.Take(MostQuoted).Select(e => string.Create(CultureInfo.InvariantCulture, $"\"{e.Quote}\" (line {e.Line})")));
        return list.Count > MostQuoted ? string.Create(CultureInfo.InvariantCulture, $"{quoted} and {list.Count - MostQuoted} more") : quoted;
    }

    private static int Rank(EvidenceKind kind) => kind switch
    {
        EvidenceKind.DateLine or EvidenceKind.MonthAndDayLine or EvidenceKind.WeekdayLine or EvidenceKind.LunarLine => 0,
        EvidenceKind.RelativeDate or EvidenceKind.SignatureDate => 1,
        EvidenceKind.Dispatch or EvidenceKind.LeadDate or EvidenceKind.AsOf or EvidenceKind.CaptionDate => 2,
        EvidenceKind.PresentYear or EvidenceKind.WeekdayOfDate or EvidenceKind.LunarOfDate or EvidenceKind.Anniversary => 3,
        EvidenceKind.DatedWord or EvidenceKind.FiveYearPlan => 4,
        EvidenceKind.LatestYear => 5,
        EvidenceKind.TellsOfYesterday or EvidenceKind.TellsOfToday => 6,
        _ => 7,
    };

    /// <summary>The ink about a sighting, on its line; a date line whole.</summary>
    private static string Quote(PageText page, Sighting sighting)
    {
        var line = page.Lines[page.LineAt(Math.Max(0, sighting.From))];
        if (sighting.From == line.From && sighting.To == line.To)
            return new string(page.Span(line.From, Math.Min(line.To, line.From + LongestQuote)));
        // A date set in pieces, line below line.
        if (sighting.From == line.From && sighting.To > line.To && page.Lines[page.LineAt(sighting.To - 1)].To == sighting.To)
            return new string(page.Span(sighting.From, Math.Min(sighting.To, sighting.From + LongestQuote)));
        var from = Math.Max(Math.Max(line.From, 0), sighting.From - QuoteContext);
        var to = Math.Min(Math.Min(page.Count, sighting.To + QuoteContext), from + LongestQuote);
        for (var i = sighting.From - 1; i >= from; i--)
        {
            if (Chars.IsClosing(page.Ink[i]) || Chars.IsOpening(page.Ink[i]))
                from = i + 1;
        }

        for (var i = sighting.To; i < to; i++)
        {
            if (Chars.IsClosing(page.Ink[i]))
                to = i;
        }

        return new string(page.Span(from, Math.Max(to, from)));
    }
}
