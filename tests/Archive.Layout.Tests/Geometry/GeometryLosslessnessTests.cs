using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Archive.Layout.Tests.Geometry;

/// <summary>Nothing of a page with boxes is lost or doubled, wherever the boxes stand.</summary>
public sealed class GeometryLosslessnessTests
{
    private static readonly string[] Words =
        ["本报讯", "（记者甲乙）", "棠州", "日报", "。", "，", "“", "”", "（下转第二版）", "上接第一版", "图为", "摄", "A", "word", "2020年1月5日", "第04版", "公告", "G@3", "|", "—", "\u200b", "𠮷", "\ud800", "①3"];

    private static readonly string[] CleanWords =
        ["本报讯", "（记者甲乙）", "棠州", "日报", "。", "，", "今日召开大会", "有望在年内完工", "（下转第二版）", "（上接第一版）", "图为现场", "乙摄", "word", "2020年1月5日", "第04版", "公告", "。①3", "\u200b", "𠮷"];

    // What stands for a line that holds nothing.
    private const char Dirt = '·';

    private static readonly Config Runs = Randomly.Runs(1500);

    [Fact]
    public void Every_character_of_random_boxes_is_covered_once() =>
        Check.One(Runs, Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => Covered(Scatter(new Random(seed)))));

    [Fact]
    public void Every_character_of_a_shaken_page_is_covered_once() =>
        Check.One(Runs, Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => Covered(Shake(new Random(seed)))));

    /// <summary>Where nothing is like what readers of pictures confuse, the text is the source's to the character, but for a bracket torn off that is a whole line.</summary>
    [Fact]
    public void Every_character_of_a_clean_shaken_page_is_in_the_text_or_marked_as_removed() =>
        Check.One(Runs, Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => Covered(Shake(new Random(seed), CleanWords), (_, read) => read == Dirt)));

    [Fact]
    public void A_page_of_thousands_of_boxes_is_split()
    {
        var random = new Random(5);
        Assert.True(Covered(Scatter(random, 3000)));
    }

    // Words anywhere, some without a box, some with a senseless one.
    private static PageSource Scatter(Random random, int count = 0)
    {
        var text = new StringBuilder();
        var boxes = ImmutableArray.CreateBuilder<TextBox>();
        count = count > 0 ? count : random.Next(0, 60);
        for (var i = 0; i < count; i++)
        {
            var start = text.Length;
            text.Append(Words[random.Next(Words.Length)]);
            double x = random.Next(-50, 1000), y = random.Next(-50, 1400), size = random.Next(1, 60);
            if (random.Next(12) > 0)
                boxes.Add(new TextBox(new SourceSpan(start, text.Length), x, y, random.Next(20) == 0 ? double.NaN : x + (size * random.Next(0, 9)), y + size, 0));
            text.Append(random.Next(3) switch { 0 => "\n", 1 => " ", _ => "" });
        }

        return Divided(random, text.ToString(), boxes.ToImmutable());
    }

    // Columns under headlines, every line moved, some grown, some joined with the next.
    private static PageSource Shake(Random random, string[]? words = null)
    {
        words ??= Words;
        var text = new StringBuilder();
        var boxes = ImmutableArray.CreateBuilder<TextBox>();
        for (var column = 0; column < 4; column++)
        {
            for (var row = 0; row < random.Next(1, 25); row++)
            {
                var start = text.Length;
                double size = row == 0 && random.Next(2) == 0 ? 40 : 20, x = 50 + (column * 250) + random.Next(-6, 6), y = 100 + (row * 30) + random.Next(-12, 12);
                for (var w = 0; w < random.Next(1, 5); w++)
                {
                    var from = text.Length;
                    text.Append(words[random.Next(words.Length)]);
                    var width = (text.Length - from) * size * (random.Next(15) == 0 ? 4 : 1);
                    boxes.Add(new TextBox(new SourceSpan(from, text.Length), x, y, x + width, y + (size * (random.Next(9) == 0 ? 3 : 1)), 0));
                    x += width + random.Next(0, 30);
                }

                if (random.Next(8) > 0 && text.Length > start)
                    text.Append('\n');
            }
        }

        return Divided(random, text.ToString(), boxes.ToImmutable());
    }

    private static PageSource Divided(Random random, string text, ImmutableArray<TextBox> boxes)
    {
        PageArea Area() => new(random.Next(1000), random.Next(1400), random.Next(1000), random.Next(1400));
        var geometry = new PageGeometry(1000, 1400, boxes) { Rules = [.. Enumerable.Range(0, random.Next(5)).Select(_ => Area())], Pictures = [Area()] };
        if (random.Next(3) == 0 && text.Length > 4)
        {
            SourceSpan Part()
            {
                var from = random.Next(text.Length);
                return new SourceSpan(from, random.Next(from, text.Length + 1));
            }

            geometry = geometry with { Divisions = [[Part(), Part()], [Part()]] };
        }

        return new PageSource(text, geometry);
    }

    private static bool Covered(PageSource source) => Covered(source, (_, _) => true);

    private static bool Covered(PageSource source, Func<char, char, bool> mayBecome)
    {
        var page = PageSplitter.Split(source);
        var cover = new byte[source.Text.Length];
        foreach (var span in page.Articles.SelectMany(a => a.Spans).Concat(page.Furniture))
        {
            for (var i = span.Start; i < span.End; i++)
                cover[i]++;
        }

        for (var i = 0; i < cover.Length; i++)
        {
            if (cover[i] > 1 || cover[i] == 0 && !char.IsWhiteSpace(source.Text[i]))
                return false;
        }

        return page.Articles.All(a => a.Spans.Length > 0 && a.Confidence is >= 0 and <= 1 && Accounts.AreWhole(a, source.Text, mayBecome)) && SplitPageJson.Write(page, source.Text, "p.hocr").Length > 0;
    }
}
