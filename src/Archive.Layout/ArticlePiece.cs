namespace Archive.Layout;

/// <summary>A piece of the source and what became of it in an article.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it became.</param>
/// <param name="Index">Which subheadline, paragraph or caption, from 0; 0 for all others.</param>
public readonly record struct ArticlePiece(SourceSpan Span, PieceKind Kind, int Index)
{
    /// <summary>Whether it stands in the article's text character by character; else it was read and taken out.</summary>
    public bool IsText => Kind <= PieceKind.Caption;
}

/// <summary>What a piece of the source became.</summary>
public enum PieceKind
{
    /// <summary>引题.</summary>
    Kicker,

    /// <summary>主题.</summary>
    Headline,

    /// <summary>副题.</summary>
    Subheadline,

    /// <summary>A paragraph or crosshead.</summary>
    Paragraph,

    /// <summary>图片说明.</summary>
    Caption,

    /// <summary>署名: read into names, with its brackets and offices.</summary>
    Byline,

    /// <summary>消息头, 电头: read into source, place and date.</summary>
    Dateline,

    /// <summary>上接第一版.</summary>
    Landing,

    /// <summary>下转第二版.</summary>
    Jump,

    /// <summary>文末标记.</summary>
    EndMark,

    /// <summary>Without ink of its own: a zero-width mark, a control character, the hyphen of a word broken over lines, dirt that a reader
    /// of pictures (OCR) took for a character.</summary>
    Dropped,

    /// <summary>In the article's spans, but in none of its parts. There is none: tests see to it.</summary>
    Unaccounted,
}
