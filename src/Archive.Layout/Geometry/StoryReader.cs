using System.Collections.Immutable;
using Archive.Layout.Articles;
using Archive.Layout.Identity;
using Archive.Layout.Kinds;
using Archive.Layout.Ocr;

namespace Archive.Layout.Geometry;

/// <summary>Reads stories and furniture into a split page: from here on the way is that of plain text.</summary>
internal static class StoryReader
{
    /// <summary>The split page.</summary>
    /// <param name="source">The decoded text.</param>
    /// <param name="stories">The articles' rows.</param>
    /// <param name="furniture">Rows of no article.</param>
    /// <param name="step">By how much type sizes differ at least that are not the same.</param>
    /// <param name="context">What is known of the page.</param>
    /// <param name="exact">Whether the rows' places are exact.</param>
    /// <param name="described">Told what is doubtful about each article: for learning.</param>
    public static SplitPage Read(string source, List<Story> stories, List<Piece> furniture, double step, SplitContext? context, bool exact, Action<SplitArticle, float[]>? described = null)
    {
        List<ReadRow> rows = [];
        List<LineKind> kinds = [];
        List<(Draft Draft, Story Story, int Body)> drafts = [];
        foreach (var story in stories)
        {
            var draft = new Draft();
            Add(story.Headings, LineKind.Heading, LineKind.HeadingNext, draft.Headings);
            var body = rows.Count;
            JoinMark(source, story.Body);
            Add(story.Body.ConvertAll(b => b.Row), LineKind.Start, LineKind.Next, draft.Body);
            if (story.Body.Count > 0)
                rows[^1] = rows[^1] with { Ends = true };
            foreach (var caption in story.Captions)
                Add(caption, LineKind.Caption, LineKind.CaptionNext, draft.Captions);
            drafts.Add((draft, story, body));
        }

        var furnitureLines = new List<int>();
        foreach (var row in furniture)
            row.Spans.Sort((a, b) => a.Start.CompareTo(b.Start));
        foreach (var row in furniture.OrderBy(r => r.Spans[0].Start))
            Add([row], LineKind.Furniture, LineKind.Furniture, furnitureLines);
        if (rows.Count == 0)
            return new SplitPage();

        Dictionary<int, string> marks = [];
        var page = RowText.Of(source, rows, exact, marks);
        if (!exact)
            page = HeadlineMender.Mend(page, drafts.ConvertAll(d => d.Draft));
        var facts = FactFinder.Find(page);
        LineKind[] known = [.. kinds];
        foreach (var (draft, story, body) in drafts)
        {
            if (story.Body.Count > 0)
                BodyKinds.Set(story.Body, facts, known, body, exact);
            if (story.Headings.Count > 0)
                draft.Stack = HeadlineStack.Read(page, facts, draft, new SizedStack([.. story.Headings.Take(HeadlineStack.LongestStack)], step).Of);
        }

        var identity = IdentityReader.Read(page, facts, known, context);
        var reader = new ArticleReader(page, facts, [], known, context?.Date ?? identity.Date) { Doubts = PageDoubts.OfBoxes(exact) };
        var tracer = new PieceTracer(page, facts, known);
        var articles = drafts.Select(d => Read(d.Draft)).OrderBy(a => a.Spans[0].Start).ToImmutableArray();
        return new SplitPage
        {
            Identity = identity,
            Articles = articles,
            Furniture = [.. furnitureLines.SelectMany(line => SpanBuilder.Of(page, [line])).OrderBy(s => s.Start)],
            Warnings = Doubts.Of(page, articles),
        };

        SplitArticle Read(Draft draft)
        {
            var article = Finish(draft, Marked(reader.Read(draft), draft, marks));
            described?.Invoke(article, reader.LastDoubts);
            return article;
        }

        SplitArticle Finish(Draft draft, SplitArticle article) =>
            article with { Kind = ArticleKinds.Of(article), Pieces = tracer.Of(draft, article) };

        void Add(List<Piece> from, LineKind first, LineKind next, List<int> into)
        {
            for (var i = 0; i < from.Count; i++)
            {
                into.Add(rows.Count);
                kinds.Add(i == 0 ? first : next);
                rows.Add(new ReadRow(from[i], i == 0));
            }
        }
    }

    /// <summary>An end mark that stands on a line of its own goes to the line above.</summary>
    private static void JoinMark(string source, List<BodyRow> body)
    {
        if (body.Count < 2 || !OcrHabits.IsMark(string.Concat(body[^1].Row.Spans.SelectMany(s => source[s.Start..s.End]).Where(c => !char.IsWhiteSpace(c)))))
            return;
        body[^2].Row.Spans.AddRange(body[^1].Row.Spans);
        body.RemoveAt(body.Count - 1);
    }

    private static SplitArticle Marked(SplitArticle article, Draft draft, Dictionary<int, string> marks) =>
        article.EndMark is null && draft.Body.Count > 0 && marks.TryGetValue(draft.Body[^1], out var mark) ? article with { EndMark = mark } : article;
}
