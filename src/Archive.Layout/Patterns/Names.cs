using System.Buffers;
using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>Personal names as bylines set them: 二至四字, letter-spaced, or of minorities with ·.</summary>
internal static class Names
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> DoubleSurnames = new HashSet<string>
    {
        "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "令狐", "拓跋", "轩辕", "呼延",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private const int LongestName = 16;

    // 百家姓 and the commonest surnames outside it.
    private static readonly SearchValues<char> Surnames =
        SearchValues.Create("麦鄢缑旷栗帅鹿揣赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公付肖闫覃岳佟代冼仝牟未初矫苑芦亓占来车母门原展漆辜仉揭邸楚晋亢况郇琴商佘佴伯赏墨哈谯笪年爱阳佟言福岑芶苟涂丘隋丛楼谌邝雒粟官普刀");

    /// <summary>Whether a name can begin with this character.</summary>
    public static bool IsSurname(char c) => Surnames.Contains(c);

    /// <summary>Whether this is a name: 二至四字 that begins with a surname, or a longer one with ·.</summary>
    public static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.Contains('·') || name.Contains('•'))
            return name.Length is >= 4 and <= 20 && IsHan(name);
        if (name.Length is < 2 or > 4 || !IsHan(name))
            return false;
        return name.Length == 4 ? IsDouble(name[..2]) || Surnames.Contains(name[0]) && Surnames.Contains(name[1]) : Surnames.Contains(name[0]) || name.Length == 3 && IsDouble(name[..2]);
    }

    /// <summary>Whether a line is a row of names parted by gaps, as lists of the honoured have: three or more, most of them known by their surnames.</summary>
    /// <remarks>What they are honoured for may stand before them (敬业奉献：), who they are in brackets behind (女，侗族), and a line's end may cut the last name.</remarks>
    public static bool IsRow(PageText page, in TextLine line)
    {
        if (line.InnerSpaces < 1 || line.Count > 40)
            return false;
        var ink = page.Span(line);
        var colon = ink[..Math.Min(ink.Length, 12)].IndexOf('：');
        int names = 0, others = 0, start = line.From + colon + 1;
        for (var i = start + 1; i <= line.To; i++)
        {
            if (i < line.To && !page.GapBefore(i))
                continue;
            // 某 某: a name set wide.
            if (i - start == 1 && i < line.To && (i + 1 == line.To || page.GapBefore(i + 1)))
                continue;
            var name = page.Span(start, i);
            if (name[^1] == '）' && name.IndexOf('（') is > 1 and var open)
                name = name[..open];
            if (name.Length is > 4 or 0 && !name.Contains('·') || !IsHan(name))
                return false;
            if (IsName(name))
                names++;
            else if (i < line.To && start != line.From)
                others++;
            start = i;
        }

        return names >= (colon > 0 ? 1 : 2) && others == 0 && (names >= 3 || colon > 0 || names == 2 && line.InnerSpaces >= 2);
    }

    /// <summary>Whether a line goes on with the row of names above it, whose end may have cut a name: 卿琪 某某某, 尔·某某, or a single character.</summary>
    public static bool GoesOnWithRow(PageText page, in TextLine line)
    {
        if (line.Count > 40 || !IsHan(page.Span(line)) || line.Count > 1 && line.InnerSpaces == 0 && page.Span(line).IndexOf('·') < 0)
            return false;
        int others = 0, start = line.From;
        for (var i = start + 1; i <= line.To; i++)
        {
            if (i < line.To && !page.GapBefore(i) || i - start == 1 && i < line.To)
                continue;
            var name = page.Span(start, i);
            if (name.Length > 4 && !name.Contains('·'))
                return false;
            others += start != line.From && i < line.To && !IsName(name) ? 1 : 0;
            start = i;
        }

        return others == 0;
    }

    /// <summary>Whether these two characters are one surname: 欧阳.</summary>
    public static bool IsDouble(ReadOnlySpan<char> two) => DoubleSurnames.Contains(two);

    /// <summary>Whether ink holds nothing but Chinese characters and the dot of names.</summary>
    public static bool IsHan(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!Chars.IsHan(c) && c is not ('·' or '•'))
                return false;
        }

        return true;
    }

    /// <summary>Adds the names in ink that has no other separator than white space or a line's end.</summary>
    /// <remarks>Of all ways to cut the ink into names, the likeliest: a name begins with a surname, has two or three characters,
    /// and is parted from the next by a gap. Gaps inside are those of letter-spacing (杨 丽 娜) or of two characters set to the
    /// width of three (焦　娇): in every place or in none. A gap at a line's end is lost, and a line that is stretched to its
    /// column's width has gaps everywhere.</remarks>
    public static void Split(PageText page, int from, int to, List<string> into)
    {
        var ink = page.Span(from, to);
        if (ink.Length <= 3)
        {
            if (ink.Length > 0)
                into.Add(ink.ToString());
            return;
        }

        var places = new Place[ink.Length];
        for (var i = 1; i < places.Length; i++)
        {
            var line = page.Lines[page.LineAt(from + i)];
            places[i] = line.From == from + i ? Place.LineEnd : !page.GapBefore(from + i) ? Place.None : line.InnerSpaces * 5 >= line.Count * 4 ? Place.Stretched : Place.Gap;
        }

        var best = new float[ink.Length + 1];
        var cut = new int[ink.Length + 1];
        Array.Fill(best, float.NegativeInfinity, 1, ink.Length);
        for (var end = 2; end <= ink.Length; end++)
        {
            for (var start = Math.Max(0, end - LongestName); start <= end - 2; start++)
            {
                var score = best[start] + Score(ink, places, start, end);
                if (score > best[end])
                    (best[end], cut[end]) = (score, start);
            }
        }

        List<string> names = [];
        for (var end = ink.Length; end > 0; end = cut[end])
        {
            if (float.IsNegativeInfinity(best[end]))
            {
                names.Add(ink[..end].ToString());
                break;
            }

            names.Add(ink[cut[end]..end].ToString());
        }

        names.Reverse();
        into.AddRange(names);
    }

    /// <summary>What stands between two characters.</summary>
    private enum Place : byte
    {
        /// <summary>Nothing.</summary>
        None,

        /// <summary>White space.</summary>
        Gap,

        /// <summary>White space, as between all characters of its line.</summary>
        Stretched,

        /// <summary>A line's end.</summary>
        LineEnd,
    }

    private static float Score(ReadOnlySpan<char> ink, Place[] places, int start, int end)
    {
        var name = ink[start..end];
        var dot = name.IndexOfAny('·', '•');
        // 尔·艾山 and 古丽·艾 are torn: both parts have two characters or more.
        if (dot < 0 ? name.Length > 4 : dot < (start > 0 ? 2 : 1) || name.Length - dot < (end < ink.Length ? 3 : 2))
            return float.NegativeInfinity;
        int gaps = 0, inner = 0;
        for (var i = start + 1; i < end; i++)
        {
            gaps += places[i] is Place.Gap or Place.Stretched ? 1 : 0;
            inner += places[i] != Place.LineEnd ? 1 : 0;
        }

        var isDouble = name.Length > 2 && IsDouble(name[..2]);
        var score = IsName(name) ? 2f : -2f;
        score += name.Length switch { 2 => IsDouble(name) ? -2 : -0.2f, 3 => isDouble ? 0.6f : 0.3f, 4 when isDouble => 0.8f, _ => dot > 0 ? 1 : -1.5f };
        if (gaps > 0)
            score -= gaps == inner ? 0.4f : 2.5f;
        // A name with a dot is set apart; the two characters before it may be its own. Of a stretched line only the end parts.
        if (dot > 0 && start > 0 && places[start] != Place.Gap)
            score -= places[start] == Place.LineEnd && places[start - 1] == Place.Stretched ? 0.5f : 1.5f;
        return score + (start == 0 ? 0 : Edge(places[start])) + (end == ink.Length ? 0 : Edge(places[end]));
    }

    private static float Edge(Place place) => place switch { Place.None => -0.8f, Place.LineEnd => -0.3f, _ => 0 };
}
