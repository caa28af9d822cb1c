namespace Archive.Layouts.Writing;

/// <summary>What a paragraph is.</summary>
internal enum ParagraphRole
{
    Running,
    Crosshead,

    /// <summary>落款: set right.</summary>
    Signature,

    /// <summary>A verse, or a row of names: a line of its own, however short.</summary>
    Row,
}

/// <summary>A paragraph as it is set; white space in it is not part of its text.</summary>
internal sealed record StoryParagraph(string Text, ParagraphRole Role = ParagraphRole.Running);

/// <summary>A caption as it is set, with its credit.</summary>
internal sealed record StoryCaption(string Text, string? Photographer);

/// <summary>The other end of a jump.</summary>
internal sealed record Jump(int Page, string? Ref);

/// <summary>A story: what is true of it, and how it is printed.</summary>
internal sealed class Story
{
    /// <summary>news, gov, feature, wire, notice, inner (a landing), comment, other; ad and caption for what may be left out.</summary>
    public required string Kind { get; init; }

    public string? Kicker { get; set; }

    /// <summary>A space stands between its phrases.</summary>
    public string? Headline { get; set; }

    public List<string> Subheadlines { get; } = [];

    /// <summary>Whether the stack was a picture: then it is not in the text.</summary>
    public bool HeadIsPicture { get; set; }

    public List<string> Reporters { get; } = [];
    public List<string> Correspondents { get; } = [];
    public List<string> Photographers { get; } = [];
    public string? Source { get; set; }
    public string? Place { get; set; }
    public DateOnly? Dateline { get; set; }
    public Jump? ContinuedOn { get; set; }
    public Jump? ContinuedFrom { get; set; }
    public string? EndMark { get; set; }
    public List<StoryParagraph> Paragraphs { get; } = [];
    public List<StoryCaption> Captions { get; } = [];

    /// <summary>Printed before the first paragraph: 本报讯（记者 甲）, 新华社北京1月25日电, （上接第一版③）.</summary>
    public string Lead { get; set; } = "";

    /// <summary>Printed on a line of its own: ●本报记者 甲.</summary>
    public string? OwnByline { get; set; }

    /// <summary>Printed behind the last paragraph: （记者 甲）, an end mark, a jump.</summary>
    public string Tail { get; set; } = "";

    /// <summary>How it is written and set, to tell what kinds of stories are split wrongly.</summary>
    public SortedSet<string> Traits { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a splitter may leave it out: small ads, captions of pictures without a story.</summary>
    public bool IsOptional => Kind is "ad" or "caption";

    /// <summary>Characters of the body.</summary>
    public int Length => Paragraphs.Sum(p => p.Text.Length);
}
