using Archive.Layout.Kinds;

namespace Archive.Layout.Articles;

/// <summary>Lines that were found to belong to one article, before they are read.</summary>
internal sealed class Draft
{
    /// <summary>Indices of byline, body and crosshead lines, in reading order.</summary>
    public List<int> Body { get; } = [];

    /// <summary>Indices of headline lines, from top to bottom.</summary>
    public List<int> Headings { get; } = [];

    /// <summary>Indices of caption lines; a caption begins where the line's kind says so.</summary>
    public List<int> Captions { get; } = [];

    /// <summary>The headline where type sizes have told its parts apart; <see langword="null"/> to be read off the words.</summary>
    public HeadlineStack? Stack { get; set; }

    /// <summary>Letters and characters of the body without any marks, once somebody has asked for them.</summary>
    public string? Words { get; set; }

    /// <summary>How clearly the headline is this article's: difference to the next best place, 0 or more.</summary>
    public float HeadingMargin { get; set; } = 2;
}

/// <summary>A page's lines, sorted into drafts, headline runs between them, and furniture.</summary>
/// <param name="Drafts">Bodies in order.</param>
/// <param name="Gaps">Headline lines before each body, and, last, behind the last: one more than there are bodies.</param>
/// <param name="Furniture">Furniture lines.</param>
internal sealed partial record Draftwork(List<Draft> Drafts, List<List<int>> Gaps, List<int> Furniture)
{
    /// <summary>Share of the bodies that stop in mid-sentence.</summary>
    public float Torn(LineFacts[] facts, LineKind[] kinds) =>
        Drafts.Count == 0 ? 0 : Drafts.Count(d => d.Body.Count > 0 && facts[d.Body[^1]] is { Ends: false, Jumps: false, Closes: false } && kinds[d.Body[^1]] != LineKind.Signature) / (float)Drafts.Count;

    /// <summary>Sorts the lines by their kinds.</summary>
    public static Draftwork Of(LineKind[] kinds)
    {
        List<Draft> drafts = [];
        List<List<int>> gaps = [[]];
        List<int> furniture = [];
        List<int> captions = [];
        Draft? open = null;
        for (var i = 0; i < kinds.Length; i++)
        {
            switch (kinds[i])
            {
                case LineKind.Furniture:
                case LineKind.FurnitureInside:
                    furniture.Add(i);
                    break;
                case LineKind.Heading:
                case LineKind.HeadingNext:
                case LineKind.HeadingInside:
                    gaps[^1].Add(i);
                    break;
                case LineKind.Caption:
                case LineKind.CaptionNext:
                case LineKind.CaptionInside:
                case LineKind.CaptionInsideNext:
                    if (open is null)
                        captions.Add(i);
                    else
                        open.Captions.Add(i);
                    break;
                default:
                    var starts = kinds[i] == LineKind.Start && !(i > 0 && kinds[i - 1] == LineKind.Byline) || kinds[i] == LineKind.Byline && !(i > 0 && kinds[i - 1] == LineKind.Byline);
                    if (open is null || starts)
                    {
                        open = new Draft();
                        drafts.Add(open);
                        gaps.Add([]);
                    }

                    open.Body.Add(i);
                    break;
            }
        }

        // A caption before the first body.
        if (captions.Count > 0)
        {
            if (drafts.Count > 0)
                drafts[0].Captions.InsertRange(0, captions);
            else
                furniture.AddRange(captions);
        }

        return new Draftwork(drafts, gaps, furniture);
    }
}
