using System.CommandLine;
using System.Text;
using Archive.Core.Import;
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
            Description = "pages (text, hOCR, ALTO, METS, PDF, pictures), or folders and .zip with all that is in them",
            Arity = ArgumentArity.OneOrMore,
        };
        var target = new Option<string?>("--out")
        {
            Description = "write DIR/NAME.json for each page; without it, one JSON object a line to standard output",
            HelpName = "DIR",
        };
        var explain = new Option<bool>("--explain")
        {
            Description = "print each line with its kind, how sure that is and why, and what is doubtful about each article, in place of JSON",
        };
        var command = new Command("split", "Splits pages into articles, as JSON. Touches no database.");
        command.Arguments.Add(files);
        command.Options.Add(target);
        command.Options.Add(explain);
        command.SetAction((parsed, ct) => RunAsync(
            new SplitService(verbs.Settings.GetSection("Import").Get<ImportOptions>() ?? new ImportOptions()),
            parsed.GetRequiredValue(files),
            parsed.GetValue(target),
            parsed.GetValue(explain),
            verbs.Terminal,
            ct));
        return command;
    }

    private static async Task<int> RunAsync(SplitService splitter, string[] paths, string? folder, bool explain, Terminal terminal, CancellationToken ct)
    {
        if (explain)
        {
            if (folder is not null)
                throw new UsageException("--explain prints to standard output; leave --out away.");
            return await SplitAsync(splitter.SplitAsync(paths, null, ct), page => terminal.Out.WriteLineAsync($"== {page.Name}\n{Explain(page)}"), terminal);
        }

        if (folder is null)
            return await SplitAsync(splitter.SplitAsync(paths, null, ct), page => terminal.Out.WriteLineAsync(Json(page)), terminal);
        if (splitter.Find(paths).GroupBy(f => f.Stem, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1)?.ToArray() is [var one, var other, ..])
            throw new UsageException($"{one.Place} and {other.Place} would both become {one.Stem}.json in {folder}. Split them into two folders, or give the folder above them.");
        Directory.CreateDirectory(folder);
        return await CountProgress.ShowAsync<string, int>(terminal, "Splitting …", static step => step, progress => SplitAsync(
            splitter.SplitAsync(paths, progress, ct), page => WriteAsync(Path.Combine(folder, page.Stem + ".json"), Json(page) + "\n", ct), terminal));
    }

    private static async Task<int> SplitAsync(IAsyncEnumerable<SplitFile> pages, Func<SplitFile, Task> take, Terminal terminal)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var (done, refused) = (0, 0);
        await foreach (var page in pages)
        {
            var refusal = page.Refusal ?? (taken.Add(page.Place + page.Name) ? null : "The page was split already.");
            if (page is { Page: not null, Text: not null } && refusal is null)
            {
                await take(page);
                done++;
                continue;
            }

            await terminal.Error.WriteLineAsync($"{page.Place}: {refusal}");
            refused++;
        }

        return refused == 0 ? ExitCode.Done : done > 0 ? ExitCode.SomeRefused : ExitCode.NothingDone;
    }

    private static string Json(SplitFile page) => SplitPageJson.Write(page.Page!, page.Text!, page.Name);

    /// <summary>Where boxes decided, lines have no kinds to explain: then it says what became of every part.</summary>
    private static string Explain(SplitFile page) =>
        page.HasBoxes ? "The page has boxes: columns, order and type sizes decided, not the words of single lines.\n" + Json(page) : PageExplainer.Table(page.Text!);

    private static async Task WriteAsync(string path, string json, CancellationToken ct)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } parent)
            Directory.CreateDirectory(parent);
        await File.WriteAllTextAsync(path, json, Utf8, ct);
    }
}
