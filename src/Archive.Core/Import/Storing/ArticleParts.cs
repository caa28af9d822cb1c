using System.Collections.Immutable;
using Archive.Core.Model;
using Archive.Layout;

namespace Archive.Core.Import;

/// <summary>Makes articles as they are stored from articles as they were split.</summary>
internal static class ArticleParts
{
    /// <summary>The article to store; its address, key and page are still to be given.</summary>
    public static Article ToArticle(SplitArticle split, int sourceId)
    {
        var article = new Article
        {
            PublicId = "",
            SourceId = sourceId,
            Kind = split.Kind,
            Kicker = split.Kicker,
            Headline = split.Headline,
            Subheadlines = [.. split.Subheadlines],
            NewsSource = split.Source,
            Place = split.Place,
            DatelineDate = split.DatelineDate,
            Body = string.Join('\n', split.Paragraphs.Select(p => p.Text)),
            CrossheadLines = [.. Enumerable.Range(0, split.Paragraphs.Length).Where(i => split.Paragraphs[i].Kind == ParagraphKind.Crosshead)],
            Captions = [.. split.Captions],
            IsContinued = split.ContinuedOn is not null,
            ContinuedOnPage = split.ContinuedOn?.Page,
            ContinuedOnRef = split.ContinuedOn?.Ref,
            IsContinuation = split.ContinuedFrom is not null,
            ContinuedFromPage = split.ContinuedFrom?.Page,
            ContinuedFromRef = split.ContinuedFrom?.Ref,
            EndMark = split.EndMark,
            Confidence = split.Confidence,
            Spans = Flatten(split.Spans),
        };
        article.AddContributors(ContributorRole.Reporter, split.Reporters);
        article.AddContributors(ContributorRole.Correspondent, split.Correspondents);
        article.AddContributors(ContributorRole.Photographer, split.Photographers);
        article.ContentSha256 = ArticleDigest.Of(article);
        return article;
    }

    /// <summary>The article as it was split, as far as it is stored: what <see cref="ToArticle"/> takes.</summary>
    public static SplitArticle ToSplit(Article article)
    {
        var crossheads = article.CrossheadLines.ToHashSet();
        return new SplitArticle
        {
            Kicker = article.Kicker,
            Headline = article.Headline,
            Subheadlines = [.. article.Subheadlines],
            Reporters = Named(article, ContributorRole.Reporter),
            Correspondents = Named(article, ContributorRole.Correspondent),
            Photographers = Named(article, ContributorRole.Photographer),
            Source = article.NewsSource,
            Place = article.Place,
            DatelineDate = article.DatelineDate,
            ContinuedOn = article.IsContinued ? new PageReference(article.ContinuedOnPage, article.ContinuedOnRef) : null,
            ContinuedFrom = article.IsContinuation ? new PageReference(article.ContinuedFromPage, article.ContinuedFromRef) : null,
            EndMark = article.EndMark,
            Paragraphs = article.Body.Length == 0 ? [] :
                [.. article.Body.Split('\n').Select((text, i) => new SplitParagraph(text, crossheads.Contains(i) ? ParagraphKind.Crosshead : ParagraphKind.Body))],
            Captions = [.. article.Captions],
            Confidence = article.Confidence,
            Spans = [.. Enumerable.Range(0, article.Spans.Length / 2).Select(i => new SourceSpan(article.Spans[2 * i], article.Spans[(2 * i) + 1]))],
        };
    }

    /// <summary>Spans as pairs of offsets: start, end, start, end, …</summary>
    public static int[] Flatten(IEnumerable<SourceSpan> spans) => [.. spans.SelectMany(s => (int[])[s.Start, s.End])];

    /// <summary>Adds people of one role in their order.</summary>
    public static void AddContributors(this Article article, ContributorRole role, IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count; i++)
            article.Contributors.Add(new Contributor { Role = role, Position = i, Name = names[i] });
    }

    private static ImmutableArray<string> Named(Article article, ContributorRole role) =>
        [.. article.Contributors.Where(c => c.Role == role).OrderBy(c => c.Position).Select(c => c.Name)];
}
