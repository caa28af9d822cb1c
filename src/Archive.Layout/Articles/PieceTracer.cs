using System.Collections.Immutable;
using Archive.Layout.Kinds;
using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Articles;

/// <summary>Follows every inked character of an article's lines to what became of it, so that nothing can vanish unseen.</summary>
/// <remarks>It knows nothing of how the article was read: it lays the finished texts along the lines again. What stands before the
/// text must be byline or dateline, what stands behind it jump, mark or credit.</remarks>
/// <param name="page">The page.</param>
/// <param name="facts">Facts of its lines.</param>
/// <param name="kinds">What each line is.</param>
internal sealed class PieceTracer(PageText page, LineFacts[] facts, LineKind[] kinds)
{
    private const int MostTries = 200;
    private const int LongestJump = 48;
    private const int LongestCredit = 24;

    private readonly InkRuns runs = new(page);

    // What the article has of one kind of lines, in reading order.
    private readonly List<(PieceKind Kind, int Index, string Text)> texts = [];

    // What printed marks and sources the article is known by.
    private string? endMark;
    private string? source;

    /// <summary>The pieces of an article, in reading order.</summary>
    public ImmutableArray<ArticlePiece> Of(Draft draft, SplitArticle article)
    {
        (endMark, source) = (article.EndMark, article.Source);
        runs.CutBackTo(0);
        texts.Clear();
        texts.Add((PieceKind.Kicker, 0, article.Kicker ?? ""));
        texts.Add((PieceKind.Headline, 0, article.Headline ?? ""));
        for (var i = 0; i < article.Subheadlines.Length; i++)
            texts.Add((PieceKind.Subheadline, i, article.Subheadlines[i]));
        Whole(draft.Headings);
        texts.Clear();
        for (var i = 0; i < article.Paragraphs.Length; i++)
            texts.Add((PieceKind.Paragraph, i, article.Paragraphs[i].Text));
        Body(draft.Body);
        texts.Clear();
        for (var i = 0; i < article.Captions.Length; i++)
            texts.Add((PieceKind.Caption, i, article.Captions[i]));
        Whole(draft.Captions);
        return runs.ToPieces(Unread(draft));
    }

    /// <summary>What the article's lines leave out, in reading order.</summary>
    private List<UnreadInk> Unread(Draft draft)
    {
        if (page.Unread.Length == 0)
            return [];
        HashSet<int> lines = [.. draft.Headings, .. draft.Body, .. draft.Captions];
        return [.. page.Unread.Where(u => lines.Contains(u.Line))];
    }

    /// <summary>Lines that are text from beginning to end.</summary>
    private void Whole(List<int> lines)
    {
        var ink = new InkOfLines(page, lines);
        var before = runs.Count;
        if (Lay(ink, 0) is not { } to)
        {
            runs.CutBackTo(before);
            to = 0;
        }

        for (var i = to; i < ink.Count; i++)
            runs.Add(ink[i], ink[i] + 1, IsDropped(ink, i) ? PieceKind.Dropped : PieceKind.Unaccounted);
    }

    /// <summary>Lines that bear byline and dateline before their text, and jump, mark and credit behind it.</summary>
    private void Body(List<int> lines)
    {
        var ink = new InkOfLines(page, lines);
        var first = 0;
        while (first < lines.Count && kinds[lines[first]] == LineKind.Byline)
            first++;
        // A byline may have stood below the text that it now stands before.
        var bylineTo = lines.Take(first).Sum(line => page.Lines[line].Count);
        var lead = first < lines.Count ? LeadOf(lines[first]) : null;
        var before = runs.Count;
        foreach (var start in Starts(ink, lead is null ? bylineTo : ink.IndexOf(lead.To, bylineTo), bylineTo))
        {
            if (Lay(ink, start) is { } end)
            {
                Taken(ink, 0, start);
                Taken(ink, end, ink.Count);
                return;
            }

            runs.CutBackTo(before);
        }

        Taken(ink, 0, ink.Count);
    }

    private Lead? LeadOf(int line) => facts[line].Lead ?? Lead.Read(page, page.Lines[line].From, page.Lines[line].To);

    /// <summary>Where the text may begin: behind the dateline, behind the byline, at once, or where its first character is next found.</summary>
    private IEnumerable<int> Starts(InkOfLines ink, int lead, int byline)
    {
        yield return lead;
        yield return byline;
        yield return 0;
        if (texts.Count == 0)
            yield break;
        var first = texts[0].Text[0];
        for (int i = 0, tries = 0; i < ink.Count && tries < MostTries; i++)
        {
            if (page.Ink[ink[i]] == first)
            {
                tries++;
                yield return i;
            }
        }
    }

    /// <summary>Lays texts along the ink from <paramref name="at"/>; says where they end, or <see langword="null"/> where they do not fit.</summary>
    private int? Lay(InkOfLines ink, int at)
    {
        foreach (var (kind, index, text) in texts)
        {
            var from = at;
            for (var i = 0; i < text.Length; i++)
            {
                if (ink.IsRun)
                {
                    var alike = text.AsSpan(i).CommonPrefixLength(page.Ink.AsSpan(ink[at], ink.Count - at));
                    (i, at) = (i + alike, at + alike);
                    if (i == text.Length)
                        break;
                }

                var c = text[i];
                // Every space of a text was put there.
                if (Chars.IsSpace(c))
                    continue;
                while (at < ink.Count && page.Ink[ink[at]] != c && IsDropped(ink, at))
                {
                    runs.AddRange(ink, from, at, kind, index);
                    runs.Add(ink[at], ink[at] + 1, PieceKind.Dropped);
                    from = ++at;
                }

                if (at >= ink.Count || page.Ink[ink[at]] != c)
                    return null;
                at++;
            }

            runs.AddRange(ink, from, at, kind, index);
        }

        return at;
    }

