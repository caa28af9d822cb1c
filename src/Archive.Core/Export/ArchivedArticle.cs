using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json.Serialization;
using Archive.Core.Import.Identity;
using Archive.Core.Model;
using Archive.Layout;

namespace Archive.Core.Export;

/// <summary>An article (稿件) as it leaves the archive: read, cited, exported. Its JSON is a line of JSON Lines.</summary>
public sealed record ArchivedArticle
{
    /// <summary>The <c>ID</c> of <c>/a/ID</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The giver's own identifier, where it came with one.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The permanent address, absolute; filled in by whoever knows the site's address.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Url { get; init; }

    /// <summary>Name of the newspaper.</summary>
    public required string Newspaper { get; init; }

    /// <summary>Slug of the newspaper.</summary>
    [JsonIgnore]
    public string NewspaperSlug { get; init; } = "";

    /// <summary>Date of issue.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Number of the page it begins on (版次).</summary>
    public required int Page { get; init; }

    /// <summary>Section name of that page (版名).</summary>
    public string? Section { get; init; }

    /// <summary>Numbers of the pages it is printed on, in the order it is read.</summary>
    [JsonIgnore]
    public IReadOnlyList<int> Pages => JoinedFrom.Count == 0 ? [Page] : [.. JoinedFrom.Select(p => p.Page).Distinct()];

    /// <summary>Its parts, where it is printed on several pages (转版); <see langword="null"/> otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ArticlePart>? Parts => JoinedFrom.Count == 0 ? null : JoinedFrom;

    /// <summary>Report, notice (公告) or advertisement (广告).</summary>
    public ArticleKind Kind { get; init; }

    /// <summary>引题 (眉题).</summary>
    public string? Kicker { get; init; }

    /// <summary>主题; <see langword="null"/> where the page has none.</summary>
    public string? Headline { get; init; }

    /// <summary>副题, from top to bottom.</summary>
    public IReadOnlyList<string> Subheadlines { get; init; } = [];

    /// <summary>记者.</summary>
    public IReadOnlyList<string> Reporters => Named(ContributorRole.Reporter);

    /// <summary>通讯员.</summary>
    public IReadOnlyList<string> Correspondents => Named(ContributorRole.Correspondent);

    /// <summary>摄, 图.</summary>
    public IReadOnlyList<string> Photographers => Named(ContributorRole.Photographer);

    /// <summary>Source of the news as printed (消息头): 本报讯, 新华社.</summary>
    public string? Source { get; init; }

    /// <summary>Place of the dateline (电头).</summary>
    public string? Place { get; init; }

    /// <summary>Date of the dateline.</summary>
    public DateOnly? DatelineDate { get; init; }

    /// <summary>消息头 as it is printed: 本报讯, 新华社北京1月25日电; <see langword="null"/> where it has none.</summary>
    [JsonIgnore]
    public string? Dateline
    {
        get
        {
            var sent = DatelineDate is { } d ? string.Create(CultureInfo.InvariantCulture, $"{d.Month}月{d.Day}日") : "";
            var line = Source + Place + sent;
            return line.Length == 0 ? null : Place is null && sent.Length == 0 ? line : line + "电";
        }
    }

    /// <summary>Body: paragraphs and crossheads in their order.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>Those of <see cref="Paragraphs"/> that are crossheads (小标题).</summary>
    public IReadOnlyList<string> Crossheads => [.. CrossheadLines.Where(i => i >= 0 && i < Paragraphs.Count).Select(i => Paragraphs[i])];

    /// <summary>Captions (图片说明) that stand inside the article.</summary>
    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary>下转: where it goes on; <see langword="null"/> where it does not.</summary>
    public Jump? ContinuedOn { get; init; }

    /// <summary>上接: where it comes from.</summary>
    public Jump? ContinuedFrom { get; init; }

    /// <summary>文末标记 as printed.</summary>
    public string? EndMark { get; init; }

    /// <summary>How likely the split is right, from 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>Which of <see cref="Paragraphs"/> are crossheads, from 0.</summary>
    [JsonIgnore]
    public IReadOnlyList<int> CrossheadLines { get; init; } = [];

    /// <summary>Everyone in the byline (署名), by role and place.</summary>
    [JsonIgnore]
    public IReadOnlyList<Credit> Credits { get; init; } = [];

    /// <summary>The parts it is joined from; empty where it is printed on one page.</summary>
    [JsonIgnore]
    public IReadOnlyList<ArticlePart> JoinedFrom { get; init; } = [];

    /// <summary>The <c>ID</c> of the article it is a later part of; <see langword="null"/> for most.</summary>
    [JsonIgnore]
    public string? JoinedInto { get; init; }

    /// <summary>Set where a later version of the page no longer holds it.</summary>
    [JsonIgnore]
    public DateTime? WithdrawnAt { get; init; }

