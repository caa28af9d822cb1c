using System.Buffers;
using Archive.Layout.Patterns;

namespace Archive.Layout.Mentions;

/// <summary>Lists of organisations: two or more between 、 whose names end as those of offices, companies, hospitals and schools do.</summary>
internal static class OrganisationLists
{
    private const int Longest = 18;

    // Habit: what it is stands at the end (市教育局), and what must not follow it there (局长, 委员).
    private static readonly (string End, string NotBefore)[] Ends =
    [
        ("局", "长党部面势限机"), ("委员会", "委主副"), ("委", "员书副常托任派会"), ("办公室", "主副"), ("办事处", "主副"), ("办", "公理事法学好成实"), ("厅", "长局"), ("中心", "小城主副任区"), ("公司", "总董法"),
        ("集团", "公总董"), ("医院", "院"), ("保健院", ""), ("法院", "院"), ("检察院", ""), ("学院", ""), ("学校", "校"), ("大学", "生城"), ("中学", "生"), ("小学", "生"), ("幼儿园", ""), ("银行", "行卡"), ("协会", "会"),
        ("支队", "长"), ("总队", "长"), ("管委会", "主副"), ("联合会", "主副"), ("总工会", "主副"), ("政府", "办"), ("图书馆", "馆"), ("博物馆", "馆"),
    ];

    // Habit: whose it is stands at the beginning; a word before that (记者从, 由) is none of the name.
    private static readonly string[] Owners = ["市", "省", "县", "区", "州", "国家", "全国"];

    // Names hold no such words.
    private static readonly SearchValues<char> Particles = SearchValues.Create("的了是在将把被让并");

    /// <summary>Adds the organisations that a sentence lists.</summary>
    public static void Find(string sentence, List<string> organisations)
    {
        foreach (var clause in sentence.Split('，', ',', '：', '“', '”', '（', '）'))
        {
            var items = clause.Split('、');
            var list = new List<string>();
            for (var i = 0; i < items.Length; i++)
            {
                var isLast = i == items.Length - 1;
                var name = i == 0 ? Beginning(items[i]) : isLast ? Ending(items[i]) : IsName(items[i]) ? items[i] : null;
                if (name is not null)
                    list.Add(name);
                if (name is not null && !isLast)
                    continue;
                if (list.Count >= 2)
                    organisations.AddRange(list);
                list.Clear();
                // What breaks a list off may begin the next.
                if (name is null && i > 0 && !isLast && Beginning(items[i]) is { } next)
                    list.Add(next);
            }
        }
    }

    /// <summary>The name that a list begins with: from its owner on, since what stands before is not parted from it.</summary>
    private static string? Beginning(string item)
    {
        var from = -1;
        foreach (var owner in Owners)
        {
            // 市区 and 县市区 are no owners of anything.
            if (item.LastIndexOf(owner, StringComparison.Ordinal) is var at && at > from && IsName(item[at..]) && !IsOwnerAt(item, at + owner.Length))
                from = at;
        }

        return from >= 0 ? item[from..] : null;
    }

    private static bool IsOwnerAt(string item, int at) => Owners.Any(o => at <= item.Length && item.AsSpan(at).StartsWith(o));

    /// <summary>The name that a list ends with: up to the first end of a name that nothing continues.</summary>
    private static string? Ending(string item)
    {
        for (var length = 3; length <= Math.Min(item.Length, Longest); length++)
        {
            if (IsName(item[..length]) && !Ends.Any(e => item.AsSpan(0, length).EndsWith(e.End) && (Continues(item, length, e.NotBefore) || Grows(item, length))))
                return item[..length];
        }

        return null;
    }

    private static bool Continues(string item, int at, string notBefore) => at < item.Length && notBefore.Contains(item[at], StringComparison.Ordinal);

    /// <summary>Whether a longer end begins within this one: 委 of 委员会, 办 of 办事处.</summary>
    private static bool Grows(string item, int length) =>
        Ends.Any(e => Enumerable.Range(1, e.End.Length - 1).Any(n => length >= n && length - n + e.End.Length <= item.Length && item.AsSpan(length - n).StartsWith(e.End)));

    private static bool IsName(string item)
    {
        if (item.Length is < 3 or > Longest || !Names.IsHan(item) || item.AsSpan().ContainsAny(Particles))
            return false;
        return Ends.Any(e => item.EndsWith(e.End, StringComparison.Ordinal) && item.Length > e.End.Length);
    }
}
