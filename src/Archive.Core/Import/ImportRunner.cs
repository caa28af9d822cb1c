using System.Globalization;
using System.Runtime.CompilerServices;
using Archive.Core.Import.Identity;
using Archive.Core.Import.Lines;
using Archive.Core.Import.Reading;
using Archive.Core.Import.Sources;
using Archive.Core.Model;
using Archive.Core.Search;
using Archive.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace Archive.Core.Import;

/// <summary>One run: imports files one after another and records what became of each.</summary>
internal sealed class ImportRunner
{
    // So that a file of a million bad lines neither fills the memory nor the record.
    private const int MostLineErrors = 100;

    private readonly ArchiveStore store;
    private readonly SearchEngine? engine;
    private readonly ImportOptions options;
    private readonly TimeProvider clock;
    private readonly ImportRequest request;
    private readonly PageIdentifier identifier;
    private readonly PageReader pages;
    private readonly HashSet<string> slugs;
    private readonly Dictionary<(string Slug, DateOnly Date, int Number), (string File, (string, int, string?) Key)> seen = [];
    private long articlesDone;

    /// <summary>For one run.</summary>
    /// <param name="store">The archive.</param>
    /// <param name="engine">The search engine; <see langword="null"/> in a dry run.</param>
    /// <param name="options">Limits and knowledge.</param>
    /// <param name="clock">The time.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="slugs">Slugs that paths may be read by; grows with the run.</param>
    public ImportRunner(ArchiveStore store, SearchEngine? engine, ImportOptions options, TimeProvider clock, ImportRequest request, HashSet<string> slugs)
    {
        (this.store, this.engine, this.options, this.clock, this.request, this.slugs) = (store, engine, options, clock, request, slugs);
        identifier = new PageIdentifier(options, clock);
        pages = new PageReader(request, options, identifier, slugs.Contains, new HeldReadings(store));
    }

    /// <summary>Number of the run's record; <see langword="null"/> before <see cref="BeginAsync"/> and in a dry run.</summary>
    public int? RunId { get; private set; }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Opens the record.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (request.DryRun)
            return;
        var run = new ImportRun { Origin = request.Origin, StartedAt = Now };
        await store.WriteAsync(async scope =>
        {
            scope.Db.ImportRuns.Add(run);
            return await scope.Db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        RunId = run.Id;
    }

    /// <summary>Closes the record.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        if (RunId is { } id)
            await store.WriteAsync(scope => scope.Db.ImportRuns.Where(r => r.Id == id).ExecuteUpdateAsync(r => r.SetProperty(x => x.FinishedAt, Now), cancellationToken), cancellationToken);
    }

