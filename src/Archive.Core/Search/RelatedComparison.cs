namespace Archive.Core.Search;

/// <summary>Two neighbouring characters of an article that few others hold.</summary>
/// <param name="Line">Which line of the <see cref="RelatedText"/>.</param>
/// <param name="Position">Where in the folded line its second character's last unit follows: as weights are counted.</param>
/// <param name="First">The first character.</param>
/// <param name="Second">The second.</param>
/// <param name="Weight">How much it says.</param>
internal sealed record RarePair(int Line, int Position, int First, int Second, int Weight)
{
    /// <summary>Whether it begins with the character the other ends with, in the same place.</summary>
    public bool Follows(RarePair other) => Line == other.Line && other.Second == First && Position - other.Position is 1 or 2;
}

/// <summary>The lines of an article that say what it is about: headline stack and lead.</summary>
internal sealed class RelatedText(IReadOnlyList<string> lines)
{
    /// <summary>The lines, folded, with what they were.</summary>
    public IReadOnlyList<FoldedText> Lines { get; } = [.. lines.Select(l => TextFolding.FoldWithOrigins(l))];

    /// <summary>The pair whose weight stands at a place of a folded line; <see langword="null"/> where none does.</summary>
    public (int First, int Second)? PairAt(int line, int position)
    {
        // A weight stands at the last unit of the first character.
        var text = Lines[line].Text;
        var start = position > 0 && char.IsLowSurrogate(text[position]) ? position - 1 : position;
        if (char.IsHighSurrogate(text[position]) || position + 1 >= text.Length)
            return null;
        return (char.ConvertToUtf32(text, start), char.ConvertToUtf32(text, position + 1));
    }

    /// <summary>The beginning of a text, no character of which is cut in two.</summary>
    public static string Beginning(string text, int length) =>
        length >= text.Length ? text : text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    /// <summary>A stretch of a folded line as it was printed.</summary>
    public string Printed(int line, int start, int end) => lines[line][Lines[line].Starts[start]..Lines[line].Ends[end - 1]];

    /// <summary>Whether a pair can be part of a name or term: not of a number or of what is counted (12, 3月, 百万, 6日在), nor with a
    /// word that only joins others.</summary>
    public bool CanName(int line, int position, (int First, int Second) pair)
    {
        var (first, second) = pair;
        if (Joins(first) || Joins(second) || (IsNumeral(first) && (IsNumeral(second) || IsUnit(second))))
            return false;
        return !(position > 0 && IsUnit(first) && IsNumeral(Lines[line].Text[position - 1]));
    }

    /// <summary>Whether a pair is, or overlaps, a word of every day.</summary>
    public bool IsEveryday(int line, int position)
    {
        for (var i = Math.Max(0, position - 1); i <= position + 1 && i + 1 < Lines[line].Text.Length; i++)
        {
            if (EverydayPairs.Contains((Lines[line].Text[i], Lines[line].Text[i + 1])))
                return true;
        }

        return false;
    }

    /// <summary>Whether a character only joins words, whatever stands beside it.</summary>
    public static bool Joins(int c) => c < char.MaxValue && "的了在是将把被也就而这那我你她它们着该与称".Contains((char)c, StringComparison.Ordinal);

    private static bool IsNumeral(int c) => c < char.MaxValue && (char.IsAsciiDigit((char)c) || "〇零一二三四五六七八九十百千万亿两第.".Contains((char)c, StringComparison.Ordinal));

    private static bool IsUnit(int c) => c < char.MaxValue && "年月日时分秒届个次名位岁元米公平吨人家件项场只座条亩天周季度版期号余多".Contains((char)c, StringComparison.Ordinal);
}

/// <summary>What two articles share.</summary>
/// <param name="Terms">The terms, as the first prints them, the most telling first.</param>
/// <param name="Score">How much that says.</param>
internal sealed record SharedTerms(IReadOnlyList<string> Terms, double Score);

/// <summary>Compares one article with others, run of characters by run.</summary>
/// <param name="text">What the article is about.</param>
/// <param name="pairs">Its rare pairs.</param>
/// <param name="request">The article.</param>
/// <param name="names">How much each of its reporters' names says.</param>
internal sealed class RelatedComparison(RelatedText text, IReadOnlyList<RarePair> pairs, RelatedRequest request, IReadOnlyDictionary<string, double> names)
{
    private const int MostRead = 3000;
    private const int MostShown = 4;
    private const int LongestShown = 16;

    // A sameness of headlines beyond this, at another time of another year, is a custom of the paper and not a story.
    private const double Custom = 0.7;
    private const int SameStory = 60;
    private const double OfCustom = 0.3;

    // Who wrote it says less than what it is about; what stands in both headlines says more.
    private const double OfName = 0.4;
    private const double OfHeadline = 1.5;

    // Two characters alone can meet by chance: they count where they are rare indeed, which in a small archive nothing is.
    private const int ShortestName = 3;
    private const double RareAlone = 80;
    private const double PerCharacter = 0.1;
    private const double Fading = 0.8;

    private const string Edges = "和及对从为以于由向等年月日都中上下个一二三四五六七八九十有他不来去到会要过并其此各";

    private readonly ILookup<int, RarePair> _pairs = pairs.ToLookup(p => p.First);

