using System.Text;
using Archive.Layout;
using Archive.Layout.Articles;
using Archive.Layouts.Scoring;

namespace Archive.Layouts.Measuring;

/// <summary>How well pages are split whose truth is known: typeset ones, or a folder of one's own.</summary>
internal static class SplittingScore
{
    /// <summary>Splits and scores typeset pages in some modes, and prints a row for each.</summary>
    /// <param name="first">First seed.</param>
    /// <param name="last">Last seed.</param>
    /// <param name="heldOut">Whether pages of held-out papers are taken.</param>
    /// <param name="modes">How they are read.</param>
    /// <param name="worst">How many of the worst pages to show.</param>
    public static void Run(long first, long last, bool heldOut, IReadOnlyList<ReadingMode> modes, int worst)
    {
        var pages = Generate(first, last, heldOut);
        Console.WriteLine($"{pages.Length} {(heldOut ? "held-out " : "")}pages, seeds {first}..{last}");
        var report = new SplittingReport(Console.Out);
        report.Header();
        var scored = new List<(string, ScoredPage[])>();
        foreach (var mode in modes)
        {
            var results = new ScoredPage[pages.Length];
            Parallel.For(0, pages.Length, i => results[i] = Score(pages[i].Name, pages[i].Read(mode), pages[i].Truth, mode is ReadingMode.Hocr or ReadingMode.Ocr));
            report.Row(Mode(mode), results);
            scored.Add((Mode(mode), results));
        }

        report.Details(scored, worst);
    }

    /// <summary>Splits and scores pages of a folder.</summary>
    /// <param name="texts">Holds NAME.txt.</param>
    /// <param name="truths">Holds NAME.json for each.</param>
    /// <param name="ocr">Whether characters may be misread.</param>
    /// <param name="worst">How many of the worst pages to show.</param>
    public static void RunFolder(string texts, string truths, bool ocr, int worst)
    {
        var files = Directory.GetFiles(truths, "*.json").Order(StringComparer.Ordinal)
            .Select(t => (Truth: t, Text: Path.Combine(texts, Path.GetFileNameWithoutExtension(t) + ".txt")))
            .Where(p => File.Exists(p.Text)).ToArray();
        if (files.Length == 0)
            throw new InvalidOperationException($"No NAME.txt in {texts} has its NAME.json in {truths}.");
        var results = new ScoredPage[files.Length];
        Parallel.For(0, files.Length, i => results[i] = ScoreFile(files[i].Text, files[i].Truth, ocr));
        Console.WriteLine($"{files.Length} pages of {texts}");
        var report = new SplittingReport(Console.Out);
        report.Header();
        report.Row("folder", results);
        report.Details([("folder", results)], worst);
    }

    /// <summary>Writes typeset pages and their truth: MODE/NAME.txt, hocr/NAME.hocr, pdf/NAME.pdf, gold/NAME.json.</summary>
    public static void Write(string folder, long first, long last, bool heldOut, IReadOnlyList<ReadingMode> modes)
    {
        var utf8 = new UTF8Encoding(false);
        foreach (var name in modes.Select(Mode).Append("gold"))
            Directory.CreateDirectory(Path.Combine(folder, name));
        foreach (var page in Generate(first, last, heldOut))
        {
            foreach (var mode in modes)
                File.WriteAllText(Path.Combine(folder, Mode(mode), page.Name + ".txt"), page.Read(mode).Text, utf8);
            if (modes.Contains(ReadingMode.Hocr))
                File.WriteAllText(Path.Combine(folder, "hocr", page.Name + ".hocr"), page.HocrDocument(), utf8);
            if (modes.Contains(ReadingMode.Pdf))
                File.WriteAllText(Path.Combine(folder, "pdf", page.Name + ".pdf"), page.PdfDocument(), utf8);
            File.WriteAllText(Path.Combine(folder, "gold", page.Name + ".json"), TruthJson.Write(page.Truth), utf8);
        }
    }

    /// <summary>A mode as it is written.</summary>
    public static string Mode(ReadingMode mode) => mode switch
    {
        ReadingMode.Flow => "flow",
        ReadingMode.Raw => "raw",
        ReadingMode.Default => "default",
        ReadingMode.Ocr => "ocr",
        ReadingMode.Poppler => "poppler",
        ReadingMode.Pdf => "pdf",
        _ => "hocr",
    };

    private static GeneratedPage[] Generate(long first, long last, bool heldOut)
    {
        var pages = new GeneratedPage[last - first + 1];
        Parallel.For(0, pages.Length, i => pages[i] = PageGenerator.Generate(first + i, heldOut));
        return pages;
    }

    private static ScoredPage ScoreFile(string textFile, string truthFile, bool ocr)
    {
        TruePage truth;
        try
        {
            truth = TruthJson.Read(File.ReadAllText(truthFile));
        }
        catch (FormatException e)
        {
            throw new FormatException($"{truthFile}: {e.Message}", e);
        }

        if (PageDecoder.Decode(File.ReadAllBytes(textFile)) is not { IsText: true } decoded)
            throw new FormatException($"{textFile} is no text.");
        return Score(Path.GetFileNameWithoutExtension(textFile), new PageSource(decoded.Text), truth, ocr);
    }

    private static ScoredPage Score(string name, PageSource source, TruePage truth, bool ocr)
    {
        try
        {
            var split = PageSplitter.Split(source, new SplitContext(Date: truth.Date));
            var (tally, findings) = PageScorer.Score(truth, split, ocr);
            return new ScoredPage(name, source.Text, split.Warnings.Any(w => w.Message.EndsWith(Doubts.GiveThePdf, StringComparison.Ordinal)), tally, findings);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{name} cannot be split.", e);
        }
    }
}
