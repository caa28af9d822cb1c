using Archive.Layout.Formats;

namespace Archive.Core.Import.Sources;

/// <summary>Which files of a folder or zip are pages of an issue that a METS file among them describes.</summary>
/// <remarks>Such a file is taken with its METS and not once more by itself; nor is a picture of the same name below the METS.</remarks>
internal sealed class IssueFiles
{
    private readonly Dictionary<string, Dictionary<string, string?>> issues = new(StringComparer.Ordinal);
    private readonly HashSet<string> claimed = new(StringComparer.Ordinal);
    private readonly List<(string Folder, HashSet<string> Stems)> pictures = [];

    private IssueFiles()
    {
    }

    /// <summary>No issues.</summary>
    public static IssueFiles None { get; } = new();

    /// <summary>Looks into every XML file.</summary>
    /// <param name="files">All files, relative to the folder or zip, with <c>/</c>.</param>
    /// <param name="open">Opens one of them.</param>
    /// <param name="mostBytes">How large a METS file may be.</param>
    public static IssueFiles Find(IReadOnlyList<string> files, Func<string, Stream> open, int mostBytes)
    {
        var found = new IssueFiles();
        foreach (var file in files.Where(f => Path.GetExtension(f).ToLowerInvariant() is ".xml"))
        {
            if (ReadMets(() => open(file), mostBytes) is { } issue)
                found.Add(file, issue, files);
        }

        return found;
    }

    /// <summary>Whether the file is METS.</summary>
    public bool IsIssue(string file) => issues.ContainsKey(file);

    /// <summary>Whether the file is taken with an issue.</summary>
    public bool IsClaimed(string file) =>
        claimed.Contains(file) || pictures.Exists(p => file.StartsWith(p.Folder, StringComparison.Ordinal) && p.Stems.Contains(FileForms.Stem(Path.GetFileName(file))) && IsPicture(file));

    /// <summary>The METS files.</summary>
    public IEnumerable<string> Issues => issues.Keys;

    /// <summary>The files that a METS file means, by its references; <see langword="null"/> for one that is not there.</summary>
    public IReadOnlyDictionary<string, string?> Of(string mets) => issues[mets];

    private void Add(string mets, MetsIssue issue, IReadOnlyList<string> files)
    {
        var folder = mets[..(mets.LastIndexOf('/') + 1)];
        // Nothing outside its own folder: a METS from elsewhere must not reach what it likes.
        var below = files.Where(f => f != mets && f.StartsWith(folder, StringComparison.Ordinal)).Select(f => f[folder.Length..]).ToList();
        var pages = issue.Pages.Select(p => p.File).Distinct(StringComparer.Ordinal)
            .ToDictionary(r => r, r => FileReference.Find(r, below) is { } path ? folder + path : null, StringComparer.Ordinal);
        issues.Add(mets, pages);
        claimed.UnionWith(pages.Values.OfType<string>());
        pictures.Add((folder, [.. pages.Values.OfType<string>().Select(p => FileForms.Stem(Path.GetFileName(p)))]));
    }

    private static bool IsPicture(string file) => Path.GetExtension(file).ToLowerInvariant() is ".pdf" or ".tif" or ".tiff" or ".jp2" or ".png" or ".jpg" or ".jpeg";

    /// <summary>The issue; <see langword="null"/> for a file of another kind, or one that cannot be read: that is told when it is taken.</summary>
    private static MetsIssue? ReadMets(Func<Stream> open, int mostBytes)
    {
        try
        {
            using var stream = open();
            var head = new byte[1 << 14];
            var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            if (FormatDetector.Detect(head.AsSpan(0, length)) != PageFormat.Mets)
                return null;
            using var bytes = new MemoryStream();
            bytes.Write(head, 0, length);
            for (int read; bytes.Length <= mostBytes && (read = stream.Read(head)) > 0;)
                bytes.Write(head, 0, read);
            return bytes.Length <= mostBytes ? FormatReader.Read(bytes.ToArray()).Issue : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }
}
