using System.Globalization;
using System.Text;

namespace Archive.Layouts.Writing;

/// <summary>Fills the slots of templates for one story: {路} draws anew, {路:a} stays the same throughout.</summary>
internal sealed class Wording(Grammar grammar, Dice dice, Issue issue, Dictionary<string, string[]>? topic = null)
{
    private readonly Dictionary<string, string> bound = [];

    /// <summary>Fixes a slot to a value.</summary>
    public void Bind(string slot, string value) => bound[slot] = value;

    public string Fill(string template)
    {
        var text = new StringBuilder(template.Length + 16);
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] != '{')
            {
                text.Append(template[i]);
                continue;
            }

            var close = template.IndexOf('}', i);
            text.Append(Slot(template[(i + 1)..close]));
            i = close;
        }

        return text.ToString();
    }

    public string Word(string key) => Slot(key);

    private string Slot(string slot)
    {
        if (bound.TryGetValue(slot, out var value))
            return value;
        var colon = slot.IndexOf(':', StringComparison.Ordinal);
        var key = colon < 0 ? slot : slot[..colon];
        value = Draw(key);
        // No two slots of one story have the same leader or place.
        for (var tries = 0; colon >= 0 && tries < 9 && bound.ContainsValue(value); tries++)
            value = Draw(key);
        if (colon >= 0)
            bound[slot] = value;
        return value;
    }

    private string Draw(string key)
    {
        switch (key)
        {
            case "人":
                return issue.Person(dice);
            case "领导":
                return dice.Pick(issue.Leaders);
            case "少数民族人":
                return dice.Pick(grammar.Words["少数民族名"]);
            case "年":
                return issue.Date.Year.ToString(CultureInfo.InvariantCulture);
        }

        if (key[0] is '#' or '.')
        {
            var ends = key[1..].Split('-');
            var number = dice.Between(int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[1], CultureInfo.InvariantCulture));
            return key[0] == '#' ? number.ToString(CultureInfo.InvariantCulture) : $"{number}.{dice.Between(1, 9)}";
        }

        if (topic is not null && topic.TryGetValue(key, out var words) || grammar.Words.TryGetValue(key, out words))
            return Fill(dice.Pick(words));
        throw new FormatException($"No word is known for {{{key}}}.");
    }
}
