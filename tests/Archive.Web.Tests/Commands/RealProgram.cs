using System.Diagnostics;

namespace Archive.Web.Tests.Commands;

/// <summary>The program as it is built, run as a process of its own.</summary>
public static class RealProgram
{
    /// <summary>A verb that has not ended by then hangs.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(2);

    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    private static string Program
    {
        get
        {
            // …/bin/CONFIGURATION/FRAMEWORK/ in both projects.
            var framework = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
            return Path.Combine(Root, "src", "Archive.Web", "bin", framework.Parent!.Name, framework.Name, "archive.dll");
        }
    }

    /// <summary>Starts it in a working folder.</summary>
    public static Process Start(string workingFolder, IReadOnlyDictionary<string, string>? environment, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = workingFolder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Program);
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || k.StartsWith("ARCHIVE_", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    /// <summary>Runs it to its end; one that hangs is ended, and answers 137.</summary>
    public static async Task<VerbResult> RunAsync(string workingFolder, IReadOnlyDictionary<string, string>? environment, params string[] args)
    {
        using var process = Start(workingFolder, environment, args);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            process.Kill();
        }

        return new VerbResult(process.ExitCode, await output, await error);
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
