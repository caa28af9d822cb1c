namespace Archive.Layouts.Writing;

/// <summary>What the stories of one page share: date, staff, leaders.</summary>
internal sealed class Issue
{
    private readonly bool heldOut;

    public Issue(Dice dice, bool heldOut)
    {
        this.heldOut = heldOut;
        Date = new DateOnly(2012, 1, 1).AddDays(dice.Between(0, 365 * 13));
        Leaders = [.. Enumerable.Range(0, 8).Select(_ => Person(dice)).Distinct()];
        Reporters = [.. Enumerable.Range(0, 9).Select(_ => Person(dice)).Distinct()];
        Editors = [.. Enumerable.Range(0, 4).Select(_ => Person(dice)).Distinct()];
    }

    public DateOnly Date { get; }

    public IReadOnlyList<string> Leaders { get; }

    public IReadOnlyList<string> Reporters { get; }

    public IReadOnlyList<string> Editors { get; }

    /// <summary>A name. Held-out pages have given names of their own.</summary>
    public string Person(Dice dice)
    {
        var words = Grammar.Instance.Words;
        var surname = dice.Falls(.06) ? dice.Pick(words["复姓"]) : dice.Pick(words["姓"]);
        string Given()
        {
            var names = words["名"];
            var i = dice.Between(0, names.Length / 2 - 1) * 2;
            return names[heldOut ? i + 1 : i];
        }

        return surname + Given() + (dice.Falls(surname.Length == 2 ? .4 : .6) ? Given() : "");
    }
}
