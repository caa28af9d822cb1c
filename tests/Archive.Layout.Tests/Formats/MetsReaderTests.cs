using System.Text;
using Archive.Layout.Formats;
using Xunit;

namespace Archive.Layout.Tests.Formats;

public sealed class MetsReaderTests
{
    private const string Head = """
        <mets xmlns="http://www.loc.gov/METS/" xmlns:mods="http://www.loc.gov/mods/v3" xmlns:xlink="http://www.w3.org/1999/xlink">
        <dmdSec ID="A1"><mdWrap><xmlData><mods:mods><mods:titleInfo><mods:title>开馆</mods:title></mods:titleInfo></mods:mods></xmlData></mdWrap></dmdSec>
        <dmdSec ID="I"><mdWrap><xmlData><mods:mods><mods:titleInfo><mods:title>棠州日报</mods:title></mods:titleInfo><mods:originInfo><mods:dateIssued>1936-05-04</mods:dateIssued></mods:originInfo></mods:mods></xmlData></mdWrap></dmdSec>
        <fileSec><fileGrp USE="Images"><file ID="IMG1" MIMETYPE="image/jp2"><FLocat xlink:href="file://./1.jp2"/></file></fileGrp>
        <fileGrp USE="Text"><file ID="T1" MIMETYPE="text/xml"><FLocat xlink:href="file://./ALTO/0001.xml"/></file><file ID="T2" MIMETYPE="text/xml"><FLocat xlink:href="file://./ALTO/0002.xml"/></file></fileGrp></fileSec>
        """;

    private const string Alto = """
        <alto><Layout><Page WIDTH="400" HEIGHT="600"><PrintSpace>
        <TextBlock ID="B1"><TextLine><String ID="W1" HPOS="10" VPOS="10" WIDTH="90" HEIGHT="20" CONTENT="大桥通车"/></TextLine></TextBlock>
        <TextBlock ID="B2"><TextLine><String ID="W2" HPOS="10" VPOS="50" WIDTH="90" HEIGHT="20" CONTENT="昨日大桥通车。"/></TextLine></TextBlock>
        <TextBlock ID="B3"><TextLine><String ID="W3" HPOS="10" VPOS="90" WIDTH="90" HEIGHT="20" CONTENT="新馆开馆，"/></TextLine><TextLine><String ID="W4" HPOS="10" VPOS="120" WIDTH="90" HEIGHT="20" CONTENT="市民可借书。"/></TextLine></TextBlock>
        <TextBlock ID="B4"><TextLine><String ID="W5" HPOS="10" VPOS="500" WIDTH="90" HEIGHT="20" CONTENT="广告部电话"/></TextLine></TextBlock>
        </PrintSpace></Page></Layout></alto>
        """;

    private static MetsIssue Issue(string body)
    {
        var result = FormatReader.Read(Encoding.UTF8.GetBytes(Head + body + "</mets>"));
        Assert.True(result.IsRead, result.Message);
        return result.Issue!;
    }

    [Fact]
    public void Articles_that_point_to_blocks_are_the_pages_articles()
    {
        var issue = Issue("""
            <structMap TYPE="PHYSICAL"><div TYPE="Newspaper" DMDID="I">
             <div TYPE="PAGE" ORDER="2" ORDERLABEL="二"><fptr><area FILEID="T2" BEGIN="P2"/></fptr></div>
             <div TYPE="PAGE" ORDER="1" ORDERLABEL="一"><fptr><par><area FILEID="IMG1"/><area FILEID="T1" BEGIN="P1"/></par></fptr></div></div></structMap>
            <structMap TYPE="LOGICAL"><div TYPE="ISSUE" DMDID="I"><div TYPE="CONTENT">
             <div TYPE="Article" DMDID="A1"><div TYPE="BODY"><fptr><area FILEID="T1" BEGIN="B3"/></fptr></div></div>
             <div TYPE="Article"><div TYPE="HEADING"><fptr><area FILEID="T1" BEGIN="B1"/></fptr></div><div TYPE="BODY"><fptr><area FILEID="T1" BEGIN="B2"/></fptr></div></div>
            </div></div></structMap>
            """);

        Assert.Equal(("棠州日报", new DateOnly(1936, 5, 4)), (issue.Newspaper, issue.Date));
        Assert.Equal([(1, "一", "file://./ALTO/0001.xml"), (2, "二", "file://./ALTO/0002.xml")], issue.Pages.Select(p => (p.Number, p.Label, p.File)));
        var source = issue.Pages[0].Divide(FormatReader.Read(Encoding.UTF8.GetBytes(Alto)).Pages[0]);
        var split = PageSplitter.Split(source);

        Assert.Equal(2, split.Articles.Length);
        Assert.Equal(["大桥通车\n\n昨日大桥通车。", "新馆开馆，\n市民可借书。"], split.Articles.Select(a => source.Text[a.Spans[0].Start..a.Spans[^1].End]));
        Assert.Equal("广告部电话", source.Text[split.Furniture[0].Start..split.Furniture[0].End]);
        Assert.Equal("新馆开馆，市民可借书。", split.Articles[1].Paragraphs[0].Text);
    }