    /// <summary>Imports a file of one page or several, each page by itself: one that is refused stops no other.</summary>
    public async IAsyncEnumerable<ImportFileReport> ImportPagesAsync(ImportSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        foreach (var reading in await pages.ReadAsync(source, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return reading.Page is { } page
                ? await StorePageAsync(reading.Name, page, reading.Messages, started, cancellationToken)
                : await RefuseAsync(reading.Name, reading.Messages, cancellationToken, started);
            started = clock.GetTimestamp();
        }
    }

    private async Task<ImportFileReport> StorePageAsync(string name, ReadPage page, List<string> messages, long started, CancellationToken cancellationToken)
    {
        try
        {
            return await store.WriteAsync(async scope =>
            {
                var stored = await PageStorer.StoreAsync(scope, engine, page, Now, messages, cancellationToken);
                stored = CompareWithRun(name, page, stored, messages);
                var report = new ImportFileReport(name, stored.Outcome, stored.Articles, messages, stored.Place.Slug, stored.Place.Date, stored.Place.Number, stored.Version);
                await RecordAsync(scope, report, stored.Place.PageId, started, cancellationToken);
                Done(report.Articles);
                return report;
            }, cancellationToken, commit: !request.DryRun);
        }
        catch (SearchIndexException e)
        {
            return await RefuseAsync(name, [e.Message], cancellationToken, started);
        }
    }

    /// <summary>Imports a file of ready articles: a transaction a batch, so that readers and other writers get their turn.</summary>
    public async Task<ImportFileReport> ImportLinesAsync(ImportSource source, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var (tally, messages, errors) = (new LineTally(), new List<string>(), new List<string>());
        var (lines, refused) = (0, 0);
        try
        {
            await using var stream = source.Open();
            var batch = new List<LineArticle>(options.BatchSize);
            await foreach (var line in new LineReader(request, options, identifier).ReadAsync(stream, cancellationToken))
            {
                lines++;
                if (line.Article is { } article)
                    batch.Add(article);
                else if (++refused <= MostLineErrors)
                    errors.Add(string.Create(CultureInfo.InvariantCulture, $"{source.Name}:{line.Line}: {line.Error}"));
                if (batch.Count == options.BatchSize)
                    await StoreBatchAsync(batch, tally, messages, cancellationToken);
            }

            if (batch.Count > 0)
                await StoreBatchAsync(batch, tally, messages, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or SearchIndexException)
        {
            refused++;
            errors.Add($"Reading stopped after {lines} lines, of which {tally.Articles} were taken: {e.Message}");
        }

        if (lines == 0 && refused == 0)
            return await RefuseAsync(source.Name, ["The file holds no articles. It takes one JSON object a line."], cancellationToken, started);
        if (refused > MostLineErrors)
            errors.Add($"{refused - MostLineErrors} more lines were refused.");
        if (tally.Articles > 0)
            messages.Add($"{tally.Added} articles added, {tally.Changed} changed, {tally.Same} as before{(refused > 0 ? $", {refused} lines refused" : "")}.");
        var outcome = tally.Added > 0 ? ImportOutcome.Added : tally.Changed > 0 ? ImportOutcome.NewVersion : tally.Same > 0 ? ImportOutcome.Unchanged : ImportOutcome.Refused;
        var report = new ImportFileReport(source.Name, outcome, tally.Articles, [.. messages, .. errors], null, null, null, null) { RefusedLines = refused };
        return await RecordAloneAsync(report, started, cancellationToken);
    }

    /// <summary>Records a file that was not taken.</summary>
    public Task<ImportFileReport> RefuseAsync(string name, IReadOnlyList<string> messages, CancellationToken cancellationToken, long? started = null) =>
        RecordAloneAsync(new ImportFileReport(name, ImportOutcome.Refused, 0, messages, null, null, null, null), started ?? clock.GetTimestamp(), cancellationToken);

    private async Task StoreBatchAsync(List<LineArticle> batch, LineTally tally, List<string> messages, CancellationToken cancellationToken)
    {
        var stored = await store.WriteAsync(async scope =>
        {
            using var table = new ArticleTable(scope, engine, Now);
            return await new LineStorer(scope, table).StoreAsync(batch, messages, cancellationToken);
        }, cancellationToken, commit: !request.DryRun);
        tally.Add(stored);
        Done(batch.Count);
        batch.Clear();
    }

    /// <summary>Says where two files of one run are the same page; in a dry run, where nothing is kept, also what that would come to.</summary>
    private StoredPage CompareWithRun(string name, ReadPage page, StoredPage stored, List<string> messages)
    {
        slugs.Add(stored.Place.Slug);
        var key = (stored.Place.Slug, stored.Place.Date, stored.Place.Number);
        if (!seen.TryGetValue(key, out var earlier))
        {
            seen.Add(key, (name, page.Key));
            return stored;
        }

        if (earlier.Key == page.Key)
            return request.DryRun ? stored with { Outcome = ImportOutcome.Unchanged } : stored;
        messages.Add($"{earlier.File} was the same page of the same issue. If it is another page, give its number; if not, keep one of the two files.");
        return request.DryRun && stored.Outcome == ImportOutcome.Added ? stored with { Outcome = ImportOutcome.NewVersion, Version = stored.Version + 1 } : stored;
    }

    private async Task<ImportFileReport> RecordAloneAsync(ImportFileReport report, long started, CancellationToken cancellationToken)
    {
        if (!request.DryRun)
        {
            await store.WriteAsync(async scope =>
            {
                await RecordAsync(scope, report, null, started, cancellationToken);
                return 0;
            }, cancellationToken);
        }

        return report;
    }

    private async Task RecordAsync(WriteScope scope, ImportFileReport report, int? pageId, long started, CancellationToken cancellationToken)
    {
        if (RunId is not { } id)
            return;
        scope.Db.ImportEntries.Add(new ImportEntry
        {
            ImportRunId = id,
            File = report.File,
            Outcome = report.Outcome,
            PageId = pageId,
            Articles = report.Articles,
            Version = report.Version,
            Messages = [.. report.Messages],
            Milliseconds = (int)clock.GetElapsedTime(started).TotalMilliseconds,
        });
        await scope.Db.SaveChangesAsync(cancellationToken);
    }

    private void Done(int articles)
    {
        articlesDone += articles;
        request.ArticlesDone?.Report(articlesDone);
    }
}
