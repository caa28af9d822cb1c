using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Archive.Layout.Tests;

/// <summary>Nothing of a page is lost or doubled, whatever the text.</summary>
public sealed class LosslessnessTests
{
    private const string Alphabet = "本报讯（记者 甲乙）新华社北京1月25日电上接第一版③下转02版①。，、：；！？“”《》——…●□■图为摄通讯员公告第04版：要闻2022年星期五\n\n\n \u3000\t\r\f\u200b\ufeff\u0000A1-z.\ud842\udfb7\ud800\udc00\u2028①3（）()";

    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(3000);

    /// <summary>Any string at all.</summary>
    [Fact]
    public void Every_character_of_any_string_is_covered_once() => Check.One(Runs, Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Covered(text ?? string.Empty)));

    /// <summary>Strings of what newspapers are made of.</summary>
    [Fact]
    public void Every_character_of_a_random_page_is_covered_once() =>
        Check.One(Runs, Prop.ForAll(Gen.Choose(0, Alphabet.Length - 1).Select(i => Alphabet[i]).ListOf().Select(c => new string([.. c])).ToArbitrary(), Covered));

    /// <summary>A real page with lines dropped, doubled, moved, joined, cut.</summary>
    [Fact]
    public void Every_character_of_a_mutated_page_is_covered_once() =>
        Check.One(Runs, Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => Covered(Mutate(Samples.TrailingHeadlines, seed))));

    /// <summary>One endless line, and endless lines.</summary>
    [Theory]
    [InlineData("字", 1_000_000)]
    [InlineData("（", 1_000_000)]
    [InlineData("字\n", 60_000)]
    [InlineData("本报讯（记者 甲乙）", 100_000)]
    [InlineData("（下转第二版）\n标题标题\n\n", 30_000)]
    public void A_huge_text_is_split_all_the_same(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));

        Assert.True(Covered(text));
    }

    private static bool Covered(string text)
    {
        var page = PageSplitter.Split(text);
        var cover = new byte[text.Length];
        foreach (var span in page.Articles.SelectMany(a => a.Spans).Concat(page.Furniture))
        {
            for (var i = span.Start; i < span.End; i++)
                cover[i]++;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (cover[i] > 1 || cover[i] == 0 && !char.IsWhiteSpace(text[i]))
                return false;
        }

        // The JSON can always be written.
        return SplitPageJson.Write(page, text, "p.txt").Length > 0 && page.Articles.All(a => a.Spans.Length > 0 && a.Confidence is >= 0 and <= 1);
    }

    private static string Mutate(string text, int seed)
    {
        var random = new Random(seed);
        var lines = text.Split('\n').ToList();
        for (var n = random.Next(1, 12); n > 0 && lines.Count > 1; n--)
        {
            var i = random.Next(lines.Count);
            switch (random.Next(6))
            {
                case 0:
                    lines.RemoveAt(i);
                    break;
                case 1:
                    lines.Insert(random.Next(lines.Count), lines[i]);
                    break;
                case 2:
                    (lines[0], lines[i]) = (lines[i], lines[0]);
                    break;
                case 3:
                    lines[i] = string.Join(' ', lines[i].AsEnumerable());
                    break;
                case 4:
                    lines[i] = lines[i][..random.Next(lines[i].Length + 1)];
                    break;
                default:
                    lines.Insert(i, string.Empty);
                    break;
            }
        }

        return string.Join('\n', lines);
    }
}
