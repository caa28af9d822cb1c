// Typesets seeds/articles by seeds/layout and writes seeds/pages: each page as text extraction would yield it, beside it the
// split that is true of it, and manifest.csv.
//
//     dotnet run seeds/typeset.cs              writes the pages
//     dotnet run seeds/typeset.cs -- --check   writes nothing; exit 1 where a committed page differs
//
// Everything is measured in ems of the body type. The same sources always give the same bytes.
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property RestoreLockedMode=false

using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

if (args is not ([] or ["--check"]))
{
    Console.Error.WriteLine("usage: dotnet run seeds/typeset.cs [-- --check]");
    return 2;
}

string seeds = AppContext.GetData("EntryPointFileDirectoryPath") as string
    ?? throw new InvalidOperationException("run as a file: dotnet run seeds/typeset.cs");
bool check = args.Length == 1;
var outputs = new SortedDictionary<string, string>(StringComparer.Ordinal);
var manifest = new StringBuilder("file,newspaper,date,page,section\n");
var read = new JsonSerializerOptions(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip, UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

foreach (string file in Directory.GetFiles(Path.Combine(seeds, "layout"), "*.json").Order(StringComparer.Ordinal))
{
    try
    {
        PageLayout layout = JsonSerializer.Deserialize<PageLayout>(File.ReadAllText(file), read)!;
        string stem = $"{layout.Newspaper}/{layout.Date}/{layout.Page:00}";
        (string text, JsonObject expected) = new Compositor(layout, id => Article.Read(Path.Combine(seeds, "articles", id + ".article"))).Compose();
        outputs.Add($"{stem}.txt", text);
        outputs.Add($"{stem}.expected.json", expected.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }) + "\n");
        manifest.Append(CultureInfo.InvariantCulture, $"{stem}.txt,{layout.Newspaper},{layout.Date},{layout.Page},{layout.Section}\n");
    }
    catch (Exception e) when (e is FormatException or JsonException or IOException)
    {
        Console.Error.WriteLine($"{file}: {e.Message}");
        return 1;
    }
}

outputs.Add("manifest.csv", manifest.ToString());
string pages = Path.Combine(seeds, "pages");
var present = Directory.Exists(pages) ? Directory.GetFiles(pages, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(pages, f).Replace('\\', '/')).ToHashSet() : [];
int wrong = 0;
foreach (string stray in present.Where(f => !outputs.ContainsKey(f)).Order(StringComparer.Ordinal))
{
    wrong++;
    Console.Error.WriteLine(check ? $"{stray}: no layout makes this file" : $"{stray}: removed, no layout makes it");
    if (!check) File.Delete(Path.Combine(pages, stray));
}

foreach ((string name, string content) in outputs)
{
    string path = Path.Combine(pages, name);
    bool same = File.Exists(path) && File.ReadAllText(path) == content;
    if (same) continue;
    wrong++;
    if (check)
    {
        Console.Error.WriteLine($"{name}: {(File.Exists(path) ? "differs from what the sources give" : "missing")}");
        continue;
    }

    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllText(path, content);
}

Console.WriteLine($"{outputs.Count / 2} pages, {(check ? $"{wrong} files differ" : $"{wrong} files written")}");
return check && wrong > 0 ? 1 : 0;

/// <summary>What stands on a page, in paint order.</summary>
internal sealed record PageLayout
{
    public required string Newspaper { get; init; }
    public required string Date { get; init; }
    public required int Page { get; init; }
    public string? Section { get; init; }

    /// <summary>Column width (栏宽) of stories that give none.</summary>
    public double Width { get; init; } = 14;

    /// <summary>Whether the first line of the page is drawn with a space before it.</summary>
    public bool LeadingSpace { get; init; }

    public required List<Item> Items { get; init; }
}

/// <summary>A story, or furniture: lines that belong to no article.</summary>
internal sealed record Item
{
    public List<string>? Furniture { get; init; }

