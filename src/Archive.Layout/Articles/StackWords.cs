using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Articles;

/// <summary>What the body of an article says of lines that stand in its headline stack together.</summary>
/// <param name="Quoted">From 0 to 1: how much of them the body has in the same words, by runs of three characters.</param>
/// <param name="InLead">How many pairs of their characters the lead has.</param>
/// <param name="Pairs">How many pairs they have.</param>
/// <param name="IsClause">Whether the body has them word for word, from one mark to another.</param>
/// <param name="BeginsClause">Whether a clause of the body begins with them, word for word.</param>
internal readonly record struct SharedWords(float Quoted, int InLead, int Pairs, bool IsClause, bool BeginsClause);

/// <summary>The words of an article's body, held against the lines of its headline stack.</summary>
internal sealed class StackWords
{
    private const char Mark = '，';
    private const int ShortestClause = 7;
    private const int ShortestBeginning = 8;
    private const int LongestColumn = 5;

    // What happened is told in the first sentence or two, of a short text in less than half of it.
    private const int LeadLength = 80;

    private readonly PageText page;
    private readonly List<int> lines;
    private readonly string body;
    private readonly Dictionary<(int From, int To), SharedWords> known = [];

    /// <param name="page">The page.</param>
    /// <param name="lines">The stack's lines.</param>
    /// <param name="draft">The article.</param>
    public StackWords(PageText page, List<int> lines, Draft draft)
    {
        (this.page, this.lines) = (page, lines);
        body = lines.Count > 1 ? draft.Words ??= Mark + Words(draft.Body) + Mark : "";
    }

    /// <summary>What the body says of some lines of the stack.</summary>
    public SharedWords Of(int from, int to)
    {
        if (known.TryGetValue((from, to), out var shared))
            return shared;
        var words = Words(lines[from..to]);
        var lead = body.AsSpan(0, Math.Min(body.Length / 2, LeadLength));
        int quoted = 0, led = 0;
        for (var i = 0; i + 2 <= words.Length; i++)
        {
            led += lead.IndexOf(words.AsSpan(i, 2)) >= 0 ? 1 : 0;
            if (i + 3 <= words.Length)
                quoted += words.AsSpan(i, 3).Contains(Mark) || Has(words.AsSpan(i, 3)) ? 1 : 0;
        }

        var begins = words.Length >= ShortestClause && Has($"{Mark}{words}");
        return known[(from, to)] = new SharedWords(
            words.Length < 3 ? 0.5f : quoted / (words.Length - 2f), led, Math.Max(0, words.Length - 1), begins && Has($"{Mark}{words}{Mark}"), begins && words.Length >= ShortestBeginning);
    }

    /// <summary>Whether the body has a run of characters.</summary>
    public bool Has(ReadOnlySpan<char> ink) => body.AsSpan().IndexOf(ink) >= 0;

    /// <summary>Few characters over a headline more than twice as long, none of whose words is in the story: they name a column and tell nothing of what happened.</summary>
    public bool NamesColumn(ReadOnlySpan<char> name, ReadOnlySpan<char> headline)
    {
        if (name.Length is < 2 or > LongestColumn || name.Length * 2 >= headline.Length || !Names.IsHan(name))
            return false;
        for (var i = 0; i + 1 < name.Length; i++)
        {
            if (Has(name.Slice(i, 2)))
                return false;
        }

        return true;
    }

    /// <summary>Whether the two characters at a break are a word's rather than two words' that met once: 研|究, not 会议|研究.</summary>
    public bool IsWord(ReadOnlySpan<char> above, ReadOnlySpan<char> below)
    {
        var together = Count([above[^1], below[0]]);
        var left = above.Length > 1 ? Count([above[^2], above[^1]]) : 0;
        var right = below.Length > 1 ? Count([below[0], below[1]]) : 0;
        return together * 2 > Math.Min(left, right);
    }

    private int Count(ReadOnlySpan<char> pair)
    {
        var rest = body.AsSpan();
        var count = 0;
        for (int at; (at = rest.IndexOf(pair)) >= 0; count++)
            rest = rest[(at + 1)..];
        return count;
    }

    /// <summary>The letters and characters of lines; a comma for each run of marks, so that no word reaches over one.</summary>
    private string Words(List<int> of)
    {
        var most = 0;
        foreach (var line in of)
            most += page.Lines[line].Count;
        var text = new char[most];
        var length = 0;
        foreach (var line in of)
        {
            foreach (var c in page.Span(page.Lines[line]))
            {
                if (Chars.IsOfWord(c))
                    text[length++] = c;
                else if (length > 0 && text[length - 1] != Mark && Chars.IsClosing(c) && !Chars.IsOpening(c) && c is not ('”' or '’' or '》'))
                    text[length++] = Mark;
            }
        }

        return new string(text, 0, length);
    }
}
