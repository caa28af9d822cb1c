namespace Archive.Core.Search;

/// <summary>Characters that sound alike (同音) or look alike (形近), for "did you mean".</summary>
internal static class HanReadings
{
    // What OCR and haste confuse. Last resort: never folded, only offered.
    private static readonly string[] LookAlikes =
    [
        "己已巳", "未末", "士土", "日曰", "干千于", "人入八", "大太犬", "天夭", "王玉主", "田由甲申", "问间", "侯候", "戊戌戍", "折拆", "治冶",
        "贝见", "刀力", "儿几", "乌鸟", "免兔", "今令", "斤斥", "辛幸", "晴睛", "钓钩", "郎朗", "陈阵", "历厉", "妹姝", "崇祟", "遣遗", "衰衷哀",
        "拔拨", "扰拢", "准淮", "洁沽", "活话", "沁泌", "焦蕉", "枝技", "杨扬", "栋拣", "晖辉", "瑞端", "萧肃", "茶荼", "薄簿", "藉籍", "燥躁",
    ];

    private static readonly Dictionary<char, string> Groups = LookAlikes.SelectMany(g => g.Select(c => (c, g))).DistinctBy(p => p.c).ToDictionary(p => p.c, p => p.g);
    private static readonly ILookup<char, string> Homophones = Read();

    /// <summary>The characters that have a reading in common with this, itself first; itself alone where no reading is known.</summary>
    public static IReadOnlyList<char> SoundingLike(char c) => [.. Homophones[c].SelectMany(s => s).Prepend(c).Distinct()];

    /// <summary>Whether two characters have a reading in common.</summary>
    public static bool SoundAlike(char a, char b) => Homophones[a].Any(s => s.Contains(b, StringComparison.Ordinal));

    /// <summary>Whether two characters are easily taken for each other by the eye.</summary>
    public static bool LookAlike(char a, char b) => Groups.TryGetValue(a, out var group) && group.Contains(b, StringComparison.Ordinal);

    /// <summary>The characters that look like this, without itself.</summary>
    public static IEnumerable<char> LookingLike(char c) => Groups.TryGetValue(c, out var group) ? group.Where(x => x != c) : [];

    /// <summary>For each character the lists of those that share a syllable with it.</summary>
    private static ILookup<char, string> Read()
    {
        using var stream = typeof(HanReadings).Assembly.GetManifestResourceStream("HanReadings.txt")
            ?? throw new InvalidOperationException("HanReadings.txt is not in the assembly.");
        using var reader = new StreamReader(stream);
        var lists = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
                lists.Add(line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        }

        return lists.SelectMany(list => list.Select(c => (c, list))).ToLookup(p => p.c, p => p.list);
    }
}
