using Archive.Core.Search;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cn.Smart;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Archive.Search.Lucene;

/// <summary>Cuts text into words with SmartCN, a hidden Markov model over a dictionary of Simplified Chinese.</summary>
internal static class WordAnalysis
{
    private static readonly Lazy<SmartChineseAnalyzer> SmartCn = new(Load);

    /// <summary>The analyzer.</summary>
    /// <exception cref="SearchIndexException">Its dictionary is not there.</exception>
    public static Analyzer Analyzer => SmartCn.Value;

    /// <summary>The words of some texts, folded as their pairs are.</summary>
    public static IReadOnlyList<(string Word, int Start)> Words(IEnumerable<string?> texts) => Words(string.Join('。', texts
        .Where(t => !string.IsNullOrEmpty(t))
        .SelectMany(t => t!.Split('\n'))
        .Select(line => TextFolding.Fold(line))));

    /// <summary>The words of a folded run, each with where it begins, in their order.</summary>
    public static IReadOnlyList<(string Word, int Start)> Words(string folded)
    {
        // Between two clauses the analyzer looks for a mark it knows.
        var words = new List<(string, int)>();
        using var stream = Analyzer.GetTokenStream(Fields.BodyWords, folded.Replace(TextFolding.Break, '，'));
        var (term, offset) = (stream.AddAttribute<ICharTermAttribute>(), stream.AddAttribute<IOffsetAttribute>());
        stream.Reset();
        while (stream.IncrementToken())
            words.Add((term.ToString()!, offset.StartOffset));
        stream.End();
        return words;
    }

    private static SmartChineseAnalyzer Load()
    {
        try
        {
            var analyzer = new SmartChineseAnalyzer(LuceneVersion.LUCENE_48);
            using var stream = analyzer.GetTokenStream(Fields.BodyWords, "检索");
            stream.Reset();
            while (stream.IncrementToken())
            {
            }

            stream.End();
            return analyzer;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new SearchIndexException($"Lucene's SmartCN could not load its Chinese dictionary ({e.Message}). Build the program with a whole Lucene.Net.Analysis.SmartCn package, or set Search:Engine to Sqlite.", e);
        }
    }
}
