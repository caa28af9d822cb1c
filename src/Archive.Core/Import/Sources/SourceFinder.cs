using Archive.Core.Import.Identity;

namespace Archive.Core.Import.Sources;

/// <summary>Finds the files to import in what was given: files, folders with all that is in them, zips.</summary>
/// <remarks>In folders and zips <c>.txt</c>, <c>.jsonl</c> and <c>.zip</c> are taken in ordinal order of their names, files before
/// folders; hidden files and other kinds are passed over. A file that was named is taken or refused, never passed over.</remarks>
internal sealed class SourceFinder(ImportOptions options)
{
    private const string Takes = "Archive takes page text as .txt, articles as .jsonl, and .zip or folders of these";

    /// <summary>Every source, in order. A zip stays open while its entries are gone through, so take each before the next.</summary>
    public IEnumerable<ImportSource> Find(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var full = Path.GetFullPath(path);
            var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(full));
            if (Directory.Exists(full))
            {
                var any = false;
                foreach (var source in InFolder(full, "", []))
                {
                    any = true;
                    yield return source;
                }

                if (!any)
                    yield return ImportSource.Refuse(name, $"There is nothing to import in this folder. {Takes}.");
            }
            else if (File.Exists(full))
            {
                foreach (var source in Named(full, name))
                    yield return source;
            }
            else
            {
                yield return ImportSource.Refuse(path, "There is no such file or folder. Check the path.");
            }
        }
    }

    private IEnumerable<ImportSource> Named(string full, string name)
    {
        var chain = ManifestIn(Path.GetDirectoryName(full)!, "");
        if (IsZip(name))
            return Zip(full, name, chain);
        return [ImportSource.KindOf(name) is { } kind ? OnDisk(full, name, kind, chain) : ImportSource.Refuse(name, $"{Takes}. Rename it to .txt if it is the text of a page.")];
    }

    private IEnumerable<ImportSource> InFolder(string folder, string relative, IReadOnlyList<ManifestPlace> outer)
    {
        List<string> files, folders;
        string? refusal = null;
        try
        {
            files = [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)];
            // A link to a folder may lead in a circle.
            folders = [.. Directory.EnumerateDirectories(folder).Where(d => !File.GetAttributes(d).HasFlag(FileAttributes.ReparsePoint)).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            (files, folders, refusal) = ([], [], e.Message);
        }

        if (refusal is not null)
        {
            yield return ImportSource.Refuse(relative.Length == 0 ? Path.GetFileName(folder) : relative, $"The folder cannot be read: {refusal}");
            yield break;
        }

        IReadOnlyList<ManifestPlace> chain = [.. ManifestIn(folder, relative), .. outer];
        foreach (var file in files.Where(f => !ImportSource.IsHidden(Path.GetFileName(f))))
        {
            var name = relative + Path.GetFileName(file);
            if (IsZip(file))
            {
                foreach (var entry in Zip(file, name, chain))
                    yield return entry;
            }
            else if (ImportSource.KindOf(file) is { } kind)
            {
                yield return OnDisk(file, name, kind, chain);
            }
        }

        foreach (var source in folders.Where(d => !ImportSource.IsHidden(Path.GetFileName(d))).SelectMany(d => InFolder(d, relative + Path.GetFileName(d) + "/", chain)))
            yield return source;
        foreach (var missing in ManifestPlace.NamedButMissing(chain.FirstOrDefault(m => m.Folder == relative), f => File.Exists(Path.Combine(folder, f)) || f.Contains(".zip/", StringComparison.OrdinalIgnoreCase)))
            yield return missing;
    }

    private static ImportSource OnDisk(string full, string name, SourceKind kind, IReadOnlyList<ManifestPlace> chain) => new()
    {
        Name = name,
        Kind = kind,
        Segments = full.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries),
        Manifest = ManifestPlace.Of(chain, name),
        Open = () => new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan),
    };

    private IEnumerable<ImportSource> Zip(string full, string name, IReadOnlyList<ManifestPlace> chain) =>
        new ZipSource(full, name, chain, options).Entries();

    private List<ManifestPlace> ManifestIn(string folder, string relative)
    {
        var path = Path.Combine(folder, Manifest.FileName);
        if (!File.Exists(path))
            return [];
        try
        {
            return new FileInfo(path).Length > options.MaxPageBytes
                ? [ManifestPlace.Broken(relative, $"it is larger than {options.MaxPageBytes} bytes.")]
                : [new ManifestPlace(relative, Manifest.Read(File.ReadAllBytes(path)))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [ManifestPlace.Broken(relative, $"it cannot be read: {e.Message}")];
        }
    }

    private static bool IsZip(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A manifest and the folder it stands in.</summary>
/// <param name="Folder">The folder, relative as names of sources are: empty, or ending in <c>/</c>.</param>
/// <param name="Manifest">The manifest.</param>
internal sealed record ManifestPlace(string Folder, Manifest Manifest)
{
    /// <summary>A manifest that says of every file only why it could not be read.</summary>
    public static ManifestPlace Broken(string folder, string why) => new(folder, Manifest.Unreadable(why));

    /// <summary>What the nearest manifest that names the file says of it.</summary>
    /// <param name="chain">Manifests, nearest first.</param>
    /// <param name="name">Name of the source.</param>
    public static GivenIdentity? Of(IEnumerable<ManifestPlace> chain, string name) => chain
        .Where(m => name.StartsWith(m.Folder, StringComparison.Ordinal))
        .Select(m => m.Manifest.Of(name[m.Folder.Length..])).FirstOrDefault(g => g is not null);

    /// <summary>A refusal for every file that a manifest names and that is not there.</summary>
    public static IEnumerable<ImportSource> NamedButMissing(ManifestPlace? place, Func<string, bool> exists) => place is null ? [] : place.Manifest.Lines
        .Where(l => !exists(l.Key))
        .Select(l => ImportSource.Refuse(place.Folder + l.Key, $"{Manifest.FileName}:{l.Value} names this file, but it is not there. Add it, or take the line out."));
}
