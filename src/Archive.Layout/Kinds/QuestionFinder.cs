using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>Finds questions of readers (问：… 答：…), which open a text that nobody signs.</summary>
/// <remarks>A paper's adviser answers one question under one headline. In an interview one stands behind the other, below what introduces them.</remarks>
internal static class QuestionFinder
{
    // An answer in an interview is seldom longer.
    private const int LongestAnswer = 40;

    /// <summary>Lets a question that stands alone <see cref="LineFacts.Announces"/> its text.</summary>
    public static void Find(PageText page, LineFacts[] facts)
    {
        var (before, last) = (-LongestAnswer, -LongestAnswer);
        for (var i = 0; i <= facts.Length; i++)
        {
            if (i < facts.Length && !Asks(page.Span(page.Lines[i])))
                continue;
            var next = i < facts.Length ? i : i + LongestAnswer;
            if (last >= 0 && last - before >= LongestAnswer && next - last >= LongestAnswer)
                facts[last].Announces = facts[last].Opens = true;
            (before, last) = (last, i);
        }
    }

    private static bool Asks(ReadOnlySpan<char> ink) => ink.Length > 4 && ink[0] == '问' && ink[1] is '：' or ':';
}
