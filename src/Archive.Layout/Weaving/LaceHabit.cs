namespace Archive.Layout.Weaving;

/// <summary>A habit that a way to give the cells of a block to columns keeps or breaks.</summary>
internal enum LaceHabit
{
    /// <summary>A column is begun.</summary>
    Begins,

    /// <summary>In one of the block's first rows, where columns begin that stand side by side.</summary>
    BeginsEarly,

    /// <summary>With 本报讯 or another lead.</summary>
    BeginsWithLead,

    /// <summary>With a line that fills it.</summary>
    BeginsFull,

    /// <summary>With a line that is set in.</summary>
    BeginsSetIn,

    /// <summary>With a short line that ends a sentence.</summary>
    BeginsShort,

    /// <summary>With any other line.</summary>
    BeginsOdd,

    /// <summary>With a closing mark, as no line does.</summary>
    BeginsClosing,

    /// <summary>Before all others.</summary>
    BeginsAtLeft,

    /// <summary>Between others.</summary>
    BeginsBetween,

    /// <summary>Beside one of its width.</summary>
    BeginsBesideLike,

    /// <summary>While none has its width.</summary>
    BeginsUnlike,

    /// <summary>While two are gone on with.</summary>
    BeginsThird,

    /// <summary>While three or more are gone on with.</summary>
    BeginsFourth,

    /// <summary>Beside one that ended a while ago: in its place.</summary>
    BeginsInOldPlace,

    /// <summary>As wide as one and a half columns or more: lines across two.</summary>
    BeginsWide,

    /// <summary>Of a width that few lines of the block have.</summary>
    BeginsRare,

    /// <summary>A new row is begun by the column of the last cell, while others are gone on with.</summary>
    RoundAgain,

    /// <summary>A new row is begun while a column has had nothing in the last.</summary>
    Passed,

    /// <summary>That column stops in mid-sentence.</summary>
    PassedOpen,

    /// <summary>A new row is begun while a column has had nothing in the last two or three.</summary>
    PassedLately,

    /// <summary>A column between the last cell's and this one's is still to come in this row.</summary>
    Skipped,

    /// <summary>So, on one base line.</summary>
    SkippedOnLine,

    /// <summary>On one base line a column in between has had its cell in this row.</summary>
    SkippedDoneOnLine,

    /// <summary>On one base line the next cell stands further left.</summary>
    LeftOnLine,

    /// <summary>The column comes next that came next the last time.</summary>
    NextSame,

    /// <summary>The one that came next the last time has ended.</summary>
    NextGone,

    /// <summary>A new column comes in between.</summary>
    NextBegins,

    /// <summary>Another comes, though the one that came next the last time has only ended a sentence.</summary>
    NextOtherEnded,

    /// <summary>Another comes, and the one that came next the last time stops in mid-sentence.</summary>
    NextOtherOpen,

    /// <summary>A column goes on that has had nothing in one row.</summary>
    Returns,

    /// <summary>In two or three.</summary>
    ReturnsLate,

    /// <summary>In more.</summary>
    ReturnsLast,

    /// <summary>A line is cut at a space between Chinese characters.</summary>
    CutBare,

    /// <summary>At a space that may be beside figures, letters or brackets only.</summary>
    CutLoose,

    /// <summary>Before the cut stands a first line of a paragraph.</summary>
    CutSetIn,

    /// <summary>So, and not at the line's beginning.</summary>
    CutSetInLater,

    /// <summary>Before the cut stands what does not reach its column's edge.</summary>
    CutShort,

    /// <summary>What is left of a line that was cut.</summary>
    LastPart,

    /// <summary>A space is left in a cell where one of the block's columns would end.</summary>
    FitGap,

    /// <summary>A space between Chinese characters is left in a cell.</summary>
    Gap,

    /// <summary>Two columns are on one line that were so the last time.</summary>
    CutAlike,

    /// <summary>The last time another was on one line with that column.</summary>
    CutUnlike,

    /// <summary>A full line of a column stands alone, and its last was on one line with another's.</summary>
    UncutAfterCut,

    /// <summary>The other way round.</summary>
    CutAfterUncut,

    /// <summary>A column goes on behind a jump or end mark.</summary>
    JoinsClosed,

    /// <summary>With a lead.</summary>
    JoinsLead,

    /// <summary>With a caption or a byline with a bullet.</summary>
    JoinsOpening,

    /// <summary>With a line of its width, by half an em.</summary>
    Exact,

    /// <summary>With one that is wider by one em.</summary>
    Over,

    /// <summary>By more.</summary>
    FarOver,

    /// <summary>A quotation or bracket closes where it is open.</summary>
    Closes,

    /// <summary>It closes where none is open, or opens where one is.</summary>
    Unbalanced,

    /// <summary>Below a crosshead comes a first line of a paragraph.</summary>
    HeadSetIn,

    /// <summary>Another crosshead.</summary>
    HeadHead,

    /// <summary>Anything else.</summary>
    HeadOther,

    /// <summary>Below a sentence's end comes a crosshead.</summary>
    Crosshead,

    /// <summary>In mid-sentence comes a full line.</summary>
    MidFull,

    /// <summary>A short one that ends the sentence.</summary>
    MidEnds,

    /// <summary>A short one that does not.</summary>
    MidShort,

    /// <summary>One that could be a paragraph's first.</summary>
    MidSetIn,

    /// <summary>A line below one that is short and stops in mid-sentence.</summary>
    AfterShort,

    /// <summary>A closing mark.</summary>
    MidClosing,

    /// <summary>Over the break runs a common word.</summary>
    SeamWord,

    /// <summary>Three characters that the page has elsewhere.</summary>
    SeamTriple,

    /// <summary>Two characters that the page has elsewhere.</summary>
    SeamPair,

    /// <summary>A number and its unit.</summary>
    SeamUnit,

    /// <summary>Two digits.</summary>
    SeamDigits,

    /// <summary>The break is behind a comma.</summary>
    SeamMark,

    /// <summary>Other than Chinese characters stand at the break.</summary>
    SeamOther,

    /// <summary>Nothing known runs over the break, and known words end and begin there.</summary>
    StrangeBoth,

    /// <summary>One ends there.</summary>
    StrangeLeft,

    /// <summary>One begins there.</summary>
    StrangeRight,

    /// <summary>Neither.</summary>
    StrangeNeither,

    /// <summary>Behind a sentence's end comes a closing mark.</summary>
    EndClosing,

    /// <summary>Behind a sentence's end in a short line comes a paragraph's first line.</summary>
    ShortEndSetIn,

    /// <summary>A full line.</summary>
    ShortEndFull,

    /// <summary>A short one that ends a sentence.</summary>
    ShortEndEnds,

    /// <summary>Any other.</summary>
    ShortEndOdd,

    /// <summary>Behind a sentence's end in a full line comes a full line.</summary>
    FullEndFull,

    /// <summary>A paragraph's first line.</summary>
    FullEndSetIn,

    /// <summary>A short one that ends a sentence.</summary>
    FullEndEnds,

    /// <summary>Any other.</summary>
    FullEndOdd,

    /// <summary>A line is of no column: a headline, a caption.</summary>
    Aside,

    /// <summary>Though it ends a sentence.</summary>
    AsideEnds,

    /// <summary>Though it begins with a lead.</summary>
    AsideLeads,

    /// <summary>Though it has commas.</summary>
    AsideMarked,
}
