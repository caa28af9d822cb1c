namespace Archive.Layout.Kinds;

/// <summary>What a line is on its page.</summary>
internal enum LineKind : byte
{
    /// <summary>版面附属.</summary>
    Furniture,

    /// <summary>First line of a headline stack or of a part of one.</summary>
    Heading,

    /// <summary>Another line of the stack.</summary>
    HeadingNext,

    /// <summary>署名 on a line of its own, before a body.</summary>
    Byline,

    /// <summary>First line of a body.</summary>
    Start,

    /// <summary>First line of a later paragraph.</summary>
    Paragraph,

    /// <summary>Goes on with the line above it.</summary>
    Next,

    /// <summary>小标题.</summary>
    Crosshead,

    /// <summary>Another line of a 小标题.</summary>
    CrossheadNext,

    /// <summary>First line of a 图片说明.</summary>
    Caption,

    /// <summary>Another line of a 图片说明.</summary>
    CaptionNext,

    /// <summary>Who signs a notice or letter, and the date below (落款).</summary>
    Signature,

    /// <summary>A 图片说明 that interrupts a sentence of a body.</summary>
    CaptionInside,

    /// <summary>Another line of it.</summary>
    CaptionInsideNext,

    /// <summary>A headline line that interrupts a sentence of a body: columns were read in another order than painted.</summary>
    HeadingInside,

    /// <summary>版面附属 that interrupts a sentence of a body.</summary>
    FurnitureInside,
}
