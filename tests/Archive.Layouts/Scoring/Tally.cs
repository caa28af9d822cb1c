namespace Archive.Layouts.Scoring;

/// <summary>Counts over pages.</summary>
public sealed class Tally
{
    /// <summary>Pages counted.</summary>
    public int Pages { get; set; }

    /// <summary>Pages on which everything is right.</summary>
    public int Perfect { get; set; }

    /// <summary>True articles.</summary>
    public int Articles { get; set; }

    /// <summary>Articles found, without those that may be left out.</summary>
    public int Predicted { get; set; }

    /// <summary>Small ads and captions that were found as articles.</summary>
    public int Ignored { get; set; }

    /// <summary>Articles found with a body alike enough; what follows counts among these.</summary>
    public int Matched { get; set; }

    /// <summary>Whole stack right, whatever its parts are called.</summary>
    public int Stack { get; set; }

    /// <summary>Kicker, headline and subheadlines each right.</summary>
    public int Roles { get; set; }

    /// <summary>Headline right.</summary>
    public int Headline { get; set; }

    /// <summary>Reporters right.</summary>
    public int Reporters { get; set; }

    /// <summary>Correspondents right.</summary>
    public int Correspondents { get; set; }

    /// <summary>Source right.</summary>
    public int Source { get; set; }

    /// <summary>Place right.</summary>
    public int Place { get; set; }

    /// <summary>Date of the dateline right.</summary>
    public int Date { get; set; }

    /// <summary>Jump right, or rightly none.</summary>
    public int Continuation { get; set; }

    /// <summary>Landings among the true articles.</summary>
    public int Landings { get; set; }

    /// <summary>Landings whose origin is right.</summary>
    public int LandingsRight { get; set; }

    /// <summary>Paragraph boundaries in truth.</summary>
    public int Cuts { get; set; }

    /// <summary>Paragraph boundaries found.</summary>
    public int CutsFound { get; set; }

    /// <summary>Paragraph boundaries found where they are.</summary>
    public int CutsRight { get; set; }

    /// <summary>Characters of true bodies.</summary>
    public long Characters { get; set; }

    /// <summary>Edits that make true bodies of the found ones.</summary>
    public long Edits { get; set; }

    /// <summary>Articles with everything right.</summary>
    public int Whole { get; set; }

    /// <summary>Confidence of every article found, and whether everything of it is right.</summary>
    public List<(double Confidence, bool Right)> Confidences { get; } = [];

    /// <summary>Share of found articles that are true.</summary>
    public double Precision => Share(Matched, Predicted);

    /// <summary>Share of true articles that are found.</summary>
    public double Recall => Share(Matched, Articles);

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Mean(Precision, Recall);

    /// <summary>Harmonic mean of precision and recall of paragraph boundaries.</summary>
    public double ParagraphF1 => Matched == 0 && Articles > 0 ? 0 : Mean(Share(CutsRight, CutsFound), Share(CutsRight, Cuts));

    /// <summary>Edits per character.</summary>
    public double ErrorRate => Characters == 0 ? 0 : (double)Edits / Characters;

    /// <summary>Mean of article F1, stack, reporters and paragraph F1.</summary>
    public double Overall => (F1 + Rate(Stack) + Rate(Reporters) + ParagraphF1) / 4;

    /// <summary>Share of a count among the matched articles.</summary>
    public double Rate(int count) => Matched == 0 ? 0 : (double)count / Matched;

    /// <summary>Share; 1 of nothing.</summary>
    public static double Share(int part, int of) => of > 0 ? (double)part / of : part > 0 ? 0 : 1;

    /// <summary>Adds the counts of other pages.</summary>
    public void Add(Tally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Pages += other.Pages;
        Perfect += other.Perfect;
        Articles += other.Articles;
        Predicted += other.Predicted;
        Ignored += other.Ignored;
        Matched += other.Matched;
        Stack += other.Stack;
        Roles += other.Roles;
        Headline += other.Headline;
        Reporters += other.Reporters;
        Correspondents += other.Correspondents;
        Source += other.Source;
        Place += other.Place;
        Date += other.Date;
        Continuation += other.Continuation;
        Landings += other.Landings;
        LandingsRight += other.LandingsRight;
        Cuts += other.Cuts;
        CutsFound += other.CutsFound;
        CutsRight += other.CutsRight;
        Characters += other.Characters;
        Edits += other.Edits;
        Whole += other.Whole;
        Confidences.AddRange(other.Confidences);
    }

    private static double Mean(double a, double b) => a + b == 0 ? 0 : 2 * a * b / (a + b);
}