    /// <summary>Path of the article below seeds/articles, without .article.</summary>
    public string? Story { get; init; }

    /// <summary>1: up to the jump, or all of it; 2: what follows the jump.</summary>
    public int Part { get; init; } = 1;

    /// <summary>after, before: where the headline stack is painted; picture: the headline was a picture; none: there was none.</summary>
    public string Head { get; init; } = "after";

    public double? Width { get; init; }

    public int Columns { get; init; } = 3;

    /// <summary>Lines in narrow columns before the story goes on across two of them; null: never.</summary>
    public int? WideAfter { get; init; }

    /// <summary>center or left: how the lines of the headline stack are set.</summary>
    public string Align { get; init; } = "center";

    /// <summary>Whether kicker and subheadlines are set too: a landing repeats the main headline only.</summary>
    public bool MainOnly { get; init; }

    public Jump? To { get; init; }

    public Jump? From { get; init; }

    /// <summary>Where captions are painted: body (behind it), first (before it), or the number of the column they follow.</summary>
    public string CaptionAt { get; init; } = "body";
}

/// <summary>The other end of a continuation; <paramref name="As"/> is how the page is named, by default 第二版.</summary>
internal sealed record Jump(int Page, string? Ref = null, string? As = null)
{
    public string Print(string verb) => $"（{verb}{As ?? $"第{"一二三四五六七八"[Page - 1]}版"}{Ref}）";
}

internal enum Kind
{
    Running,
    Crosshead,
    Signature,
}

internal sealed record Paragraph(string Text, Kind Kind);

internal sealed record Caption(string Text, string? Credit, string? Photographer);

/// <summary>One article's source: head lines 名：值, an empty line, then a paragraph a line; # a crosshead, > a signature set right, 图： a caption, 〔转〕 the jump.</summary>
internal sealed class Article
{
    private static readonly HashSet<string> Keys = ["引题", "主题", "副题", "记者", "通讯员", "摄影", "消息头", "地点", "日期", "署名", "文末"];

    private readonly Dictionary<string, List<string>> head = [];

    public required string Id { get; init; }

    public List<List<Paragraph>> Parts { get; } = [[]];

    public List<Caption> Captions { get; } = [];

    public string? Kicker => One("引题");
    public string? Headline => One("主题");
    public List<string> Subheadlines => head.GetValueOrDefault("副题") ?? [];
    public string[] Reporters => One("记者")?.Split(' ') ?? [];
    public string[] Correspondents => One("通讯员")?.Split(' ') ?? [];
    public string? Source => One("消息头");
    public string? Place => One("地点");
    public string? Dateline => One("日期");

    /// <summary>文首 (in brackets behind 本报讯), 文末 (in brackets behind the last word), or the mark that leads a line of its own: 单行, □, ●, ■.</summary>
    public string BylineStyle => One("署名") ?? "文首";
    public string? EndMark => One("文末");

    public static Article Read(string path)
    {
        var article = new Article { Id = Path.GetFileNameWithoutExtension(path) };
        bool body = false;
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0)
            {
                body |= article.head.Count > 0;
                continue;
            }

            if (line.StartsWith("图：", StringComparison.Ordinal))
            {
                string[] parts = line[2..].Split('|');
                article.Captions.Add(new Caption(parts[0], parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(1)?.Split(' ')[^2]));
            }
            else if (!body)
            {
                string[] pair = line.Split('：', 2);
                if (pair.Length < 2 || !Keys.Contains(pair[0])) throw new FormatException($"{path}:{number}: expected one of {string.Join("、", Keys)}, a ： and a value");
                (article.head.TryGetValue(pair[0], out List<string>? values) ? values : article.head[pair[0]] = []).Add(pair[1]);
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                article.Parts[^1].Add(new Paragraph(line[2..], Kind.Crosshead));
            }
            else if (line.StartsWith("> ", StringComparison.Ordinal))
            {
                article.Parts[^1].Add(new Paragraph(line[2..], Kind.Signature));
            }
            else
            {
                string[] halves = line.Split("〔转〕");
                if (halves[0].Length > 0) article.Parts[^1].Add(new Paragraph(halves[0], Kind.Running));
                if (halves.Length == 2)
                {
                    article.Parts.Add([]);
                    if (halves[1].Length > 0) article.Parts[^1].Add(new Paragraph(halves[1], Kind.Running));
                }
            }
        }

        return article;
    }

    private string? One(string key) => head.GetValueOrDefault(key)?.Single();
}

