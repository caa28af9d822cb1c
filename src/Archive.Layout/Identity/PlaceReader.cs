using System.Collections.Immutable;
using Archive.Layout.Kinds;
using Archive.Layout.Text;

namespace Archive.Layout.Identity;

/// <summary>What a page says of its newspaper, its number and its section name.</summary>
internal sealed class PlaceReader(PageText page)
{
    private const int LongestName = 10;

    // 国内统一连续出版物号 and the number of the issue stand below the paper's name.
    private static readonly string[] FrontPage = ["serial", "issue"];

    private static readonly string[] Provinces =
    [
        "11北京", "12天津", "13河北", "14山西", "15内蒙古", "21辽宁", "22吉林", "23黑龙江", "31上海", "32江苏", "33浙江", "34安徽", "35福建", "36江西", "37山东", "41河南", "42湖北", "43湖南",
        "44广东", "45广西", "46海南", "50重庆", "51四川", "52贵州", "53云南", "54西藏", "61陕西", "62甘肃", "63青海", "64宁夏", "65新疆",
    ];

    private readonly List<IdentityEvidence> evidence = [];
    private readonly List<(string Name, bool Masthead)> names = [];
    private readonly List<(int Number, string? Section)> folios = [];
    private readonly HashSet<string> imprint = [];

    /// <summary>The newspaper's name; <see langword="null"/> where the page names none, or several as often.</summary>
    public string? Newspaper { get; private set; }

    /// <summary>Page number; <see langword="null"/> where the page has none, or several as often.</summary>
    public int? Number { get; private set; }

    /// <summary>Section name.</summary>
    public string? Section { get; private set; }

    /// <summary>What was found, in the order of the lines.</summary>
    public ImmutableArray<IdentityEvidence> Evidence => [.. evidence];

    /// <summary>Reads the furniture, and the text for newspapers named in it.</summary>
    public PlaceReader Read(LineKind[] kinds)
    {
        for (var i = 0; i < page.Lines.Length; i++)
        {
            if (kinds[i].IsFurniture())
                Furniture(page.Lines[i]);
        }

        // 02 and 要闻 on lines of their own, beside the date.
        foreach (var box in (folios.Count > 0 ? [] : Patterns.DateBox.Find(page, i => kinds[i].IsFurniture())).Where(b => b.Page > 0))
        {
            if (folios.Count > 0)
                break;
            var section = Enumerable.Range(box.First, box.Last - box.First + 1).SelectMany(i => Patterns.Furniture.Parts(page, page.Lines[i])).Select(p => page.Span(p.From, p.To).ToString()).FirstOrDefault(p => Patterns.Furniture.IsSectionName(p));
            folios.Add((box.Page, section));
            Add(EvidenceKind.Folio, page.Lines[box.First], section is null ? $"page {box.Page}" : $"page {box.Page}, {section}");
        }

        var mastheads = names.Exists(n => n.Masthead);
        Newspaper = Most(names.Where(n => n.Masthead == mastheads).Select(n => n.Name));
        if (Newspaper is null)
            NamedInText();
        // A front page has the imprint; the pages that its box of contents names are others.
        var others = imprint.IsSupersetOf(FrontPage) && folios.TrueForAll(f => f.Section is null && f.Number > 1) && HasContents();
        if (folios.Count > 0 && !others)
        {
            Number = Most(folios.Select(f => (int?)f.Number));
            Section = Most(folios.Where(f => f.Number == Number).Select(f => f.Section).OfType<string>());
        }
        else if (imprint.Count >= 2)
        {
            Number = 1;
        }

        return this;
    }

    private bool HasContents() => Array.Exists(page.Lines, line => page.Ink[line.From] == '▶' || Patterns.Furniture.IsContentsTitle(page.Span(line)));

    private void Furniture(TextLine line)
    {
        var whole = page.Span(line);
        var parts = Patterns.Furniture.Parts(page, line).ToArray();
        var name = Patterns.Furniture.Masthead(whole) ?? parts.Select(p => Patterns.Furniture.Masthead(page.Span(p.From, p.To))).FirstOrDefault(n => n is not null) ?? Patterns.Furniture.NameBefore(whole);
        if (name is not null)
        {
            names.Add((name, true));
            Add(EvidenceKind.Masthead, line, name);
        }
        else if (Publisher(whole) is { } publisher)
        {
            names.Add((publisher, false));
            Add(EvidenceKind.Publisher, line, publisher);
        }

        Folio(line, parts);
        Imprint(line, whole);
    }

