using System.Globalization;
using Archive.Layout;
using Archive.Layouts.Scoring;

namespace Archive.Layouts.Measuring;

/// <summary>Prints scores as tables.</summary>
internal sealed class SplittingReport(TextWriter to)
{
    private static readonly (string Name, Func<Tally, double> Of)[] Columns =
    [
        ("P", t => t.Precision), ("R", t => t.Recall), ("F1", t => t.F1), ("stack", t => t.Rate(t.Stack)), ("roles", t => t.Rate(t.Roles)), ("headl", t => t.Rate(t.Headline)),
        ("rep", t => t.Rate(t.Reporters)), ("corr", t => t.Rate(t.Correspondents)), ("src", t => t.Rate(t.Source)), ("place", t => t.Rate(t.Place)), ("date", t => t.Rate(t.Date)),
        ("jump", t => t.Rate(t.Continuation)), ("land", t => Tally.Share(t.LandingsRight, t.Landings)), ("para", t => t.ParagraphF1), ("CER", t => t.ErrorRate),
        ("whole", t => Tally.Share(t.Whole, t.Articles)), ("perf", t => Tally.Share(t.Perfect, t.Pages)), ("ALL", t => t.Overall),
    ];

    /// <summary>Names of the columns.</summary>
    public void Header() => to.WriteLine($"{"",-12}{"pages",6}{"art",6}{"found",6}" + string.Concat(Columns.Select(c => $"{c.Name,7}")));

    /// <summary>The sum of some pages.</summary>
    public void Row(string name, IReadOnlyCollection<ScoredPage> pages)
    {
        var t = Sum(pages);
        to.WriteLine($"{name,-12}{t.Pages,6}{t.Articles,6}{t.Predicted,6}" + string.Concat(Columns.Select(c => c.Of(t).ToString("0.000", CultureInfo.InvariantCulture).PadLeft(7))));
    }

    /// <summary>Confidence, causes of what is wrong, and the worst pages.</summary>
    public void Details(IReadOnlyList<(string Mode, ScoredPage[] Pages)> modes, int worst)
    {
        to.WriteLine();
        to.WriteLine("confidence: share of articles that are right in everything, by what the splitter says of them");
        to.WriteLine($"{"",-12}{"<0.5",12}{"0.5–0.7",12}{"0.7–0.8",12}{"0.8–0.9",12}{"0.9–0.95",12}{">=0.95",12}{">=0.9 right",14}{"wrong <0.9",13}");
        foreach (var (mode, pages) in modes)
            to.WriteLine($"{mode,-12}{Calibration(Sum(pages).Confidences)}");
        to.WriteLine();
        to.WriteLine("pages warned that columns were read across: article F1 of them, and of the others");
        foreach (var (mode, pages) in modes)
            to.WriteLine($"{mode,-12}{Warned(pages)}");
        to.WriteLine();
        to.WriteLine("faults: articles with each (an article may have several)");
        foreach (var (mode, pages) in modes)
            to.WriteLine($"{mode,-12}{Faults(pages.SelectMany(p => p.Findings))}");
        to.WriteLine();
        to.WriteLine("kinds: share of articles right in everything");
        foreach (var (mode, pages) in modes)
            to.WriteLine($"{mode,-12}{Kinds(pages.SelectMany(p => p.Findings))}");
        if (modes.Any(m => m.Pages.Any(p => p.Findings.Any(f => f.Truth?.Traits.Length > 0))))
            Traits(modes);
        foreach (var (mode, pages) in modes)
        {
            foreach (var page in pages.Select(p => (Page: p, Wrong: p.Findings.Count(f => f.Faults.Length > 0))).Where(p => p.Wrong > 0).OrderByDescending(p => p.Wrong).Take(worst))
                Show(mode, page.Page);
        }
    }

    // Of the articles set in some way: how many are found, and how many are right in everything.
    private void Traits(IReadOnlyList<(string Mode, ScoredPage[] Pages)> modes)
    {
        to.WriteLine();
        to.WriteLine("as set: share of articles found, and right in everything");
        to.WriteLine($"{"",-24}{"articles",9}" + string.Concat(modes.Select(m => $"{m.Mode,16}")));
        var findings = modes.Select(m => m.Pages.SelectMany(p => p.Findings).Where(f => f.Truth is not null).ToList()).ToList();
        foreach (var trait in findings[0].SelectMany(f => f.Truth!.Traits).Distinct().Order(StringComparer.Ordinal))
        {
            var with = findings.ConvertAll(m => m.FindAll(f => f.Truth!.Traits.Contains(trait)));
            to.WriteLine($"{trait,-24}{with[0].Count,9}" + string.Concat(with.Select(m => $"{Percent(m.Count(f => f.Accepted), m.Count)} {Percent(m.Count(f => f.Faults.Length == 0), m.Count)}".PadLeft(16))));
        }
    }