/// <summary>A character on the page, and which part of which item it belongs to.</summary>
internal readonly record struct Glyph(char Char, int Item, string Role);

/// <summary>A line as it was set. A new frame always stands apart; a joined line follows a headline that is not in the text.</summary>
internal sealed record Line(List<Glyph> Glyphs, double X, double Size, bool NewFrame, bool Joined = false)
{
    /// <summary>How much of the measure the last line of a paragraph leaves, which is not spread; null for other lines.</summary>
    public double? Left { get; init; }

    /// <summary>Whether it is of a crosshead.</summary>
    public bool Crosshead { get; init; }
}

/// <summary>Numbers that are the same on every machine.</summary>
internal sealed class Dice(string seed)
{
    private ulong state = seed.Aggregate(14695981039346656037UL, (h, c) => (h ^ c) * 1099511628211UL);

    public bool Falls(double chance)
    {
        state = (state * 6364136223846793005UL) + 1442695040888963407UL;
        return (state >> 40) / (double)(1 << 24) < chance;
    }
}

/// <summary>Breaks text into justified lines: 避头尾, squeezed punctuation, hanging quotation marks, loose lines.</summary>
internal static class Setting
{
    private const string NoStart = "，。、；：！？”’）》】〉·…—％%①②③④⑤⑥";
    private const string NoEnd = "“‘（《【〈□●■";
    private const string Marks = "，。、；：！？”’）》】〉“‘（《【〈";
    private static readonly Regex Word = new(@"[A-Za-z0-9.%℃/:+\-]+|——|……|[①②③④⑤⑥]\d?|.", RegexOptions.CultureInvariant);

    /// <summary>Sets one paragraph.</summary>
    /// <param name="glyphs">Its characters; a space among them is a fixed word space.</param>
    /// <param name="measure">Line length by the number of the line within the paragraph, without the indent.</param>
    /// <param name="squeeze">How much a line may be tightened before a character goes to the next.</param>
    /// <param name="justify">Whether lines are spread to the full measure.</param>
    /// <param name="dice">Decides where a set line shows the small gaps around digits as spaces.</param>
    public static List<(List<Glyph> Glyphs, bool Hangs)> Break(List<Glyph> glyphs, Func<int, double> measure, double squeeze, bool justify, Dice dice)
    {
        var lines = new List<(List<Glyph>, bool)>();
        List<List<Glyph>> units = [.. Word.Matches(string.Concat(glyphs.Select(g => g.Char))).Select(m => glyphs.GetRange(m.Index, m.Length))];
        for (int i = 0; i < units.Count;)
        {
            if (units[i][0].Char == ' ')
            {
                i++;
                continue;
            }

            double full = measure(lines.Count);
            int end = i + 1, fit = i + 1;
            while (end <= units.Count && Width(units, i, end) - Squeeze(units, i, end, squeeze) <= full + 1e-6)
            {
                if (end == units.Count || MayBreak(units[end - 1], units[end])) fit = end;
                end++;
            }

            List<List<Glyph>> line = units[i..fit];
            while (line[^1][0].Char == ' ') line.RemoveAt(line.Count - 1);
            double slack = full - Width(line, 0, line.Count);
            lines.Add((Spread(line, fit == units.Count || !justify ? 0 : slack, dice), line[0][0].Char is '“' or '‘' && lines.Count > 0));
            i = fit;
        }

        return lines;
    }

