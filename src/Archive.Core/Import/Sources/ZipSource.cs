using System.IO.Compression;
using Archive.Core.Import.Identity;

namespace Archive.Core.Import.Sources;

/// <summary>The files of a zip, each inflated only while it is read, and only as far as the limits allow.</summary>
/// <param name="path">Full path of the zip.</param>
/// <param name="name">Its name in reports.</param>
/// <param name="outer">Manifests beside and above it, nearest first.</param>
/// <param name="options">The limits.</param>
internal sealed class ZipSource(string path, string name, IReadOnlyList<ManifestPlace> outer, ImportOptions options)
{
    private const string Limited = "Unpack it and import the folder if it is what it should be.";

    private readonly string[] folders = path.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Every entry to import, in ordinal order; the refusal of the whole, where it is refused.</summary>
    public IEnumerable<ImportSource> Entries()
    {
        if (Open(out var refusal) is not { } zip)
            return [ImportSource.Refuse(name, refusal!)];
        if (Limits(zip) is { } excess)
        {
            zip.Dispose();
            return [ImportSource.Refuse(name, excess)];
        }

        return Entries(zip);
    }

    private IEnumerable<ImportSource> Entries(ZipArchive zip)
    {
        using var open = zip;
        var files = zip.Entries.Where(e => e.Name.Length > 0 && !Split(e.FullName).Any(ImportSource.IsHidden)).OrderBy(e => e.FullName, StringComparer.Ordinal).ToList();
        var manifests = files.Where(e => e.Name == Manifest.FileName && !IsUnsafe(e.FullName)).Select(ReadManifest)
            .OrderByDescending(m => m.Folder.Length).ToList();
        IReadOnlyList<ManifestPlace> chain = [.. manifests, .. outer];
        var issues = Issues(files);
        var notes = files.Where(e => !issues.IsClaimed(e.FullName)).GroupBy(Folder)
            .SelectMany(g => FileForms.Choose([.. g.Select(e => e.Name)], n => ManifestPlace.Of(chain, $"{name}/{g.Key}{n}") is { Errors.Count: 0 }).Select(f => (Entry: g.Key + f.Name, f.Note)))
            .GroupBy(f => f.Entry).ToDictionary(f => f.Key, f => f.First().Note, StringComparer.Ordinal);
        var taken = 0;
        foreach (var entry in files)
        {
            var source = Take(entry, chain, issues);
            if (source is null || (source.Kind == SourceKind.Page && !notes.ContainsKey(entry.FullName)))
                continue;
            taken++;
            yield return source with { Note = notes.GetValueOrDefault(entry.FullName) };
        }

        foreach (var missing in manifests.SelectMany(m => ManifestPlace.NamedButMissing(m, f => zip.GetEntry(m.Folder[(name.Length + 1)..] + f) is not null)))
            yield return missing;
        if (taken == 0)
            yield return ImportSource.Refuse(name, "There is no page and no .jsonl in this zip.");
    }

    private IssueFiles Issues(List<ZipArchiveEntry> files)
    {
        // Of two entries of one name, which only broken programs write, the first.
        var entries = files.Where(e => !IsUnsafe(e.FullName) && !IsBomb(e)).GroupBy(e => e.FullName).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return IssueFiles.Find([.. entries.Keys.Order(StringComparer.Ordinal)], f => new EntryStream(entries[f]), options.MaxPageBytes);
    }

    private bool IsBomb(ZipArchiveEntry entry) => entry.Length > 1 << 20 && entry.Length > entry.CompressedLength * options.MaxZipRatio;

    private static string Folder(ZipArchiveEntry entry) => entry.FullName[..^entry.Name.Length];

    private ImportSource? Take(ZipArchiveEntry entry, IReadOnlyList<ManifestPlace> chain, IssueFiles issues)
    {
        var full = $"{name}/{entry.FullName}";
        if (IsUnsafe(entry.FullName))
            return ImportSource.Refuse(full, "The name leads out of the zip. Pack it again with plain relative names.");
        if (entry.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            return ImportSource.Refuse(full, "A zip within a zip is not opened. Unpack the outer one and import the folder.");
        if (ImportSource.KindOf(entry.Name) is not { } kind)
            return null;
        if (IsBomb(entry))
            return ImportSource.Refuse(full, $"It inflates to {entry.Length} bytes, more than {options.MaxZipRatio} times its packed size: that is no text. {Limited}");
        return new ImportSource
        {
            Name = full,
            Place = $"{path}/{entry.FullName}",
            Kind = kind,
            Segments = [.. folders, .. Split(entry.FullName)],
            Manifest = ManifestPlace.Of(chain, full),
            // The length in the zip's directory was counted against the limits, so not a byte more than that is inflated.
            Open = () => new EntryStream(entry),
            Refer = !issues.IsIssue(entry.FullName) ? static _ => null : reference => issues.Of(entry.FullName).GetValueOrDefault(reference) is { } part
                ? Take(entry.Archive!.GetEntry(part)!, chain, IssueFiles.None)
                : null,
        };
    }

    private ZipArchive? Open(out string? refusal)
    {
        try
        {
            refusal = null;
            return new ZipArchive(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read), ZipArchiveMode.Read, leaveOpen: false, ZipNameEncoding.Instance);
        }
        catch (InvalidDataException)
        {
            refusal = "It is no zip, or a damaged one. Pack it again.";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            refusal = $"It cannot be read: {e.Message}";
        }

        return null;
    }

    private string? Limits(ZipArchive zip)
    {
        try
        {
            if (zip.Entries.Count > options.MaxZipEntries)
                return $"It has {zip.Entries.Count} entries; at most {options.MaxZipEntries} are taken. {Limited}";
            var total = zip.Entries.Sum(e => (decimal)e.Length);
            return total > options.MaxZipBytes ? $"It inflates to {total} bytes; at most {options.MaxZipBytes} are taken. {Limited}" : null;
        }
        catch (InvalidDataException)
        {
            return "Its directory is damaged. Pack it again.";
        }
    }

    private ManifestPlace ReadManifest(ZipArchiveEntry entry)
    {
        var folder = $"{name}/{entry.FullName[..^Manifest.FileName.Length]}";
        try
        {
            if (entry.Length > options.MaxPageBytes)
                return ManifestPlace.Broken(folder, $"it is larger than {options.MaxPageBytes} bytes.");
            using var stream = new EntryStream(entry);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return new ManifestPlace(folder, Manifest.Read(bytes.ToArray()));
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return ManifestPlace.Broken(folder, $"it cannot be read: {e.Message}");
        }
    }

    private static string[] Split(string entryName) => entryName.Split('/', '\\');

    private static bool IsUnsafe(string entryName) =>
        entryName.StartsWith('/') || entryName.StartsWith('\\') || entryName.Contains(':', StringComparison.Ordinal) || entryName.Contains('\0', StringComparison.Ordinal)
        || Split(entryName).Any(s => s is ".." or ".");
}
