namespace Archive.Core.Import.Sources;

/// <summary>Takes one file a page where a folder holds a page in several forms: <c>01.txt</c>, <c>01.pdf</c>, <c>01.alto.xml</c>.</summary>
/// <remarks>Taken all, each would become a new version of the one before. What a manifest names is always taken.</remarks>
internal static class FileForms
{
    /// <summary>The files to take, in their order, each with what is to be said of those passed over.</summary>
    /// <param name="names">Names of the files of one folder.</param>
    /// <param name="isNamed">Whether a manifest names the file.</param>
    public static IReadOnlyList<(string Name, string? Note)> Choose(IReadOnlyList<string> names, Func<string, bool> isNamed)
    {
        var taken = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var forms in names.Where(n => ImportSource.KindOf(n) == SourceKind.Page).GroupBy(Stem))
        {
            var named = forms.Where(isNamed).ToList();
            List<string> chosen = named.Count > 0 ? named : [forms.OrderBy(Rank).ThenBy(f => f, StringComparer.Ordinal).First()];
            var others = forms.Except(chosen).ToList();
            foreach (var form in chosen)
                taken.Add(form, others.Count == 0 ? null : $"Taken for the same page and passed over: {string.Join(", ", others)}. A manifest.csv that names the file to take decides otherwise.");
        }

        return [.. names.Where(n => taken.ContainsKey(n) || ImportSource.KindOf(n) == SourceKind.Lines).Select(n => (n, taken.GetValueOrDefault(n)))];
    }

    /// <summary>The name without its endings: <c>01</c> of <c>01.alto.xml</c>.</summary>
    public static string Stem(string name)
    {
        while (ImportSource.Endings.Contains(Path.GetExtension(name).ToLowerInvariant()))
            name = name[..^Path.GetExtension(name).Length];
        return name;
    }

    private static int Rank(string name)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        return Enumerable.Range(0, ImportSource.Endings.Count).First(i => ImportSource.Endings[i] == ending);
    }
}