    [Fact]
    public void An_article_over_two_pages_goes_on_on_each_at_the_other()
    {
        var issue = Issue("""
            <structMap TYPE="PHYSICAL"><div TYPE="Newspaper" DMDID="I">
             <div TYPE="PAGE" ORDER="1"><fptr><area FILEID="T1" BEGIN="P1"/></fptr></div>
             <div TYPE="PAGE" ORDER="2"><fptr><area FILEID="T2" BEGIN="P2"/></fptr></div></div></structMap>
            <structMap TYPE="LOGICAL"><div TYPE="ISSUE" DMDID="I"><div TYPE="CONTENT">
             <div TYPE="Article"><div TYPE="BODY"><fptr><area FILEID="T1" BEGIN="B3"/></fptr><fptr><area FILEID="T2" BEGIN="B1"/></fptr></div></div>
             <div TYPE="Article"><div TYPE="BODY"><fptr><area FILEID="T1" BEGIN="B2"/></fptr></div></div>
            </div></div></structMap>
            """);
        var alto = FormatReader.Read(Encoding.UTF8.GetBytes(Alto)).Pages[0];

        var first = PageSplitter.Split(issue.Pages[0].Divide(alto), new SplitContext(Page: 5));
        var second = PageSplitter.Split(issue.Pages[1].Divide(alto), new SplitContext(Page: 6));

        Assert.Equal([null, new PageReference(6, null)], first.Articles.Select(a => a.ContinuedOn).OrderBy(r => r is not null));
        Assert.All(first.Articles, a => Assert.Null(a.ContinuedFrom));
        var rest = Assert.Single(second.Articles);
        Assert.Equal((null, new PageReference(5, null)), (rest.ContinuedOn, rest.ContinuedFrom));
    }

    [Fact]
    public void Articles_tied_to_areas_of_words_by_links_are_found_too()
    {
        var issue = Issue("""
            <structMap TYPE="LOGICAL"><div ID="log" TYPE="ISSUE"><div ID="art1" TYPE="ARTICLE" DMDID="A1"/></div></structMap>
            <structMap TYPE="PHYSICAL"><div TYPE="physSequence"><div TYPE="page" ORDER="1"><fptr FILEID="T1"/>
             <div ID="pa1" TYPE="pagearea"><fptr><area FILEID="T1" BETYPE="IDREF" BEGIN="W2" END="W3"/></fptr></div></div></div></structMap>
            <structLink><smLinkGrp><smLocatorLink xlink:href="#art1" xlink:label="a"/><smLocatorLink xlink:href="#pa1" xlink:label="b"/><smArcLink xlink:from="a" xlink:to="b"/></smLinkGrp></structLink>
            """);

        var page = Assert.Single(issue.Pages);
        var source = page.Divide(FormatReader.Read(Encoding.UTF8.GetBytes(Alto)).Pages[0]);
        var article = Assert.Single(PageSplitter.Split(source).Articles);
        Assert.Equal("昨日大桥通车。\n\n新馆开馆，", source.Text[article.Spans[0].Start..article.Spans[^1].End]);
    }

    [Fact]
    public void Without_text_files_it_is_refused() =>
        Assert.Equal(FormatRefusal.Empty, FormatReader.Read(Encoding.UTF8.GetBytes("<mets><fileSec/></mets>")).Refusal);

    [Theory]
    [InlineData("file://./ALTO/0001.xml", "ALTO/0001.xml")]
    [InlineData("file:///D:/scan/42/Alto/0001.XML", "ALTO/0001.xml")]
    [InlineData("..\\alto\\0001.xml", "ALTO/0001.xml")]
    [InlineData("%E4%B8%80.xml", "text/一.xml")]
    [InlineData("0009.xml", null)]
    [InlineData("0003.xml", null)]
    public void A_reference_finds_its_file(string reference, string? path) =>
        Assert.Equal(path, FileReference.Find(reference, ["ALTO/0001.xml", "MASTER/0001.tif", "text/一.xml", "a/0003.xml", "b/0003.xml"]));
}
