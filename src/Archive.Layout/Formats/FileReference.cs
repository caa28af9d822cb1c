namespace Archive.Layout.Formats;

/// <summary>Finds the file that a METS means: by relative path, in other case, with file:// before it, or by an absolute path of another machine.</summary>
public static class FileReference
{
    /// <summary>The path that a reference means, or <see langword="null"/> where none fits.</summary>
    /// <param name="reference">The reference as written: ./ALTO/00001.xml, file://C:\scans\0001.XML, file:///srv/x/0001.xml.</param>
    /// <param name="paths">Paths of the files there are, relative to the METS file's folder, with / or \ between folders.</param>
    /// <remarks>The path with the longest equal ending wins; an equal file name is the least. Of equally good ones, none is taken.</remarks>
    public static string? Find(string reference, IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(paths);
        var wanted = Segments(reference);
        string? best = null;
        int most = 0, fewest = int.MaxValue;
        var tied = false;
        foreach (var path in paths)
        {
            var offered = Segments(path);
            var equal = 0;
            while (equal < wanted.Length && equal < offered.Length && string.Equals(wanted[^(equal + 1)], offered[^(equal + 1)], StringComparison.OrdinalIgnoreCase))
                equal++;
            if (equal == 0)
                continue;
            // Of two that agree as far, the one with fewer folders before is nearer to the METS file.
            if (equal > most || equal == most && offered.Length < fewest)
            {
                (best, most, fewest, tied) = (path, equal, offered.Length, false);
            }
            else if (equal == most && offered.Length == fewest)
            {
                tied = true;
            }
        }

        return tied ? null : best;
    }

    private static string[] Segments(string path)
    {
        var at = path.IndexOf("://", StringComparison.Ordinal);
        if (at >= 0)
            path = path[(at + 3)..];
        path = Uri.UnescapeDataString(path);
        return [.. path.Split('/', '\\').Where(s => s.Length > 0 && s != "." && s != ".." && !s.EndsWith(':'))];
    }
}
