using Archive.Layout.Articles;
using Archive.Layout.Text;
using Archive.Layout.Weaving;

namespace Archive.Layout.Ocr;

/// <summary>Mends characters of headlines that a reader of pictures (OCR) misread, by the words of the story below; and 一一, which is a dash
/// (——) there, unless the story says it as well.</summary>
/// <remarks>A headline takes its words from its story, where they stand in smaller type, which such readers know best: 市委农半工作会议
/// stands over …全市农村工作会议…. A character is doubtful where it makes no word with its neighbours that is common or stands anywhere else
/// on the page. It becomes the one that stands in the story between the same neighbours, where that makes a word there. Words of one
/// character stand beside anything, and headlines choose others than their stories do (再 for 将); figures are different facts.
/// Abbreviations (足协 for 足球协会) are why both neighbours must be the same, unless a phrase ends there.</remarks>
internal static class HeadlineMender
{
    // Characters alike on both sides together; on one side, where a phrase ends at the other.
    private const int LeastAround = 4;
    private const int LeastBeside = 3;

    private const string SmallWords = "的了在是和与及或并将被把对向为从到以让使给就也都更最再又还已正会要其这那此该每各等中上下前后里内外时来称日天月年";
    private const string Figures = "一二三四五六七八九十百千万亿两零〇首末多余近";

    /// <summary>The page with its headlines mended; the page itself where none is.</summary>
    public static PageText Mend(PageText page, IReadOnlyList<Draft> drafts)
    {
        // Of a page without one mark to mend, no character was misread.
        if (!IsMisread(page))
            return page;
        List<HeadlineInk> headlines = [.. drafts.Where(d => d.Headings.Count > 0 && d.Body.Count > 0).Select(d => new HeadlineInk(page, d))];
        if (headlines.Count == 0)
            return page;
        var times = Times(page, headlines);
        char[]? ink = null;
        foreach (var headline in headlines)
        {
            StoryInk? story = null;
            for (var i = 0; i < headline.Text.Length; i++)
            {
                if (headline.IsDash(i))
                {
                    story ??= new StoryInk(page, headline.Draft.Body);
                    if (!story.Has('一', '一', headline.Text[i + 2]))
                    {
                        ink ??= [.. page.Ink.AsSpan(0, page.Count)];
                        ink[headline.At[i]] = ink[headline.At[++i]] = '—';
                    }

                    continue;
                }

                if (!MayBecome(headline.Text[i]) || headline.IsWord(i, times) || headline.IsWord(i + 1, times))
                    continue;
                story ??= new StoryInk(page, headline.Draft.Body);
                if (Right(headline, story, i) is { } right)
                    (ink ??= [.. page.Ink.AsSpan(0, page.Count)])[headline.At[i]] = right;
            }
        }

        return ink is null ? page : page.WithInk(ink);
    }

    private static bool IsMisread(PageText page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (page.Ink[i] != page.Source[page.Offsets[i]])
                return true;
        }

