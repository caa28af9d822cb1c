using System.Globalization;
using System.Text;
using Archive.Core.Import.Identity;
using Archive.Core.Import.Sources;
using Archive.Core.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Archive.Core.Import;

/// <summary>Takes what is dropped into a folder: each file is imported once it has stopped growing, then moved to <c>done/</c>
/// or, with a report beside it, to <c>refused/</c>.</summary>
/// <remarks>Folders in the inbox keep their shape in both, so that 焦作日报/2020-02-26/01.txt may be dropped as it is. A
/// <c>manifest.csv</c> counts for the files beside it and follows them when none is left. Names taken already are numbered;
/// nothing is ever overwritten or deleted. A METS file waits for the files of its pages and takes them with it.</remarks>
public sealed class InboxWatcher(ImportService import, IOptions<ImportOptions> options, TimeProvider clock, ILogger<InboxWatcher> logger)
{
    /// <summary>Where imported files go.</summary>
    public const string Done = "done";

    /// <summary>Where refused files go.</summary>
    public const string Refused = "refused";

    // What browsers and copying programs call a file they have not finished.
    private static readonly string[] Unfinished = [".part", ".partial", ".tmp", ".crdownload", ".filepart", ".download"];

    // A minute at the usual interval: who copies an issue copies the METS first as likely as last.
    private const int LooksForPages = 30;

    private readonly Dictionary<string, (long Size, DateTime Written)> lastLook = new(StringComparer.Ordinal);

    /// <summary>How often METS files have been looked at while pages of theirs were missing.</summary>
    private readonly Dictionary<string, int> waits = new(StringComparer.Ordinal);

    /// <summary>Files that could not be moved away, as they were then: taken again only when changed.</summary>
    private readonly Dictionary<string, (long Size, DateTime Written)> stuck = new(StringComparer.Ordinal);

    /// <summary>Watches until cancelled. Trouble with the folder or the archive is logged, and tried again at the next look.</summary>
    public async Task RunAsync(string folder, CancellationToken cancellationToken)
    {
        logger.LogInformation("Watching {Folder} for files to import", Path.GetFullPath(folder));
        using var timer = new PeriodicTimer(options.Value.InboxInterval, clock);
        try
        {
            do
            {
                try
                {
                    await LookAsync(folder, cancellationToken);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArchiveUnavailableException)
                {
                    logger.LogError("The inbox {Folder} could not be worked through, and will be tried again: {Reason}", folder, e.Message);
                }
            }
            while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            logger.LogInformation("Stopped watching {Folder}", folder);
        }
    }

    /// <summary>Looks once: imports and moves what has not changed since the look before.</summary>
    public async Task LookAsync(string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var files = Files(folder).ToDictionary(f => f, State, StringComparer.Ordinal);
        var manifestsAreStill = files.Where(f => IsManifest(f.Key)).All(IsStill);
        var still = files.Where(f => !IsManifest(f.Key) && IsStill(f) && stuck.GetValueOrDefault(f.Key) != f.Value).Select(f => f.Key).Order(StringComparer.Ordinal).ToList();
        Remember(files);
        if (!manifestsAreStill)
            return;
        var issues = still.Select(f => (Mets: f, Pages: SourceFinder.FilesOfIssue(f, options.Value))).Where(i => i.Pages is not null).ToDictionary(i => i.Mets, i => i.Pages!, StringComparer.Ordinal);
        var pages = issues.Values.SelectMany(p => p).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var file in still.Where(f => !pages.Contains(f)))
        {
            if (!issues.TryGetValue(file, out var own))
                await TakeAsync(folder, file, [], files[file], cancellationToken);
            else if (own.All(p => p is not null && still.Contains(p)) || Waited(file))
                await TakeAsync(folder, file, [.. own.OfType<string>()], files[file], cancellationToken);
        }