    private void Show(string mode, ScoredPage page)
    {
        to.WriteLine();
        to.WriteLine($"{mode} {page.Name}: {page.Findings.Count(f => f.Faults.Length > 0)} of {page.Findings.Length} wrong");
        foreach (var finding in page.Findings.Where(f => f.Faults.Length > 0))
        {
            to.WriteLine($"  {string.Join(' ', finding.Faults)}");
            if (finding.Truth is { } truth)
                to.WriteLine($"    true   {Line(truth.Kicker, truth.Headline, truth.Subheadlines, truth.Reporters, truth.Correspondents, truth.Source, truth.Paragraphs)}");
            if (finding.Found is { } found)
            {
                if (finding.Truth is { } right && finding.Faults.Contains("paragraphs") && !finding.Faults.Contains("body"))
                    to.WriteLine($"    cuts   {Cuts(right, found)}");
                to.WriteLine($"    found  {Line(found.Kicker, found.Headline, found.Subheadlines, found.Reporters, found.Correspondents, found.Source, [.. found.Paragraphs.Select(p => p.Text)])} ({found.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}, line {LineOf(page.Text, found)})");
            }
        }
    }

    // Where a boundary is missing, and where there is one too many.
    private static string Cuts(TrueArticle truth, SplitArticle found)
    {
        var body = string.Concat(truth.Paragraphs.Select(TrueArticle.Ink));
        static HashSet<int> At(IEnumerable<string> paragraphs)
        {
            var at = 0;
            return [.. paragraphs.SkipLast(1).Select(p => at += TrueArticle.Ink(p).Length)];
        }

        if (body != string.Concat(found.Paragraphs.Select(p => TrueArticle.Ink(p.Text))))
            return "the bodies differ";
        string Around(int cut) => $"{body[Math.Max(0, cut - 8)..cut]}¶{body[cut..Math.Min(body.Length, cut + 8)]}";
        HashSet<int> right = At(truth.Paragraphs), cuts = At(found.Paragraphs.Select(p => p.Text));
        return string.Join(", ", right.Except(cuts).Select(c => "missing " + Around(c)).Concat(cuts.Except(right).Select(c => "too many " + Around(c))).Take(3));
    }

    private static string Line(string? kicker, string? headline, IEnumerable<string> subs, IEnumerable<string> reporters, IEnumerable<string> correspondents, string? source, IReadOnlyList<string> paragraphs)
    {
        var body = string.Concat(paragraphs);
        return $"{kicker ?? "–"} | {headline ?? "–"} | {string.Join(" / ", subs)} [{string.Join(' ', reporters)}; {string.Join(' ', correspondents)}; {source}] {paragraphs.Count}¶ {body[..Math.Min(14, body.Length)]}…{body[^Math.Min(14, body.Length)..]}";
    }

    private static int LineOf(string text, SplitArticle article) => text.AsSpan(0, article.Spans[0].Start).Count('\n') + 1;

    private static Tally Sum(IEnumerable<ScoredPage> pages)
    {
        var sum = new Tally();
        foreach (var page in pages)
            sum.Add(page.Tally);
        return sum;
    }

    private static string Calibration(List<(double Confidence, bool Right)> all)
    {
        string Band(double from, double to)
        {
            var band = all.Where(c => c.Confidence >= from && c.Confidence < to).ToList();
            return $"{Percent(band.Count(c => c.Right), band.Count)} of {band.Count}".PadLeft(12);
        }

        var sure = all.Where(c => c.Confidence >= .9).ToList();
        var wrong = all.Where(c => !c.Right).ToList();
        return Band(0, .5) + Band(.5, .7) + Band(.7, .8) + Band(.8, .9) + Band(.9, .95) + Band(.95, 2)
            + Percent(sure.Count(c => c.Right), sure.Count).PadLeft(14) + Percent(wrong.Count(c => c.Confidence < .9), wrong.Count).PadLeft(13);
    }

    private static string Warned(ScoredPage[] pages)
    {
        string Part(bool warned) => pages.Where(p => p.Warned == warned).ToList() is { Count: > 0 } part ? $"{Sum(part).F1.ToString("0.000", CultureInfo.InvariantCulture)} on {part.Count}" : "none";
        return Part(true).PadLeft(12) + Part(false).PadLeft(14);
    }

    private static string Faults(IEnumerable<Finding> findings) => string.Join(", ", findings.SelectMany(f => f.Faults)
        .GroupBy(f => f).OrderByDescending(g => g.Count()).Select(g => $"{g.Key} {g.Count()}"));

    private static string Kinds(IEnumerable<Finding> findings) => string.Join(", ", findings.Where(f => f.Truth is not null)
        .GroupBy(f => f.Truth!.Kind).OrderByDescending(g => g.Count())
        .Select(g => $"{g.Key} {Percent(g.Count(f => f.Faults.Length == 0), g.Count())} of {g.Count()}"));

    private static string Percent(int part, int of) => of == 0 ? "–" : (100.0 * part / of).ToString("0", CultureInfo.InvariantCulture) + "%";
}
