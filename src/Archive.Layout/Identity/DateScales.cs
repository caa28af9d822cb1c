using System.Collections.Immutable;

namespace Archive.Layout.Identity;

/// <summary>Weighs clues against each other: how likely each day is the issue's, given all that stands on the page.</summary>
/// <remarks>Bayes' rule over days. Each clue gives every day a likelihood, the share of pages of that day on which it would stand
/// as it does; shares are estimates of newspaper habit, not fitted to any page. Clues that a paper's hour of printing binds together
/// (a morning paper tells of yesterday, an evening paper of today) are weighed under both habits, and those are then mixed.</remarks>
internal static class DateScales
{
    private const int MostCandidates = 20_000;
    private const int MostShown = 5;
    private const int FactorsALog = 16;

    // The days that a page can be of if nothing is said: a hundred years.
    private const double AllDays = 36525;

    private const double EveningPaper = 0.1;

    /// <summary>Candidates, most likely first, with their shares of all that is possible.</summary>
    public static ImmutableArray<DateCandidate> Weigh(List<Sighting> sightings)
    {
        var clues = sightings.ConvertAll(s => s.Clue);
        var days = Candidates(clues);
        if (days.Count == 0)
            return [];
        int first = days.Min(d => d.Year), last = days.Max(d => d.Year);
        var scales = clues.ConvertAll(c => new Scale(c, first, last));
        var weights = new List<(DateOnly Day, double Log)>(days.Count);
        foreach (var day in days)
            weights.Add((day, Weight(scales, day)));
        var elsewhere = Weight(scales, null) + Math.Log(AllDays);
        var most = Math.Max(elsewhere, weights.Max(w => w.Log));
        var sum = Math.Exp(elsewhere - most) + weights.Sum(w => Math.Exp(w.Log - most));
        return [.. weights.OrderByDescending(w => w.Log).ThenBy(w => w.Day).Take(MostShown)
            .Select(w => new DateCandidate(w.Day, Math.Exp(w.Log - most) / sum)).Where(c => c.Confidence >= 0.005)];
    }

    /// <summary>Whether a clue is at odds with a day: it would rarely stand on that day's page.</summary>
    public static bool Against(Clue clue, DateOnly day)
    {
        var (morning, evening) = new Scale(clue, day.Year, day.Year).Of(new IssueDay(day));
        var best = Math.Max(morning, evening);
        return best < (clue.IsOfNews ? 0.005 : clue.Kind == EvidenceKind.WeekdayLine ? 0.1 : 0.004);
    }

    /// <summary>Logarithm of how likely all clues are together: for a day, or for one that none of them means.</summary>
    private static double Weight(List<Scale> scales, DateOnly? date)
    {
        var day = new IssueDay(date ?? default);
        (double Morning, double Evening) product = (1, 1), logs = default;
        for (var i = 0; i < scales.Count; i++)
        {
            var (m, e) = date is null ? scales[i].Elsewhere : scales[i].Of(day);
            product = (product.Morning * m, product.Evening * e);
            // Before so many small numbers come to nothing.
            if (i % FactorsALog == FactorsALog - 1 || i == scales.Count - 1)
            {
                logs = (logs.Morning + Math.Log(product.Morning), logs.Evening + Math.Log(product.Evening));
                product = (1, 1);
            }
        }

        return Mix(logs.Morning, logs.Evening);
    }

    private static double Mix(double morning, double evening)
    {
        morning += Math.Log(1 - EveningPaper);
        evening += Math.Log(EveningPaper);
        var most = Math.Max(morning, evening);
        return most + Math.Log(Math.Exp(morning - most) + Math.Exp(evening - most));
    }

    /// <summary>Every day that some clue could mean; all others are weighed together.</summary>
    private static HashSet<DateOnly> Candidates(List<Clue> clues)
    {
        var days = new HashSet<DateOnly>();
        var printed = clues.Exists(c => c.Kind == EvidenceKind.DateLine);
        foreach (var clue in clues.Where(c => c.Kind == EvidenceKind.DateLine))
        {
            if (clue.In(0) is { } date)
            {
                days.Add(date);
                days.UnionWith(Misprints.Of(date));
            }
        }

        var years = Years(clues, printed);
        foreach (var clue in clues)
        {
            foreach (var year in years)
            {
                if (clue.Lunar is { } lunar && clue.Kind is EvidenceKind.LunarLine or EvidenceKind.RelativeDate)
                {
                    if (clue.Lunar?.In(year) is { } day)
                        days.Add(day.AddDays(clue.Number));
                }
                else if (clue.Kind == EvidenceKind.RelativeDate || clue.Kind == EvidenceKind.MonthAndDayLine)
                {
                    AddAround(clue, year, clue.Number, clue.Number);
                }
                else if (clue.IsOfNews || clue.Kind == EvidenceKind.SignatureDate)
                {
                    AddAround(clue, year, 0, printed ? 2 : 10);
                }
            }

            if (days.Count > MostCandidates)
                break;
        }

        days.RemoveWhere(d => d.Year is < 1850 or > 2150);
        return days;

        void AddAround(Clue clue, int year, int least, int most)
        {
            if (clue.Year > 0 && Math.Abs(clue.Year - year) > 1)
                return;
            for (var month = clue.Month > 0 ? clue.Month : 1; month <= (clue.Month > 0 ? clue.Month : 12); month++)
            {
                if ((clue with { Month = month }).In(year) is not { } date)
                    continue;
                for (var n = least; n <= most; n++)
                    days.Add(date.AddDays(n));
            }
        }
    }

    /// <summary>The years that clues speak of; where none does, a hundred.</summary>
    private static SortedSet<int> Years(List<Clue> clues, bool printed)
    {
        var years = new SortedSet<int>();
        foreach (var clue in clues)
        {
            var (from, to) = clue.Kind switch
            {
                EvidenceKind.LatestYear when !printed => (clue.Year - 1, clue.Year + 8),
                EvidenceKind.PresentYear or EvidenceKind.Anniversary => (clue.Year - 1, clue.Year + 1),
                EvidenceKind.FiveYearPlan when !printed => (clue.Number - 2, clue.Number + 6),
                EvidenceKind.DatedWord when !printed => (DatedWords.Table[clue.Number].From.Year, DatedWords.Table[clue.Number].Until.Year),
                _ when clue.Year > 0 => (clue.Year, clue.Year),
                EvidenceKind.LunarLine when clue.Lunar is { Cycle: >= 0 and var cycle } => (1984 + cycle, 1984 + cycle),
                _ => (1, 0),
            };
            for (var year = from; year <= to; year++)
                years.Add(year);
        }

        if (years.Count == 0)
        {
            for (var year = 1950; year < 2050; year++)
                years.Add(year);
        }

        return years;
    }
}
