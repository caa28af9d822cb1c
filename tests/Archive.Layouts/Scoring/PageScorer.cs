using System.Collections.Immutable;
using Archive.Layout;
using static Archive.Layouts.Scoring.TrueArticle;

namespace Archive.Layouts.Scoring;

/// <summary>What was found of one article, or what was found and is none.</summary>
/// <param name="Truth">The true article; <see langword="null"/> where nothing true was found.</param>
/// <param name="Found">What was split off; <see langword="null"/> where an article was missed.</param>
/// <param name="Accepted">Whether the bodies are alike enough to count.</param>
/// <param name="Faults">What is wrong: body, kicker, headline …; empty where everything is right.</param>
public sealed record Finding(TrueArticle? Truth, SplitArticle? Found, bool Accepted, ImmutableArray<string> Faults);

/// <summary>Compares the split of a page with the truth. White space never counts.</summary>
public sealed class PageScorer
{
    private const double Least = .9;
    private const double LeastOfOcr = .75;

    private readonly bool ocr;
    private readonly Tally tally = new() { Pages = 1 };
    private readonly ImmutableArray<Finding>.Builder findings = ImmutableArray.CreateBuilder<Finding>();

    private PageScorer(bool ocr) => this.ocr = ocr;

    /// <summary>Scores one page.</summary>
    /// <param name="truth">What is true of it.</param>
    /// <param name="split">What it was split into.</param>
    /// <param name="ocr">Whether its characters may be misread: then bodies need to be less alike.</param>
    public static (Tally Tally, ImmutableArray<Finding> Findings) Score(TruePage truth, SplitPage split, bool ocr = false)
    {
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentNullException.ThrowIfNull(split);
        var scorer = new PageScorer(ocr);
        scorer.Compare(truth, split);
        return (scorer.tally, scorer.findings.ToImmutable());
    }

    private void Compare(TruePage truth, SplitPage split)
    {
        var gold = truth.Articles;
        var found = split.Articles;
        string[] goldBodies = [.. gold.Select(a => Ink(string.Concat(a.Paragraphs)))];
        string[] bodies = [.. found.Select(a => Ink(string.Concat(a.Paragraphs.Select(p => p.Text))))];
        var pairs = Pair(goldBodies, bodies);
        var ignored = Ignored(truth, found, bodies, [.. pairs.Select(p => p.Found)]);
        tally.Articles = gold.Length;
        tally.Predicted = found.Length - ignored.Count;
        tally.Ignored = ignored.Count;
        foreach (var (g, f) in pairs)
            CompareArticle(gold[g], found[f], goldBodies[g], bodies[f]);
        foreach (var g in Enumerable.Range(0, gold.Length).Except(pairs.Select(p => p.Gold)))
            findings.Add(new Finding(gold[g], null, false, ["missed"]));
        foreach (var f in Enumerable.Range(0, found.Length).Except(pairs.Select(p => p.Found)).Except(ignored))
            findings.Add(new Finding(null, found[f], false, ["no article"]));
        tally.Perfect = tally.Predicted == gold.Length && tally.Whole == gold.Length ? 1 : 0;
        foreach (var finding in findings.Where(x => x.Found is not null))
            tally.Confidences.Add((finding.Found!.Confidence, finding.Accepted && finding.Faults.Length == 0));
    }

    // Bodies that have most three-character runs in common, the best first.
    private static List<(int Gold, int Found)> Pair(string[] gold, string[] found)
    {
        var goldGrams = Array.ConvertAll(gold, b => Grams.Of(b, 3));
        var foundGrams = Array.ConvertAll(found, b => Grams.Of(b, 3));
        var candidates = new List<(int Common, int Gold, int Found)>();
        for (var g = 0; g < gold.Length; g++)
        {
            for (var f = 0; f < found.Length; f++)
                candidates.Add((Grams.Overlap(goldGrams[g], foundGrams[f]), g, f));
        }

        var pairs = new List<(int, int)>();
        bool[] usedGold = new bool[gold.Length], usedFound = new bool[found.Length];
        foreach (var (common, g, f) in candidates.OrderByDescending(c => c))
        {
            if (usedGold[g] || usedFound[f] || common < .2 * Math.Max(1, Math.Min(goldGrams[g].Values.Sum(), foundGrams[f].Values.Sum())))
                continue;
            (usedGold[g], usedFound[f]) = (true, true);
            pairs.Add((g, f));
        }

        return pairs;
    }

    // Small ads and captions given as articles are neither right nor wrong.
    private static HashSet<int> Ignored(TruePage truth, ImmutableArray<SplitArticle> found, string[] bodies, HashSet<int> paired)
    {
        var optional = string.Concat(truth.Optional.Select(o => Ink(o.Headline) + Ink(o.Text)));
        if (optional.Length == 0)
            return [];
        var known = Grams.Of(optional, 3);
        var ignored = new HashSet<int>();
        for (var f = 0; f < found.Length; f++)
        {
            var text = Ink(found[f].Headline) + bodies[f];
            if (paired.Contains(f) || text.Length == 0)
                continue;
            var grams = Grams.Of(text, 3);
            if (grams.Where(g => known.ContainsKey(g.Key)).Sum(g => g.Value) >= .6 * grams.Values.Sum())
                ignored.Add(f);
        }

        return ignored;
    }