    public static double Width(IReadOnlyList<Glyph> glyphs) => glyphs.Sum(g => g.Char < 0x2000 && g.Char != '·' ? .5 : 1);

    private static bool MayBreak(List<Glyph> a, List<Glyph> b) => !NoEnd.Contains(a[^1].Char) && !NoStart.Contains(b[0].Char) && b[0].Char != ' ';

    // A full-width mark is half blank: the blank goes at a line's end, at its start, and where two marks meet.
    private static double Width(List<List<Glyph>> units, int start, int end)
    {
        double width = 0;
        for (int i = start; i < end; i++)
        {
            width += Width(units[i]);
            if (!Marks.Contains(units[i][0].Char)) continue;
            bool opens = NoEnd.Contains(units[i][0].Char);
            if ((i == start && opens) || (i == end - 1 && !opens) || (i + 1 < end && !opens && Marks.Contains(units[i + 1][0].Char))) width -= .5;
        }

        return width;
    }

    private static double Squeeze(List<List<Glyph>> units, int start, int end, double most)
    {
        int commas = 0;
        for (int i = start + 1; i < end - 1; i++) commas += "，。、；：".Contains(units[i][0].Char) ? 1 : 0;
        return Math.Min(most, commas * .25);
    }

    // Slack goes first where Chinese meets digits and around brackets, then between all letters; what is wide enough is read as a space.
    private static List<Glyph> Spread(List<List<Glyph>> line, double slack, Dice dice)
    {
        var gaps = new List<int>();
        for (int i = 1; i < line.Count; i++)
        {
            char a = line[i - 1][^1].Char, b = line[i][0].Char;
            bool byline = line[i][0].Role == "byline" && slack >= .75 && ((a == '记' && b == '者') || a == '者') && b != ' ' && b != '）';
            if (Latin(a) != Latin(b) && !Marks.Contains(a) && !Marks.Contains(b) && a != ' ' && b != ' ') gaps.Add(i);
            else if ((b == '（' || a == '）') && !(Marks.Contains(a) && Marks.Contains(b)) && a != ' ' && b != ' ') gaps.Add(i);
            else if (byline) gaps.Add(i);
        }

        bool autospace = dice.Falls(.3);
        bool open = gaps.Count > 0 && (slack / gaps.Count >= .12 || autospace);
        bool all = slack / Math.Max(1, line.Count - 1) >= .095 && (gaps.Count == 0 || slack / gaps.Count > .6);
        var set = new List<Glyph>();
        for (int i = 0; i < line.Count; i++)
        {
            bool space = i > 0 && ((open && gaps.Contains(i)) || (all && line[i][0].Char != ' ' && line[i - 1][0].Char != ' ' && !NoEnd.Contains(line[i - 1][^1].Char) && !(Marks.Contains(line[i][0].Char) && Marks.Contains(line[i - 1][^1].Char))));
            if (space) set.Add(new Glyph(' ', -1, ""));
            set.AddRange(line[i]);
        }

        return set;
    }

    private static bool Latin(char c) => c < 0x80;
}

/// <summary>Composes one page, and keeps book of what every character is.</summary>
internal sealed class Compositor(PageLayout layout, Func<string, Article> article)
{
    private readonly List<Line> lines = [];
    private readonly JsonArray articles = [];
    private readonly JsonArray furniture = [];
    private readonly List<(int Item, string Role, string Text)> truth = [];
    private bool joined = layout.LeadingSpace;

