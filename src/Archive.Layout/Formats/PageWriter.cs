using System.Collections.Immutable;
using System.Text;
using Archive.Layout.Text;

namespace Archive.Layout.Formats;

/// <summary>Collects words with their boxes into a page's text: a line a line, an empty line between blocks.</summary>
/// <param name="exact">Whether the boxes are those of a text layer.</param>
internal sealed class PageWriter(bool exact = false)
{
    // Chinese words stand without a space; a gap this wide, in parts of the type's height, parts phrases all the same.
    private const double Gap = 0.8;

    // In a text layer, whose boxes are exact, so does one of half an em, as between names.
    private const double ExactGap = 0.35;

    private readonly StringBuilder text = new();
    private readonly List<TextBox> boxes = [];
    private readonly List<PageArea> rules = [];
    private readonly List<PageArea> pictures = [];
    private readonly Dictionary<string, SourceSpan> elements = new(StringComparer.Ordinal);
    private int lineStart;
    private bool blockEnded;
    private bool joins;

    /// <summary>Where the next character goes.</summary>
    public int Position => text.Length;

    /// <summary>Whether anything was written, rules and pictures included.</summary>
    public bool IsEmpty => text.Length == 0 && rules.Count == 0 && pictures.Count == 0;

    /// <summary>Adds a word, or a whole line's text; white space inside becomes single spaces, other control characters go.</summary>
    /// <returns>What it covers; empty where the word holds no ink.</returns>
    public SourceSpan Word(ReadOnlySpan<char> word, PageArea? area, double size = 0)
    {
        word = word.Trim();
        if (word.IsEmpty)
            return new SourceSpan(text.Length, text.Length);
        if (text.Length == lineStart && text.Length > 0 && blockEnded)
        {
            text.Append('\n');
            lineStart++;
        }

        blockEnded = false;
        if (text.Length > lineStart && !joins && NeedsSpace(text[^1], word[0], area))
            text.Append(' ');
        joins = false;
        var start = text.Length;
        foreach (var c in word)
        {
            if (Chars.IsSpace(c))
            {
                if (text.Length > start && text[^1] != ' ')
                    text.Append(' ');
            }
            else if (!char.IsControl(c))
            {
                text.Append(c);
            }
        }

        var span = new SourceSpan(start, text.Length);
        if (area is { } a && span.Length > 0)
            boxes.Add(new TextBox(span, a.Left, a.Top, a.Right, a.Bottom, size));
        return span;
    }

    /// <summary>The next word goes on with this one without a space.</summary>
    public void Join() => joins = true;

    /// <summary>What comes next is another word.</summary>
    public void EndWord() => joins = false;

    /// <summary>Ends a line that has text on it.</summary>
    public void EndLine()
    {
        if (text.Length > lineStart)
        {
            text.Append('\n');
            lineStart = text.Length;
        }

        joins = false;
    }

    /// <summary>Ends a block: an empty line comes before the next word.</summary>
    public void EndBlock()
    {
        EndLine();
        blockEnded = true;
    }

    /// <summary>Adds a rule or frame.</summary>
    public void Rule(PageArea area) => rules.Add(area);

    /// <summary>Adds a picture.</summary>
    public void Picture(PageArea area) => pictures.Add(area);

    /// <summary>Says what an element covers: everything written since <paramref name="from"/>.</summary>
    public void Element(string id, int from)
    {
        var to = text.Length;
        while (to > from && Chars.IsSpace(text[to - 1]))
            to--;
        while (from < to && Chars.IsSpace(text[from]))
            from++;
        elements[id] = new SourceSpan(from, to);
    }

    /// <summary>Says what an element covers.</summary>
    public void Element(string id, SourceSpan span) => elements[id] = span;

    /// <summary>The page. Without a size of its own it is as large as what stands on it.</summary>
    public FormatPage ToPage(int index, double width, double height, string? image)
    {
        EndLine();
        foreach (var b in boxes)
        {
            width = Math.Max(width, b.Right);
            height = Math.Max(height, b.Bottom);
        }

        var geometry = boxes.Count == 0 || !(width > 0 && height > 0)
            ? null
            : new PageGeometry(width, height, [.. boxes]) { Rules = [.. rules], Pictures = [.. pictures], IsTextLayer = exact };
        return new FormatPage(new PageSource(text.ToString(), geometry)) { Index = index, Image = image, Elements = elements.ToImmutableDictionary(StringComparer.Ordinal) };
    }

    private bool NeedsSpace(char before, char after, PageArea? area)
    {
        if (!Chars.IsCjk(before) && !Chars.IsCjk(after) && !(Chars.IsDigit(before) && Chars.IsDigit(after) && Chars.HalfEms(before) == 2))
            return true;
        if (area is not { } a || boxes.Count == 0 || boxes[^1].Span.End != text.Length)
            return false;
        var gap = a.Left - boxes[^1].Right;
        return gap > Gap * Math.Max(a.Height, boxes[^1].Bottom - boxes[^1].Top) || exact && Chars.IsHan(before) && Chars.IsHan(after) && gap > ExactGap * Em(boxes[^1]);
    }

    /// <summary>Em of a word's type: a box may be as high as the tallest mark of its font.</summary>
    private double Em(in TextBox box)
    {
        var halfEms = 0;
        for (var i = box.Span.Start; i < box.Span.End; i++)
            halfEms += Chars.HalfEms(text[i]);
        return Math.Min(box.Bottom - box.Top, 2 * (box.Right - box.Left) / Math.Max(1, halfEms));
    }
}
