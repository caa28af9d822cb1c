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

    // The years that a page can be of if nothing is said.
    private const int FirstYear = 1950, AllYears = 100;

    // Where nothing tells the year, one stands for all; in a leap year every day is.
    private const int AnyYear = 2000;

    private const double EveningPaper = 0.1;

    /// <summary>Whether any clue tells something of the year. Where none does, each year is as likely as the next.</summary>
    public static bool TellYear(List<Sighting> sightings) => sightings.Exists(s => s.Clue is { Year: > 0 } or { Lunar: not null }
        or { Kind: EvidenceKind.WeekdayLine or EvidenceKind.WeekdayOfDate or EvidenceKind.FiveYearPlan or EvidenceKind.DatedWord });

    /// <summary>Candidates, most likely first, with their shares of all that is possible; where nothing tells the year, days of one that
    /// stands for all.</summary>
    /// <param name="sightings">The clues.</param>
    /// <param name="tellYear">Whether they tell something of the year: <see cref="TellYear"/>.</param>
    public static ImmutableArray<DateCandidate> Weigh(List<Sighting> sightings, bool tellYear)
    {
        var clues = sightings.ConvertAll(s => s.Clue);
        var anyYear = !tellYear;
        var days = Candidates(clues, anyYear);
        if (days.Count == 0)
            return [];
        var (first, last) = (days[0], days[0]);
        foreach (var day in days)
            (first, last) = (day < first ? day : first, day > last ? day : last);
        var scales = clues.ConvertAll(c => new Scale(c, first.Year, last.Year)).ToArray();
        var weights = new double[days.Count + 1];
        var logs = new double[days.Count + 1];
        for (var i = 0; i < days.Count; i++)
            (weights[i], logs[i]) = Weight(scales, new IssueDay(days[i]));
        (weights[^1], logs[^1]) = Weight(scales, null);
        weights[^1] *= (anyYear ? 1 : AllYears) * 365.25;
        var most = double.NegativeInfinity;
        foreach (var log in logs)
            most = Math.Max(most, log);
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (logs[i] < most)
                weights[i] *= Math.Exp(logs[i] - most);
            sum += weights[i];
        }

        return [.. Greatest(days, weights).Select(i => new DateCandidate(days[i], weights[i] / sum)).Where(c => c.Confidence >= 0.005)];
    }

    /// <summary>The places of the greatest weights, the greatest first; of equal ones the earliest day.</summary>
    private static List<int> Greatest(List<DateOnly> days, double[] weights)
    {
        List<int> places = new(MostShown + 1);
        for (var i = 0; i < days.Count; i++)
        {
            var at = places.Count;
            while (at > 0 && (weights[i] > weights[places[at - 1]] || weights[i] == weights[places[at - 1]] && days[i] < days[places[at - 1]]))
                at--;
            if (at == MostShown)
                continue;
            places.Insert(at, i);
            if (places.Count > MostShown)
                places.RemoveAt(MostShown);
        }

        return places;
    }

    /// <summary>Whether a clue is at odds with a day: it would rarely stand on that day's page.</summary>
    public static bool Against(Clue clue, DateOnly day)
    {
        var (morning, evening) = new Scale(clue, day.Year, day.Year).Of(new IssueDay(day));
        var best = Math.Max(morning, evening);
        return best < (clue.IsOfNews ? 0.005 : clue.Kind == EvidenceKind.WeekdayLine ? 0.1 : 0.004);
    }

    /// <summary>How likely all clues are together, for a day or for one that none of them means: a weight, to be multiplied by e to the
    /// power of its logarithm, which is 0 unless there are many clues.</summary>
    private static (double Weight, double Log) Weight(Scale[] scales, IssueDay? day)
    {
        (double Morning, double Evening) product = (1 - EveningPaper, EveningPaper);
        var log = 0.0;
        for (var i = 0; i < scales.Length; i++)
        {
            var (m, e) = day is null ? scales[i].Elsewhere : scales[i].Of(day.Value);
            product = (product.Morning * m, product.Evening * e);
            // Before so many small numbers come to nothing.
            if (i % FactorsALog == FactorsALog - 1)
            {
                var most = Math.Max(product.Morning, product.Evening);
                log += Math.Log(most);
                product = (product.Morning / most, product.Evening / most);
            }
        }

        return (product.Morning + product.Evening, log);
    }

    /// <summary>Every day that some clue could mean; all others are weighed together.</summary>
    private static List<DateOnly> Candidates(List<Clue> clues, bool anyYear)
    {
        var days = new DaySet();
        var printed = clues.Exists(c => c.Kind == EvidenceKind.DateLine);
        foreach (var clue in clues)
        {
            if (clue.Kind == EvidenceKind.DateLine && clue.In(0) is { } date)
            {
                days.Add(date);
                foreach (var misprint in Misprints.Of(date))
                    days.Add(misprint);
            }
        }

        List<int> years = anyYear ? [AnyYear] : Years(clues, printed);
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

        return days.List;

        void AddAround(Clue clue, int year, int least, int most)
        {
            if (clue.Year > 0 && Math.Abs(clue.Year - year) > 1)
                return;
            for (var month = clue.Month > 0 ? clue.Month : 1; month <= (clue.Month > 0 ? clue.Month : 12); month++)
            {
                if (Clue.Make(clue.Year > 0 ? clue.Year : year, month, clue.Day) is not { } date)
                    continue;
                for (var n = least; n <= most; n++)
                    days.Add(date.AddDays(n));
            }
        }
    }

    /// <summary>Days of the years that an archive can hold, each once, in the order in which they came.</summary>
    private sealed class DaySet
    {
        private static readonly int First = new DateOnly(1850, 1, 1).DayNumber;
        private static readonly int Last = new DateOnly(2150, 12, 31).DayNumber;

        // A bit a day, made eleven years at a time: most pages mean days of few years.
        private const int DaysAPart = 4096;
        private readonly ulong[]?[] parts = new ulong[((Last - First) / DaysAPart) + 1][];

        public List<DateOnly> List { get; } = [];

        public int Count => List.Count;

        public void Add(DateOnly day)
        {
            if (day.DayNumber < First || day.DayNumber > Last)
                return;
            var at = day.DayNumber - First;
            var part = parts[at / DaysAPart] ??= new ulong[DaysAPart / 64];
            ref var bits = ref part[at % DaysAPart / 64];
            if ((bits & (1UL << (at % 64))) != 0)
                return;
            bits |= 1UL << (at % 64);
            List.Add(day);
        }
    }

    /// <summary>The years that clues speak of, in order; where none does, a hundred.</summary>
    private static List<int> Years(List<Clue> clues, bool printed)
    {
        List<int> years = [];
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
            {
                if (years.BinarySearch(year) is < 0 and var place)
                    years.Insert(~place, year);
            }
        }

        if (years.Count == 0)
        {
            for (var year = FirstYear; year < FirstYear + AllYears; year++)
                years.Add(year);
        }

        return years;
    }
}
