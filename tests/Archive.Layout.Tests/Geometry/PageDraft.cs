using System.Collections.Immutable;
using System.Text;

namespace Archive.Layout.Tests.Geometry;

/// <summary>Sets lines on a page for tests: body type is 10 wide and high.</summary>
internal sealed class PageDraft
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<TextBox>.Builder boxes = ImmutableArray.CreateBuilder<TextBox>();
    private readonly List<PageArea> rules = [];
    private double tallness = 1;
    private bool isTextLayer;

    /// <summary>One line at a place.</summary>
    public PageDraft Line(string line, double left, double top, double size = 10)
    {
        var start = text.Length;
        text.Append(line).Append('\n');
        boxes.Add(new TextBox(new SourceSpan(start, start + line.Length), left, top, left + (line.Length * size), top + size, size));
        return this;
    }

    /// <summary>One line whose words stand apart by as many ems as there are full-width spaces between them.</summary>
    public PageDraft Words(string line, double left, double top, double size = 10)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var to = line.IndexOf('\u3000', i);
            to = to < 0 ? line.Length : to;
            if (to > i)
            {
                boxes.Add(new TextBox(new SourceSpan(text.Length, text.Length + to - i), left + (i * size), top, left + (to * size), top + size, size));
                text.Append(line, i, to - i).Append(to < line.Length ? ' ' : '\n');
            }

            i = to;
        }

        return this;
    }

    /// <summary>What a reader took for one line, of pieces at several places.</summary>
    public PageDraft Across(double top, params (string Text, double Left)[] pieces) => Across(top, 10, pieces);

    /// <summary>The same, of another size.</summary>
    public PageDraft Across(double top, double size, params (string Text, double Left)[] pieces)
    {
        foreach (var (piece, left) in pieces)
        {
            Line(piece, left, top, size);
            text[^1] = ' ';
        }

        text[^1] = '\n';
        return this;
    }

    /// <summary>Lines of a column, fifteen apart; what begins with two full-width spaces is indented.</summary>
    public PageDraft Column(double left, double top, params string[] lines)
    {
        foreach (var line in lines)
        {
            var ink = line.TrimStart('\u3000');
            Line(ink, left + (10 * (line.Length - ink.Length)), top);
            top += 15;
        }

        return this;
    }

    /// <summary>Boxes as high as a font's tallest mark, not as its type: so many times as high, about the same middle.</summary>
    public PageDraft Tall(double times)
    {
        tallness = times;
        return this;
    }

    /// <summary>Boxes of a text layer, not of a picture.</summary>
    public PageDraft TextLayer()
    {
        isTextLayer = true;
        return this;
    }

    /// <summary>A printed rule.</summary>
    public PageDraft Rule(double left, double top, double right, double bottom)
    {
        rules.Add(new PageArea(left, top, right, bottom));
        return this;
    }

    /// <summary>The page.</summary>
    public PageSource Source() => new(text.ToString(), new PageGeometry(600, 800, [.. boxes.Select(Stretched)]) { Rules = [.. rules], IsTextLayer = isTextLayer });

    private TextBox Stretched(TextBox box)
    {
        var more = (tallness - 1) * (box.Bottom - box.Top) / 2;
        return box with { Top = box.Top - more, Bottom = box.Bottom + more };
    }

    /// <summary>The page, split.</summary>
    public SplitPage Split() => PageSplitter.Split(Source());
}
