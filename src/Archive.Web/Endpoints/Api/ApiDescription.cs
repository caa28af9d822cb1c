using Archive.Core.Export;
using Archive.Core.Export.Epub;
using Archive.Web.Endpoints.Feeds;
using Archive.Web.Pages.Browse;
using Archive.Web.Pages.ImportLog;
using Archive.Web.Pages.Names;
using Archive.Web.Pages.Search;
using static Archive.Web.Endpoints.Api.ApiParameters;

namespace Archive.Web.Endpoints.Api;

/// <summary>
/// Every address that answers with data. The page <c>/-/api</c> and the OpenAPI document <c>/-/api.json</c> are both made from this,
/// and tests hold it against the site: an address or a form that is new belongs here.
/// </summary>
internal static class ApiDescription
{
    private const int BadRequest = StatusCodes.Status400BadRequest;
    private const int NotFound = StatusCodes.Status404NotFound;
    private const int TooSlow = StatusCodes.Status503ServiceUnavailable;

    private static ApiForm PlainText { get; } = new("txt", "text/plain");

    private static ApiForm Atom { get; } = new("atom", AtomFeed.MediaType);

    private static ApiForm Zip { get; } = new("zip", "application/zip");

    private static ApiForm Xml { get; } = new("xml", "application/xml");

    /// <summary>The addresses, in the language of the interface.</summary>
    public static IReadOnlyList<ApiGroup> Groups =>
    [
        new(Text.ApiReading,
        [
            new("/", Text.ApiHome, [Json<HomeView>()]),
            new("/years", Text.ApiYears, [Json<YearsView>()]) { Parameters = [OfNewspaper], Others = [NotFound] },
            new("/{year}", Text.ApiYearCalendar, [Json<YearView>()]) { Parameters = [Year, OfNewspaper], Others = [NotFound] },
            new("/{year}/{month}", Text.ApiMonthCalendar, [Json<MonthView>(), Zip]) { Parameters = [Year, Month, OfNewspaper], Others = [NotFound] },
            new("/{year}/{month}/{day}", Text.ApiIssuesOfDay, [Json<DayView>()]) { Parameters = [Year, Month, Day], Others = [NotFound] },
            new("/{year}/{month}/{day}/{newspaper}", Text.ApiIssue, [Json<IssueView>(), PlainText, new("epub", IssueEpub.MediaType)])
            {
                Parameters = [Year, Month, Day, Slug],
                Others = [NotFound],
            },
            new("/{year}/{month}/{day}/{newspaper}/{page}", Text.ApiNewspaperPage, [Json<PageView>(), PlainText])
            {
                Parameters = [Year, Month, Day, Slug, Page],
                Others = [NotFound],
            },
            new("/on/{month}-{day}", Text.ApiOnDay, [Json<OnDayView>()]) { Parameters = [Month, Day], Others = [NotFound] },
            new("/newspapers", Text.ApiNewspapers, [Json<NewspapersView>()]),
            new("/newspapers/{newspaper}", Text.ApiNewspaperHeld, [Json<NewspaperView>()]) { Parameters = [Slug], Others = [NotFound] },
            new("/a/{id}", Text.ApiArticle, [Json<ArchivedArticle>(), PlainText, new("bib", BibTex.MediaType), new("ris", Ris.MediaType), new("csl", CslJson.MediaType)])
            {
                Parameters = [Id],
                Others = [StatusCodes.Status301MovedPermanently, NotFound, StatusCodes.Status410Gone],
            },
            new("/a/{id}/{page}", Text.ApiDrawing, [new("svg", "image/svg+xml")]) { Parameters = [Id, Page], Others = [NotFound] },
            new("/names", Text.ApiNames, [Json<NameIndexView>()]) { Parameters = Names, Others = [BadRequest] },
            new("/names/{name}", Text.ApiPerson, [Json<PersonView>()]) { Parameters = [Name, .. OfPerson], Others = [BadRequest, NotFound] },
        ]),
        new(Text.Search,
        [
            new("/search", Text.ApiSearch, [Json<SearchAnswer>()]) { Parameters = [.. Filters, .. Hits, .. AnswerParts], Others = [BadRequest, TooSlow] },
            new("/search", Text.ApiSearchFeed, [Atom]) { Parameters = [.. Filters, .. Hits], Others = [BadRequest, TooSlow] },
            new("/search", Text.ApiSearchWhole, [new("jsonl", "application/jsonl"), new("csv", "text/csv"), Zip]) { Parameters = Filters, Others = [BadRequest, TooSlow] },
            new(OpenSearch.Address[..^4], Text.ApiOpenSearch, [new("xml", OpenSearch.MediaType)]),
        ]),
        new(Text.ApiFollowing,
        [
            new(IssueFeeds.All, Text.ApiIssues, [Json<IssueList>(), Atom]) { Parameters = [OfNewspaper, .. Issues], Others = [BadRequest, NotFound] },
            new(IssueFeeds.Of("{newspaper}"), Text.ApiIssuesOfNewspaper, [Atom]) { Parameters = [Slug, .. Issues], Others = [BadRequest, NotFound] },
            new(DataForms.OaiAddress, Text.ApiOai, [new("", "text/xml")]) { Parameters = ApiParameters.Oai, TakesPost = true },
            new(Sitemaps.Address[..^4], Text.ApiSitemap, [Xml]),
            new("/sitemap/{part}", Text.ApiSitemapOfPart, [Xml]) { Parameters = [SitemapPart], Others = [NotFound] },
            new("/robots", Text.ApiRobots, [PlainText]),
        ]),
        new(Text.ApiService,
        [
            new("/-/imports", Text.ApiImports, [Json<RunsView>()]) { Parameters = [Before], Others = [BadRequest] },
            new("/-/imports/{run}", Text.ApiImportRun, [Json<RunView>()]) { Parameters = [Run, After], Others = [BadRequest, NotFound] },
            new("/-/health", Text.ApiHealth, [new("", "application/json", typeof(Health.Report)), Json<Health.Report>()]) { Others = [TooSlow] },
            new("/-/version", Text.ApiVersion, [new("", "application/json", typeof(Health.ProgramReport))]),
            new("/-/api", Text.ApiDocument, [new("json", "application/json")]),
        ]),
    ];

    private static ApiForm Json<T>() => new("json", "application/json", typeof(T));
}