    private void Folio(TextLine line, (int From, int To)[] parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            for (var to = parts.Length; to > i; to--)
            {
                if (!Patterns.Furniture.Folio(page.Span(parts[i].From, parts[to - 1].To), out var number, out var section))
                    continue;
                folios.Add((number, section));
                Add(EvidenceKind.Folio, line, section is null ? $"page {number}" : $"page {number}, {section}");
                return;
            }
        }
    }

    private void Imprint(TextLine line, ReadOnlySpan<char> ink)
    {
        var cn = ink.IndexOf("CN");
        if (cn >= 0 && cn + 4 < ink.Length && !char.IsAsciiLetter(ink[cn + 2]))
        {
            var code = ink[(ink[cn + 2] is '-' or '－' or '：' or ':' ? cn + 3 : cn + 2)..];
            var number = code[..Math.Min(2, code.Length)].ToString();
            var province = number.Length < 2 ? null : Array.Find(Provinces, p => p.StartsWith(number, StringComparison.Ordinal))?[2..];
            Add(EvidenceKind.SerialNumber, line, province is null ? "a registered newspaper" : $"a newspaper of {province}");
            imprint.Add("serial");
        }

        var kind = ink.StartsWith("邮发代号") ? "post" : ink.EndsWith("主办") || ink.EndsWith("主管") || ink.EndsWith("机关报") ? "owner"
            : ink[0] == '第' && ink.Contains('期') || (ink.IndexOf("今日") >= 0 || ink.IndexOf("本期") >= 0) && ink.EndsWith("版") ? "issue" : null;
        if (kind is not null && imprint.Add(kind))
            Add(EvidenceKind.Imprint, line, "a front page, where the imprint stands");
        if (ink.IndexOf("热线") is >= 0 and <= 4 && AreaCode(ink) is { } area)
            Add(EvidenceKind.HotLine, line, $"a newspaper of the area {area}");
    }

    /// <summary>棠州日报社出版, 社址：…棠州日报社.</summary>
    private static string? Publisher(ReadOnlySpan<char> ink)
    {
        var at = ink.IndexOf("报社");
        var from = at + 1;
        while (from > 0 && at >= 0 && at + 1 - from < LongestName && Chars.IsHan(ink[from - 1]) && ink[from - 1] is not ('由' or '号' or '路'))
            from--;
        return at < 0 ? null : Patterns.Furniture.Masthead(ink[from..(at + 1)]);
    }

    /// <summary>《棠州日报》: says what is read, not where it is read.</summary>
    private void NamedInText()
    {
        HashSet<string> told = [];
        var ink = page.Span(0, page.Count);
        for (var at = 0; told.Count < 8; at++)
        {
            var next = ink[at..].IndexOf("报》");
            if (next < 0)
                return;
            at += next;
            var open = ink[Math.Max(0, at - LongestName)..at].LastIndexOf('《');
            if (open < 0)
                continue;
            var from = Math.Max(0, at - LongestName) + open + 1;
            if (Patterns.Furniture.Masthead(ink[from..(at + 1)]) is { } name && told.Add(name))
                evidence.Add(new IdentityEvidence(EvidenceKind.NamedInText, page.Lines[page.LineAt(from)].Number, $"《{name}》", $"{name}, if the paper names itself"));
        }
    }

    private static string? AreaCode(ReadOnlySpan<char> ink)
    {
        var zero = ink.IndexOf('0');
        var dash = zero < 0 ? -1 : ink[zero..].IndexOfAny('-', '－', '—');
        return dash is 3 or 4 ? new string(ink[zero..(zero + dash)]) : null;
    }

    private void Add(EvidenceKind kind, TextLine line, string supports) =>
        evidence.Add(new IdentityEvidence(kind, line.Number, new string(page.Span(line.From, Math.Min(line.To, line.From + 60))), supports));

    /// <summary>What occurs most often, where nothing else does as often.</summary>
    private static T? Most<T>(IEnumerable<T> values)
    {
        List<(T Value, int Times)> counts = [];
        foreach (var value in values)
        {
            var at = counts.FindIndex(c => EqualityComparer<T>.Default.Equals(c.Value, value));
            if (at < 0)
                counts.Add((value, 1));
            else
                counts[at] = (value, counts[at].Times + 1);
        }

        var most = counts.Count == 0 ? 0 : counts.Max(c => c.Times);
        return counts.Count(c => c.Times == most) == 1 ? counts.Find(c => c.Times == most).Value : default;
    }
}