    /// <summary>What the article shares with another; <see langword="null"/> where it is too little to call them related.</summary>
    public SharedTerms? With(ArticleRow other, DateOnly date, IReadOnlyList<string> shared)
    {
        var runs = new Dictionary<string, (string Printed, double Weight)>();
        foreach (var line in (other.Headline + "\n" + other.Kicker).Split('\n'))
            Collect(TextFolding.Fold(line), OfHeadline, runs);
        var body = RelatedText.Beginning(other.Body, MostRead).AsSpan();
        foreach (var line in body.Split('\n'))
            Collect(TextFolding.Fold(body[line]), 1, runs);

        // Of two runs one of which is in the other, the longer; nothing is said twice.
        var kept = new List<(string Folded, string Printed, double Weight)>();
        foreach (var (folded, (printed, weight)) in runs.OrderByDescending(r => r.Key.Length).ThenByDescending(r => r.Value.Weight))
        {
            var at = kept.FindIndex(k => k.Folded.Contains(folded, StringComparison.Ordinal));
            if (at < 0 && weight < RareAlone && QueryPattern.LengthOf(folded) < ShortestName)
                continue;
            if (at < 0)
                kept.Add((folded, printed, weight));
            else if (weight > kept[at].Weight)
                kept[at] = kept[at] with { Weight = weight };
        }

        if (kept.Count == 0 || (kept.Count == 1 && shared.Count == 0 && QueryPattern.LengthOf(kept[0].Folded) < ShortestName))
            return null;
        var terms = kept.Select(k => (k.Printed, k.Weight))
            .Concat(shared.Where(n => kept.All(k => !k.Printed.Contains(n, StringComparison.Ordinal))).Select(n => (Printed: n, Weight: names.GetValueOrDefault(n) * OfName)))
            .OrderByDescending(t => t.Weight).ToList();
        var (score, factor) = (0.0, 1.0);
        foreach (var (_, weight) in terms)
        {
            score += weight * factor;
            factor *= Fading;
        }

        return new SharedTerms([.. terms.Take(MostShown).Select(t => t.Printed)], IsCustom(other.Headline, date) ? score * OfCustom : score);
    }

    /// <summary>Whether the other's headline says the same at another time: a yearly custom.</summary>
    private bool IsCustom(string headline, DateOnly date)
    {
        if (Math.Abs(date.DayNumber - request.Date.DayNumber) <= SameStory || request.Headlines.Count == 0)
            return false;
        var theirs = Pairs(headline);
        return theirs.Count > 0 && request.Headlines.Any(h => Pairs(h) is { Count: > 0 } own && own.Intersect(theirs).Count() >= Custom * Math.Max(own.Count, theirs.Count));
    }

    private static HashSet<string> Pairs(string headline)
    {
        var folded = string.Concat(TextFolding.Fold(headline).Where(c => !char.IsAsciiDigit(c)));
        return [.. Enumerable.Range(0, Math.Max(0, folded.Length - 1)).Select(i => folded.Substring(i, 2))];
    }

    private void Collect(string folded, double factor, Dictionary<string, (string Printed, double Weight)> runs)
    {
        for (var i = 0; i + 1 < folded.Length; i++)
        {
            // Most characters begin no rare pair.
            var first = char.IsHighSurrogate(folded[i]) ? char.ConvertToUtf32(folded, i) : folded[i];
            foreach (var pair in _pairs[first])
            {
                if (Run(folded, i, pair) is { } run)
                {
                    var weight = run.Weight * factor;
                    if (!runs.TryGetValue(run.Folded, out var known) || known.Weight < weight)
                        runs[run.Folded] = (run.Printed, weight);
                }
            }
        }
    }

    /// <summary>The longest run around a pair that stands in both, without what only joins words at its ends.</summary>
    private (string Folded, string Printed, double Weight)? Run(string other, int at, RarePair pair)
    {
        var own = text.Lines[pair.Line].Text;
        var start = pair.First > char.MaxValue ? pair.Position - 1 : pair.Position;
        var length = pair.First > char.MaxValue ? 2 : 1;
        var second = pair.Second > char.MaxValue ? 2 : 1;
        if (at + length + second > other.Length || char.ConvertToUtf32(other, at + length) != pair.Second)
            return null;
        var (from, to) = (start, start + length + second);
        var (otherFrom, otherTo) = (at, at + length + second);
        while (from > 0 && otherFrom > 0 && own[from - 1] == other[otherFrom - 1] && own[from - 1] != TextFolding.Break)
            (from, otherFrom) = (from - 1, otherFrom - 1);
        while (to < own.Length && otherTo < other.Length && own[to] == other[otherTo] && own[to] != TextFolding.Break)
            (to, otherTo) = (to + 1, otherTo + 1);

        while (from < start && IsEdge(own[from]))
            from++;
        while (to > start + length + second && IsEdge(own[to - 1]))
            to--;
        (from, to) = Whole(own, from, to);
        var inside = pairs.Where(p => p.Line == pair.Line && p.Position >= from && p.Position + 1 < to).Max(p => (int?)p.Weight) ?? pair.Weight;
        var weight = inside * (1 + PerCharacter * Math.Min(5, to - from - 2));
        var run = own[from..to];
        if (to - from > LongestShown)
            (from, to) = Whole(own, Math.Max(from, start - LongestShown / 2), Math.Min(to, start + LongestShown / 2));
        return (run, text.Printed(pair.Line, from, to), weight);
    }

    /// <summary>Half of a character beyond the BMP is none.</summary>
    private static (int From, int To) Whole(string text, int from, int to) =>
        (char.IsLowSurrogate(text[from]) ? from + 1 : from, char.IsHighSurrogate(text[to - 1]) ? to - 1 : to);

    private static bool IsEdge(char c) => RelatedText.Joins(c) || Edges.Contains(c, StringComparison.Ordinal) || char.IsAsciiDigit(c);
}
