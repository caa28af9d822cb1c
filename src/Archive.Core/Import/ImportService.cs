using System.Runtime.CompilerServices;
using Archive.Core.Import.Sources;
using Archive.Core.Search;
using Archive.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Archive.Core.Import;

/// <summary>Takes page files and ready articles into the archive.</summary>
public sealed class ImportService(ArchiveStore store, SearchEngine engine, IOptions<ImportOptions> options, TimeProvider clock)
{
    private readonly ImportOptions options = options.Value;

    /// <summary>Imports everything under the request's paths: finds the files, then for each identifies, splits, stores and
    /// records it. A page, with its source, articles, index entries and record, is one transaction; a file that is refused stops
    /// no other. Repeating an import changes nothing.</summary>
    /// <param name="request">What to import.</param>
    /// <param name="progress">Told of every file, and of every page of a file of several, as it is done.</param>
    /// <param name="cancellationToken">Stops between files or batches; what is done stays, and the run's record without an end.</param>
    /// <exception cref="ArchiveUnavailableException">The archive cannot be written to; the run is cut off there.</exception>
    public async Task<ImportReport> ImportAsync(ImportRequest request, IProgress<ImportFileReport>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var run = new ImportRunner(store, request.DryRun ? null : engine, options, clock, request, await KnownSlugsAsync(cancellationToken));
        await run.BeginAsync(cancellationToken);
        var reports = new List<ImportFileReport>();
        foreach (var source in new SourceFinder(options).Find(request.Paths))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await foreach (var report in TakeAsync(run, source, cancellationToken))
            {
                reports.Add(report);
                progress?.Report(report);
            }
        }

        await run.EndAsync(cancellationToken);
        return new ImportReport(run.RunId, reports);
    }

    private static async IAsyncEnumerable<ImportFileReport> TakeAsync(ImportRunner run, ImportSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        switch (source.Kind)
        {
            case SourceKind.Page:
                await foreach (var report in run.ImportPagesAsync(source, cancellationToken))
                    yield return report;
                break;
            case SourceKind.Lines:
                yield return await run.ImportLinesAsync(source, cancellationToken);
                break;
            default:
                yield return await run.RefuseAsync(source.Name, [source.Refusal!], cancellationToken);
                break;
        }
    }

    private async Task<HashSet<string>> KnownSlugsAsync(CancellationToken cancellationToken)
    {
        await using var db = store.CreateReader();
        return [.. await db.Newspapers.Select(n => n.Slug).ToListAsync(cancellationToken), .. options.Newspapers.Keys];
    }
}