    public (string Text, JsonObject Expected) Compose()
    {
        var splits = new Dictionary<int, JsonObject>();
        for (int i = 0; i < layout.Items.Count; i++)
        {
            Item item = layout.Items[i];
            if (item.Furniture is not null) SetFurniture(i, item.Furniture);
            else splits[i] = SetStory(i, item, article(item.Story!));
        }

        (string text, List<Glyph> owners) = Extract();
        Verify(owners);
        foreach ((int i, JsonObject split) in splits)
        {
            split["spans"] = Spans(owners, i);
            articles.Add(split);
        }

        return (text, new JsonObject
        {
            ["file"] = $"{layout.Page:00}.txt",
            ["newspaper"] = layout.Newspaper,
            ["date"] = layout.Date,
            ["page"] = layout.Page,
            ["section"] = layout.Section,
            ["articles"] = articles,
            ["furniture"] = furniture,
            ["warnings"] = new JsonArray(),
        });
    }

    private void SetFurniture(int item, List<string> texts)
    {
        foreach (string text in texts)
        {
            Add(new Line(Glyphs(text, item, "furniture"), 0, 1, text == texts[0]));
            furniture.Add(text);
            truth.Add((item, "furniture", text));
        }
    }

    private JsonObject SetStory(int number, Item item, Article source)
    {
        if (item.Part > source.Parts.Count) throw new FormatException($"{item.Story} has no part {item.Part}");
        if (item.Part < source.Parts.Count != item.To is not null) throw new FormatException($"{item.Story}, part {item.Part}: a jump in the layout and 〔转〕 in the source go together");
        if (item.Part > 1 != item.From is not null) throw new FormatException($"{item.Story}, part {item.Part}: only a later part is a landing");
        bool titled = item.Head is "after" or "before" && source.Headline is not null;
        bool last = item.Part == source.Parts.Count, opening = item.Part == 1;
        string? kicker = titled && !item.MainOnly ? source.Kicker : null;
        List<string> subs = titled && !item.MainOnly ? source.Subheadlines : [];
        List<Caption> captions = opening ? source.Captions : [];
        string[] photographers = [.. captions.Select(c => c.Photographer).OfType<string>()];
        bool byline = source.BylineStyle == "文末" ? last : opening;

        if (item.Head == "before") SetStack(number, item, kicker, source.Headline!, subs);
        SetBody(number, item, source, captions);
        if (item.Head == "after" && source.Headline is not null) SetStack(number, item, kicker, source.Headline, subs);
        joined = item.Head == "picture";

        List<Paragraph> paragraphs = source.Parts[item.Part - 1];
        return new JsonObject
        {
            ["kicker"] = kicker,
            ["headline"] = titled ? source.Headline : null,
            ["subheadlines"] = Array(subs),
            ["reporters"] = Array(byline ? source.Reporters : []),
            ["correspondents"] = Array(byline ? source.Correspondents : []),
            ["photographers"] = Array(photographers),
            ["source"] = opening ? source.Source : null,
            ["place"] = opening ? source.Place : null,
            ["datelineDate"] = opening && source.Dateline is { } d ? DateOnly.ParseExact($"{layout.Date[..4]}年{d}", "yyyy年M月d日", CultureInfo.InvariantCulture).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            ["continuedOn"] = Reference(item.To),
            ["continuedFrom"] = Reference(item.From),
            ["endMark"] = last ? source.EndMark : null,
            ["paragraphs"] = Array(paragraphs.Select(p => p.Kind == Kind.Signature ? p.Text.Replace(" ", "", StringComparison.Ordinal) : p.Text)),
            ["crossheads"] = Array(paragraphs.Where(p => p.Kind == Kind.Crosshead).Select(p => p.Text)),
            ["captions"] = Array(captions.Select(c => c.Text + c.Credit?.Replace(" ", "", StringComparison.Ordinal))),
        };
    }

