using System.Text;
using Archive.Layout.Formats;
using Xunit;

namespace Archive.Layout.Tests.Formats;

public sealed class AltoReaderTests
{
    private static FormatResult Read(string xml) => FormatReader.Read(Encoding.UTF8.GetBytes(xml));

    private static string Page(string content, string root = "<alto>") =>
        $"{root}<Description><sourceImageInformation><fileName>0001.tif</fileName></sourceImageInformation></Description><Layout><Page WIDTH='1000' HEIGHT='1400.5'><PrintSpace><TextBlock ID='B1'>{content}</TextBlock></PrintSpace></Page></Layout></alto>";

    [Theory]
    [InlineData("<alto>")]
    [InlineData("<alto xmlns='http://schema.ccs-gmbh.com/ALTO'>")]
    [InlineData("<alto xmlns='http://www.loc.gov/standards/alto/ns-v2#'>")]
    [InlineData("<alto xmlns='http://www.loc.gov/standards/alto/ns-v4#'>")]
    public void Any_version_is_read(string root)
    {
        var page = Assert.Single(Read(Page("<TextLine ID='L1' HPOS='10' VPOS='20' WIDTH='90' HEIGHT='30'><String ID='S1' HPOS='10' VPOS='20' WIDTH='40' HEIGHT='30' CONTENT='棠州'/><SP/><String CONTENT='日报'/></TextLine>", root)).Pages);

        Assert.Equal("棠州日报\n", page.Source.Text);
        Assert.Equal("0001.tif", page.Image);
        Assert.Equal((1000, 1400.5), (page.Source.Geometry!.Width, page.Source.Geometry.Height));
        // A word without a box has its line's.
        Assert.Equal([new TextBox(new SourceSpan(0, 2), 10, 20, 50, 50, 0), new TextBox(new SourceSpan(2, 4), 10, 20, 100, 50, 0)], page.Source.Geometry.Boxes);
        Assert.Equal(new SourceSpan(0, 4), page.Elements["B1"]);
        Assert.Equal(new SourceSpan(0, 2), page.Elements["S1"]);
    }

    [Fact]
    public void A_hyphenated_word_is_whole_and_stands_once()
    {
        var page = Read(Page("""
            <TextLine><String CONTENT="the"/><String ID="P1" CONTENT="news" SUBS_TYPE="HypPart1" SUBS_CONTENT="newspaper"/><HYP CONTENT="-"/></TextLine>
            <TextLine><String ID="P2" CONTENT="paper" SUBS_TYPE="HypPart2" SUBS_CONTENT="newspaper"/><String CONTENT="sel"/><HYP CONTENT="&#xAD;"/></TextLine>
            <TextLine><String CONTENT="ler"/></TextLine>
            """)).Pages[0];

        Assert.Equal("the newspaper\nsel-\nler\n", page.Source.Text);
        Assert.Equal(page.Elements["P1"], page.Elements["P2"]);
    }

    [Fact]
    public void A_word_spelt_in_glyphs_alone_is_read()
    {
        var page = Read(Page("<TextLine><String HPOS='1' VPOS='1' WIDTH='9' HEIGHT='9'><Glyph CONTENT='棠'><Variant CONTENT='堂'/></Glyph><Glyph CONTENT='州'/></String></TextLine>")).Pages[0];

        Assert.Equal("棠州\n", page.Source.Text);
    }

    [Fact]
    public void A_file_may_hold_many_pages()
    {
        var result = Read("<alto><Layout><Page WIDTH='9' HEIGHT='9'><PrintSpace><TextBlock><TextLine><String CONTENT='甲'/></TextLine></TextBlock></PrintSpace></Page><Page WIDTH='9' HEIGHT='9'/></Layout></alto>");

        Assert.Equal(["甲\n", ""], result.Pages.Select(p => p.Source.Text));
    }

    [Fact]
    public void A_broken_file_is_refused_with_its_line()
    {
        var result = Read("<alto>\n<Layout>\n<Page></Layout></alto>");

        Assert.Equal((FormatRefusal.Malformed, 3), (result.Refusal!.Value, result.Line!.Value));
        Assert.Contains("not well-formed at line 3:", result.Message, StringComparison.Ordinal);
        Assert.Equal(FormatRefusal.Malformed, Read("<alto><Layout><Page>").Refusal);
        Assert.Equal(FormatRefusal.Empty, Read("<alto/>").Refusal);
    }

    [Fact]
    public void A_declared_encoding_is_kept_to()
    {
        var xml = "<?xml version='1.0' encoding='ISO-8859-1'?>" + Page("<TextLine><String CONTENT='Zürich'/></TextLine>");
        Assert.Equal("Zürich\n", FormatReader.Read(Encoding.Latin1.GetBytes(xml)).Pages[0].Source.Text);

        // Bytes that are not what they are said to be.
        var wrong = FormatReader.Read(Encoding.Latin1.GetBytes(xml.Replace("ISO-8859-1", "UTF-8", StringComparison.Ordinal)));
        Assert.Equal(FormatRefusal.Undecodable, wrong.Refusal);
        Assert.NotNull(wrong.Line);
        Assert.Equal(FormatRefusal.Undecodable, FormatReader.Read(Encoding.Latin1.GetBytes(xml.Replace("ISO-8859-1", "x-none", StringComparison.Ordinal))).Refusal);
    }

    [Fact]
    public void Entities_are_neither_blown_up_nor_fetched()
    {
        var laughs = "<!DOCTYPE alto [<!ENTITY a 'ha'>" + string.Concat(Enumerable.Range(0, 20).Select(i => $"<!ENTITY {(char)('b' + i)} '&{(char)('a' + i)};&{(char)('a' + i)};'>")) + "]>";
        var secret = Path.GetTempFileName();
        try
        {
            File.WriteAllText(secret, "geheim");
            foreach (var (dtd, entity) in new[] { (laughs, "&u;"), ($"<!DOCTYPE alto [<!ENTITY x SYSTEM 'file://{secret}'>]>", "&x;") })
            {
                var result = Read(dtd + Page($"<TextLine><String CONTENT='{entity}'/></TextLine>"));

                Assert.Equal(FormatRefusal.Malformed, result.Refusal);
                Assert.DoesNotContain("geheim", result.Message, StringComparison.Ordinal);
                // Without using it, a DOCTYPE does no harm.
                Assert.True(Read(dtd + Page("<TextLine><String CONTENT='字'/></TextLine>")).IsRead);
            }
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [Fact]
    public void A_bottomless_file_is_refused()
    {
        var result = Read("<alto>" + string.Concat(Enumerable.Repeat("<ComposedBlock>", 100_000)));

        Assert.Equal(FormatRefusal.TooLarge, result.Refusal);
    }
}
