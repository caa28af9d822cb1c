using System.Globalization;
using System.Xml.Linq;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Endpoints;

/// <summary>Lists longer than an answer are harvested to the end, whatever is imported meanwhile.</summary>
public sealed class OaiHarvestTests : IAsyncLifetime
{
    private static readonly XNamespace Oai = "http://www.openarchives.org/OAI/2.0/";
    private readonly HarvestSiteHost site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("ListRecords", "", HarvestSiteHost.OfDaily + HarvestSiteHost.OfEvening)]
    [InlineData("ListIdentifiers", "&set=hwrb", HarvestSiteHost.OfDaily)]
    [InlineData("ListIdentifiers", "&set=hwwb", HarvestSiteHost.OfEvening)]
    [InlineData("ListIdentifiers", "&from=2026-01-10&until=2026-01-10", HarvestSiteHost.OfDaily)]
    [InlineData("ListRecords", "&from=2026-01-10T12:00:00Z&until=2026-01-10T12:00:00Z", HarvestSiteHost.OfDaily)]
    [InlineData("ListIdentifiers", "&from=2026-01-10T12:00:01Z", HarvestSiteHost.OfEvening)]
    [InlineData("ListIdentifiers", "&from=2026-01-11&until=9999-12-31", HarvestSiteHost.OfEvening)]
    public async Task A_list_is_harvested_to_its_end_each_article_once(string verb, string narrowed, int count)
    {
        var identifiers = new List<string>();
        var cursor = 0;
        for (string? query = $"verb={verb}&metadataPrefix=oai_dc{narrowed}"; query is not null;)
        {
            var answer = await AskAsync(query);
            var part = answer.Descendants(Oai + "header").Select(h => h.Element(Oai + "identifier")!.Value).ToList();
            var token = answer.Descendants(Oai + "resumptionToken").SingleOrDefault();
            if (count > 100)
            {
                Assert.Equal(cursor, (int)token!.Attribute("cursor")!);
                Assert.Equal(count, (int)token.Attribute("completeListSize")!);
            }
            else
            {
                Assert.Null(token);
            }

            identifiers.AddRange(part);
            cursor += part.Count;
            query = token is { Value.Length: > 0 } ? $"verb={verb}&resumptionToken={Uri.EscapeDataString(token.Value)}" : null;
        }

        Assert.Equal(count, identifiers.Count);
        Assert.Equal(identifiers, identifiers.Distinct());
    }

    [Fact]
    public async Task A_token_given_twice_answers_twice_the_same()
    {
        var token = (await AskAsync("verb=ListIdentifiers&metadataPrefix=oai_dc")).Descendants(Oai + "resumptionToken").Single().Value;
        var first = await AskAsync("verb=ListIdentifiers&resumptionToken=" + token);
        var second = await AskAsync("verb=ListIdentifiers&resumptionToken=" + token);
        Assert.Equal(first.Element(Oai + "ListIdentifiers")!.ToString(), second.Element(Oai + "ListIdentifiers")!.ToString());
    }

    [Fact]
    public async Task Imports_between_two_parts_neither_hide_an_article_nor_repeat_one_that_did_not_change()
    {
        var harvested = new List<(string Id, string Title)>();
        var parts = 0;
        for (string? query = "verb=ListRecords&metadataPrefix=oai_dc"; query is not null; parts++)
        {
            var answer = await AskAsync(query);
            harvested.AddRange(answer.Descendants(Oai + "record").Select(r => (r.Descendants(Oai + "identifier").Single().Value, r.Descendants().FirstOrDefault(e => e.Name.LocalName == "title")?.Value ?? "")));
            query = answer.Descendants(Oai + "resumptionToken").SingleOrDefault() is { Value.Length: > 0 } token ? "verb=ListRecords&resumptionToken=" + token.Value : null;
            // Some that were given change, some that were not, and some are new.
            if (parts < 3)
                await site.ImportAsync($"part{parts}", Enumerable.Range(10 + parts, 3).Concat([200 + parts]).Concat([400 + parts]).Select(n => (n, $"第{parts}次改第{n}版")), Cancel);
        }

        Assert.True(parts >= 4);
        var last = harvested.GroupBy(h => h.Id).ToDictionary(g => g.Key, g => g.Last().Title);
        Assert.Equal(HarvestSiteHost.OfDaily + HarvestSiteHost.OfEvening + 3, last.Count);
        Assert.All(harvested.GroupBy(h => h.Id).Where(g => g.Count() > 1), g => Assert.StartsWith("第", g.Last().Title, StringComparison.Ordinal));
        // Whoever came twice had changed in between, and the last that was harvested is what is held.
        Assert.All(harvested.GroupBy(h => h.Id).Where(g => g.Count() > 1), g => Assert.Equal(g.Count(), g.Select(h => h.Title).Distinct().Count()));
        Assert.Equal(3, last.Values.Count(t => t.Contains("第2次改", StringComparison.Ordinal) && !t.Contains("40", StringComparison.Ordinal) && !t.Contains("20", StringComparison.Ordinal)));
        Assert.Equal("第2次改第402版", last.Values.Single(t => t.EndsWith("第402版", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_xml_cannot_hold_is_left_out_and_all_else_is_kept()
    {
        var record = (await AskAsync($"verb=GetRecord&metadataPrefix=oai_dc&identifier={site.Address}a/hwrb001")).Descendants(Oai + "record").Single();
        Assert.Equal("第1版𠮷<头条>&", record.Descendants().First(e => e.Name.LocalName == "title").Value);
        Assert.Equal(HarvestSiteHost.Moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), record.Descendants(Oai + "datestamp").Single().Value);
    }

    private async Task<XElement> AskAsync(string query) => OaiSchema.Read(await site.TextAsync("/oai?" + query));
}
