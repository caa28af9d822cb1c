using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>Finds boxes of the weather (天气预报): a few lines that give nothing but sky, wind and degrees, with a title or without.</summary>
/// <remarks>They belong to the page as the date does. A report on the weather has sentences.</remarks>
internal static class WeatherFinder
{
    private const int Fewest = 2;
    private const int LongestTitle = 8;

    /// <summary>Marks such boxes as furniture.</summary>
    public static void Find(PageText page, LineFacts[] facts)
    {
        for (var i = 0; i < facts.Length; i++)
        {
            if (!Gives(page, facts, i))
                continue;
            var to = i + 1;
            while (to < facts.Length && Gives(page, facts, to))
                to++;
            var from = i > 0 && IsTitle(page.Span(page.Lines[i - 1])) ? i - 1 : i;
            // 具体预报如下： announces them in a report.
            var apart = from == 0 || page.Ink[page.Lines[from].From - 1] is not ('：' or ':') && (facts[from - 1].Ends || facts[from - 1].Furniture || page.Lines[from].BlanksBefore > 0);
            for (var k = from; k < to && apart && to - i >= Fewest; k++)
                (facts[k].Furniture, facts[k].NoticeTitle, facts[k].Rubric) = (true, false, false);
            i = to;
        }
    }

    private static bool Gives(PageText page, LineFacts[] facts, int i) => facts[i] is { Leads: false, StopInside: false, BylineLines: 0 } && Furniture.IsForecast(page.Span(page.Lines[i]));

    /// <summary>棠州天气, 今日天气, 天气预报.</summary>
    private static bool IsTitle(ReadOnlySpan<char> ink) => ink.Length <= LongestTitle && (ink.EndsWith("天气") || ink.EndsWith("天气预报") || ink.EndsWith("气象"));
}
