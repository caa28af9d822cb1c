using System.Collections.Immutable;
using System.Globalization;

namespace Archive.Layout.Formats;

/// <summary>Makes an issue of what a METS file lists: its structures, files, links and records.</summary>
internal sealed class MetsStructure(
    Dictionary<string, MetsFile> files,
    List<string> fileOrder,
    Dictionary<string, ModsRecord> records,
    List<(string Type, MetsDiv Root)> maps,
    List<(string From, string To)> links)
{
    // What exporters call a division that is one item of an issue.
    private static readonly string[] ItemTypes = ["article", "advertisement", "advert", "ad", "obituary", "notice", "editorial", "letter", "item", "classified", "poem", "feuilleton"];

    /// <summary>The issue.</summary>
    public MetsIssue Issue()
    {
        var logical = maps.Where(m => !IsPhysical(m.Type)).Select(m => m.Root).ToList();
        var articles = logical.SelectMany(Articles).ToList();
        var byPage = AreasByFile(articles);
        var listed = PageFiles();
        var onPages = articles.Select((_, a) => Enumerable.Range(0, listed.Count).Where(p => byPage.ContainsKey((a, listed[p].File))).ToList()).ToList();
        var pages = ImmutableArray.CreateBuilder<MetsPage>();
        for (var p = 0; p < listed.Count; p++)
        {
            var (file, label) = listed[p];
            var here = Enumerable.Range(0, articles.Count).Where(a => byPage.ContainsKey((a, file))).ToList();
            pages.Add(new MetsPage(p + 1, label, files[file].Href!)
            {
                Articles = [.. here.Select(a => byPage[(a, file)].ToImmutableArray())],
                Reaches = [.. here.Select(a => Reach(onPages[a], p))],
            });
        }

        var (newspaper, date) = Named(logical, articles);
        return new MetsIssue(newspaper, date, pages.ToImmutable());
    }

    /// <summary>How far an article that is on some pages reaches from one of them.</summary>
    private static DivisionReach Reach(List<int> pages, int page)
    {
        var at = pages.IndexOf(page);
        return new DivisionReach(at > 0 ? page - pages[at - 1] : null, at + 1 < pages.Count ? pages[at + 1] - page : null);
    }

    private static bool IsPhysical(string type) => type.Contains("PHYS", StringComparison.OrdinalIgnoreCase);

    /// <summary>Text files of the pages in order; without a physical structure, all text files.</summary>
    private List<(string File, string? Label)> PageFiles()
    {
        List<(string, string?)> found = [];
        HashSet<string> seen = [];
        foreach (var (_, root) in maps.Where(m => IsPhysical(m.Type)))
        {
            foreach (var page in Pages(root))
            {
                var text = page.All().SelectMany(d => d.Areas).Select(a => a.File).FirstOrDefault(f => files.TryGetValue(f, out var file) && file.IsText);
                if (text is not null && seen.Add(text))
                    found.Add((text, page.Label));
            }
        }

        if (found.Count == 0)
            found.AddRange(fileOrder.Where(f => files[f].IsText).Select(f => (f, (string?)null)));
        return found;
    }

    private static IEnumerable<MetsDiv> Pages(MetsDiv root)
    {
        var pages = root.All().Where(d => d.Type.Equals("page", StringComparison.OrdinalIgnoreCase) || d.Type.EndsWith(":page", StringComparison.OrdinalIgnoreCase)).ToList();
        if (pages.Count == 0)
            pages = root.Children.Count > 0 ? root.Children : [root];
        // ORDER counts where every page has one; else the order of the file does.
        return pages.TrueForAll(p => Order(p) is not null) ? pages.OrderBy(p => Order(p)) : pages;
    }

    private static double? Order(MetsDiv div) => double.TryParse(div.Order, NumberStyles.Float, CultureInfo.InvariantCulture, out var order) ? order : null;

    /// <summary>The uppermost divisions that are items; what they hold is theirs.</summary>
    private static IEnumerable<MetsDiv> Articles(MetsDiv div)
    {
        if (Array.Exists(ItemTypes, t => div.Type.Equals(t, StringComparison.OrdinalIgnoreCase)))
            return [div];
        return div.Children.SelectMany(Articles);
    }

    private Dictionary<(int Article, string File), List<MetsArea>> AreasByFile(List<MetsDiv> articles)
    {
        var byId = maps.SelectMany(m => m.Root.All()).Where(d => d.Id is not null).DistinctBy(d => d.Id).ToDictionary(d => d.Id!, StringComparer.Ordinal);
        var tied = links.ToLookup(l => l.From, l => l.To, StringComparer.Ordinal);
        var areas = new Dictionary<(int, string), List<MetsArea>>();
        for (var a = 0; a < articles.Count; a++)
        {
            foreach (var div in articles[a].All())
            {
                foreach (var area in div.Areas)
                    Add(a, area);
                foreach (var area in div.Id is null ? [] : tied[div.Id].Select(id => byId.GetValueOrDefault(id)).OfType<MetsDiv>().SelectMany(d => d.All()).SelectMany(d => d.Areas))
                    Add(a, area);
            }
        }

        return areas;

        void Add(int article, (string File, string? Begin, string? End) area)
        {
            if (area.Begin is null || !files.TryGetValue(area.File, out var file) || !file.IsText)
                return;
            if (!areas.TryGetValue((article, area.File), out var list))
                areas[(article, area.File)] = list = [];
            list.Add(new MetsArea(area.Begin, area.End == area.Begin ? null : area.End));
        }
    }

    /// <summary>Title and date from the records of the issue, not from those of its articles.</summary>
    private (string? Newspaper, DateOnly? Date) Named(List<MetsDiv> logical, List<MetsDiv> articles)
    {
        var ofArticles = articles.SelectMany(a => a.All()).SelectMany(RecordIds).ToHashSet(StringComparer.Ordinal);
        var named = logical.Concat(maps.Where(m => IsPhysical(m.Type)).Select(m => m.Root)).SelectMany(d => d.All())
            .OrderByDescending(d => d.Type.Contains("issue", StringComparison.OrdinalIgnoreCase))
            .SelectMany(RecordIds).Concat(records.Keys)
            .Where(id => !ofArticles.Contains(id) && records.ContainsKey(id)).Distinct().Select(id => records[id]).ToList();
        return (named.Select(r => r.HostTitle ?? r.Title).FirstOrDefault(t => t is not null), named.Select(r => r.Date).FirstOrDefault(d => d is not null));
    }

    private static IEnumerable<string> RecordIds(MetsDiv div) => div.RecordIds?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
