using System.Globalization;
using System.Text.Json;
using Archive.Core.Import.Identity;
using Archive.Core.Model;
using Archive.Layout;

namespace Archive.Core.Import.Lines;

/// <summary>A ready article and where it belongs.</summary>
internal sealed record LineArticle(NewspaperClaim Newspaper, DateOnly Date, int Page, string? Section, Article Article);

/// <summary>A line read: an article, or everything that is wrong with it.</summary>
/// <param name="Line">Line number, from 1.</param>
/// <param name="Article">The article; <see langword="null"/> where refused.</param>
/// <param name="Error">What is wrong, with the cure; <see langword="null"/> where nothing is.</param>
internal sealed record LineResult(int Line, LineArticle? Article, string? Error);

/// <summary>Reads articles from lines of JSON. What a line does not say of newspaper, date and page, the request may.</summary>
internal sealed class LineReader(ImportRequest request, ImportOptions options, PageIdentifier identifier)
{
    private static readonly JsonSerializerOptions Json = new() { NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString };

    /// <summary>Every line that is not empty, in order, as it is read; the stream is never held whole.</summary>
    public async IAsyncEnumerable<LineResult> ReadAsync(Stream stream, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (number, bytes) in new LineSplitter(stream, options.MaxLineBytes).ReadAsync(cancellationToken))
        {
            if (bytes is null)
                yield return new LineResult(number, null, $"The line is longer than {options.MaxLineBytes} bytes. Every article stands on a line of its own.");
            else if (bytes.Value.Span.ContainsAnyExcept(" \t\r"u8))
                yield return Read(number, bytes.Value.Span);
        }
    }

    private LineResult Read(int number, ReadOnlySpan<byte> bytes)
    {
        ArticleLine? line;
        try
        {
            line = JsonSerializer.Deserialize<ArticleLine>(bytes, Json);
        }
        catch (JsonException e)
        {
            return new LineResult(number, null, Explain(e));
        }

        if (line is null)
            return new LineResult(number, null, "The line is null, not an object. Write {\"newspaper\":…,\"date\":…,\"page\":…,\"headline\":…,\"paragraphs\":[…]}.");
        var errors = new List<string>();
        var (name, slug) = GivenIdentity.Newspaper(Text(line.Newspaper) ?? request.Newspaper);
        if (name is null && slug is null)
            errors.Add("`newspaper` is missing. Add it, or give --newspaper.");
        var date = Date(line, errors);
        var page = line.Page ?? request.Page;
        if (page is null)
            errors.Add("`page` is missing. Add it, or give --page.");
        else if (page < 1 || page > options.MaxPage)
            errors.Add(identifier.PageOutOfRange(page.Value));
        var article = Article(line);
        if (article.Body.Length == 0 && article.Headline is null)
            errors.Add("There is neither `paragraphs` (or `body`) nor `headline`. Add the text.");
        if (Text(line.Kind) is { } kind)
        {
            if (ArticleKindNames.Find(kind) is { } known)
                article.Kind = known;
            else
                errors.Add($"`kind` is \"{kind}\". Write report, notice or advertisement, or leave it out for a report.");
        }

        if (bytes.IndexOf("\\u0000"u8) >= 0)
            errors.Add("The text holds U+0000, which is no character of a text. Take it out.");
        return errors.Count > 0
            ? new LineResult(number, null, string.Join(" ", errors))
            : new LineResult(number, new LineArticle(identifier.Complete(new NewspaperClaim(name, slug, name is null)), date!.Value, page!.Value, Text(line.Section) ?? request.Section, article), null);
    }

    private DateOnly? Date(ArticleLine line, List<string> errors)
    {
        var text = Text(line.Date);
        if (text is null && request.Date is null)
            errors.Add("`date` is missing. Add it as \"2020-02-26\", or give --date.");
        if (text is null)
            return request.Date;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            errors.Add($"`date` is \"{text}\", which is no date. Write it as \"2020-02-26\".");
            return null;
        }

        errors.AddRange(identifier.CheckDate(date));
        return date;
    }

    private static Article Article(ArticleLine line)
    {
        var paragraphs = (line.Paragraphs is { } given ? given : [line.Body])
            .SelectMany(p => (p ?? "").Split('\n')).Select(p => p.Trim()).Where(p => p.Length > 0).ToList();
        var crossheads = Texts(line.Crossheads).ToHashSet();
        var article = new Article
        {
            PublicId = "",
            ExternalId = Text(line.Id),
            Kicker = Text(line.Kicker),
            Headline = Text(line.Headline),
            Subheadlines = Texts(line.Subheadlines),
            NewsSource = Text(line.Source),
            Place = Text(line.Place),
            Body = string.Join('\n', paragraphs),
            CrossheadLines = [.. Enumerable.Range(0, paragraphs.Count).Where(i => crossheads.Contains(paragraphs[i]))],
            Captions = Texts(line.Captions),
            Confidence = 1,
        };
        article.AddContributors(ContributorRole.Reporter, Texts(line.Reporters));
        article.AddContributors(ContributorRole.Correspondent, Texts(line.Correspondents));
        article.AddContributors(ContributorRole.Photographer, Texts(line.Photographers));
        article.ContentSha256 = ArticleDigest.Of(article);
        return article;
    }

    private static string Explain(JsonException e) => e.Path is "$" && e.Message.Contains("could not be converted", StringComparison.Ordinal)
        ? "The line is JSON, but no object. Write {\"newspaper\":…,\"date\":…,\"page\":…,\"headline\":…,\"paragraphs\":[…]} on one line."
        : e.Path is not (null or "" or "$") && e.Message.Contains("could not be converted", StringComparison.Ordinal)
        ? $"`{e.Path.TrimStart('$', '.')}` cannot be read{Place(e)}. Texts stand in quotation marks and hold whole characters, page is a number, names and paragraphs are lists of texts."
        : $"The line is not valid JSON{Place(e)}. Write one JSON object on one line, in UTF-8.";

    private static string Place(JsonException e) => e.BytePositionInLine is { } at ? string.Create(CultureInfo.InvariantCulture, $" (byte {at + 1})") : "";

    private static string? Text(string? text) => text?.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    private static string[] Texts(List<string?>? texts) => texts is null ? [] : [.. texts.Select(Text).OfType<string>()];
}
