namespace Archive.Layout.Weaving;

/// <summary>A habit that a way to bring blocks of running text together keeps or breaks.</summary>
internal enum ThreadHabit
{
    /// <summary>A story begins with a lead, a byline, a notice's title and their like.</summary>
    BeginsAnnounced,

    /// <summary>With a headline in the same block.</summary>
    BeginsHead,

    /// <summary>With what small advertisements and notices say.</summary>
    BeginsNotice,

    /// <summary>Under a byline of its own, or a notice's title.</summary>
    BeginsSigned,

    /// <summary>Right under a headline.</summary>
    BeginsUnderHead,

    /// <summary>So, with the first line of a paragraph.</summary>
    BeginsUnderHeadSetIn,

    /// <summary>Under nothing that announces it.</summary>
    BeginsBare,

    /// <summary>So, with a caption's or a letter's first words.</summary>
    BeginsBareOpening,

    /// <summary>So, with the first line of a paragraph.</summary>
    BeginsBareSetIn,

    /// <summary>With a line that is not set in.</summary>
    BeginsFull,

    /// <summary>Nothing goes on with a block that stops in mid-sentence, in a full line.</summary>
    LeftOpen,

    /// <summary>So, in a line that falls short.</summary>
    LeftShort,

    /// <summary>A sentence goes on with a mark that begins no line.</summary>
    OpenClosing,

    /// <summary>With a line that is set in.</summary>
    OpenSetIn,

    /// <summary>With any other line.</summary>
    OpenMid,

    /// <summary>After a line that falls short.</summary>
    OpenShort,

    /// <summary>A common word, or three characters that the page has elsewhere, run over the break.</summary>
    SeamWord,

    /// <summary>Two characters run over it that the page has elsewhere.</summary>
    SeamPair,

    /// <summary>None do that are known.</summary>
    SeamStrange,

    /// <summary>Figures stand on both sides.</summary>
    SeamDigits,

    /// <summary>In mid-sentence, with a block of one width and as many lines.</summary>
    OpenSame,

    /// <summary>With one of a line or two fewer.</summary>
    OpenFewer,

    /// <summary>With one of fewer.</summary>
    OpenFarFewer,

    /// <summary>With one of a line or two more.</summary>
    OpenMore,

    /// <summary>With one of more.</summary>
    OpenFarMore,

    /// <summary>Behind a sentence's end, with a block of one width and as many lines.</summary>
    EndedSame,

    /// <summary>With one of a line or two fewer.</summary>
    EndedFewer,

    /// <summary>With one of fewer.</summary>
    EndedFarFewer,

    /// <summary>With one of a line or two more.</summary>
    EndedMore,

    /// <summary>With one of more.</summary>
    EndedFarMore,

    /// <summary>Behind a sentence's end stands a mark that begins no line.</summary>
    EndedClosing,

    /// <summary>Behind a full line that ends a sentence, a line that is set in.</summary>
    EndedFullSetIn,

    /// <summary>Behind such a line, one that is not.</summary>
    EndedFullMid,

    /// <summary>Behind a paragraph's last line, a line that is set in.</summary>
    EndedShortSetIn,

    /// <summary>Behind such a line, one that is not.</summary>
    EndedShortMid,

    /// <summary>Both are of one width.</summary>
    WidthLike,

    /// <summary>One is wider by an em.</summary>
    WidthNear,

    /// <summary>A story ends in lines across two columns.</summary>
    WidthDouble,

    /// <summary>Of other widths.</summary>
    WidthOther,

    /// <summary>What goes on has a headline in its block, or a byline above.</summary>
    BelowHead,

    /// <summary>It stands right under a headline.</summary>
    BelowHeadline,

    /// <summary>One is a notice, the other is not.</summary>
    NoticeElse,

    /// <summary>A quotation that is open closes.</summary>
    QuoteCloses,

    /// <summary>It stays open.</summary>
    QuoteStays,

    /// <summary>One closes that was not opened.</summary>
    QuoteStray,

    /// <summary>No blank line stands between the blocks.</summary>
    Unparted,

    /// <summary>The next block, where paragraphs are parted by blank lines.</summary>
    NextParted,

    /// <summary>The next block, with nothing in between.</summary>
    NextTouching,

    /// <summary>The next block of text.</summary>
    Next,

    /// <summary>A block further on.</summary>
    Ahead,

    /// <summary>For each block it is further.</summary>
    AheadFar,

    /// <summary>A block further up.</summary>
    Back,

    /// <summary>For each block it is further.</summary>
    BackFar,

    /// <summary>For each unit of shared words above what chance gives.</summary>
    Kin,
}
