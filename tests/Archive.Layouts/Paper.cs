namespace Archive.Layouts;

/// <summary>How a paper places headlines over bodies of several columns.</summary>
internal enum HeadPlace
{
    /// <summary>Across all columns, above them.</summary>
    Above,

    /// <summary>In the left columns, beside the body.</summary>
    Beside,
}

/// <summary>A newspaper's habits: everything that stays the same from page to page. Measures are in ems of the body type unless said otherwise.</summary>
internal sealed class Paper
{
    private static readonly string[] Names = ["棠州日报", "棠州晚报", "安澜时报", "云陂日报", "棠河晨报", "清泽商报", "望河日报", "棠州都市报"];

    private Paper(long number, bool heldOut)
    {
        var dice = Dice.Of(heldOut ? "held-out paper" : "paper", number);
        Number = number;
        Name = Names[(int)(number % Names.Length)];
        Tabloid = dice.Falls(.3);
        BodySize = dice.Between(8.5, 10.5);
        Leading = dice.Between(1.25, 1.6);
        ColumnChars = Tabloid ? dice.Between(12, 17) : dice.Between(11, 18);
        Columns = Math.Max(3, (int)(Tabloid ? 62 / ColumnChars : 90 / ColumnChars));
        Gutter = dice.Between(.95, 2.3);
        Squeeze = dice.Weigh((0.0, 2), (.5, 2), (.75, 1));
        SqueezesPairs = dice.Falls(.75);
        TrimsLineEnds = dice.Falls(.8);
        HangsQuotes = dice.Falls(.5);
        AutoSpace = dice.Weigh((0.0, 3), (.125, 1), (.25, 1));
        Indent = dice.Falls(.95) ? 2 : 1;

        HeadFirst = dice.Weigh((0.0, 5), (.15, 3), (.5, 1), (1.0, 4));
        HeadLeft = dice.Falls(.4);
        HeadScale = dice.Between(1.8, 2.8);
        KickerScale = dice.Between(1.2, 1.6);
        SubheadScale = dice.Between(1.15, 1.5);
        BreaksHeadsAnywhere = dice.Falls(.5);
        PhraseALine = dice.Between(0, 1);
        HeadBeside = dice.Weigh((0.0, 3), (.15, 2), (.4, 1));
        PictureHeads = dice.Weigh((0.0, 3), (.08, 2), (.2, 1));
        HeadInOneFrame = dice.Falls(.5);
        Kickers = dice.Between(.1, .5);
        WideEnds = dice.Weigh((0.0, 4), (.1, 1), (.3, 1));
        CrossheadIndent = dice.Weigh((0.0, 2), (2.0, 2), (-1.0, 2));
        Crossheads = dice.Between(.05, .4);
        OtherMeasure = dice.Between(0, .4);

        NameSeparator = dice.Weigh((" ", 4), ("、", 2), ("　", .4), ("，", .2));
        RoleSpace = dice.Weigh(("", 3), (" ", 3));
        SpaceAfterLead = dice.Weigh(("", 2), (" ", 2), ("　", .5));
        SpreadsShortNames = dice.Falls(.35);
        Bullet = dice.Weigh(("", 3), ("●", 2), ("□", 2), ("■", 2), ("◎", heldOut ? 1 : 0), ("◆", heldOut ? 1 : 0), ("○", heldOut ? .5 : 0));
        OwnBylines = dice.Between(.05, .5);
        OwnBylineUnderHead = dice.Falls(.35);
        BylineAtEnd = dice.Weigh((0.0, 3), (.15, 2), (.5, 1));
        BareBylineAtEnd = dice.Falls(heldOut ? .5 : .3);
        OwnLead = dice.Weigh(("本报讯", 10), ("本报消息", heldOut ? 1 : .3), ("【本报讯】", heldOut ? .8 : 0), ("{报}讯", 1.2));
        LeadPlaces = dice.Weigh((0.0, 3), (.2, 1));
        WireForm = dice.Between(0, heldOut ? 4 : 3);
        EndMarks = dice.Weigh(("", 4), ("①#", 2), ("①", 2), ("■", heldOut ? 1 : .4), ("◆", heldOut ? .5 : 0));
        JumpForm = dice.Between(0, heldOut ? 7 : 5);
        JumpKeys = dice.Falls(.5);
        Jumps = dice.Between(.1, .6);
        JumpsAtParagraphs = dice.Falls(.3);

        FolioForm = dice.Between(0, heldOut ? 6 : 4);
        FolioIsText = dice.Falls(.75);
        MastheadIsText = dice.Falls(.6);
        EditorForm = dice.Between(0, heldOut ? 5 : 3);
        FurnitureLast = dice.Falls(.5);
        Guide = dice.Falls(.4);
        PaintsInOrder = dice.Falls(.7);
        CaptionForm = dice.Between(0, 3);
        CaptionsFirst = dice.Between(0, 1);
        SmallAds = dice.Falls(.4);

        Lifts = dice.Between(0, .5);
        SecondPhrases = dice.Between(0, .6);
    }

