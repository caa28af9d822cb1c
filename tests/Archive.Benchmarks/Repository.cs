namespace Archive.Benchmarks;

/// <summary>Where things are in the repository that this was built in.</summary>
internal static class Repository
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The sample pages.</summary>
    public static string SamplePages => Path.Combine(Root, "seeds", "pages");

    /// <summary>The program, as built along with this one.</summary>
    public static string ArchiveProgram
    {
        get
        {
            // …/bin/CONFIGURATION/FRAMEWORK/ in both projects.
            var framework = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
            return Path.Combine(Root, "src", "Archive.Web", "bin", framework.Parent!.Name, framework.Name, "archive.dll");
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Archive.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"{AppContext.BaseDirectory} is in no clone of the repository.");
    }
}
