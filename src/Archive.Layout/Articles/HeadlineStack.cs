using System.Text;
using Archive.Layout.Kinds;
using Archive.Layout.Text;

namespace Archive.Layout.Articles;

/// <summary>标题: 引题, 主题 and 副题 of one article.</summary>
/// <param name="Kicker">引题.</param>
/// <param name="Headline">主题.</param>
/// <param name="Subheadlines">副题.</param>
/// <param name="Sureness">From 0 to 1: how clear the words make which line is which part.</param>
internal sealed record HeadlineStack(string? Kicker, string? Headline, IReadOnlyList<string> Subheadlines, double Sureness)
{
    // No stack is longer; what is, is no stack, and not worth a search for each of its lines.
    private const int LongestStack = 20;

    /// <summary>Tells the parts of a stack apart: first which lines are one part broken over lines, then which part is which.</summary>
    public static HeadlineStack Read(PageText page, LineFacts[] facts, Draft draft)
    {
        var lines = draft.Headings;
        if (lines.Count == 0)
            return new HeadlineStack(null, null, [], 1);
        var pairs = new BodyPairs(page, draft);
        List<(int From, int To)> parts = [];
        var least = 3f;
        for (var from = 0; from < lines.Count;)
        {
            var to = from + 1;
            for (; to < lines.Count; to++)
            {
                var joined = Joined(page, facts, lines[to - 1], lines[to], pairs);
                least = Math.Min(least, Math.Abs(joined));
                if (joined <= 0)
                    break;
            }

            parts.Add((from, to));
            from = to;
        }

        var main = parts.Count > 1 && IsKicker(page, facts, lines, parts) ? 1 : 0;
        return new HeadlineStack(
            main == 1 ? Join(page, lines, parts[0]) : null,
            Join(page, lines, parts[main]),
            [.. parts.Skip(main + 1).Select(p => Join(page, lines, p))],
            least >= 2 ? 1 : least >= 1.2f ? 0.8 : 0.6);
    }

    /// <summary>Above 0 where the lower line goes on with the upper.</summary>
    private static float Joined(PageText page, LineFacts[] facts, int above, int below, BodyPairs pairs)
    {
        ref readonly var a = ref page.Lines[above];
        ref readonly var b = ref page.Lines[below];
        char last = page.Ink[a.To - 1], first = page.Ink[b.From];
        if (facts[below].Dash || facts[above].Kicker || facts[below].Kicker && !facts[above].Dash || facts[below].Attendance || facts[above].Attendance || last is '—' or '―')
            return -3;
        var score = 0f;
        // Broken inside a word, a number, a title or a quotation.
        if (char.IsAsciiDigit(last) && char.IsAsciiDigit(first) || Open(page.Span(a)) > 0 || Chars.IsOpening(last) || Chars.IsClosing(first))
            score += 3;
        else if (above - pairs.First < LongestStack && pairs.Has(last, first))
            score += 2;
        if (last is '？' or '！' or '…')
            score -= 2;
        if (last is '：' or '、' or '，')
            score += 2;
        // Large type breaks into short lines of like width; long lines that no word binds are parts of their own.
        var wider = b.HalfEms - a.HalfEms;
        score += wider > 4 ? -1.2f : a.Count <= 7 && b.Count <= 8 ? 1 : -0.4f;
        if (Complete(page.Span(a)))
            score -= 2;
        return score;
    }

    /// <summary>Unclosed quotation marks and brackets.</summary>
    private static int Open(ReadOnlySpan<char> ink)
    {
        var open = 0;
        foreach (var c in ink)
            open += c is '“' or '《' or '（' or '‘' ? 1 : c is '”' or '》' or '）' or '’' ? -1 : 0;
        return open;
    }

    /// <summary>Reads like a whole statement: …会议, …召开, …举行.</summary>
    private static bool Complete(ReadOnlySpan<char> ink) =>
        ink.Length >= 8 && (ink.EndsWith("会议") || ink.EndsWith("召开") || ink.EndsWith("举行") || ink.EndsWith("开幕") || ink.EndsWith("启动") || ink.EndsWith("推进会") || ink.EndsWith("座谈会") || ink.EndsWith("落幕") || ink.EndsWith("闭幕") || ink.EndsWith("揭牌"));

    /// <summary>…时强调; what ends in ——; or one longer line over a 主题 that is broken over shorter ones, thus set larger.</summary>
    private static bool IsKicker(PageText page, LineFacts[] facts, List<int> lines, List<(int From, int To)> parts)
    {
        var first = lines[parts[0].To - 1];
        if (facts[first].Kicker || page.Ink[page.Lines[first].To - 1] is '—' or '―')
            return true;
        // What was said stands over the occasion: 甲会见乙, 会议召开.
        if (!Event(page, lines, parts[0]) && Event(page, lines, parts[1]) && !facts[lines[parts[1].From]].Dash && !facts[lines[parts[1].From]].Attendance)
            return true;
        if (parts[0].To - parts[0].From > 1 || parts[1].To - parts[1].From < 2)
            return false;
        for (var k = parts[1].From; k < parts[1].To; k++)
        {
            if (page.Lines[lines[k]].HalfEms >= page.Lines[first].HalfEms || facts[lines[k]].Dash)
                return false;
        }

        return true;
    }

    private static bool Event(PageText page, List<int> lines, (int From, int To) part)
    {
        for (var k = part.From; k < part.To; k++)
        {
            var ink = page.Span(page.Lines[lines[k]]);
            foreach (var verb in (ReadOnlySpan<string>)["会见", "会谈", "召开", "举行", "主持", "访问", "考察", "会晤", "视察", "慰问", "座谈"])
            {
                if (ink.IndexOf(verb) >= 0)
                    return true;
            }
        }

        return false;
    }

    private static string Join(PageText page, List<int> lines, (int From, int To) part)
    {
        var into = new StringBuilder();
        for (var k = part.From; k < part.To; k++)
        {
            var line = page.Lines[lines[k]];
            into.Append(CleanText.Headline(page, line.From, line.To));
        }

        return into.ToString();
    }

    /// <summary>Pairs of characters that follow each other in a body.</summary>
    private sealed class BodyPairs(PageText page, Draft draft)
    {
        public int First { get; } = draft.Headings[0];

        public bool Has(char a, char b)
        {
            ReadOnlySpan<char> pair = [a, b];
            foreach (var line in draft.Body)
            {
                var l = page.Lines[line];
                if (page.Span(l.From, Math.Min(l.To + 1, page.Count)).IndexOf(pair) >= 0)
                    return true;
            }

            return false;
        }
    }
}
