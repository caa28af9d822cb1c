using System.Globalization;
using Archive.Core.Search;
using Xunit;

namespace Archive.Core.Tests.Search;

/// <summary>Compares the search with the plainest one there is: look for the folded string in every folded line.</summary>
public sealed class SearchPropertyTests : IDisposable
{
    // Few letters, so that strings meet; with what is folded, dropped, joined and paired.
    private const string Letters = "江江桥桥山水大小一二a1AＡ2.，、。 \u3000“”（）①㎡臺台\u200B·-";
    private readonly SearchArchive _archive = new();
    private readonly Random _random = new(8765);

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task A_string_is_found_exactly_where_it_stands()
    {
        var drafts = Enumerable.Range(0, 300).Select(i => Draft.Of(RandomText(1, 12), RandomText(0, 60) + "\n" + RandomText(5, 40),
            new DateOnly(2000, 1, 1).AddDays(_random.Next(2000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))).ToList();
        var keys = _archive.Add(drafts);
        var lines = drafts.Select(d => (string[])[TextFolding.FoldWithMarks(d.Headline), .. d.Body.Split('\n').Select(l => TextFolding.FoldWithMarks(l))]).ToList();
        Assert.Equal(drafts.Count, keys.Count);

        for (var i = 0; i < 1000; i++)
        {
            // Half from the articles, half made up; in quotation marks, so that letters are not taken for operators.
            var text = i % 2 == 0 ? Piece(drafts[_random.Next(drafts.Count)].Body) : RandomText(1, 5);
            text = text.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal);
            var folded = TextFolding.Fold(text);
            var expected = folded.Length == 0 ? [] : Enumerable.Range(0, drafts.Count).Where(d => lines[d].Any(l => Holds(l, TextFolding.FoldWithMarks(text)))).ToList();

            var result = await _archive.Search(new SearchRequest { Query = $"\"{text}\"", Limit = 100, Sort = (SearchSort)(i % 3), WithFacets = i % 10 == 0 });

            Assert.Equal(expected.Count, result.Total);
            Assert.Equal(Math.Min(100, expected.Count), result.Hits.Count);
            var texts = expected.Select(d => drafts[d].Headline).ToHashSet();
            Assert.All(SearchArchive.Headlines(result), headline => Assert.Contains(headline, texts));
            if (result.Facets is { } facets)
            {
                Assert.Equal(result.Total, facets.Years.Sum(y => y.Count));
                Assert.Equal(result.Total, facets.Newspapers.Sum(n => n.Count));
            }
        }
    }

    [Fact]
    public void Marks_stand_where_the_string_stands_and_nowhere_else()
    {
        for (var i = 0; i < 1000; i++)
        {
            // One printed character for two folded ones is marked whole, and would be counted twice.
            var text = (RandomText(0, 40) + "\n" + RandomText(0, 40)).Replace("㎡", "", StringComparison.Ordinal);
            var query = QueryParser.Parse($"\"{Piece(text).Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal)}\"");

            var runs = Highlighter.Mark(text, query);

            Assert.Equal(text, string.Concat(runs.Select(r => r.Text)));
            if (query.Terms is not [QueryTerm term])
            {
                Assert.DoesNotContain(runs, r => r.IsMatch);
                continue;
            }

            // A mark is made of whole matches: the term at its beginning and at its end, nothing unmarked inside.
            var marked = 0;
            foreach (var run in runs.Where(r => r.IsMatch))
            {
                var folded = TextFolding.Fold(run.Text);
                Assert.Contains(term.Folded, folded, StringComparison.Ordinal);
                marked += folded.Length;
            }

            Assert.Equal(text.Split('\n').Sum(l => Covered(TextFolding.Fold(l), term.Folded)), marked);
        }
    }

    /// <summary>Whether a run stands in a line: marks that were typed must stand there too, others may.</summary>
    private static bool Holds(string line, string run)
    {
        for (var start = 0; start < line.Length; start++)
        {
            var (at, i) = (start, 0);
            while (i < run.Length && at < line.Length)
            {
                if (line[at] == run[i])
                    i++;
                else if (!TextFolding.IsMark(line[at]) || i == 0)
                    break;
                at++;
            }

            if (i == run.Length)
                return true;
        }

        return false;
    }

    private static int Covered(string line, string term)
    {
        var covered = new bool[line.Length];
        for (var at = line.IndexOf(term, StringComparison.Ordinal); at >= 0; at = line.IndexOf(term, at + 1, StringComparison.Ordinal))
            covered.AsSpan(at, term.Length).Fill(true);
        return covered.Count(c => c);
    }

    private string RandomText(int least, int most) =>
        string.Concat(Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => _random.Next(40) == 0 ? "𠮷" : Letters[_random.Next(Letters.Length)].ToString()));

    private string Piece(string text)
    {
        var line = text.Split('\n').MaxBy(l => l.Length)!;
        if (line.Length == 0)
            return "";
        var start = _random.Next(line.Length);
        return line.Substring(start, Math.Min(_random.Next(1, 8), line.Length - start));
    }
}
