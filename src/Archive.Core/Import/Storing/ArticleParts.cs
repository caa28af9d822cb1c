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

    /// <summary>Spans as pairs of offsets: start, end, start, end, …</summary>
    public static int[] Flatten(IEnumerable<SourceSpan> spans) => [.. spans.SelectMany(s => (int[])[s.Start, s.End])];

    /// <summary>Adds people of one role in their order.</summary>
    public static void AddContributors(this Article article, ContributorRole role, IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count; i++)
            article.Contributors.Add(new Contributor { Role = role, Position = i, Name = names[i] });
    }
}