    /// <summary>Key of its row.</summary>
    internal long Key { get; init; }

    /// <summary>Whether it has parts.</summary>
    internal bool IsJoined { get; init; }

    /// <summary>Reads a stored article's row; <see cref="ArticleReader"/> adds names and parts.</summary>
    internal static Expression<Func<Article, ArchivedArticle>> Projection { get; } = a => new ArchivedArticle
    {
        Key = a.Id,
        IsJoined = a.Part != null && a.Part.Number == 1,
        Id = a.PublicId,
        ExternalId = a.ExternalId,
        Newspaper = a.Page.Issue.Newspaper.Name,
        NewspaperSlug = a.Page.Issue.Newspaper.Slug,
        Date = a.Page.Issue.Date,
        Page = a.Page.Number,
        Section = a.Page.Section,
        Kind = a.Kind,
        Kicker = a.Kicker,
        Headline = a.Headline,
        Subheadlines = a.Subheadlines,
        Source = a.NewsSource,
        Place = a.Place,
        DatelineDate = a.DatelineDate,
        Paragraphs = Lines(a.Body),
        CrossheadLines = a.CrossheadLines,
        Captions = a.Captions,
        ContinuedOn = a.IsContinued ? new Jump(a.ContinuedOnPage, a.ContinuedOnRef) : null,
        ContinuedFrom = a.IsContinuation ? new Jump(a.ContinuedFromPage, a.ContinuedFromRef) : null,
        EndMark = a.EndMark,
        Confidence = a.Confidence,
        WithdrawnAt = a.WithdrawnAt,
        JoinedInto = a.Part != null && a.Part.Number > 1 ? a.Part.Whole.PublicId : null,
    };

    /// <summary>The article with what its own page has of it in place of the whole.</summary>
    /// <param name="printed">What that is.</param>
    public ArchivedArticle AsPrinted(PrintedPart printed)
    {
        ArgumentNullException.ThrowIfNull(printed);
        return this with
        {
            Kicker = printed.Kicker,
            Headline = printed.Headline,
            Subheadlines = printed.Subheadlines,
            Source = printed.NewsSource,
            Place = printed.Place,
            DatelineDate = printed.DatelineDate,
            Paragraphs = Lines(printed.Body),
            CrossheadLines = printed.CrossheadLines,
            Captions = printed.Captions,
            ContinuedOn = printed.IsContinued ? new Jump(printed.ContinuedOnPage, printed.ContinuedOnRef) : null,
            EndMark = printed.EndMark,
            Confidence = printed.Confidence,
            JoinedFrom = [],
            Credits = [.. printed.Credits.Select(c => new Credit(c.Role, c.Name))],
        };
    }

    private static string[] Lines(string body) => body.Length == 0 ? [] : body.Split('\n');

    private string[] Named(ContributorRole role) => [.. Credits.Where(c => c.Role == role).Select(c => c.Name)];
}

/// <summary>A part of an article that is printed on several pages.</summary>
/// <param name="Id">The address it had as an article of its own, which leads to the whole; for the first part that of the whole.</param>
/// <param name="Page">Number of its page.</param>
/// <param name="Section">Section name of that page.</param>
/// <param name="Spans">Where it stands in that page's source; empty where that is not known.</param>
public sealed record ArticlePart(string Id, int Page, string? Section, IReadOnlyList<ArticleSpan> Spans);

/// <summary>A range of UTF-16 offsets into a source's decoded text.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset behind the last.</param>
public sealed record ArticleSpan(int Start, int End)
{
    /// <summary>The spans of pairs of offsets: start, end, start, end, …</summary>
    internal static ArticleSpan[] Of(int[] offsets) => [.. Enumerable.Range(0, offsets.Length / 2).Select(i => new ArticleSpan(offsets[2 * i], offsets[(2 * i) + 1]))];
}

/// <summary>The other end of a jump (转版).</summary>
/// <param name="Page">Page number; <see langword="null"/> where the jump names none.</param>
/// <param name="Ref">The key that tells several jumps to one page apart, such as ③, as printed.</param>
public sealed record Jump(int? Page, string? Ref)
{
    /// <summary>As a page prints it: （下转第2版③）, （上接第1版）.</summary>
    /// <param name="landing">上接 rather than 下转.</param>
    public string AsPrinted(bool landing) => $"（{(landing ? "上接" : "下转")}{PageName}{Ref}）";

    /// <summary>The page as a page prints it: 第2版, 第B02版, 他版 where it names none.</summary>
    [JsonIgnore]
    public string PageName => Page is { } page ? $"第{PageNumber.Print(page)}版" : "他版";
}

/// <summary>A name in a byline (署名).</summary>
/// <param name="Role">What the person did.</param>
/// <param name="Name">The name, without spaces.</param>
public sealed record Credit(ContributorRole Role, string Name);
