using System.Net;
using System.Xml.Linq;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Endpoints;

/// <summary>The sample archive is harvested by the rules of OAI-PMH 2.0.</summary>
public sealed class OaiTests(SiteHost site)
{
    private static readonly XNamespace Oai = "http://www.openarchives.org/OAI/2.0/";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    private string Identifier(string id) => $"{site.Address}a/{id}";

    [Fact]
    public async Task The_repository_says_what_it_is()
    {
        var says = (await AskAsync("verb=Identify")).Element(Oai + "Identify")!;

        Assert.Equal(site.Address + "oai", says.Element(Oai + "baseURL")!.Value);
        Assert.Equal("persistent", says.Element(Oai + "deletedRecord")!.Value);
        Assert.Equal("2026-01-02T03:00:01Z", says.Element(Oai + "earliestDatestamp")!.Value);
        Assert.Equal("oai_dc", (await AskAsync("verb=ListMetadataFormats")).Descendants(Oai + "metadataPrefix").Single().Value);
        Assert.Equal("oai_dc", (await AskAsync("verb=ListMetadataFormats&identifier=" + Identifier(SampleArchive.Notice))).Descendants(Oai + "metadataPrefix").Single().Value);
        Assert.Equal(["hwrb", "hwwb"], (await AskAsync("verb=ListSets")).Descendants(Oai + "setSpec").Select(s => s.Value));
    }

    [Theory]
    [InlineData("", "badVerb")]
    [InlineData("verb=", "badVerb")]
    [InlineData("verb=identify", "badVerb")]
    [InlineData("verb=Identify&verb=Identify", "badVerb")]
    [InlineData("verb=Identify&set=hwrb", "badArgument")]
    [InlineData("verb=ListRecords", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&until=", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&page=2", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&from=2026", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01T00:00:00", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-02T00:00:00Z", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-03&until=2026-01-02", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x", "badArgument")]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=marc21", "cannotDisseminateFormat")]
    [InlineData("verb=GetRecord&identifier=oai:x:1&metadataPrefix=oai_dc", "idDoesNotExist")]
    [InlineData("verb=ListMetadataFormats&identifier=oai:x:1", "idDoesNotExist")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&set=nosuch", "noRecordsMatch")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&until=1999-12-31", "noRecordsMatch")]
    [InlineData("verb=ListIdentifiers&metadataPrefix=oai_dc&from=9999-12-31", "noRecordsMatch")]
    [InlineData("verb=ListRecords&resumptionToken=x", "badResumptionToken")]
    [InlineData("verb=ListSets&resumptionToken=x", "badResumptionToken")]
    [InlineData("verb=ListRecords&resumptionToken=ListIdentifiers~oai_dc~~~~639000000000000000~1~1~1", "badResumptionToken")]
    [InlineData("verb=ListRecords&resumptionToken=ListRecords~oai_dc~~~~9999999999999999999~1~1~1", "badResumptionToken")]
    [InlineData("verb=ListRecords&resumptionToken=ListRecords~oai_dc~gestern~~~639000000000000000~1~1~1", "badResumptionToken")]
    public async Task What_cannot_be_answered_is_told_by_the_protocol_s_codes(string query, string code)
    {
        var answer = await AskAsync(query);

        Assert.Equal(code, answer.Elements(Oai + "error").Single().Attribute("code")!.Value);
        Assert.Equal(code is not ("badVerb" or "badArgument"), answer.Element(Oai + "request")!.Attributes().Any());
    }

    [Fact]
    public async Task A_record_tells_of_its_article_in_dublin_core()
    {
        var record = (await AskAsync("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + Identifier(SampleArchive.Bridge))).Descendants(Oai + "record").Single();
        string[] Of(string term) => [.. record.Descendants(Dc + term).Select(e => e.Value)];

        Assert.Equal(["北岸大桥今日正式通车", "跨越清水河 连通南北岸", "两岸居民步行十分钟可达"], Of("title"));
        Assert.Equal(["陆文舟", "何晓棠", "季平"], Of("creator"));
        Assert.Equal(["河湾日报"], Of("publisher"));
        Assert.Equal(["2020-02-26"], Of("date"));
        Assert.Equal([Identifier(SampleArchive.Bridge)], Of("identifier"));
        Assert.Equal(["河湾日报，2020-02-26，第1、2版"], Of("source"));
        Assert.Equal(["要闻"], Of("subject"));
        Assert.StartsWith("清晨六点", Assert.Single(Of("description")), StringComparison.Ordinal);
        Assert.Equal("hwrb", record.Descendants(Oai + "setSpec").Single().Value);
        Assert.Contains("𠮷野家", (await RecordAsync(SampleArchive.Rare)).Descendants(Dc + "title").Single().Value, StringComparison.Ordinal);
        Assert.StartsWith("〔无标题〕因清水河", (await RecordAsync(SampleArchive.Notice)).Descendants(Dc + "title").Single().Value, StringComparison.Ordinal);
        Assert.Equal("图为二月二十五日，北岸公园的腊梅在雪中开放，吸引不少市民前来。", (await RecordAsync(SampleArchive.Picture)).Descendants(Dc + "description").Single().Value);
    }

    [Theory]
    [InlineData(SampleArchive.Withdrawn)]
    [InlineData(SampleArchive.Landing)]
    public async Task What_is_no_longer_read_by_itself_is_a_deleted_record(string id)
    {
        var record = await RecordAsync(id);

        Assert.Equal("deleted", record.Element(Oai + "header")!.Attribute("status")!.Value);
        Assert.Null(record.Element(Oai + "metadata"));
        var listed = (await AskAsync("verb=ListRecords&metadataPrefix=oai_dc")).Descendants(Oai + "record");
        Assert.Equal(2, listed.Count(r => r.Element(Oai + "header")!.Attribute("status") is not null));
        Assert.All(listed, r => Assert.Equal(r.Element(Oai + "metadata") is null, r.Element(Oai + "header")!.Attribute("status") is not null));
    }

    [Fact]
    public async Task A_request_can_be_posted_and_its_head_alone_be_asked_for()
    {
        using var form = new FormUrlEncodedContent([new("verb", "GetRecord"), new("metadataPrefix", "oai_dc"), new("identifier", Identifier(SampleArchive.Notice))]);
        using var posted = await site.Client.PostAsync("/oai", form, TestContext.Current.CancellationToken);
        var record = OaiSchema.Read(await posted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Descendants(Oai + "record").Single();
        Assert.Equal(Identifier(SampleArchive.Notice), record.Descendants(Oai + "identifier").Single().Value);

        using var text = await site.Client.PostAsync("/oai", new StringContent("verb=Identify"), TestContext.Current.CancellationToken);
        Assert.Contains("badVerb", await text.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        using var head = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/oai?verb=Identify"), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "text/xml"), (head.StatusCode, head.Content.Headers.ContentType!.MediaType));
        using var put = await site.Client.PutAsync("/oai", null, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "application/problem+json"), (put.StatusCode, put.Content.Headers.ContentType!.MediaType));
    }

    private async Task<XElement> RecordAsync(string id) =>
        (await AskAsync("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + Identifier(id))).Descendants(Oai + "record").Single();

    private async Task<XElement> AskAsync(string query) => OaiSchema.Read(await site.TextAsync("/oai?" + query));
}
