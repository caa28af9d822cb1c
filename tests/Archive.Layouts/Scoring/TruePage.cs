using System.Collections.Immutable;
using System.Text;
using Archive.Layouts.Writing;

namespace Archive.Layouts.Scoring;

/// <summary>An article as it truly is.</summary>
/// <param name="Kind">news, gov, feature, wire, notice, inner (a landing), comment, other.</param>
/// <param name="Kicker">引题, or <see langword="null"/>.</param>
/// <param name="Headline">主题, or <see langword="null"/>.</param>
/// <param name="Subheadlines">副题.</param>
/// <param name="Reporters">记者.</param>
/// <param name="Correspondents">通讯员.</param>
/// <param name="Source">本报讯, 新华社.</param>
/// <param name="Place">Place of the dateline.</param>
/// <param name="Dateline">Date of the dateline.</param>
/// <param name="ContinuedOn">Page and key of its jump.</param>
/// <param name="ContinuedFrom">Page and key of its landing.</param>
/// <param name="Paragraphs">Body, crossheads included.</param>
/// <param name="Crossheads">Which of the paragraphs are crossheads.</param>
public sealed record TrueArticle(
    string Kind, string? Kicker, string? Headline, ImmutableArray<string> Subheadlines, ImmutableArray<string> Reporters, ImmutableArray<string> Correspondents,
    string? Source, string? Place, DateOnly? Dateline, (int? Page, string? Ref)? ContinuedOn, (int? Page, string? Ref)? ContinuedFrom,
    ImmutableArray<string> Paragraphs, ImmutableArray<string> Crossheads)
{
    /// <summary>摄.</summary>
    public ImmutableArray<string> Photographers { get; init; } = [];

    /// <summary>Captions within the article.</summary>
    public ImmutableArray<string> Captions { get; init; } = [];

    /// <summary>文末标记.</summary>
    public string? EndMark { get; init; }

    /// <summary>Reporters that are as right as <see cref="Reporters"/>; empty for none.</summary>
    public ImmutableArray<string> OtherReporters { get; init; } = [];

    /// <summary>How it was written and set; empty where that is not known.</summary>
    public ImmutableArray<string> Traits { get; init; } = [];

    internal static TrueArticle Of(Story story) => new(
        story.Kind, story.Kicker, story.Headline, [.. story.Subheadlines], [.. story.Reporters], [.. story.Correspondents],
        story.Source, story.Place, story.Dateline, Reference(story.ContinuedOn), Reference(story.ContinuedFrom),
        [.. story.Paragraphs.Select(p => p.Role is ParagraphRole.Signature or ParagraphRole.Row ? Ink(p.Text) : p.Text)],
        [.. story.Paragraphs.Where(p => p.Role == ParagraphRole.Crosshead).Select(p => p.Text)])
    {
        Photographers = [.. story.Photographers.Distinct()],
        Captions = [.. story.Captions.Select(c => Ink(c.Text))],
        EndMark = story.EndMark,
        Traits = [.. story.Traits],
    };

    /// <summary>Text without white space.</summary>
    public static string Ink(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var ink = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                ink.Append(c);
        }

        return ink.ToString();
    }

    private static (int?, string?)? Reference(Jump? jump) => jump is null ? null : (jump.Page, jump.Ref);
}

/// <summary>Matter that a splitter may leave out or give as an article: small ads, captions of pictures without a story.</summary>
/// <param name="Kind">ad or caption.</param>
/// <param name="Headline">Its headline, or <see langword="null"/>.</param>
/// <param name="Text">Its text.</param>
public sealed record OptionalMatter(string Kind, string? Headline, string Text);

/// <summary>A page as it truly is.</summary>
/// <param name="Newspaper">The paper's name.</param>
/// <param name="Date">Date of the issue.</param>
/// <param name="Number">Page number.</param>
/// <param name="Section">Section name.</param>
/// <param name="Articles">The articles.</param>
/// <param name="Furniture">Lines of no article.</param>
/// <param name="Optional">What may be left out.</param>
public sealed record TruePage(
    string? Newspaper, DateOnly? Date, int? Number, string? Section,
    ImmutableArray<TrueArticle> Articles, ImmutableArray<string> Furniture, ImmutableArray<OptionalMatter> Optional)
{
    internal static TruePage Of(string newspaper, DateOnly date, int number, string? section, List<Story> stories, List<string> furniture) => new(
        newspaper, date, number, section,
        [.. stories.Where(s => !s.IsOptional).Select(TrueArticle.Of)],
        [.. furniture],
        [.. stories.SelectMany(Optionals)]);

    private static IEnumerable<OptionalMatter> Optionals(Story story)
    {
        if (story.Kind == "ad")
            yield return new OptionalMatter("ad", story.Headline, string.Concat(story.Paragraphs.Select(p => p.Text)));
        foreach (var caption in story.Captions)
            yield return new OptionalMatter("caption", null, TrueArticle.Ink(caption.Text));
    }
}
