namespace Archive.Layout.Articles;

/// <summary>A habit that a way to cut a headline stack keeps or breaks.</summary>
internal enum StackHabit
{
    /// <summary>There is a 引题.</summary>
    Kicker,

    /// <summary>Lines of it beyond the first.</summary>
    KickerManyLines,

    /// <summary>It ends as only a 引题 does: …时强调, ——, …….</summary>
    KickerCue,

    /// <summary>Without that: how much of it is in the body word for word.</summary>
    KickerQuoted,

    /// <summary>It names no occasion, and the 主题 below does: 甲会见乙, 会议召开.</summary>
    KickerOverEvent,

    /// <summary>It has a line wider than any of the 主题, as smaller type allows.</summary>
    KickerWider,

    /// <summary>There is a 副题.</summary>
    Sub,

    /// <summary>More of them.</summary>
    FurtherSub,

    /// <summary>Lines of a 副题 beyond its first.</summary>
    SubManyLines,

    /// <summary>It begins with ——, or says who attended.</summary>
    SubCue,

    /// <summary>Without that: how much of it is in the body word for word.</summary>
    SubQuoted,

    /// <summary>It ends in a bracket: the name of a series.</summary>
    SubInBrackets,

    /// <summary>It has a line wider than any of the 主题.</summary>
    SubWider,

    /// <summary>A 引题 begins or a 副题 ends as the other does, or either has one or two characters.</summary>
    AsideMisplaced,

    /// <summary>A 引题 or 副题 is broken over lines though a line as wide as the 主题's would hold all of it.</summary>
    AsideBrokenInVain,

    /// <summary>Without a cue: a 引题 or 副题 that the body has word for word, from one mark to another. Editors lift such lines from the text; a 主题 is worded anew.</summary>
    AsideClause,

    /// <summary>Without a cue: a 引题 or 副题 of eight characters or more with which a clause of the body begins, word for word.</summary>
    AsideBeginsClause,

    /// <summary>Without a cue: ten pairs of characters of a 引题 or 副题 that stand in the lead. What happened is in the 主题; these tell what the lead does not.</summary>
    AsideInLead,

    /// <summary>A line that begins with who says it, or where it was, and a colon, stands elsewhere than at the head of the 主题: 外交部：….</summary>
    SpeakerMisplaced,

    /// <summary>Without a cue: a 引题 or 副题 that reads like a whole statement of an occasion: …会议召开.</summary>
    AsideComplete,

    /// <summary>Without a cue: a 副题 of six characters or fewer.</summary>
    SubShort,

    /// <summary>How much of a 主题 that has company is in the body word for word.</summary>
    MainQuoted,

    /// <summary>How much of a 主题 that has company is in the lead, by pairs of characters.</summary>
    MainInLead,

    /// <summary>Ten half ems of a broken 主题 beyond thirty.</summary>
    MainLong,

    /// <summary>Lines of the 主题 beyond three.</summary>
    MainManyLines,

    /// <summary>It begins as a 副题 or ends as a 引题.</summary>
    MainLooksAside,

    /// <summary>It has fewer than four characters.</summary>
    MainTiny,

    /// <summary>Four characters that the 主题 has less than eight.</summary>
    MainShort,

    /// <summary>Two lines of a part, broken at an open quotation, bracket, number or Latin word.</summary>
    JoinsByMark,

    /// <summary>Broken inside three characters that follow each other in the body too.</summary>
    JoinsInWord,

    /// <summary>Broken inside two such characters.</summary>
    JoinsInPair,

    /// <summary>Broken behind ：、，.</summary>
    JoinsAtComma,

    /// <summary>The upper line reads like a whole statement.</summary>
    JoinsComplete,

    /// <summary>Nothing tells.</summary>
    JoinsFreely,

    /// <summary>Nothing tells, and the lower line is wider by more than a character.</summary>
    JoinsWider,

    /// <summary>Nothing tells, and the lines are as wide.</summary>
    JoinsEven,

    /// <summary>Nothing tells, and the lower line is narrower, as the rest of what did not fit is.</summary>
    JoinsNarrower,

    /// <summary>Nothing tells, and the two follow a 引题 that ends as only that does: what was said is the 主题, all of it.</summary>
    JoinsUnderCue,

    /// <summary>Two lines of a 主题, each a call without a subject: such are made in twos and threes.</summary>
    JoinsCalls,

    /// <summary>Two lines of a 引题 or 副题, and nothing tells that they belong together.</summary>
    AsideJoinsFreely,

    /// <summary>One of the two is in the body word for word, from one mark to another: it says a whole thing by itself.</summary>
    JoinsClause,

    /// <summary>A blank line stands between them, and the block above has one line only: its second could stand anywhere, so this one is of another box.</summary>
    JoinsOverBlankAtOnce,

    /// <summary>A blank line stands between them, behind two lines or more, though in one type size this one would keep the left edge of those.</summary>
    JoinsOverBlank,

    /// <summary>A blank line stands between them, and this line is so much wider or narrower that it leaves the left edge of those.</summary>
    JoinsOverBlankWithReason,

    /// <summary>No blank line stands between them, behind two lines or more, and this line is about as wide as those.</summary>
    JoinsInBlock,

    /// <summary>No blank line stands between them, though centred in one type size this line would leave the left edge of those.</summary>
    JoinsInBlockOddly,

    /// <summary>Broken within a word or phrase, though another line of the part is as wide as the two lines together.</summary>
    BrokenInVain,

    /// <summary>A part ends within a phrase: in a word, a quotation or brackets, or between a number and what it counts.</summary>
    CutWithin,

    /// <summary>Two lines that are never one part.</summary>
    Never,
}

/// <summary>What each habit weighs: logarithms of odds.</summary>
internal static class StackWeights
{
    private static readonly float[] Weights =
    [
        -2.7f, -2.8f, 4, 0.3f, 1.9f, -0.1f,
        -1.7f, -2.2f, -2.5f, 3.3f, 0.8f, 1.5f, -0.3f, -2.5f, -2.5f,
        2, 0.7f, -0.9f, -1.2f, -0.6f, -1.6f,
        0, 1.2f, -1.4f, -1.8f, -5, -1, -1.3f,
        3, 3.1f, 1.5f, 2, -1,
        0, -0.6f, 1, -0.4f, 1.5f, 1, -0.4f, -1.5f,
        -2.7f, -0.5f, -0.8f, 1.8f, 0.1f,
        -2, -3,
        0,
    ];

    /// <summary>Number of habits.</summary>
    public static int Count => Weights.Length;

    /// <summary>Weight of a habit.</summary>
    public static float Of(StackHabit habit) => Weights[(int)habit];
}