    private void CompareArticle(TrueArticle gold, SplitArticle found, string goldBody, string body)
    {
        var (matching, edits) = Alignment.Measure(goldBody, body);
        var both = goldBody.Length + body.Length;
        if (both > 0 && 2.0 * matching / both < (ocr ? LeastOfOcr : Least))
        {
            findings.Add(new Finding(gold, found, false, [body.Length > goldBody.Length ? "merged" : "torn"]));
            return;
        }

        var faults = ImmutableArray.CreateBuilder<string>();
        int Right(bool right, string name)
        {
            if (!right)
                faults.Add(name);
            return right ? 1 : 0;
        }

        tally.Matched++;
        tally.Characters += goldBody.Length;
        tally.Edits += edits;
        if (edits > 0 && !ocr)
            faults.Add("body");
        var subs = string.Concat(gold.Subheadlines.Select(Sub));
        var foundSubs = string.Concat(found.Subheadlines.Select(Sub));
        var main = Ink(gold.Headline) == Ink(found.Headline);
        var kicker = Ink(gold.Kicker) == Ink(found.Kicker);
        tally.Stack += Ink(gold.Kicker) + Ink(gold.Headline) + subs == Ink(found.Kicker) + Ink(found.Headline) + foundSubs ? 1 : 0;
        tally.Headline += main ? 1 : 0;
        tally.Roles += Right(kicker & main & subs == foundSubs, "stack");
        tally.Reporters += Right(Same(gold.Reporters, found.Reporters) || gold.OtherReporters.Length > 0 && Same(gold.OtherReporters, found.Reporters), "reporters");
        tally.Correspondents += Right(Same(gold.Correspondents, found.Correspondents), "correspondents");
        tally.Source += Right(Source(gold.Source) == Source(found.Source), "source");
        tally.Place += Ink(gold.Place) == Ink(found.Place) ? 1 : 0;
        tally.Date += gold.Dateline == found.DatelineDate ? 1 : 0;
        var on = (found.ContinuedOn?.Page, found.ContinuedOn?.Ref);
        var jump = gold.ContinuedOn is null ? found.ContinuedOn is null : found.ContinuedOn is not null && gold.ContinuedOn == on;
        tally.Continuation += Right(jump, "jump");
        if (gold.ContinuedFrom is { } from)
        {
            tally.Landings++;
            tally.LandingsRight += found.ContinuedFrom is { } f && from == (f.Page, f.Ref) ? 1 : 0;
        }

        if (!CompareParagraphs(gold, found, goldBody, body))
            faults.Add("paragraphs");
        tally.Whole += faults.Count == 0 ? 1 : 0;
        findings.Add(new Finding(gold, found, true, faults.ToImmutable()));
    }

    private bool CompareParagraphs(TrueArticle gold, SplitArticle found, string goldBody, string body)
    {
        var right = Cuts([.. gold.Paragraphs]);
        var cuts = Cuts([.. found.Paragraphs.Select(p => p.Text)]);
        var hit = 0;
        if (goldBody == body)
        {
            hit = right.Intersect(cuts).Count();
        }
        else
        {
            // Where a cut stands in the true text.
            var at = new int[body.Length + 1];
            Array.Fill(at, -9);
            foreach (var s in Alignment.Stretches(goldBody, body))
            {
                for (var k = s.FromB; k <= s.ToB; k++)
                    at[k] = s.Equal ? s.FromA + Math.Min(s.ToA - s.FromA, k - s.FromB) : at[k] != -9 ? at[k] : k == s.FromB ? s.FromA : s.ToA;
            }

            var slack = ocr ? 2 : 0;
            hit = Math.Min(cuts.Select(c => at[c]).Distinct().Count(c => right.Any(r => Math.Abs(r - c) <= slack)), right.Count);
        }

        tally.CutsRight += hit;
        tally.Cuts += right.Count;
        tally.CutsFound += cuts.Count;
        return hit == right.Count && right.Count == cuts.Count;
    }

    private static HashSet<int> Cuts(string[] paragraphs)
    {
        var cuts = new HashSet<int>();
        var at = 0;
        foreach (var paragraph in paragraphs.SkipLast(1))
            cuts.Add(at += Ink(paragraph).Length);
        return cuts;
    }

    private static bool Same(IEnumerable<string> a, IEnumerable<string> b) => a.Select(Ink).ToHashSet().SetEquals(b.Select(Ink));

    private static string Sub(string text) => Ink(text).TrimStart('—', '-', '–', '―');

    // 据新华社 and 新华社, 本报讯 and 本报消息 are one.
    private static string Source(string? text)
    {
        var source = Ink(text);
        if (source.StartsWith('据'))
            source = source[1..];
        foreach (var end in (ReadOnlySpan<string>)["电讯", "消息", "讯", "电"])
        {
            if (source.EndsWith(end, StringComparison.Ordinal))
                return source[..^end.Length];
        }

        return source;
    }
}
