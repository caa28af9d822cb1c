using System.CommandLine;
using System.Text;
using Archive.Core.Import;
using Archive.Core.Import.Identity;
using Archive.Layout;

namespace Archive.Web.Commands;

/// <summary><c>split</c>: splits pages into articles and prints them as JSON; touches no database.</summary>
internal static class SplitCommand
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Command Create(VerbContext verbs)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "page texts; of a folder, every .txt in it and below",
            Arity = ArgumentArity.OneOrMore,
        };
        var target = new Option<string?>("--out")
        {
            Description = "write DIR/NAME.json for each file; without it, one JSON object a line to standard output",
            HelpName = "DIR",
        };
        var command = new Command("split", "Splits pages into articles, as JSON. Touches no database.");
        command.Arguments.Add(files);
        command.Options.Add(target);
        command.SetAction((parsed, ct) => RunAsync(
            parsed.GetRequiredValue(files),
            parsed.GetValue(target),
            verbs.Settings.GetValue("Import:MaxPageBytes", new ImportOptions().MaxPageBytes),
            verbs.Terminal,
            ct));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, string? folder, int mostBytes, Terminal terminal, CancellationToken ct)
    {
        var pages = paths.SelectMany(Find).ToArray();
        if (pages.Length == 0)
            throw new UsageException($"No .txt file is in {string.Join(", ", paths)}.");
        if (folder is not null)
        {
            if (pages.GroupBy(p => p.Target, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1)?.ToArray() is [var one, var other, ..])
                throw new UsageException($"{one.Path} and {other.Path} would both become {one.Target} in {folder}. Split them into two folders, or give the folder above them.");
            Directory.CreateDirectory(folder);
        }

        var done = 0;
        foreach (var page in pages)
        {
            ct.ThrowIfCancellationRequested();
            var (json, refusal) = await SplitAsync(page, mostBytes, ct);
            if (json is null)
            {
                await terminal.Error.WriteLineAsync($"{page.Path}: {refusal}");
                continue;
            }

            if (folder is null)
                await terminal.Out.WriteLineAsync(json);
            else
                await WriteAsync(Path.Combine(folder, page.Target), json + "\n", ct);
            done++;
        }

        return done == pages.Length ? ExitCode.Done : done > 0 ? ExitCode.SomeRefused : ExitCode.NothingDone;
    }

    private static async Task<(string? Json, string? Refusal)> SplitAsync(PageFile page, int mostBytes, CancellationToken ct)
    {
        byte[] bytes;
        try
        {
            var length = new FileInfo(page.Path).Length;
            if (length > mostBytes)
                return (null, $"{length / 1048576.0:0.0} MB is more than a page can be ({mostBytes / 1048576.0:0.0} MB, Import:MaxPageBytes). Give one page a file.");
            bytes = await File.ReadAllBytesAsync(page.Path, ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, e.Message);
        }

        var decoded = PageDecoder.Decode(bytes);
        return decoded.IsText
            ? (SplitPageJson.Write(PageSplitter.Split(decoded.Text, PathContext.Of(page.Path)), decoded.Text, page.Name), null)
            : (null, decoded.Message);
    }

    private static async Task WriteAsync(string path, string json, CancellationToken ct)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } parent)
            Directory.CreateDirectory(parent);
        await File.WriteAllTextAsync(path, json, Utf8, ct);
    }

    // A file is known by its name; one found in a folder by its way from there, so that 01.txt of each day stays apart.
    private static IEnumerable<PageFile> Find(string path)
    {
        if (!Directory.Exists(path))
            return [new PageFile(path, Path.GetFileName(path), Path.ChangeExtension(Path.GetFileName(path), ".json"))];
        return Directory.EnumerateFiles(path, "*.txt", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => (file, relative: Path.GetRelativePath(path, file)))
            .Select(f => new PageFile(f.file, f.relative.Replace(Path.DirectorySeparatorChar, '/'), Path.ChangeExtension(f.relative, ".json")));
    }

    /// <param name="Path">Where the page is.</param>
    /// <param name="Name">What its JSON calls it.</param>
    /// <param name="Target">Where its JSON goes, below the folder asked for.</param>
    private sealed record PageFile(string Path, string Name, string Target);
}
