namespace Archive.Layout.Tests;

/// <summary>Pages as no newspaper would print them: pieces of sample pages, cut, shuffled, mixed and strewn with odd characters.</summary>
internal static class Mutations
{
    private const int MostLines = 16;
    private const string Odd = "（）()【】“”《》①③■●□—…：；，。、！？·-/|\u200b\ufeff\u00ad\u0000\u0007\u001b\u0085\u2028\ue1a0\uf8ff\ud842\udfb7\ud800\udc00\uffff⼤ｶＡ４aZ09 \t\u3000\r\f";

    private static readonly string[] Marks =
    [
        "本报讯", "（记者 林晚舟 通讯员 乔木）", "新华社北京1月25日电", "（上接第一版③）", "（下转第二版）", "（下转第03版②）", "①3", "■", "公告", "图为现场。", "苏禾 摄", "2022年9月14日 星期三", "农历壬寅年八月十九",
        "第04版：民生", "昨日（9月13日）", "——棠州日报记者手记", "本报记者 林晚舟", "inter-", "national", "GDP", "2035年", "一、", "编辑同志：", "特此公告。", "声明作废", "（据新华社）", "棠州日报",
    ];

    private static readonly string[][] Pages =
        [.. SeedPages().Append(Samples.TrailingHeadlines).Select(p => p.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n'))];

    /// <summary>A page from a seed; the same for the same seed.</summary>
    public static string Page(int seed)
    {
        var random = new Random(seed);
        var lines = Piece(random);
        // Mostly one or two things are wrong, seldom many.
        for (var n = random.Next(8) == 0 ? random.Next(3, 20) : random.Next(0, 3); n > 0 && lines.Count > 0; n--)
            Mutate(lines, random);
        return string.Join(random.Next(12) == 0 ? "\r\n" : "\n", lines);
    }

    /// <summary>The same with fewer lines, or with fewer characters, to show what matters in a failure.</summary>
    public static IEnumerable<string> Shrink(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length > 1)
        {
            for (var size = lines.Length / 2; size > 0; size /= 2)
            {
                for (var at = 0; at + size <= lines.Length; at += size)
                    yield return string.Join('\n', lines.Where((_, i) => i < at || i >= at + size));
            }
        }
        else
        {
            for (var i = 0; i < text.Length; i++)
                yield return text.Remove(i, 1);
        }
    }

    private static List<string> Piece(Random random)
    {
        var page = Pages[random.Next(Pages.Length)];
        var from = random.Next(page.Length);
        return [.. page.Skip(from).Take(random.Next(1, MostLines))];
    }

    private static void Mutate(List<string> lines, Random random)
    {
        var i = random.Next(lines.Count);
        var line = lines[i];
        var at = random.Next(line.Length + 1);
        switch (random.Next(14))
        {
            case 0:
                lines.RemoveAt(i);
                break;
            case 1:
                lines.Insert(random.Next(lines.Count), line);
                break;
            case 2:
                var other = random.Next(lines.Count);
                (lines[other], lines[i]) = (line, lines[other]);
                break;
            case 3:
                lines[i] = string.Join(' ', line.AsEnumerable());
                break;
            case 4:
                lines[i] = line[..at];
                break;
            case 5:
                lines.Insert(i, "");
                break;
            case 6:
                lines[i] = line.Insert(at, Marks[random.Next(Marks.Length)]);
                break;
            case 7:
                lines.Insert(i, Marks[random.Next(Marks.Length)]);
                break;
            case 8:
                lines[i] = line.Insert(at, Odd[random.Next(Odd.Length)].ToString());
                break;
            case 9:
                lines[i] = line[..at];
                lines.Insert(i + 1, line[at..]);
                break;
            case 10:
                lines.InsertRange(i, Piece(random));
                break;
            case 11:
                lines[i] = new string([.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => (char)random.Next(0x10000))]);
                break;
            case 12 when i + 1 < lines.Count:
                lines[i] += lines[i + 1];
                lines.RemoveAt(i + 1);
                break;
            default:
                lines[i] = new string(' ', random.Next(1, 6)) + line;
                break;
        }
    }

    private static IEnumerable<string> SeedPages()
    {
        foreach (var path in Directory.EnumerateFiles(SeedPagesTests.Root, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var decoded = PageDecoder.Decode(File.ReadAllBytes(path));
            if (decoded.IsText)
                yield return decoded.Text;
        }
    }
}
