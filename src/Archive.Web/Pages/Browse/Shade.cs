namespace Archive.Web.Pages.Browse;

/// <summary>How much a day holds, in five steps: the same for every year, so that years can be compared.</summary>
public static class Shade
{
    /// <summary>From how many articles on each step is.</summary>
    public static IReadOnlyList<int> From { get; } = [0, 10, 30, 60, 120];

    /// <summary>The step of a day that has an issue, from 1 to 5.</summary>
    public static int Of(int articles) => From.Count(f => articles >= f);

    /// <summary>What a step stands for: 1–9, 10–29, …, 120 and more.</summary>
    public static string Range(int step) =>
        step == From.Count ? Words.Fill(Text.ShadeFrom, Words.Number(From[^1])) : Words.Fill(Text.ShadeRange, Math.Max(1, From[step - 1]), From[step] - 1);
}
