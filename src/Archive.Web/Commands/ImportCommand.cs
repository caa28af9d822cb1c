using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Archive.Core.Import;
using Archive.Core.Import.Identity;
using Archive.Core.Model;

namespace Archive.Web.Commands;

/// <summary><c>import</c>: takes page texts and ready articles into the archive.</summary>
internal static class ImportCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Command Create(VerbContext verbs)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "pages (text, hOCR, ALTO, METS, PDF, pictures), .jsonl of articles, .zip of these, or folders with all that is in them",
            Arity = ArgumentArity.OneOrMore,
        };
        var newspaper = Options.Name("--newspaper", "name or slug of the newspaper; without it, as a manifest.csv, the path or the page says");
        var date = Options.Date("--date", "date of issue; without it, as a manifest.csv, the path or the page says");
        var page = Options.Number("--page", "page number (版次), of a file of several pages that of its first; without it, as a manifest.csv, the path or the page says", 1, 9999);
        var section = Options.Name("--section", "section name (版名)");
        var dryRun = Options.Flag("--dry-run", "store nothing; say what would be done");
        var json = Options.Flag("--json", "report as one JSON object");
        var command = new Command("import", "Imports pages and articles. The same again changes nothing; a changed page becomes a new version.");
        command.Arguments.Add(paths);
        foreach (var option in (Option[])[newspaper, date, page, section, dryRun, json])
            command.Options.Add(option);
        command.SetAction(async (parsed, ct) =>
        {
            var steps = new ImportProgress.Steps();
            var request = new ImportRequest
            {
                Paths = parsed.GetRequiredValue(paths),
                Newspaper = parsed.GetValue(newspaper),
                Date = parsed.GetValue(date),
                Page = parsed.GetValue(page),
                Section = parsed.GetValue(section),
                DryRun = parsed.GetValue(dryRun),
                Steps = steps,
            };
            await using var session = await verbs.OpenOrCreateAsync(parsed, ct);
            return await RunAsync(session.Get<ImportService>(), request, steps, parsed.GetValue(json), verbs.Terminal, ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(ImportService importer, ImportRequest request, ImportProgress.Steps steps, bool asJson, Terminal terminal, CancellationToken ct)
    {
        var files = new List<ImportFileReport>();
        int? run = null;
        var stopped = false;
        try
        {
            var report = await ImportProgress.ShowAsync(terminal, progress => importer.ImportAsync(request, progress, ct), files.Add, steps);
            run = report.RunId;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            stopped = true;
        }

        foreach (var file in files)
            await NameProblemsAsync(terminal.Error, file);
        await (asJson
            ? terminal.Out.WriteLineAsync(JsonSerializer.Serialize(new { run, request.DryRun, stopped, files }, Json))
            : TellAsync(terminal.Out, files, run, request.DryRun));
        if (stopped)
            await terminal.Error.WriteLineAsync("Stopped. What is named as imported is stored whole; the same command takes up the rest.");
        else if (files.Count == 0)
            await terminal.Error.WriteLineAsync($"There is nothing to import in {string.Join(", ", request.Paths)}: no page, .jsonl or .zip.");

        var refused = files.Count(f => f.IsRefused);
        var taken = files.Any(f => f.Outcome != ImportOutcome.Refused);
        return !taken ? ExitCode.NothingDone : refused > 0 || stopped ? ExitCode.SomeRefused : ExitCode.Done;
    }

    private static async Task NameProblemsAsync(TextWriter error, ImportFileReport file)
    {
        if (!file.IsRefused)
            return;
        var what = file.Outcome == ImportOutcome.Refused ? "refused" : $"{file.RefusedLines} lines refused";
        await error.WriteLineAsync($"{file.File}: {what}");
        foreach (var message in file.Messages)
            await error.WriteLineAsync($"    {message}");
    }

    private static async Task TellAsync(TextWriter result, List<ImportFileReport> files, int? run, bool dryRun)
    {
        // What was held already is passed over, unless there is something to say of it.
        foreach (var file in files.Where(f => f.Outcome != ImportOutcome.Refused && (f.Outcome != ImportOutcome.Unchanged || f.Messages.Count > 0)))
        {
            var page = file is { Newspaper: not null, Date: not null, Page: not null }
                ? $"{file.Newspaper} {file.Date:yyyy-MM-dd} page {PageNumber.Print(file.Page.Value)}"
                : "several pages";
            var how = file.Outcome switch
            {
                ImportOutcome.NewVersion => $", version {file.Version}, {file.Articles} articles",
                ImportOutcome.Unchanged => ", unchanged",
                _ => $", {file.Articles} articles",
            };
            await result.WriteLineAsync($"{file.File}: {page}{how}");
            if (file.IsRefused)
                continue;
            foreach (var message in file.Messages)
                await result.WriteLineAsync($"    {message}");
        }

        int Count(ImportOutcome outcome) => files.Count(f => f.Outcome == outcome);
        await result.WriteLineAsync(
            $"{(dryRun ? "Would import" : "Imported")} {files.Count} files: {Count(ImportOutcome.Added)} added, {Count(ImportOutcome.NewVersion)} new versions, "
            + $"{Count(ImportOutcome.Unchanged)} unchanged, {Count(ImportOutcome.Refused)} refused; {files.Sum(f => f.Articles)} articles."
            + (files.Where(f => f.Outcome != ImportOutcome.Refused).Sum(f => f.RefusedLines) is > 0 and var lines ? $" {lines} lines refused." : "")
            + (run is { } number ? $" Run {number}." : ""));
    }
}