    private bool IsDropped(InkOfLines ink, int at)
    {
        var c = page.Ink[ink[at]];
        return IsUnseen(c) || c == '-' && char.IsLower(Seen(ink, at, -1)) && char.IsLower(Seen(ink, at, 1));
    }

    /// <summary>The next character in a direction that can be seen; U+0000 where there is none.</summary>
    private char Seen(InkOfLines ink, int at, int step)
    {
        for (at += step; at >= 0 && at < ink.Count; at += step)
        {
            if (page.Ink[ink[at]] is var c && !IsUnseen(c))
                return c;
        }

        return default;
    }

    private static bool IsUnseen(char c) => Chars.IsInvisible(c) || char.IsControl(c);

    /// <summary>Says of ink outside the text what it was read as.</summary>
    private void Taken(InkOfLines ink, int from, int to)
    {
        for (var i = from; i < to;)
        {
            var at = ink[i];
            var line = page.LineAt(at);
            if (kinds[line] == LineKind.Byline)
            {
                runs.Add(at, at + 1, PieceKind.Byline);
                i++;
                continue;
            }

            if (at == page.Lines[line].From && LeadOf(line) is { } lead)
            {
                var head = Math.Max(at, lead.Landing?.To ?? at);
                var bracket = lead.Byline is null ? lead.To : page.Span(head, lead.To).LastIndexOfAny("（(【［") is >= 0 and var b ? head + b : lead.To;
                i = Take(ink, i, to, head, PieceKind.Landing);
                i = Take(ink, i, to, bracket, PieceKind.Dateline);
                i = Take(ink, i, to, lead.To, PieceKind.Byline);
                continue;
            }

            i = Tail(ink, i, to);
        }
    }

    /// <summary>Takes what begins at a place behind or between texts; says behind which place it ends.</summary>
    private int Tail(InkOfLines ink, int i, int to)
    {
        var at = ink[i];
        if (JumpOver(at) is { } jump)
            return Take(ink, i, to, jump.To, jump.IsLanding ? PieceKind.Landing : PieceKind.Jump);
        if (BracketTo(ink, i, to) is var close && close > i)
        {
            var names = source is not null && page.Span(at, ink[close - 1]).IndexOf(source) >= 0 ? PieceKind.Dateline : PieceKind.Byline;
            for (; i < close; i++)
                runs.Add(ink[i], ink[i] + 1, names);
            return i;
        }

        if (CreditTo(ink, i, to) is > 0 and var credit)
            return Take(ink, i, to, credit, PieceKind.Byline);
        // A byline's line may run over into one that is no byline by itself.
        var kind = endMark?.Contains(page.Ink[at], StringComparison.Ordinal) == true ? PieceKind.EndMark
            : IsDropped(ink, i) ? PieceKind.Dropped
            : i > 0 && runs.EndsWith(PieceKind.Byline, at) ? PieceKind.Byline : PieceKind.Unaccounted;
        runs.Add(at, at + 1, kind);
        return i + 1;
    }

    /// <summary>The jump note that an inked character is part of: its beginning may have been taken for a headline.</summary>
    private JumpNote? JumpOver(int at)
    {
        var ink = page.Span(0, page.Count);
        for (var heart = Math.Max(0, at - LongestJump); heart < at + 6 && heart + 1 < page.Count; heart++)
        {
            if (JumpNote.MayStandAt(ink, heart) && JumpNote.Read(ink, heart) is { } jump && jump.From <= at && jump.To > at)
                return jump;
        }

        return null;
    }

    /// <summary>Behind which place the bracket ends that opens at one; that place where none does.</summary>
    private int BracketTo(InkOfLines ink, int i, int to)
    {
        if (page.Ink[ink[i]] is not ('（' or '(' or '【' or '［'))
            return i;
        for (var close = i; close < to; close++)
        {
            if (page.Ink[ink[close]] is '）' or ')' or '】' or '］')
                return close + 1;
        }

        return i;
    }

    /// <summary>Index of the page's ink behind a credit without brackets that begins at a place, behind the text: 记者 甲 摄, 执笔：甲; 0 where none does.</summary>
    private int CreditTo(InkOfLines ink, int i, int to)
    {
        var at = ink[i];
        for (var k = i + 1; k < to && k - i < LongestCredit && at > 0; k++)
        {
            if ((page.Ink[ink[k]] is '摄' or '道' || page.Lines[page.LineAt(ink[k])].To == ink[k] + 1) && Endings.Unbracketed(page, Math.Max(0, at - 3), ink[k] + 1) is { } credit && credit.From == at)
                return ink[k] + 1;
        }

        return 0;
    }

    /// <summary>Takes the ink before index <paramref name="end"/> of the page as one kind.</summary>
    private int Take(InkOfLines ink, int i, int to, int end, PieceKind kind)
    {
        var from = i;
        while (i < to && ink[i] < end)
            i++;
        runs.AddRange(ink, from, i, kind);
        return i;
    }
}
