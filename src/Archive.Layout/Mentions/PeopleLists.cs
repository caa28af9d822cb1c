using Archive.Layout.Patterns;

namespace Archive.Layout.Mentions;

/// <summary>Lists of people: two names or more in one clause, behind an office or 出席的有, in a sentence that says what they came to do.</summary>
internal static class PeopleLists
{
    /// <summary>How far from a list it may be said what those in it did.</summary>
    private const int Reach = 40;

    /// <summary>An office and a name are no longer than this: 市人大常委会党组副书记、副主任 and two to four characters.</summary>
    private const int LongestItem = 26;

    // Habit: an office stands before the first name (市领导方克俭), and may stand before each.
    private static readonly string[] Offices =
    [
        "领导", "书记", "常委", "市长", "县长", "区长", "州长", "省长", "镇长", "乡长", "主任", "主席", "秘书长", "局长", "部长", "厅长", "院长", "检察长", "校长", "党组成员", "总经理", "董事长", "负责人", "同志", "领导同志",
    ];

    // Habit: the sentence ends in what they did (出席会议), or begins with it (参加活动的有).
    private static readonly string[] Verbs = ["出席", "参加", "陪同", "列席", "参与", "主持", "到会", "参会", "与会", "随同", "会见时在座"];

    private static readonly string[] Openers = ["的有", "的还有", "的是", "的领导有", "的市领导有", "的县领导有", "的区领导有"];

    // Habit: behind the last name stands what they did, or that there were more of them.
    private static readonly string[] Tails =
    [
        "等", "出席", "参加", "陪同", "列席", "参与", "主持", "到会", "参会", "与会", "随同", "分别", "一同", "一起", "共同", "也", "均", "一行", "（", "(", "”",
    ];

    private static readonly string[] Joints = ["以及", "和", "及", "与"];

    /// <summary>Adds the people that a sentence lists.</summary>
    public static void Find(string sentence, List<string> people)
    {
        var at = 0;
        foreach (var clause in sentence.Split('，', ','))
        {
            FindInClause(sentence, at, clause, people);
            at += clause.Length + 1;
        }
    }

    private static void FindInClause(string sentence, int clauseStart, string clause, List<string> people)
    {
        var items = clause.Split('、', ' ', '　');
        var start = clauseStart;
        for (var first = 0; first < items.Length - 1; first++)
        {
            if (Begin(items[first], items[first + 1]) is { } list)
            {
                var end = start + items[first].Length;
                for (var i = first + 1; i < items.Length; i++)
                {
                    var before = list.Count;
                    var whole = Item(items[i], list, isLast: i == items.Length - 1);
                    if (list.Count > before)
                        (first, end) = (i, end + 1 + items[i].Length);
                    if (!whole)
                        break;
                }

                if (list.Count >= 2 && IsListOfPeople(list) && SaysWhatTheyDid(sentence, start, end))
                    people.AddRange(list);
            }

            start = clauseStart + items.Take(first + 1).Sum(i => i.Length + 1);
        }
    }

    /// <summary>A list that begins with an item: it holds the item's name, or none yet where a gap parts the office from the first.</summary>
    private static List<string>? Begin(string item, string next) =>
        First(item) is { } name ? [name] : Names.IsName(next) && Offices.Any(o => item.EndsWith(o, StringComparison.Ordinal)) ? [] : null;

    /// <summary>The name that a list begins with: it ends the item, and an office or 出席的有 stands before it.</summary>
    private static string? First(string item) => item.Contains('：') && After(item, '：') is { } listed && Names.IsName(listed) ? listed : Titled(item) ?? Opened(item);

    private static string? Titled(string item)
    {
        for (var length = 4; length >= 2; length--)
        {
            if (item.Length > length && Names.IsName(item.AsSpan(item.Length - length)) && Offices.Any(o => item.AsSpan(0, item.Length - length).EndsWith(o)))
                return item[^length..];
        }

        return null;
    }

    private static string? Opened(string item) => Openers
        .Select(o => item.IndexOf(o, StringComparison.Ordinal) is >= 0 and var at && Verbs.Any(v => item.AsSpan(0, at).Contains(v, StringComparison.Ordinal)) ? item[(at + o.Length)..] : null)
        .FirstOrDefault(n => n is not null && Names.IsName(n));

    /// <summary>Adds the names of an item that follows.</summary>
    /// <returns>Whether the item was a name to its end, so that the list may go on.</returns>
    private static bool Item(string item, List<string> list, bool isLast)
    {
        if (item.Length > LongestItem && !isLast)
            return false;
        if (Names.IsName(item) || Titled(item) is not null)
        {
            list.Add(Names.IsName(item) ? item : Titled(item)!);
            return true;
        }

        // The last: a name, and behind it what they did, or one more name.
        for (var office = 0; office <= Math.Min(item.Length, LongestItem); office++)
        {
            if (office > 0 && !Offices.Any(o => item.AsSpan(0, office).EndsWith(o)))
                continue;
            for (var length = 4; length >= 2; length--)
            {
                if (office + length >= item.Length || !Names.IsName(item.AsSpan(office, length)))
                    continue;
                var rest = item[(office + length)..];
                if (Tails.Any(t => rest.StartsWith(t, StringComparison.Ordinal)))
                {
                    list.Add(item.Substring(office, length));
                    return false;
                }

                if (Joints.FirstOrDefault(j => rest.StartsWith(j, StringComparison.Ordinal)) is not { } joint)
                    continue;
                var before = list.Count;
                list.Add(item.Substring(office, length));
                Item(rest[joint.Length..], list, isLast: true);
                if (list.Count > before + 1)
                    return false;
                list.RemoveRange(before, list.Count - before);
            }
        }

        return false;
    }

    // 农业、水利、卫生 are names too, as far as surnames go: among people some name has three characters.
    private static bool IsListOfPeople(List<string> list) => list.Any(n => n.Length > 2);

    private static bool SaysWhatTheyDid(string sentence, int start, int end)
    {
        // The last item holds what stands behind its name.
        var from = Math.Max(0, start - Reach);
        return Verbs.Any(v => sentence.AsSpan(from, Math.Min(sentence.Length, end + Reach) - from).Contains(v, StringComparison.Ordinal));
    }

    private static string After(string text, char mark) => text[(text.LastIndexOf(mark) + 1)..];
}
