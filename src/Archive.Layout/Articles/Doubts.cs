using System.Collections.Immutable;
using System.Globalization;
using Archive.Layout.Text;

namespace Archive.Layout.Articles;

/// <summary>Says what a person should look at, and why.</summary>
internal static class Doubts
{
    /// <summary>What to do about text that was read across columns: the end of each warning of it.</summary>
    public const string GiveThePdf = "Give the PDF itself, or its text in reading order: pdftotext -raw page.pdf page.txt.";

    /// <summary>Warnings in the order of the lines.</summary>
    /// <param name="page">The page.</param>
    /// <param name="articles">Its articles.</param>
    /// <param name="loneLine">Number of the first line that stood by itself where columns came in turns, line by line; <see langword="null"/> elsewhere.</param>
    public static ImmutableArray<SplitWarning> Of(PageText page, ImmutableArray<SplitArticle> articles, int? loneLine = null)
    {
        var warnings = new List<SplitWarning>();
        foreach (var article in articles)
        {
            var line = LineAt(page, article.Spans[0].Start);
            if (article.Paragraphs.IsEmpty)
                warnings.Add(new SplitWarning(line, "A headline without a body: its article may stand elsewhere on the page."));
            else if (article.Headline is null)
                warnings.Add(new SplitWarning(line, "No headline was found for the article that begins here; it may have been printed as a picture."));
            else if (article.Confidence < SplitArticle.Doubtful)
                warnings.Add(new SplitWarning(line, string.Create(CultureInfo.InvariantCulture, $"Unsure of this article ({article.Confidence:0.00}): compare its beginning, headline and end with the page.")));
        }

        // Pages with boxes were put in order by them.
        if (page.Covers is null && SideBySide.FirstLine(page) is { } across)
            warnings.Add(new SplitWarning(across, "Columns stand side by side in this text, so that sentences are cut at every line's end. " + GiveThePdf));

        if (loneLine is { } lone)
            warnings.Add(new SplitWarning(lone, "From here on lines stand by themselves, those of several columns in turns, so that articles may come out torn and mixed. " + GiveThePdf));

        var privateUse = page.Span(0, page.Count).IndexOfAnyInRange('\ue000', '\uf8ff');
        if (privateUse >= 0)
        {
            warnings.Add(new SplitWarning(
                LineAt(page, page.Offsets[privateUse]),
                $"U+{(int)page.Ink[privateUse]:X4} is a character of private use, whose shape only the paper's own font knows. It is kept as it is."));
        }

        return [.. warnings.OrderBy(w => w.Line)];
    }

    /// <summary>Number of the line that holds an offset: of those that begin before it, the nearest. Lines may stand in any order.</summary>
    private static int LineAt(PageText page, int offset)
    {
        int number = 1, nearest = -1;
        foreach (var line in page.Lines)
        {
            var start = page.Offsets[line.From];
            if (start <= offset && start > nearest)
                (number, nearest) = (line.Number, start);
        }

        return number;
    }
}
