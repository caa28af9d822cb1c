using System.Collections.Immutable;

namespace Archive.Layout;

/// <summary>A half-open range of UTF-16 offsets into the decoded text of a source.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset behind the last character; never less than <paramref name="Start"/>.</param>
public readonly record struct SourceSpan(int Start, int End)
{
    /// <summary>Number of UTF-16 code units in the range.</summary>
    public int Length => End - Start;
}

/// <summary>What one page of a newspaper (版) was split into.</summary>
/// <remarks>Every character of the text that is not white space lies in exactly one span of one article, or of the furniture.</remarks>
public sealed record SplitPage
{
    /// <summary>What the page itself says of where it belongs: read off masthead, folio and text.</summary>
    public PageIdentity Identity { get; init; } = PageIdentity.Unknown;

    /// <summary>The articles (稿件) in the order of the text.</summary>
    public ImmutableArray<SplitArticle> Articles { get; init; } = [];

    /// <summary>Masthead, folio, date line, 责任编辑, hot line (版面附属): on the page, of no article.</summary>
    public ImmutableArray<SourceSpan> Furniture { get; init; } = [];

    /// <summary>What a person should look at, in the order of the lines.</summary>
    public ImmutableArray<SplitWarning> Warnings { get; init; } = [];
}

/// <summary>What an article is for.</summary>
public enum ArticleKind
{
    /// <summary>News, feature, comment, letter: what the paper itself has to say (报道).</summary>
    Report,

    /// <summary>公告, 通知, 更正, 讣告: what someone makes known through the paper.</summary>
    Notice,

    /// <summary>广告, 遗失声明, 招租: what someone paid for.</summary>
    Advertisement,
}

/// <summary>The kinds of articles by the names that JSON gives them.</summary>
public static class ArticleKindNames
{
    /// <summary><c>report</c>, <c>notice</c> or <c>advertisement</c>.</summary>
    public static string Name(this ArticleKind kind) => kind switch { ArticleKind.Notice => "notice", ArticleKind.Advertisement => "advertisement", _ => "report" };

    /// <summary>The kind of that name; <see langword="null"/> where there is none.</summary>
    public static ArticleKind? Find(string name) => name switch { "report" => ArticleKind.Report, "notice" => ArticleKind.Notice, "advertisement" => ArticleKind.Advertisement, _ => null };
}

/// <summary>One article (稿件): headline stack, byline, dateline, body.</summary>
public sealed record SplitArticle
{
    /// <summary>Below this confidence an article is as likely wrong somewhere as right: a person should look at it.</summary>
    public const double Doubtful = 0.5;

    /// <summary>Report, notice or advertisement.</summary>
    public ArticleKind Kind { get; init; }

    /// <summary>引题 (眉题): the line above the headline.</summary>
    public string? Kicker { get; init; }

    /// <summary>主题. <see langword="null"/> where the page has none for this article; never a neighbour's.</summary>
    public string? Headline { get; init; }

    /// <summary>副题, from top to bottom.</summary>
    public ImmutableArray<string> Subheadlines { get; init; } = [];

    /// <summary>记者, in the order of the byline (署名).</summary>
    public ImmutableArray<string> Reporters { get; init; } = [];

    /// <summary>通讯员, in the order of the byline.</summary>
    public ImmutableArray<string> Correspondents { get; init; } = [];

    /// <summary>摄, 图: who took the pictures.</summary>
    public ImmutableArray<string> Photographers { get; init; } = [];

    /// <summary>消息头's source as printed: 本报讯, 新华社, 据新华社.</summary>
    public string? Source { get; init; }

    /// <summary>The dateline's place (电头): 北京 in 新华社北京1月25日电.</summary>
    public string? Place { get; init; }

    /// <summary>The dateline's date, where the page's own date gives its year.</summary>
    public DateOnly? DatelineDate { get; init; }

    /// <summary>下转: where the article goes on.</summary>
    public PageReference? ContinuedOn { get; init; }

    /// <summary>上接: where the article comes from.</summary>
    public PageReference? ContinuedFrom { get; init; }

    /// <summary>文末标记 such as ①3, as printed; its meaning is not known.</summary>
    public string? EndMark { get; init; }

    /// <summary>Body paragraphs and crossheads in their order: clean text, no line breaks, no justification spaces.</summary>
    public ImmutableArray<SplitParagraph> Paragraphs { get; init; } = [];

    /// <summary>Captions (图片说明) that stand inside the article.</summary>
    public ImmutableArray<string> Captions { get; init; } = [];

    /// <summary>From 0 to 1: how likely everything about this article is right.</summary>
    public double Confidence { get; init; }

    /// <summary>Where the article stands in the text, in ascending order, not touching each other.</summary>
    public ImmutableArray<SourceSpan> Spans { get; init; } = [];

    /// <summary>What became of every character in those spans, in reading order: text pieces, white space aside, are the article's texts
    /// character by character, but for what a reader of pictures (OCR) had misread; the others were read and taken out, or dropped.</summary>
    public ImmutableArray<ArticlePiece> Pieces { get; init; } = [];
}

/// <summary>What a paragraph is.</summary>
public enum ParagraphKind
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>小标题 (分题): a heading inside a body.</summary>
    Crosshead,
}

/// <summary>A paragraph or crosshead of a body.</summary>
/// <param name="Text">Clean text on one line.</param>
/// <param name="Kind">Whether it is running text or a heading.</param>
public sealed record SplitParagraph(string Text, ParagraphKind Kind = ParagraphKind.Body);

/// <summary>The other end of a jump (转版).</summary>
/// <param name="Page">Page number, 102 for B02; <see langword="null"/> where the jump names none.</param>
/// <param name="Ref">The key that tells several jumps to one page apart, such as ③, as printed.</param>
public sealed record PageReference(int? Page, string? Ref);

/// <summary>Something a person should look at.</summary>
/// <param name="Line">Line number in the source, from 1.</param>
/// <param name="Message">What is doubtful, and why.</param>
public sealed record SplitWarning(int Line, string Message);