    private void SetBody(int number, Item item, Article source, List<Caption> captions)
    {
        var dice = new Dice($"{layout.Newspaper}{layout.Date}{layout.Page}{item.Story}");
        double width = item.Width ?? layout.Width;
        double squeeze = dice.Falls(.5) ? .5 : 0;
        List<Paragraph> paragraphs = source.Parts[item.Part - 1];
        bool last = item.Part == source.Parts.Count, opening = item.Part == 1;
        bool own = opening && source.BylineStyle is not ("文首" or "文末") && source.Reporters.Length + source.Correspondents.Length > 0;
        if (item.CaptionAt == "first") SetCaptions(number, captions, width, dice);
        if (own) Add(new Line(Glyphs(OwnByline(source), number, "byline"), 2, 1, true));

        var set = new List<Line>();
        for (int p = 0; p < paragraphs.Count; p++)
        {
            var glyphs = new List<Glyph>();
            if (p == 0 && item.From is not null) glyphs.AddRange(Glyphs(item.From.Print("上接"), number, "from"));
            if (p == 0 && opening) glyphs.AddRange(Lead(number, source, dice));
            glyphs.AddRange(Glyphs(paragraphs[p].Text, number, $"p{p}"));
            if (p == paragraphs.Count - 1 && last && source.BylineStyle == "文末") glyphs.AddRange(Glyphs($"（{Byline(source, dice)}）", number, "byline"));
            if (p == paragraphs.Count - 1 && last && source.EndMark is not null) glyphs.AddRange(Glyphs(source.EndMark, number, "end"));
            if (p == paragraphs.Count - 1 && item.To is not null) glyphs.AddRange(Glyphs(item.To.Print("下转"), number, "jump"));
            truth.Add((number, $"p{p}", paragraphs[p].Text));
            int before = set.Count;
            double Measure(int line) => before + line >= item.WideAfter ? (2 * width) + 1 : width;
            double indent = paragraphs[p].Kind == Kind.Signature ? Math.Max(2, Measure(0) - Setting.Width(glyphs) - 1) : 2;
            foreach ((List<Glyph> text, bool hangs) in Setting.Break(glyphs, line => Measure(line) - (line == 0 ? indent : 0), squeeze, true, dice))
            {
                set.Add(new Line(text, set.Count == before ? indent : hangs ? -.5 : 0, 1, false) { Crosshead = paragraphs[p].Kind == Kind.Crosshead });
            }

            if (paragraphs[p].Kind != Kind.Signature) set[^1] = set[^1] with { Left = Measure(set.Count - before - 1) - set[^1].X - Setting.Width(set[^1].Glyphs) };
        }

        // Columns are as long as each other, but none ends in a crosshead.
        int narrow = Math.Min(item.WideAfter ?? set.Count, set.Count);
        int column = 0;
        for (int i = 0; i < set.Count; i++)
        {
            bool top = column < item.Columns && i < narrow && i >= column * narrow / item.Columns && (i == 0 || !set[i - 1].Crosshead);
            if (top && i > 0 && item.CaptionAt == column.ToString(CultureInfo.InvariantCulture)) SetCaptions(number, captions, width, dice);
            if (top) column++;
            Add(set[i] with { NewFrame = top || (i == 0 && own) });
        }

        if (item.CaptionAt == "body") SetCaptions(number, captions, width, dice);
    }

    private void SetCaptions(int number, List<Caption> captions, double width, Dice dice)
    {
        for (int c = 0; c < captions.Count; c++)
        {
            List<Glyph> glyphs = Glyphs(captions[c].Text, number, $"caption{c}");
            truth.Add((number, $"caption{c}", captions[c].Text));
            if (captions[c].Credit is { } credit) glyphs.AddRange(Glyphs(" " + credit, number, "credit"));
            bool first = true;
            foreach ((List<Glyph> text, bool hangs) in Setting.Break(glyphs, _ => Math.Round(width * 1.6), 0, true, dice))
            {
                Add(new Line(text, hangs ? -.5 : 0, 1, first));
                first = false;
            }
        }
    }

