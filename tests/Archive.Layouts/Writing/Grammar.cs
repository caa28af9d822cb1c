using System.Text;

namespace Archive.Layouts.Writing;

/// <summary>What may happen: kickers, headlines, subheadlines and first sentences that belong to each other.</summary>
internal sealed class Happening
{
    public List<string> Kickers { get; } = [];
    public List<string> Headlines { get; } = [];
    public List<string> Subheadlines { get; } = [];
    public List<string> Leads { get; } = [];

    /// <summary>Kind of a whole text (通告, 诗 …); empty for the events of a topic.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Paragraphs of a whole text in their order, each with its kind: 段, 款, 行, 人.</summary>
    public List<(char Kind, string Text)> Parts { get; } = [];
}

/// <summary>A subject that papers write of: its words, its events, and sentences for any of them.</summary>
internal sealed record Topic(string Name, Dictionary<string, string[]> Words, List<Happening> Events, List<string> Sentences);

/// <summary>The texts that articles are made of; their form is told in the files themselves.</summary>
internal sealed class Grammar
{
    private Grammar()
    {
    }

    public static Grammar Instance { get; } = Read();

    public Dictionary<string, string[]> Words { get; } = [];

    public List<string> Sentences { get; } = [];

    public List<Topic> Topics { get; } = [];

    public List<Happening> Texts { get; } = [];

    /// <summary>The articles of the sample pages.</summary>
    public List<SeedArticle> Articles { get; } = [];

    private static Grammar Read()
    {
        var grammar = new Grammar();
        foreach (var file in (string[])["words", "names", "general"])
        {
            foreach (var (key, text) in Lines(file))
            {
                if (key == "句")
                    grammar.Sentences.Add(text);
                else
                    grammar.Words[key] = text.Split(" / ");
            }
        }

        foreach (var (key, text) in Lines("topics"))
            grammar.ReadTopic(key, text);
        foreach (var (key, text) in Lines("others"))
        {
            if (key == "text")
                grammar.Texts.Add(new Happening { Kind = text });
            else
                Fill(grammar.Texts[^1], key, text);
        }

        grammar.Articles.AddRange(typeof(Grammar).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("seed/", StringComparison.Ordinal))
            .Select(n => n.Replace('\\', '/')).Order(StringComparer.Ordinal)
            .Select(n => SeedArticle.Read(n, Text(n))));
        return grammar;
    }

    private void ReadTopic(string key, string text)
    {
        switch (key)
        {
            case "topic":
                Topics.Add(new Topic(text, new Dictionary<string, string[]> { ["事"] = [text] }, [], []));
                break;
            case "event":
                Topics[^1].Events.Add(new Happening());
                break;
            case "句":
                Topics[^1].Sentences.Add(text);
                break;
            case "引" or "题" or "副" or "首":
                Fill(Topics[^1].Events[^1], key, text);
                break;
            default:
                Topics[^1].Words[key] = text.Split(" / ");
                break;
        }
    }

    private static void Fill(Happening happening, string key, string text)
    {
        switch (key)
        {
            case "引": happening.Kickers.Add(text); break;
            case "题": happening.Headlines.Add(text); break;
            case "副": happening.Subheadlines.Add(text); break;
            case "首": happening.Leads.Add(text); break;
            case "段" or "款" or "行" or "人": happening.Parts.Add((key[0], text)); break;
            default: throw new FormatException($"others.txt, topics.txt: ‘{key} {text}’ begins with no known word");
        }
    }

    private static IEnumerable<(string Key, string Text)> Lines(string file)
    {
        foreach (var line in Text(file).Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            yield return space < 0 ? (line, "") : (line[..space], line[(space + 1)..]);
        }
    }

    private static string Text(string name)
    {
        using var stream = typeof(Grammar).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r", "", StringComparison.Ordinal);
    }
}

/// <summary>An article of the sample pages, as far as other pages can be made of it.</summary>
internal sealed record SeedArticle(string Id, string? Kicker, string Headline, List<string> Subheadlines, List<(bool Crosshead, string Text)> Paragraphs)
{
    /// <summary>Whether the sample article is a news story that anyone may sign.</summary>
    public bool IsNews { get; private init; }

    public static SeedArticle Read(string id, string text)
    {
        var head = new Dictionary<string, List<string>>();
        var paragraphs = new List<(bool, string)>();
        var body = false;
        var news = true;
        foreach (var line in text.Split('\n'))
        {
            if (line.Length == 0)
                body |= head.Count > 0;
            else if (line.StartsWith("图：", StringComparison.Ordinal))
                continue;
            else if (!body)
                (head.TryGetValue(line.Split('：')[0], out var values) ? values : head[line.Split('：')[0]] = []).Add(line.Split('：', 2)[1]);
            else if (line.StartsWith("> ", StringComparison.Ordinal))
                news = false;
            else
                paragraphs.Add((line.StartsWith("# ", StringComparison.Ordinal), line.Replace("〔转〕", "", StringComparison.Ordinal).TrimStart('#', ' ')));
        }

        news &= head.ContainsKey("记者") && head.ContainsKey("主题");
        return new SeedArticle(id, head.GetValueOrDefault("引题")?[0], head.GetValueOrDefault("主题")?[0] ?? "", head.GetValueOrDefault("副题") ?? [], [.. paragraphs]) { IsNews = news };
    }
}
