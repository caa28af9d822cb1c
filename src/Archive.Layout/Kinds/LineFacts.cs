using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>What can be seen of a line without deciding anything.</summary>
internal struct LineFacts
{
    /// <summary>Half ems by which a paragraph's first line is set in: two ems.</summary>
    public const int Indent = 4;

    /// <summary>Half ems that a kinsoku rule (避头尾) may take from a line.</summary>
    public const int Slack = 3;

    // By how many half ems a line falls short that is set in: kinsoku gives or takes a mark.
    private const int LeastIndent = 3, MostIndent = 6;

    /// <summary>Width, in half ems, of the column the line stands in.</summary>
    public int Column;

    /// <summary>How many neighbours within the window share that width.</summary>
    public int Support;

    /// <summary>Whether enough lines of the page fill a column of that width for it to be a body's.</summary>
    public bool Common;

    /// <summary>By how many half ems the line falls short of its column; negative where it stands out.</summary>
    public int Short;

    /// <summary>Reaches the column's right edge, within what a kinsoku rule may take away.</summary>
    public readonly bool Full => Short <= Slack;

    /// <summary>Falls short of its column by about an indent.</summary>
    public readonly bool ShortByIndent => Short is >= LeastIndent and <= MostIndent;

    /// <summary>Falls short of its column by about an indent, even where the gaps beside its figures and Latin words take room.</summary>
    public readonly bool MayBeSetIn(in TextLine line) => Short <= MostIndent && Short - (line.Loosened / 2) >= LeastIndent;

    /// <summary>Ends a sentence.</summary>
    public bool Ends;

    /// <summary>Holds a sentence's end before its last character.</summary>
    public bool StopInside;

    /// <summary>Number of commas.</summary>
    public int Commas;

    /// <summary>Begins with a mark that may not begin a line, or says in brackets who asks (（读者 某某）): the line above is not finished.</summary>
    public bool BeginsClosing;

    /// <summary>Begins with an opening mark right behind a closing one above, on a page whose reader cuts printed lines between two such marks (<see cref="CutHabit"/>).</summary>
    public bool CutAtPair;

    /// <summary>Ends in a jump note.</summary>
    public bool Jumps;

    /// <summary>Ends in an end mark or in a credit that closes an article.</summary>
    public bool Closes;

    /// <summary>Ends in what stands only where an article ends, or goes on elsewhere.</summary>
    public readonly bool EndsArticle => Jumps || Closes;

    /// <summary>Begins with 本报讯, 新华社…电 or 上接.</summary>
    public readonly bool Leads => Lead is not null;

    /// <summary>What it begins with.</summary>
    public Lead? Lead;

    /// <summary>Begins within the lead of a line above.</summary>
    public bool InLead;

    /// <summary>Number of lines of a byline that begins here; 0 where none does.</summary>
    public int BylineLines;

    /// <summary>Is a byline that says only who took the pictures: 甲/图.</summary>
    public bool CreditsPictures;

    /// <summary>Is furniture by what it says.</summary>
    public bool Furniture;

    /// <summary>Begins as a caption does.</summary>
    public bool CaptionStart;

    /// <summary>Ends in a picture credit.</summary>
    public bool CaptionCredit;

    /// <summary>Stands in a block of few lines that ends in a picture credit.</summary>
    public bool CaptionBlock;

    /// <summary>Reads like the signature of a notice or letter, or is a date alone.</summary>
    public bool Signs;

    /// <summary>Is a signature that can be no part of a headline: a person's, a date; an office may be named in one.</summary>
    public bool SignsAlone;

    /// <summary>Goes on with the signature of the line above.</summary>
    public bool SignsOn;

    /// <summary>Is a date alone.</summary>
    public bool DateOnly;

    /// <summary>Opens a letter: 编辑同志：, 各位家长：</summary>
    public bool Addresses;

    /// <summary>Stands in a short block without a full stop, right before a lead, a byline or the page's end.</summary>
    public bool BeforeLead;

    /// <summary>Falls short by an indent and goes on in a full line: a paragraph's first.</summary>
    public bool SetIn;

    /// <summary>Begins as news does: 昨日，, 3月5日上午，, 记者从…, or as what <see cref="Announces"/>.</summary>
    public bool Opens;

    /// <summary>Begins as a notice, a question, a digest, a correction or a letter to the editor does, which nobody signs as reporters do: 受…委托，…, 问：我是…, 据《…》报道; or
    /// is the first line of a small advertisement, by its last.</summary>
    public bool Announces;

    /// <summary>Opens a letter to the editor: 编辑同志：.</summary>
    public readonly bool OpensLetter => Announces && Addresses;

    /// <summary>Is of a brief in a box of several, each of which says who sent it in.</summary>
    public bool SignedBrief;

    /// <summary>Is a row of names, with what they are honoured for before them or not: 敬业奉献：甲 乙 丙.</summary>
    public bool NameRow;

    /// <summary>Is a row of a list, a schedule or a small table.</summary>
    public bool Row;

    /// <summary>Is such a row whose cells gaps part.</summary>
    public bool Cells;

    /// <summary>Begins with the name of a value that follows: 项目编号：…, 联系人：….</summary>
    public bool Value;

    /// <summary>Holds a telephone number, or another of as many digits.</summary>
    public bool HasNumber;

    /// <summary>Stands in such a block right before a paragraph's first line: a heading of some kind.</summary>
    public bool BeforeSetIn;

    /// <summary>Says who attended: …讲话 …出席.</summary>
    public bool Attendance;

    /// <summary>Begins with 一、 or （二） or 3.: a point of a list.</summary>
    public bool Enumerates;

    /// <summary>Is a point of a list that is a title: a numbered 小标题.</summary>
    public bool NumbersPart;

    /// <summary>Is a title of a box inside an article, or a number alone above a part: 编者按, 【相关链接】, 01.</summary>
    public bool PartTitle;

    /// <summary>Is made like another title of the same story, as its parts are (对仗).</summary>
    public bool Parallel;

    /// <summary>Begins to say who the author is, or what the text is from: （作者系…, （本文系….</summary>
    public bool AuthorNote;

    /// <summary>Is the first of briefs over or under one label.</summary>
    public bool OpensBriefs;

    /// <summary>Ends an entry of a list that its column broke.</summary>
    public bool RestOfRow;

    /// <summary>Reads like a 引题: …时强调.</summary>
    public bool Kicker;

    /// <summary>Is the label of a collection of briefs: 简讯, 国内短波.</summary>
    public bool Label;

    /// <summary>Is the name of a column or genre (栏目名): 【民生提醒】, 短评; or the label of a collection of briefs.</summary>
    public bool Rubric;

    /// <summary>Begins with ——, as a 副题 does.</summary>
    public bool Dash;

    /// <summary>A title that notices bear: 公告, 停电通知, 招租.</summary>
    public bool NoticeTitle;

    /// <summary>What is known of a block's first line where blocks were brought together.</summary>
    public LineThread Thread;
}

/// <summary>How a block's first line stands to the blocks above.</summary>
internal enum LineThread : byte
{
    /// <summary>Nobody knows.</summary>
    Unknown,

    /// <summary>Goes on with the block above.</summary>
    GoesOn,

    /// <summary>Goes on with none.</summary>
    Begins,
}
