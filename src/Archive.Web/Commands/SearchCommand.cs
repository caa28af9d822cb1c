using System.CommandLine;
using Archive.Core.Search;

namespace Archive.Web.Commands;

/// <summary><c>search</c>: the site's search on the command line.</summary>
internal static class SearchCommand
{
    private const int DefaultLimit = 20;
    private const int HighestLimit = 1_000_000;

    private static readonly Dictionary<string, SearchSort> Sorts = new(StringComparer.Ordinal)
    {
        ["relevance"] = SearchSort.Relevance,
        ["newest"] = SearchSort.Newest,
        ["oldest"] = SearchSort.Oldest,
    };

    public static Command Create(VerbContext verbs)
    {
        var query = new Argument<string[]>("QUERY")
        {
            Description = "words that must all occur; \"…\", -, OR, 标题:, 记者: as on the site",
            Arity = ArgumentArity.OneOrMore,
        };
        var from = Options.Period("--from", "first date of issue", last: false);
        var to = Options.Period("--to", "last date of issue", last: true);
        var newspaper = Options.Name("--newspaper", "slug or name of a newspaper");
        var sort = Options.OneOf("--sort", "order of the hits [default: relevance]", Sorts);
        var limit = Options.Number("--limit", $"most hits to show [default: {DefaultLimit}]", 1, HighestLimit);
        var json = Options.Flag("--json", "answer as /search.json does");
        var explain = Options.Flag("--explain", "with --json: what scores are made of, how the query was understood, and what else it may mean");
        var fields = Options.Name("--fields", $"with --json: parts of each hit, by commas: {string.Join(',', Pages.Search.SearchAnswer.HitFields)}");
        var command = new Command("search", "Searches, with the same answers as the site.");
        command.Arguments.Add(query);
        foreach (var option in (Option[])[from, to, newspaper, sort, limit, json, explain, fields])
            command.Options.Add(option);
        command.SetAction(async (parsed, ct) =>
        {
            var most = parsed.GetValue(limit) ?? DefaultLimit;
            var asJson = parsed.GetValue(json);
            var request = new SearchRequest
            {
                Query = string.Join(' ', parsed.GetRequiredValue(query)),
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                Newspaper = parsed.GetValue(newspaper),
                Sort = parsed.GetValue(sort),
                Limit = Math.Min(most, SearchService.MaximumLimit),
                WithFacets = asJson,
                Explain = parsed.GetValue(explain),
                WithAlternatives = !asJson || parsed.GetValue(explain),
            };
            var named = parsed.GetValue(fields)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (!asJson && (named is not null || request.Explain))
                throw new UsageException("--fields and --explain choose what --json answers. Give --json too.");
            if (named?.Except(Pages.Search.SearchAnswer.HitFields).FirstOrDefault() is { } unknown)
                throw new UsageException($"--fields: a hit has no {unknown}. It has {string.Join(", ", Pages.Search.SearchAnswer.HitFields)}.");
            if (request.From > request.To)
                throw new UsageException($"--from {request.From:yyyy-MM-dd} is after --to {request.To:yyyy-MM-dd}. Give the earlier date first.");
            await using var session = await verbs.OpenExistingAsync(parsed, ct);
            var result = await FindAsync(session.Get<SearchService>(), request, most, ct);
            foreach (var notice in SearchNotices.Say(result.Notices.Where(n => n != SearchNotice.UnknownNewspaper)))
                await verbs.Terminal.Error.WriteLineAsync(notice);
            if (result.UnknownNewspapers.Count > 0)
                await verbs.Terminal.Error.WriteLineAsync(SearchNotices.SayNewspapers(result));
            if (result.Searched is { } searched)
                await verbs.Terminal.Error.WriteLineAsync(SearchNotices.SayPart(searched));
            foreach (var other in asJson ? [] : result.Alternatives)
                await verbs.Terminal.Error.WriteLineAsync($"{SearchNotices.Say(other.Kind)} {other.Query} ({other.Count})");
            await verbs.Terminal.Out.WriteAsync(asJson ? SearchText.Json(request.Query, result, verbs.Settings, request.Explain, named) : SearchText.Plain(result));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>As many hits as asked for, by as many pages of the search as that takes.</summary>
    private static async Task<SearchResult> FindAsync(SearchService search, SearchRequest request, int most, CancellationToken ct)
    {
        var first = await search.SearchAsync(request, ct);
        var hits = first.Hits.ToList();
        var next = first.Next;
        while (next is not null && hits.Count < most)
        {
            var page = await search.SearchAsync(
                request with { Next = next, WithFacets = false, Limit = Math.Min(most - hits.Count, SearchService.MaximumLimit) }, ct);
            hits.AddRange(page.Hits);
            next = page.Next;
        }

        return first with { Hits = hits, Next = next };
    }
}