    // The stack spans the story's columns. Type shrinks to keep a line whole, words kept apart by a space most of all; what
    // is still too long is broken into lines of one length.
    private void SetStack(int number, Item item, string? kicker, string headline, List<string> subs)
    {
        double width = item.Width ?? layout.Width;
        double area = (item.Columns * (width + 1)) - 1;
        var stack = new List<(string Text, string Role, double Size)>();
        if (kicker is not null) stack.Add((kicker, "kicker", 1.3));
        stack.Add((headline, "headline", item.Columns == 1 ? 1.6 : 2.2));
        stack.AddRange(subs.Select((s, i) => (s, $"sub{i}", 1.3)));
        bool first = true;
        foreach ((string text, string role, double size) in stack)
        {
            truth.Add((number, role, text));
            double fitting = area / Setting.Width(Glyphs(text, number, role));
            double used = fitting >= (text.Contains(' ', StringComparison.Ordinal) ? 1 : size * .8) ? Math.Min(size, fitting) : size;
            foreach (string piece in Pieces(text, area / used))
            {
                List<Glyph> glyphs = Glyphs(piece, number, role);
                double x = item.Align == "left" ? 0 : Math.Max(0, (area - (Setting.Width(glyphs) * used)) / 2);
                Add(new Line(glyphs, x, used, first));
                first = false;
            }
        }
    }

    private static IEnumerable<string> Pieces(string text, double most)
    {
        static double Width(string s) => Setting.Width(Glyphs(s, 0, ""));
        if (Width(text) <= most + 1e-6) return [text];
        int count = (int)Math.Ceiling(Width(text) / most);
        var dice = new Dice(text);
        return Setting.Break(Glyphs(text, 0, ""), _ => Math.Min(most, Math.Ceiling(Width(text) / count) + .5), 0, false, dice).Select(l => string.Concat(l.Glyphs.Where(g => g.Item >= 0).Select(g => g.Char)));
    }

    private static List<Glyph> Lead(int number, Article source, Dice dice)
    {
        string byline = source.BylineStyle == "文首" && source.Reporters.Length + source.Correspondents.Length > 0 ? $"（{Byline(source, dice)}）" : "";
        if (source.Source is null) return Glyphs(byline, number, "byline");
        string head = source.Place is null ? source.Source : $"{source.Source}{source.Place}{source.Dateline}电";
        return [.. Glyphs(head, number, "lead"), .. byline.Length > 0 ? Glyphs(byline, number, "byline") : Glyphs(" ", number, "")];
    }

    // 记者某某 in one story, 记者 某某 in another.
    private static string Byline(Article source, Dice dice)
    {
        string gap = dice.Falls(.5) ? " " : "";
        return string.Join(' ', new[] { Names("记者" + gap, source.Reporters), Names("通讯员" + gap, source.Correspondents) }.Where(n => n.Length > 0));
    }

    private static string Names(string title, string[] names) => names.Length == 0 ? "" : title + string.Join(' ', names);

    // On a line of its own a name of two characters is set as wide as one of three.
    private static string OwnByline(Article source)
    {
        string text = string.Join(' ', new[] { Names("本报记者 ", source.Reporters), Names(source.Reporters.Length > 0 ? "通讯员 " : "本报通讯员 ", source.Correspondents) }.Where(n => n.Length > 0));
        foreach (string name in source.Reporters.Concat(source.Correspondents).Where(n => n.Length == 2)) text = text.Replace(name, $"{name[0]} {name[1]}", StringComparison.Ordinal);
        return source.BylineStyle == "单行" ? text : source.BylineStyle + text;
    }

    private void Add(Line line)
    {
        lines.Add(joined ? line with { Joined = true } : line);
        joined = false;
    }

