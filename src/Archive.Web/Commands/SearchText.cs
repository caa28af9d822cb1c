using System.Globalization;
using System.Text;
using System.Text.Json;
using Archive.Core.Import.Identity;
using Archive.Core.Search;
using Archive.Web.Endpoints;
using Archive.Web.Pages.Search;

namespace Archive.Web.Commands;

/// <summary>Writes the answer to a search for a terminal or a program.</summary>
internal static class SearchText
{
    /// <summary>One hit a paragraph: number, date, newspaper, page, headline; the passage; the address.</summary>
    public static string Plain(SearchResult result)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{result.Total} articles\n");
        var number = 0;
        foreach (var hit in result.Hits)
        {
            var headline = hit.Headline.Count == 0 ? "〔无标题〕" : Join(hit.Headline);
            text.Append(CultureInfo.InvariantCulture, $"\n{++number}. {hit.Date:yyyy-MM-dd} {hit.NewspaperName} 第{PageNumber.Print(hit.Page)}版  {headline}\n");
            if (hit.Snippet.Count > 0)
                text.Append("   ").Append(Join(hit.Snippet).ReplaceLineEndings(" ")).Append('\n');
            text.Append("   /a/").Append(hit.PublicId).Append('\n');
        }

        if (result.Next is not null)
            text.Append(CultureInfo.InvariantCulture, $"\n{result.Total - result.Hits.Count} more: raise --limit.\n");
        return text.ToString();
    }

    /// <summary>What <c>/search.json</c> answers; addresses begin with <c>Site:BaseUrl</c>, or where the site is served by default.</summary>
    public static string Json(string query, SearchResult result, IConfiguration settings, bool explain, IReadOnlyCollection<string>? fields)
    {
        var site = settings.GetSection(SiteOptions.Section).Get<SiteOptions>() ?? new SiteOptions();
        if (string.IsNullOrEmpty(site.BaseUrl))
            site.BaseUrl = ServeCommand.DefaultUrl;
        var answer = SearchAnswer.Of(query, result, null, new SiteAddress(Microsoft.Extensions.Options.Options.Create(site), new HttpContextAccessor()), explain: explain);
        return (fields is null ? JsonSerializer.Serialize(answer, Endpoints.Json.Options) : answer.With(result, fields).ToJsonString(Endpoints.Json.Options)) + "\n";
    }

    private static string Join(IReadOnlyList<TextRun> runs) => string.Concat(runs.Select(r => r.Text));
}
