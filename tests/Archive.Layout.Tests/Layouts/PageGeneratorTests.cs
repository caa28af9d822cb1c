using System.Globalization;
using Archive.Layouts;
using Archive.Layouts.Scoring;
using Xunit;

namespace Archive.Layout.Tests.Layouts;

/// <summary>Pages typeset from seeds.</summary>
public sealed class PageGeneratorTests
{
    public static TheoryData<ReadingMode> Modes => [ReadingMode.Flow, ReadingMode.Raw, ReadingMode.Default, ReadingMode.Hocr];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_same_seed_gives_the_same_page_in_every_language(bool heldOut)
    {
        var first = All(PageGenerator.Generate(7, heldOut));
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");

            Assert.Equal(first, All(PageGenerator.Generate(7, heldOut)));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Another_seed_or_a_held_out_paper_gives_another_page()
    {
        string[] pages = [All(PageGenerator.Generate(7)), All(PageGenerator.Generate(8)), All(PageGenerator.Generate(7 + PageGenerator.Papers)), All(PageGenerator.Generate(7, heldOut: true))];

        Assert.Equal(4, pages.Distinct().Count());
    }

    [Fact]
    public void Every_mode_has_the_same_ink()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var page = PageGenerator.Generate(seed);
            var flow = Sorted(page.Read(ReadingMode.Flow).Text);

            Assert.Equal(flow, Sorted(page.Read(ReadingMode.Raw).Text));
            Assert.Equal(flow, Sorted(page.Read(ReadingMode.Default).Text));
        }
    }

    [Fact]
    public void Every_line_has_a_box_on_the_page()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var source = PageGenerator.Generate(seed).Read(ReadingMode.Hocr);

            Assert.NotNull(source.Geometry);
            Assert.Equal(source.Text.Split('\n').Count(l => l.Length > 0), source.Geometry.Boxes.Length);
            Assert.All(source.Geometry.Boxes, b => Assert.True(0 <= b.Left && b.Left < b.Right && b.Right <= source.Geometry.Width && 0 <= b.Top && b.Top < b.Bottom && b.Bottom <= source.Geometry.Height));
        }
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Held_out_pages_are_split_without_loss(ReadingMode mode)
    {
        for (var seed = 1; seed <= 12; seed++)
        {
            var source = PageGenerator.Generate(seed, heldOut: true).Read(mode);
            var text = source.Text;
            var page = PageSplitter.Split(source);
            var cover = new int[text.Length];
            foreach (var span in page.Articles.SelectMany(a => a.Spans).Concat(page.Furniture))
            {
                for (var i = span.Start; i < span.End; i++)
                    cover[i]++;
            }

            Assert.All(Enumerable.Range(0, text.Length).Where(i => !char.IsWhiteSpace(text[i])), i => Assert.Equal(1, cover[i]));
        }
    }

    /// <summary>Floors well below what is reached, to notice when something breaks; targets are none.</summary>
    [Theory]
    [InlineData(ReadingMode.Flow, .8)]
    [InlineData(ReadingMode.Raw, .6)]
    [InlineData(ReadingMode.Default, .3)]
    [InlineData(ReadingMode.Hocr, .75)]
    public void Held_out_pages_are_split_into_most_of_their_articles(ReadingMode mode, double floor)
    {
        var sum = new Tally();
        for (var seed = 1; seed <= 30; seed++)
        {
            var page = PageGenerator.Generate(seed, heldOut: true);
            sum.Add(PageScorer.Score(page.Truth, PageSplitter.Split(page.Read(mode)), mode == ReadingMode.Hocr).Tally);
        }

        Assert.True(sum.F1 >= floor, $"{mode}: article F1 {sum.F1:0.000} of {sum.Articles} articles is below {floor}");
    }

    /// <summary>What papers print, as far as the generator claims to know it.</summary>
    [Theory]
    [InlineData(@"本报讯 *（ *记者 *\w")]
    [InlineData(@"（通讯员 ?\w")]
    [InlineData(@"（记者\w+、\w+）")]
    [InlineData(@"[●□■◎◆○]本报记者")]
    [InlineData(@"\n *本报记者 ?\w+\n")]
    [InlineData(@"文 ?/ ?图")]
    [InlineData(@"新华社记者")]
    [InlineData(@"（新华社\w{2,5}\d+月\d+日电）")]
    [InlineData(@"据新华社电")]
    [InlineData(@"新华社\w{2,5}\d+月\d+日电")]
    [InlineData(@"据《\w+》\w*报道")]
    [InlineData(@"本报(安澜|云陂|临溪|望河|清泽|新港|石桥|高新|滨河)讯")]
    [InlineData(@"（下转第[二三四五六]版）")]
    [InlineData(@"（下转0\d版[①-⑥]）")]
    [InlineData(@"》》下转A\d")]
    [InlineData(@"（上接第一版[①-⑥]?）")]
    [InlineData(@"（上接A1版[①-⑥]?）")]
    [InlineData(@"[①-⑥]\d\n")]
    [InlineData(@"编辑同志：")]
    [InlineData(@"特此通告")]
    [InlineData(@"声明作废")]
    [InlineData(@"\n讣告\n")]
    [InlineData(@"\n更正\n")]
    [InlineData(@"农历\w\w年\w+月")]
    [InlineData(@"责任编辑|责编|编辑 ")]
    [InlineData(@"\w·\w")]
    [InlineData(@"欧阳|上官|司马|诸葛|皇甫|慕容")]
    [InlineData(@"时强调\n")]
    [InlineData(@"\n——\w")]
    public void The_pages_show_what_papers_print(string form)
    {
        var texts = Printed.Value;

        Assert.Matches(form, texts);
    }

    private static readonly Lazy<string> Printed = new(() => string.Concat(
        Enumerable.Range(1, 120).SelectMany(seed => (bool[])[false, true], (seed, heldOut) => Unspaced(PageGenerator.Generate(seed, heldOut).Read(ReadingMode.Raw).Text))));

    // Letter-spaced lines would hide what is printed.
    private static string Unspaced(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"(?<=\d) (?=\p{IsCJKUnifiedIdeographs})|(?<=\p{IsCJKUnifiedIdeographs}) (?=\d)", "");

    private static string All(GeneratedPage page) => string.Concat(
        page.Read(ReadingMode.Flow).Text, page.Read(ReadingMode.Raw).Text, page.Read(ReadingMode.Default).Text, page.HocrDocument(), TruthJson.Write(page.Truth));

    private static string Sorted(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Order());
}
