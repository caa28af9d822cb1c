using Archive.Core.Import.Identity;

namespace Archive.Core.Import.Sources;

/// <summary>Finds the files to import in what was given: files, folders with all that is in them, zips.</summary>
/// <remarks>In folders and zips the files of known endings are taken in ordinal order of their names, files before folders;
/// hidden files and other kinds are passed over. A file that was named is taken or refused, never passed over.</remarks>
internal sealed class SourceFinder(ImportOptions options)
{
    private const string Takes = "Archive takes pages as .txt, .pdf, .hocr, .html, .xml, .alto, .png, .jpg, .tif or .jp2, articles as .jsonl, and .zip or folders of these";

    // Around a METS file that was named by itself; were it in a watched folder, what was taken before is not its own.
    private static readonly EnumerationOptions Near = new() { RecurseSubdirectories = true, MaxRecursionDepth = 2, AttributesToSkip = FileAttributes.ReparsePoint };
    private static readonly EnumerationOptions All = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>Every source, in order. A zip stays open while its entries are gone through, so take each before the next.</summary>
    public IEnumerable<ImportSource> Find(IReadOnlyList<string> paths)
    {
        var issues = NamedIssues(paths);
        foreach (var path in paths)
        {
            var full = Path.GetFullPath(path);
            var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(full));
            if (Directory.Exists(full))
            {
                var any = false;
                foreach (var source in InFolder(full, "", [], IssuesIn(full, All)))
                {
                    any = true;
                    yield return source;
                }

                if (!any)
                    yield return ImportSource.Refuse(name, $"There is nothing to import in this folder. {Takes}.");
            }
            else if (File.Exists(full))
            {
                // 'import *.xml' names a METS and the files it is taken with.
                if (issues.Any(i => i.Value.IsClaimed(Relative(Path.GetDirectoryName(i.Key)!, full))))
                    continue;
                foreach (var source in Named(full, name, issues.GetValueOrDefault(full)))
                    yield return source;
            }
            else
            {
                yield return ImportSource.Refuse(path, "There is no such file or folder. Check the path.");
            }
        }
    }

    /// <summary>The files beside and below a METS file that it means, as full paths; <see langword="null"/> where the file is no METS.</summary>
    public static IReadOnlyCollection<string?>? FilesOfIssue(string path, ImportOptions options)
    {
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full)!;
        return new SourceFinder(options).NamedIssues([full]).GetValueOrDefault(full)?.Of(Path.GetFileName(full)).Values
            .Select(f => f is null ? null : Path.Combine(folder, f.Replace('/', Path.DirectorySeparatorChar))).ToList();
    }

    private Dictionary<string, IssueFiles> NamedIssues(IReadOnlyList<string> paths) => paths
        .Select(Path.GetFullPath).Distinct(StringComparer.Ordinal)
        .Where(f => File.Exists(f) && IssueFiles.Find([f], OpenFile, options.MaxPageBytes).IsIssue(f))
        .ToDictionary(f => f, f => IssuesIn(Path.GetDirectoryName(f)!, Near), StringComparer.Ordinal);

    private IEnumerable<ImportSource> Named(string full, string name, IssueFiles? issues)
    {
        var chain = ManifestIn(Path.GetDirectoryName(full)!, "");
        if (IsZip(name))
            return Zip(full, name, chain);
        return [ImportSource.KindOf(name) is { } kind ? OnDisk(full, name, kind, chain, issues ?? IssueFiles.None) : ImportSource.Refuse(name, $"{Takes}. Rename it to .txt if it is the text of a page.")];
    }

    private IssueFiles IssuesIn(string folder, EnumerationOptions how)
    {
        try
        {
            return IssueFiles.Find(
                [.. Directory.EnumerateFiles(folder, "*", how).Select(f => Relative(folder, f)).Where(f => !f.Split('/').Any(ImportSource.IsHidden) && !(how == Near && f.Split('/')[0] is InboxWatcher.Done or InboxWatcher.Refused)).Order(StringComparer.Ordinal)],
                file => OpenFile(Path.Combine(folder, file)),
                options.MaxPageBytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Told of the folder that cannot be read, when it is gone through.
            return IssueFiles.None;
        }
    }

    private IEnumerable<ImportSource> InFolder(string folder, string relative, IReadOnlyList<ManifestPlace> outer, IssueFiles issues)
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
        foreach (var (file, note) in Choose([.. files.Select(f => Path.GetFileName(f)).Where(f => !ImportSource.IsHidden(f) && !issues.IsClaimed(relative + f))], relative, chain))
        {
            var full = Path.Combine(folder, file);
            if (IsZip(file))
            {
                foreach (var entry in Zip(full, relative + file, chain))
                    yield return entry;
            }
            else
            {
                yield return OnDisk(full, relative + file, ImportSource.KindOf(file)!.Value, chain, issues) with { Note = note };
            }
        }

        foreach (var source in folders.Where(d => !ImportSource.IsHidden(Path.GetFileName(d))).SelectMany(d => InFolder(d, relative + Path.GetFileName(d) + "/", chain, issues)))
            yield return source;
        foreach (var missing in ManifestPlace.NamedButMissing(chain.FirstOrDefault(m => m.Folder == relative), f => File.Exists(Path.Combine(folder, f)) || f.Contains(".zip/", StringComparison.OrdinalIgnoreCase)))
            yield return missing;
    }

    /// <summary>The files of one folder to take, zips included.</summary>
    private static IEnumerable<(string Name, string? Note)> Choose(IReadOnlyList<string> names, string relative, IReadOnlyList<ManifestPlace> chain) =>
        FileForms.Choose(names, f => ManifestPlace.Of(chain, relative + f) is { Errors.Count: 0 }).Concat(names.Where(IsZip).Select(n => (n, (string?)null)))
            .OrderBy(f => f.Item1, StringComparer.Ordinal);

    /// <param name="full">Full path.</param>
    /// <param name="name">Path from the folder that was given, with <c>/</c>.</param>
    /// <param name="kind">What it holds.</param>
    /// <param name="chain">Manifests, nearest first.</param>
    /// <param name="issues">Issues in the folder that was given.</param>
    private static ImportSource OnDisk(string full, string name, SourceKind kind, IReadOnlyList<ManifestPlace> chain, IssueFiles issues) => new()
    {
        Name = name,
        Place = full,
        Kind = kind,
        Segments = full.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries),
        Manifest = ManifestPlace.Of(chain, name),
        Open = () => OpenFile(full),
        Refer = !issues.IsIssue(name) ? static _ => null : reference => issues.Of(name).GetValueOrDefault(reference) is { } part
            ? OnDisk(Path.Combine(full[..^name.Length], part), part, SourceKind.Page, chain, IssueFiles.None)
            : null,
    };

    private static FileStream OpenFile(string full) => new(full, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);

    private static string Relative(string folder, string file) => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');

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