    // What extraction makes of the lines. A block's second line may stand anywhere; a later one starts a new block where it
    // hangs out to the left of the block, or stands more than its own size inside it.
    private (string Text, List<Glyph> Owners) Extract()
    {
        var text = new List<Glyph>();
        int count = 0;
        double edge = 0;
        Line? above = null;
        foreach (Line line in lines)
        {
            bool leaves = count > 1 && (line.X < edge - .01 || line.X > edge + line.Size + .01);
            if (line.NewFrame || leaves || line.Joined)
            {
                if (text.Count > 0 && !line.Joined) text.Add(new Glyph('\n', -1, ""));
                if (line.Joined) text.Add(new Glyph(' ', -1, ""));
                count = 0;
            }

            if (above is not null && Body(above) && Body(line) && above.Glyphs[0].Item == line.Glyphs[0].Item)
            {
                // A full line that ends a sentence, and behind it the last line of a paragraph, where indents cannot be seen.
                bool apart = line.NewFrame || leaves;
                bool either = (above.Left ?? 0) < 1.5 && line.Left is not null && !line.Crosshead && "。！？”…".Contains(above.Glyphs[^1].Char) && (apart || count == 1);
                // A crosshead as long as the column, and its paragraph right behind it.
                bool hidden = above.Crosshead && above.Left < 1.5 && !apart && !line.Crosshead;
                if (either || hidden) throw new FormatException($"nobody could tell whether ‘{string.Concat(line.Glyphs.Select(g => g.Char))}’ begins a paragraph");
            }

            above = line;
            edge = count == 0 ? line.X : count == 1 ? Math.Min(edge, line.X) : edge;
            count++;
            text.AddRange(line.Glyphs);
            text.Add(new Glyph('\n', -1, ""));
        }

        return (string.Concat(text.Select(g => g.Char)), text);
    }

    private static bool Body(Line line) => line.Glyphs[0].Role is ['p', >= '0' and <= '9', ..];

    // The page must hold every word of its sources once, and nothing that is of no item.
    private void Verify(List<Glyph> owners)
    {
        Glyph[] ink = [.. owners.Where(g => !char.IsWhiteSpace(g.Char))];
        if (ink.Any(g => g.Item < 0)) throw new FormatException("a character belongs to no item");
        foreach (IGrouping<(int, string), (int Item, string Role, string Text)> part in truth.GroupBy(t => (t.Item, t.Role)))
        {
            string want = string.Concat(part.Select(p => p.Text)).Replace(" ", "", StringComparison.Ordinal);
            string got = string.Concat(ink.Where(g => (g.Item, g.Role) == part.Key).Select(g => g.Char));
            if (want != got) throw new FormatException($"item {part.Key}: the page says {got}, the source {want}");
        }

        HashSet<(int, string)> known = [.. truth.Select(t => (t.Item, t.Role))];
        if (ink.FirstOrDefault(g => !known.Contains((g.Item, g.Role)) && g.Role is not ("lead" or "byline" or "end" or "jump" or "from" or "credit")) is { Role: not null } stray)
            throw new FormatException($"‘{stray.Char}’ is set as {stray.Role}, which no source has");
    }

    private static JsonArray Spans(List<Glyph> owners, int item)
    {
        var spans = new JsonArray();
        int start = -1, end = -1;
        for (int i = 0; i <= owners.Count; i++)
        {
            if (i < owners.Count && char.IsWhiteSpace(owners[i].Char)) continue;
            if (i < owners.Count && owners[i].Item == item)
            {
                if (start < 0) start = i;
                end = i + 1;
            }
            else if (start >= 0)
            {
                spans.Add(new JsonObject { ["start"] = start, ["end"] = end });
                start = -1;
            }
        }

        return spans;
    }

    private static List<Glyph> Glyphs(string text, int item, string role) => [.. text.Select(c => new Glyph(c, item, role))];

    private static JsonObject? Reference(Jump? jump) => jump is null ? null : new JsonObject { ["page"] = jump.Page, ["ref"] = jump.Ref };

    private static JsonArray Array(IEnumerable<string> values) => [.. values.Select(v => (JsonNode?)v)];
}
