using Archive.Core.Import.Identity;
using Archive.Core.Import.Sources;
using Archive.Layout;

namespace Archive.Core.Import;

/// <summary>Reads, identifies and splits one page file. Touches no database.</summary>
internal sealed class PageReader(ImportRequest request, ImportOptions options, PageIdentifier identifier, Func<string, bool> isKnownSlug)
{
    /// <summary>The page, or <see langword="null"/> where it is refused: then the messages say why.</summary>
    public ReadPage? Read(ImportSource source, List<string> messages)
    {
        if (Bytes(source, messages) is not { } bytes)
            return null;
        var decoded = PageDecoder.Decode(bytes);
        if (!decoded.IsText)
        {
            messages.Add(decoded.Message);
            return null;
        }

        if (IsExportedArticle(decoded.Text))
        {
            messages.Add("This is an article that an archive exported, not a page. Export as jsonl and import that.");
            return null;
        }

        var given = Given(source);
        var split = PageSplitter.Split(decoded.Text, new SplitContext(
            given.Select(g => g.Name).FirstOrDefault(n => n is not null),
            given.Select(g => g.Date).FirstOrDefault(d => d is not null),
            given.Select(g => g.Page?.Number).FirstOrDefault(p => p is not null)));
        if (identifier.Identify(given, split.Identity, messages) is not { } identity)
            return null;
        messages.AddRange(split.Warnings.Select(w => $"{source.Name}:{w.Line}: {w.Message}"));
        return new ReadPage(source.Segments[^1], bytes, decoded.EncodingName, identity, split);
    }

    private List<GivenIdentity> Given(ImportSource source)
    {
        var (name, slug) = GivenIdentity.Newspaper(request.Newspaper);
        var options = new GivenIdentity { Name = name, Slug = slug, Date = request.Date, Page = request.Page is { } n ? new PageNumber(n, null) : null, Section = request.Section };
        var manifest = source.Manifest ?? new GivenIdentity();
        return [options, manifest, PathIdentity.Read(source.Segments, isKnownSlug, (options.Date ?? manifest.Date) is not null)];
    }

    private byte[]? Bytes(ImportSource source, List<string> messages)
    {
        try
        {
            using var stream = source.Open();
            using var bytes = new MemoryStream();
            var buffer = new byte[1 << 16];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                bytes.Write(buffer, 0, read);
                if (bytes.Length > options.MaxPageBytes)
                {
                    messages.Add($"The file is larger than {options.MaxPageBytes / 1024 / 1024.0:0.#} MB, the most that a page may be. Give one page a file, or articles as .jsonl.");
                    return null;
                }
            }

            return bytes.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            messages.Add($"The file cannot be read: {e.Message}");
            return null;
        }
    }

    private static bool IsExportedArticle(string text) =>
        text.StartsWith("标题：", StringComparison.Ordinal) && text.IndexOf("\n永久链接：", StringComparison.Ordinal) is > 0 and < 2000;
}
