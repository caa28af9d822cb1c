using System.Collections.Immutable;

namespace Archive.Layout;

/// <summary>Newspaper, date, number and section name of a page, each <see langword="null"/> where it is not known.</summary>
/// <param name="Newspaper">The newspaper's name (报纸), such as 焦作日报.</param>
/// <param name="Date">Date of the issue (期): given, or what the page says surely enough (<see cref="StatedFrom"/>).</param>
/// <param name="DateBasis">How the date is known, or why none is stated, in words for a person.</param>
/// <param name="Number">Page number (版次), 1 or more.</param>
/// <param name="Section">Section name (版名), such as 要闻.</param>
public sealed record PageIdentity(string? Newspaper, DateOnly? Date, string? DateBasis, int? Number, string? Section)
{
    /// <summary>The least confidence with which a date that the page does not print is stated. Below it <see cref="Date"/> stays
    /// empty, and the candidates say what it might be.</summary>
    public const double StatedFrom = 0.8;

    /// <summary>A page that says nothing of itself.</summary>
    public static PageIdentity Unknown { get; } = new(null, null, null, null, null);

    /// <summary>How likely <see cref="Date"/> is the issue's, from 0 to 1: 1 where it was given, 0 where there is none.</summary>
    public double DateConfidence { get; init; }

    /// <summary>The likeliest dates by what stands on the page alone, whatever was given; most likely first, at most five.</summary>
    public ImmutableArray<DateCandidate> DateCandidates { get; init; } = [];

    /// <summary>Everything on the page that speaks for a date, a newspaper or a page number, in the order of the lines.</summary>
    public ImmutableArray<IdentityEvidence> Evidence { get; init; } = [];
}

/// <summary>A date that an issue may have.</summary>
/// <param name="Date">The date.</param>
/// <param name="Confidence">How likely it is by what stands on the page, from 0 to 1; the candidates and all other days together make 1.</param>
public sealed record DateCandidate(DateOnly Date, double Confidence);

/// <summary>Something on a page that says where it belongs.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">Line number in the source, from 1.</param>
/// <param name="Quote">What stands there, without white space.</param>
/// <param name="Supports">What it speaks for, in words for a person.</param>
public sealed record IdentityEvidence(EvidenceKind Kind, int Line, string Quote, string Supports)
{
    /// <summary>Whether it bears on the date; else on the newspaper or the page number.</summary>
    public bool IsOfDate => Kind < EvidenceKind.Masthead;
}

/// <summary>What speaks for a date, a newspaper or a page number.</summary>
public enum EvidenceKind
{
    /// <summary>日期: the page's own date line, year and all.</summary>
    DateLine,

    /// <summary>A date line without a year.</summary>
    MonthAndDayLine,

    /// <summary>星期: the weekday on the date line.</summary>
    WeekdayLine,

    /// <summary>农历: the lunar date on the date line.</summary>
    LunarLine,

    /// <summary>第10195期: counts issues; it becomes a date only beside another issue's number.</summary>
    IssueNumber,

    /// <summary>电头: the date of a dispatch, 新华社北京1月25日电.</summary>
    Dispatch,

    /// <summary>A date in a report's first sentence, 本报讯 2月25日上午.</summary>
    LeadDate,

    /// <summary>截至2月25日.</summary>
    AsOf,

    /// <summary>A date in a caption.</summary>
    CaptionDate,

    /// <summary>落款: the date under a notice.</summary>
    SignatureDate,

    /// <summary>昨日（2月25日）, 今天是农历正月初二: a date said to be so many days from the issue's.</summary>
    RelativeDate,

    /// <summary>2月25日（星期二）: a weekday beside a date; fits some years only.</summary>
    WeekdayOfDate,

    /// <summary>1月26日，农历正月初二: a lunar date beside a date; fits some years only.</summary>
    LunarOfDate,

    /// <summary>2020年这个春节, 今年是2020年: a year said to be the present.</summary>
    PresentYear,

    /// <summary>The latest year that the text tells of.</summary>
    LatestYear,

    /// <summary>今年是新中国成立70周年.</summary>
    Anniversary,

    /// <summary>“十三五”: a five-year plan (五年规划).</summary>
    FiveYearPlan,

    /// <summary>A word that came up, or went out of use, on a known day: 新冠肺炎.</summary>
    DatedWord,

    /// <summary>昨日 in a lead: the paper tells of the day before.</summary>
    TellsOfYesterday,

    /// <summary>今天上午 in a lead: the paper tells of its own day.</summary>
    TellsOfToday,

    /// <summary>报头: the newspaper's name on a line of its own, or on its date line.</summary>
    Masthead,

    /// <summary>某某日报社: the publisher in the imprint.</summary>
    Publisher,

    /// <summary>《某某日报》: a newspaper named in the text.</summary>
    NamedInText,

    /// <summary>国内统一连续出版物号: its number begins with the province.</summary>
    SerialNumber,

    /// <summary>热线: a telephone number, whose area code tells the city.</summary>
    HotLine,

    /// <summary>版次, 版名: page number and section name.</summary>
    Folio,

    /// <summary>主办, 邮发代号, 今日8版: what a front page prints under its masthead.</summary>
    Imprint,
}