        foreach (var manifest in files.Keys.Where(IsManifest).Where(m => still.Exists(s => Beside(m, s)) && !Files(folder).Any(f => !IsManifest(f) && Beside(m, f))))
            Move(folder, manifest, Done);
    }

    /// <summary>Whether a METS has lain long enough for the files of its pages to come after it.</summary>
    private bool Waited(string mets)
    {
        var looks = waits[mets] = waits.GetValueOrDefault(mets) + 1;
        return looks > LooksForPages;
    }

    /// <param name="folder">The inbox.</param>
    /// <param name="file">The file to import.</param>
    /// <param name="pages">Files that are taken with it and go where it goes.</param>
    /// <param name="state">Its state at this look.</param>
    /// <param name="cancellationToken">Cancels.</param>
    private async Task TakeAsync(string folder, string file, IReadOnlyList<string> pages, (long Size, DateTime Written) state, CancellationToken cancellationToken)
    {
        var report = await import.ImportAsync(new ImportRequest { Paths = [file], Origin = "inbox" }, null, cancellationToken);
        var refused = report.Files.Any(f => f.IsRefused);
        try
        {
            var target = Move(folder, file, refused ? Refused : Done);
            waits.Remove(file);
            foreach (var page in pages)
                Move(folder, page, refused ? Refused : Done);
            if (refused)
                await File.WriteAllTextAsync(Free(target + ".report.txt"), Report(report), Encoding.UTF8, cancellationToken);
            logger.LogInformation("Inbox: {File} {Outcome}, {Articles} articles", Path.GetRelativePath(folder, file), refused ? Refused : Done, report.Files.Sum(f => f.Articles));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            stuck[file] = state;
            logger.LogError("Inbox: {File} was worked through but cannot be moved away: {Reason}", file, e.Message);
        }
    }

    private static string Report(ImportReport report)
    {
        var text = new StringBuilder();
        foreach (var file in report.Files)
        {
            text.Append(CultureInfo.InvariantCulture, $"{file.File}: {file.Outcome}, {file.Articles} articles\n");
            foreach (var message in file.Messages)
                text.Append("  ").Append(message).Append('\n');
        }

        return text.ToString();
    }

    private static string Move(string folder, string file, string to)
    {
        var target = Path.Combine(folder, to, Path.GetRelativePath(folder, file));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        target = Free(target);
        File.Move(file, target);
        return target;
    }

    /// <summary>The path, or the first of <c>name (2).txt</c>, <c>name (3).txt</c> … that is free.</summary>
    private static string Free(string path)
    {
        var free = path;
        for (var i = 2; Path.Exists(free); i++)
            free = Path.Combine(Path.GetDirectoryName(path)!, string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(path)} ({i}){Path.GetExtension(path)}"));
        return free;
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(f => Path.GetRelativePath(folder, f).Split(Path.DirectorySeparatorChar) is var parts && parts[0] is not (Done or Refused) && !parts.Any(ImportSource.IsHidden))
            .Where(f => !Unfinished.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase));

    private static (long Size, DateTime Written) State(string file)
    {
        var info = new FileInfo(file);
        return info.Exists ? (info.Length, info.LastWriteTimeUtc) : (-1, default);
    }

    private bool IsStill(KeyValuePair<string, (long Size, DateTime Written)> file) =>
        file.Value.Size >= 0 && lastLook.TryGetValue(file.Key, out var before) && before == file.Value;

    private void Remember(Dictionary<string, (long Size, DateTime Written)> files)
    {
        lastLook.Clear();
        foreach (var (file, state) in files)
            lastLook[file] = state;
        foreach (var gone in stuck.Keys.Where(f => !files.ContainsKey(f)).ToList())
            stuck.Remove(gone);
    }

    private static bool IsManifest(string file) => Path.GetFileName(file) == Manifest.FileName;

    private static bool Beside(string manifest, string file) => Path.GetDirectoryName(file) == Path.GetDirectoryName(manifest);
}