        return page.Unread.Length > 0;
    }

    private static bool MayBecome(char c) => Chars.IsHan(c) && !char.IsSurrogate(c) && !SmallWords.Contains(c) && !Figures.Contains(c);

    /// <summary>How often each pair of characters of the headlines stands on the page.</summary>
    private static Dictionary<uint, int> Times(PageText page, List<HeadlineInk> headlines)
    {
        Dictionary<uint, int> times = [];
        foreach (var text in headlines.Select(h => h.Text))
        {
            for (var i = 1; i < text.Length; i++)
                times[Chars.Pair(text[i - 1], text[i])] = 0;
        }

        for (var i = 1; i < page.Count; i++)
        {
            ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrNullRef(times, Chars.Pair(page.Ink[i - 1], page.Ink[i]));
            if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref count))
                count++;
        }

        return times;
    }

    /// <summary>The character that the story has instead, or <see langword="null"/>.</summary>
    private static char? Right(HeadlineInk headline, StoryInk story, int i)
    {
        var text = headline.Text;
        char? right = null;
        var most = 0;
        foreach (var at in story.Places(text, i))
        {
            var c = story.Text[at];
            if (!MayBecome(c) || c == text[i])
                continue;
            var (left, behind) = (story.Alike(text, i, at, -1), story.Alike(text, i, at, 1));
            if (left + behind < (left > 0 && behind > 0 ? LeastAround : LeastBeside) || left + behind <= most)
                continue;
            var fits = left > 0 && behind > 0 ? CommonWords.Make(text[i - 1], c) || CommonWords.Make(c, text[i + 1]) || story.IsUsual(text[i - 1], c) && story.IsUsual(c, text[i + 1])
                : left > 0 ? headline.EndsPhrase(i + 1) && CommonWords.Make(text[i - 1], c) && !story.Makes(at, at + 1)
                : headline.EndsPhrase(i) && CommonWords.Make(c, text[i + 1]) && !story.Makes(at - 1, at);
            if (fits)
                (right, most) = (c, left + behind);
        }

        return right;
    }

    /// <summary>A headline's ink, its lines one after another.</summary>
    private sealed class HeadlineInk
    {
        private readonly PageText page;

        public HeadlineInk(PageText page, Draft draft)
        {
            (this.page, Draft) = (page, draft);
            At = [.. draft.Headings.Take(HeadlineStack.LongestStack).SelectMany(line => Enumerable.Range(page.Lines[line].From, page.Lines[line].Count))];
            Text = string.Concat(At.Select(i => page.Ink[i]));
        }

        public Draft Draft { get; }

        public string Text { get; }

        /// <summary>Where each character stands in the page's ink.</summary>
        public int[] At { get; }

        /// <summary>Whether a character and the one before make a word that is common or stands elsewhere on the page too.</summary>
        public bool IsWord(int i, Dictionary<uint, int> times) =>
            i > 0 && i < Text.Length && Chars.IsHan(Text[i - 1]) && Chars.IsHan(Text[i])
            && (CommonWords.Make(Text[i - 1], Text[i]) || times[Chars.Pair(Text[i - 1], Text[i])] > (At[i] == At[i - 1] + 1 ? 1 : 0));

        /// <summary>Whether 一一 stands here amid the headline, and not 唯一一….</summary>
        public bool IsDash(int i) =>
            Text[i] == '一' && i > 0 && i + 2 < Text.Length && Text[i + 1] == '一' && Chars.IsCjk(Text[i - 1]) && Text[i - 1] != '一' && !OcrStrokes.EndsInOne(Text[i - 1])
            && Text[i + 2] != '一' && (Chars.IsHan(Text[i + 2]) || char.IsAsciiDigit(Text[i + 2]) || Chars.IsOpening(Text[i + 2]));

        /// <summary>Whether a phrase ends before a character: at a line's end or a gap.</summary>
        public bool EndsPhrase(int i) =>
            i == 0 || i == Text.Length || At[i] != At[i - 1] + 1 || page.LineAt(At[i]) != page.LineAt(At[i - 1]) || page.GapBefore(At[i]);
    }

    /// <summary>A story's ink, its lines one after another, to be searched.</summary>
    private sealed class StoryInk
    {
        // More places than these say nothing new.
        private const int MostTried = 64;
        private const int Reach = 4;
        private const int Usual = 3;

        // Last place of each pair of neighbours, and of characters with one between; each place's next.
        private readonly Dictionary<uint, int> pairs = [], around = [];
        private readonly int[] nextPair, nextAround;

        public StoryInk(PageText page, List<int> lines)
        {
            Text = string.Concat(lines.Select(line => page.Span(page.Lines[line]).ToString()));
            (nextPair, nextAround) = (new int[Text.Length], new int[Text.Length]);
            for (var i = 1; i < Text.Length; i++)
            {
                Add(pairs, nextPair, Chars.Pair(Text[i - 1], Text[i]), i);
                if (i > 1)
                    Add(around, nextAround, Chars.Pair(Text[i - 2], Text[i]), i);
            }
        }

        public string Text { get; }

        private static void Add(Dictionary<uint, int> last, int[] next, uint pair, int i)
        {
            ref var at = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(last, pair, out _);
            (next[i], at) = (at, i);
        }

        /// <summary>Whether it has three characters side by side.</summary>
        public bool Has(char a, char b, char c) => Chain(pairs, nextPair, Chars.Pair(a, b)).Any(at => at + 1 < Text.Length && Text[at + 1] == c);

        /// <summary>Whether two neighbours make a common word.</summary>
        public bool Makes(int a, int b) => a >= 0 && b < Text.Length && CommonWords.Make(Text[a], Text[b]);

        /// <summary>Whether two characters stand side by side so often that they were hardly misread each time.</summary>
        public bool IsUsual(char a, char b) => Chain(pairs, nextPair, Chars.Pair(a, b)).Take(Usual).Count() == Usual;

        /// <summary>Places between such neighbours as a character of a text has, or behind two or before two such.</summary>
        public IEnumerable<int> Places(string text, int i)
        {
            if (i > 0 && i + 1 < text.Length)
            {
                foreach (var at in Chain(around, nextAround, Chars.Pair(text[i - 1], text[i + 1])))
                    yield return at - 1;
            }

            if (i > 1)
            {
                foreach (var at in Chain(pairs, nextPair, Chars.Pair(text[i - 2], text[i - 1])).Where(at => at + 1 < Text.Length))
                    yield return at + 1;
            }

            if (i + 2 < text.Length)
            {
                foreach (var at in Chain(pairs, nextPair, Chars.Pair(text[i + 1], text[i + 2])).Where(at => at > 1))
                    yield return at - 2;
            }
        }

        private static IEnumerable<int> Chain(Dictionary<uint, int> last, int[] next, uint pair)
        {
            for (int at = last.GetValueOrDefault(pair), tried = 0; at > 0 && tried < MostTried; at = next[at], tried++)
                yield return at;
        }

        /// <summary>How many characters beside a place are those beside a character of a text.</summary>
        public int Alike(string text, int i, int at, int step)
        {
            var n = 0;
            for (i += step, at += step; n < Reach && i >= 0 && i < text.Length && at >= 0 && at < Text.Length && text[i] == Text[at] && Chars.IsHan(text[i]); i += step, at += step)
                n++;
            return n;
        }
    }
}
