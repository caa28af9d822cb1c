using Archive.Layout;

namespace Archive.Core.Import.Identity;

/// <summary>What the path of a file says of the page in it, for splitting a page without an archive.</summary>
public static class PathContext
{
    /// <summary>Newspaper, date, page and section that the path names, read as the import reads them; empty where it names none.</summary>
    public static SplitContext Of(string path)
    {
        var segments = Path.GetFullPath(path).Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        var given = PathIdentity.Read(segments, _ => false, dateIsKnown: false);
        return new SplitContext(given.Name, given.Date, given.Page?.Number, given.Section, "the path of the file");
    }
}
