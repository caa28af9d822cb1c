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

    private readonly List<(int From, int To, PieceKind Kind, int Index)> runs = [];

    // What the article has of one kind of lines, in reading order.
    private readonly List<(PieceKind Kind, int Index, string Text)> texts = [];

    // What printed marks and sources the article is known by.
    private string? endMark;
    private string? source;

    /// <summary>The pieces of an article, in reading order.</summary>
    public ImmutableArray<ArticlePiece> Of(Draft draft, SplitArticle article)
    {
        (endMark, source) = (article.EndMark, article.Source);
        runs.Clear();
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
        return Pieces(Unread(draft));
    }

    private ImmutableArray<ArticlePiece> Pieces(List<UnreadInk> unread)
    {
        if (page.Places is not null)
            PartAtSeams();
        runs.Sort((a, b) => a.From.CompareTo(b.From));
        var pieces = ImmutableArray.CreateBuilder<ArticlePiece>(runs.Count + unread.Count);
        var last = (To: -1, Kind: PieceKind.Unaccounted, Index: -1);
        var left = 0;
        foreach (var (from, to, kind, index) in runs)
        {
            for (; left < unread.Count && unread[left].At <= from; left++)
            {
                AddUnread(pieces, unread[left]);
                last = (-1, PieceKind.Unaccounted, -1);
            }

            var end = page.EndOf(to - 1);
            if (last == (from, kind, index) && page.Follows(from))
                pieces[^1] = pieces[^1] with { Span = pieces[^1].Span with { End = end } };
            else
                pieces.Add(new ArticlePiece(new SourceSpan(page.Offsets[from], end), kind, index));
            last = (to, kind, index);
        }

        for (; left < unread.Count; left++)
            AddUnread(pieces, unread[left]);
        return pieces.ToImmutable();
    }

    /// <summary>What the article's lines leave out, in reading order.</summary>
    private List<UnreadInk> Unread(Draft draft)
    {
        if (page.Unread.Length == 0)
            return [];
        HashSet<int> lines = [.. draft.Headings, .. draft.Body, .. draft.Captions];
        return [.. page.Unread.Where(u => lines.Contains(u.Line))];
    }

    private static void AddUnread(ImmutableArray<ArticlePiece>.Builder pieces, UnreadInk unread)
    {
        var piece = new ArticlePiece(new SourceSpan(unread.Offset, unread.Offset + 1), unread.IsMark ? PieceKind.EndMark : PieceKind.Dropped, 0);
        if (pieces.Count > 0 && pieces[^1] is var before && before.Kind == piece.Kind && before.Span.End == piece.Span.Start)
            pieces[^1] = before with { Span = before.Span with { End = piece.Span.End } };
        else
            pieces.Add(piece);
    }

    /// <summary>Cuts runs where lines of elsewhere were brought together, or where some ink was left out between.</summary>
    private void PartAtSeams()
    {
        var whole = runs.ToArray();
        runs.Clear();
        foreach (var (start, to, kind, index) in whole)
        {
            var from = start;
            for (var i = from + 1; i < to; i++)
            {
                if (page.Follows(i))
                    continue;
                runs.Add((from, i, kind, index));
                from = i;
            }

            runs.Add((from, to, kind, index));
        }
    }

    private void Add(int from, int to, PieceKind kind, int index = 0)
    {
        if (to <= from)
            return;
        if (runs.Count > 0 && runs[^1] is var (f, t, k, i) && t == from && k == kind && i == index)
            runs[^1] = (f, to, kind, index);
        else
            runs.Add((from, to, kind, index));
    }

    /// <summary>Lines that are text from beginning to end.</summary>
    private void Whole(List<int> lines)
    {
        var ink = new InkOfLines(page, lines);
        var before = runs.Count;
        if (Lay(ink, 0) is not { } to)
        {
            runs.RemoveRange(before, runs.Count - before);
            to = 0;
        }

        for (var i = to; i < ink.Count; i++)
            Add(ink[i], ink[i] + 1, IsDropped(ink, i) ? PieceKind.Dropped : PieceKind.Unaccounted);
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

            runs.RemoveRange(before, runs.Count - before);
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
                    AddRange(ink, from, at, kind, index);
                    Add(ink[at], ink[at] + 1, PieceKind.Dropped);
                    from = ++at;
                }

                if (at >= ink.Count || page.Ink[ink[at]] != c)
                    return null;
                at++;
            }

            AddRange(ink, from, at, kind, index);
        }

        return at;
    }

    /// <summary>Adds the ink from one place to another, which may stand in several lines.</summary>
    private void AddRange(InkOfLines ink, int from, int to, PieceKind kind, int index)
    {
        while (from < to)
        {
            var end = ink.IsRun ? to : from + 1;
            while (end < to && ink[end] == ink[end - 1] + 1)
                end++;
            Add(ink[from], ink[end - 1] + 1, kind, index);
            from = end;
        }
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
                Add(at, at + 1, PieceKind.Byline);
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

    private int Tail(InkOfLines ink, int i, int to)
    {
        var at = ink[i];
        // The beginning of a jump note may have been taken for a headline.
        for (var heart = Math.Max(0, at - LongestJump); heart < at + 6 && heart + 1 < page.Count; heart++)
        {
            if (JumpNote.MayStandAt(page.Span(0, page.Count), heart) && JumpNote.Read(page.Span(0, page.Count), heart) is { } jump && jump.From <= at && jump.To > at)
                return Take(ink, i, to, jump.To, jump.IsLanding ? PieceKind.Landing : PieceKind.Jump);
        }

        if (page.Ink[at] is '（' or '(' or '【' or '［')
        {
            var close = i;
            while (close < to && page.Ink[ink[close]] is not ('）' or ')' or '】' or '］'))
                close++;
            if (close < to)
            {
                var names = source is not null && page.Span(at, ink[close]).IndexOf(source) >= 0 ? PieceKind.Dateline : PieceKind.Byline;
                for (; i <= close; i++)
                    Add(ink[i], ink[i] + 1, names);
                return i;
            }
        }

        // 记者 甲 摄, behind the text under a picture.
        for (var k = i + 2; k < to && k - i < LongestCredit && at > 0; k++)
        {
            if (page.Ink[ink[k]] is '摄' or '道' && Endings.PictureCredit(page, Math.Max(0, at - 3), ink[k] + 1) is { } credit && credit.From == at)
                return Take(ink, i, to, ink[k] + 1, PieceKind.Byline);
        }

        // A byline's line may run over into one that is no byline by itself.
        var kind = endMark?.Contains(page.Ink[at], StringComparison.Ordinal) == true ? PieceKind.EndMark
            : IsDropped(ink, i) ? PieceKind.Dropped
            : i > 0 && runs.Count > 0 && runs[^1].Kind == PieceKind.Byline && runs[^1].To == at ? PieceKind.Byline : PieceKind.Unaccounted;
        Add(at, at + 1, kind);
        return i + 1;
    }

    /// <summary>Takes the ink before index <paramref name="end"/> of the page as one kind.</summary>
    private int Take(InkOfLines ink, int i, int to, int end, PieceKind kind)
    {
        var from = i;
        while (i < to && ink[i] < end)
            i++;
        AddRange(ink, from, i, kind, 0);
        return i;
    }
}
