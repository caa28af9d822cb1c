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

/// <summary>Kinds that are of one sort.</summary>
internal static class LineKinds
{
    /// <summary>Text of a body, crossheads and what interrupts it left out.</summary>
    public static bool IsBody(this LineKind kind) => kind is LineKind.Start or LineKind.Paragraph or LineKind.Next;

    /// <summary>A line of a headline stack, not one that interrupts a body.</summary>
    public static bool IsHeading(this LineKind kind) => kind is LineKind.Heading or LineKind.HeadingNext;

    /// <summary>A line of a 小标题.</summary>
    public static bool IsCrosshead(this LineKind kind) => kind is LineKind.Crosshead or LineKind.CrossheadNext;

    /// <summary>A line of a 图片说明, not of one that interrupts a body.</summary>
    public static bool IsCaption(this LineKind kind) => kind is LineKind.Caption or LineKind.CaptionNext;

    /// <summary>A line that interrupts a sentence of a body.</summary>
    public static bool IsInside(this LineKind kind) => kind is LineKind.CaptionInside or LineKind.CaptionInsideNext or LineKind.HeadingInside or LineKind.FurnitureInside;

    /// <summary>版面附属, that which interrupts a body too.</summary>
    public static bool IsFurniture(this LineKind kind) => kind is LineKind.Furniture or LineKind.FurnitureInside;

    /// <summary>Makes lines a headline stack, or a part of one.</summary>
    public static void SetHeading(this LineKind[] kinds, int from, int to)
    {
        for (var k = from; k < to; k++)
            kinds[k] = k == from ? LineKind.Heading : LineKind.HeadingNext;
    }
}
