using System.Linq.Expressions;
using Archive.Layout;

namespace Archive.Core.Model;

/// <summary>An article (稿件) as it is read, searched and cited.</summary>
public sealed class Article
{
    /// <summary>Key of the row and of the search index. Never shown.</summary>
    public long Id { get; set; }

    /// <summary>The <c>ID</c> of the address <c>/a/ID</c>. Unique, made at the first import, never changed or used again.</summary>
    public required string PublicId { get; set; }

    /// <summary>The page's key.</summary>
    public int PageId { get; set; }

    /// <summary>The page it begins on.</summary>
    public Page Page { get; set; } = null!;

    /// <summary>The source it was split from; <see langword="null"/> where it came ready-made.</summary>
    public int? SourceId { get; set; }

    /// <summary>Its place among the page's articles, from 1. Unique among those not withdrawn.</summary>
    public int Position { get; set; }

    /// <summary>The giver's own identifier, where it came with one. Unique in the page.</summary>
    public string? ExternalId { get; set; }

    /// <summary>Report, notice (公告) or advertisement (广告).</summary>
    public ArticleKind Kind { get; set; }

    /// <summary>引题 (眉题).</summary>
    public string? Kicker { get; set; }

    /// <summary>主题; <see langword="null"/> where the page has none.</summary>
    public string? Headline { get; set; }

    /// <summary>副题, from top to bottom.</summary>
    public string[] Subheadlines { get; set; } = [];

    /// <summary>Source of the news as printed (消息头): 本报讯, 新华社.</summary>
    public string? NewsSource { get; set; }

    /// <summary>Place of the dateline (电头).</summary>
    public string? Place { get; set; }

    /// <summary>Date of the dateline.</summary>
    public DateOnly? DatelineDate { get; set; }

    /// <summary>Body: paragraphs and crossheads, one a line, joined by line feeds.</summary>
    public required string Body { get; set; }

    /// <summary>Which lines of <see cref="Body"/> are crossheads (小标题), from 0.</summary>
    public int[] CrossheadLines { get; set; } = [];

    /// <summary>Captions (图片说明) that stand inside the article.</summary>
    public string[] Captions { get; set; } = [];

    /// <summary>下转: page the article goes on to.</summary>
    public int? ContinuedOnPage { get; set; }

    /// <summary>The key of that jump, such as ③.</summary>
    public string? ContinuedOnRef { get; set; }

    /// <summary>Whether it ends in a jump at all, since a jump may name neither page nor key.</summary>
    public bool IsContinued { get; set; }

    /// <summary>上接: page the article comes from.</summary>
    public int? ContinuedFromPage { get; set; }

    /// <summary>The key of that landing.</summary>
    public string? ContinuedFromRef { get; set; }

    /// <summary>Whether it begins with a landing at all.</summary>
    public bool IsContinuation { get; set; }

    /// <summary>文末标记 as printed.</summary>
    public string? EndMark { get; set; }

    /// <summary>How likely the split is right, from 0 to 1; 1 for articles that came ready-made.</summary>
    public double Confidence { get; set; }

    /// <summary>Its spans in the source's decoded text as pairs of UTF-16 offsets: start, end, start, end, …</summary>
    public int[] Spans { get; set; } = [];

    /// <summary>SHA-256 over all that a reader sees of it, by <see cref="ArticleDigest"/>: 32 bytes.</summary>
    public byte[] ContentSha256 { get; set; } = [];

    /// <summary>Who wrote it and took its pictures.</summary>
    public List<Contributor> Contributors { get; } = [];

    /// <summary>Set when a later version of the page no longer holds it: its address then answers 410.</summary>
    public DateTime? WithdrawnAt { get; set; }

    /// <summary>When it was first imported, in UTC.</summary>
    public DateTime ImportedAt { get; set; }

    /// <summary>When what others may have taken of it last changed, in UTC: its text, where it is printed, whether it is to be read
    /// by itself. No two imports give the same time, and a later one always a later time, whatever the clock does.</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>Its place among the parts of an article that is printed on several pages; <see langword="null"/> for most.</summary>
    public JoinedPart? Part { get; set; }

    /// <summary>The parts it is joined from, itself the first; empty for most.</summary>
    public List<JoinedPart> Parts { get; } = [];

    /// <summary>Whether an article is to be read, listed, counted and searched by itself: neither withdrawn nor a later part of another.</summary>
    public static Expression<Func<Article, bool>> IsReadable { get; } = a => a.WithdrawnAt == null && (a.Part == null || a.Part.Number == 1);
}

/// <summary>What a person named in a byline (署名) did.</summary>
public enum ContributorRole
{
    /// <summary>记者.</summary>
    Reporter,

    /// <summary>通讯员.</summary>
    Correspondent,

    /// <summary>摄, 图.</summary>
    Photographer,
}

/// <summary>A person named in an article's byline. By string: two people of one name are one name.</summary>
public sealed class Contributor
{
    /// <summary>The article's key.</summary>
    public long ArticleId { get; set; }

    /// <summary>What the person did.</summary>
    public ContributorRole Role { get; set; }

    /// <summary>Place within the role, from 0.</summary>
    public int Position { get; set; }

    /// <summary>Name without spaces.</summary>
    public required string Name { get; set; }
}
