using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>Finds the lines at the head of a page (报眼、版眉), or at its foot, that are furniture only there.</summary>
internal static class HeadFinder
{
    private const int Most = 12;

    /// <summary>Marks the page's first lines, as long as each is furniture by what it says, or by what it says there, or by what stands beside it.</summary>
    public static void Find(PageText page, LineFacts[] facts)
    {
        for (var i = 0; i + 1 < facts.Length; i++)
        {
            ref var f = ref facts[i];
            if (f.Furniture)
                continue;
            if (i < Most && LinesOfNumber(page, facts, i) is > 0 and var both)
            {
                for (var k = i; k < i + both; k++)
                    Mark(ref facts[k]);
                i += both - 1;
                continue;
            }

            if (!Furniture.IsHead(page, page.Lines[i], facts[i + 1].Furniture) && !(i < Most && (IsNameBeside(page, facts, i) || IsEar(page, facts, i))))
                break;
            Mark(ref f);
        }

        Foot(page, facts);
    }

    /// <summary>Marks the section's name, or its page's number below it, amid what is furniture at the foot: a page's head may be painted last.</summary>
    private static void Foot(PageText page, LineFacts[] facts)
    {
        for (var i = facts.Length - 2; i > 0 && i >= facts.Length - Most && facts[i + 1].Furniture; i--)
        {
            var named = Furniture.IsPageOfHead(page.Span(page.Lines[i])) ? i - 1 : i;
            if (!facts[i].Furniture && Furniture.NamesSections(page, page.Lines[named]))
                Mark(ref facts[i]);
        }
    }

    private static void Mark(ref LineFacts f)
    {
        (f.Furniture, f.Ends, f.PartTitle, f.BylineLines, f.HasNumber) = (true, false, false, 0, false);
        f.Row = f.Rubric = false;
    }

    /// <summary>Lines of a page's number and, below it, the name of its section or what else is furniture: 4|健康周刊; 07|棠河风 副刊; 05 alone. Else 0.</summary>
    private static int LinesOfNumber(PageText page, LineFacts[] facts, int i)
    {
        if (!Furniture.IsPageOfHead(page.Span(page.Lines[i])))
            return 0;
        if (facts[i + 1].Furniture || i > 0 && facts[i - 1].Furniture && i + 2 < facts.Length && Furniture.NamesSections(page, page.Lines[i + 1]))
            return 2;
        // A short name over what else is the page's, or one that no headline is.
        var over = i + 2 < facts.Length && facts[i + 2].Furniture;
        return over && Furniture.MayNameSections(page, page.Lines[i + 1]) || Furniture.NamesSections(page, page.Lines[i + 1]) ? 2 : page.Ink[page.Lines[i].From] == '0' ? 1 : 0;
    }

    /// <summary>国内/国际, 财经·消费, below a page's number or a date.</summary>
    private static bool IsNameBeside(PageText page, LineFacts[] facts, int i) =>
        i > 0 && facts[i - 1].Furniture && Furniture.NamesSections(page, page.Lines[i]);

    /// <summary>The weather beside the paper's name (报眼): 今天晴到多云，偏北风3到4级; -2℃～8℃.</summary>
    private static bool IsEar(PageText page, LineFacts[] facts, int i) =>
        Furniture.IsWeather(page.Span(page.Lines[i])) && (i > 0 && facts[i - 1].Furniture || facts[i + 1].Furniture || Furniture.IsWeather(page.Span(page.Lines[i + 1])));
}