    public long Number { get; }
    public string Name { get; }
    public bool Tabloid { get; }

    /// <summary>Body type size, in points.</summary>
    public double BodySize { get; }

    /// <summary>Distance of lines.</summary>
    public double Leading { get; }
    public double ColumnChars { get; }
    public int Columns { get; }
    public double Gutter { get; }

    /// <summary>How much a line may be tightened at its commas before a character goes over.</summary>
    public double Squeeze { get; }

    /// <summary>Whether the blank between two marks goes.</summary>
    public bool SqueezesPairs { get; }

    /// <summary>Whether the blank of a mark at a line's start or end goes.</summary>
    public bool TrimsLineEnds { get; }
    public bool HangsQuotes { get; }

    /// <summary>Space between Chinese and digits.</summary>
    public double AutoSpace { get; }
    public double Indent { get; }

    /// <summary>How often the headline stack is painted before the body.</summary>
    public double HeadFirst { get; }
    public bool HeadLeft { get; }
    public double HeadScale { get; }
    public double KickerScale { get; }
    public double SubheadScale { get; }
    public bool BreaksHeadsAnywhere { get; }

    /// <summary>How often each phrase of a headline has a line of its own where one would hold both.</summary>
    public double PhraseALine { get; }
    public double HeadBeside { get; }
    public double PictureHeads { get; }
    public bool HeadInOneFrame { get; }
    public double Kickers { get; }
    public double WideEnds { get; }

    /// <summary>Indent of a crosshead; below 0: centred.</summary>
    public double CrossheadIndent { get; }
    public double Crossheads { get; }

    /// <summary>How often a box of several columns is set in fewer, wider ones.</summary>
    public double OtherMeasure { get; }
    public string NameSeparator { get; }
    public string RoleSpace { get; }
    public string SpaceAfterLead { get; }
    public bool SpreadsShortNames { get; }
    public string Bullet { get; }
    public double OwnBylines { get; }
    public bool OwnBylineUnderHead { get; }
    public double BylineAtEnd { get; }
    public bool BareBylineAtEnd { get; }
    public string OwnLead { get; }
    public double LeadPlaces { get; }
    public int WireForm { get; }
    public string EndMarks { get; }
    public int JumpForm { get; }
    public bool JumpKeys { get; }
    public double Jumps { get; }
    public bool JumpsAtParagraphs { get; }
    public int FolioForm { get; }
    public bool FolioIsText { get; }
    public bool MastheadIsText { get; }
    public int EditorForm { get; }
    public bool FurnitureLast { get; }
    public bool Guide { get; }
    public bool PaintsInOrder { get; }
    public int CaptionForm { get; }
    public double CaptionsFirst { get; }
    public bool SmallAds { get; }

    /// <summary>How often a 副题 is lifted from the text; a 引题 half as often.</summary>
    public double Lifts { get; }

    /// <summary>How often what might be a 副题 is the second phrase of the 主题.</summary>
    public double SecondPhrases { get; }

    /// <summary>Paper of a number. Held-out papers are drawn from other numbers, and have habits that no other has.</summary>
    public static Paper Of(long number, bool heldOut) => new(number, heldOut);
}
