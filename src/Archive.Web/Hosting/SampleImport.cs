using Archive.Core.Import;
using Archive.Core.Storage;
using Archive.Web.Commands;
using Microsoft.EntityFrameworkCore;

namespace Archive.Web.Hosting;

/// <summary>Fills an empty archive with the sample pages, so that there is something to look at.</summary>
internal static class SampleImport
{
    private const string Origin = "samples";

    private static readonly string SamplesFolder = Path.Combine("seeds", "pages");

    /// <summary>Imports the samples if the archive is empty and <c>Samples</c> is set, or the environment is Development; where it
    /// is empty otherwise, says how to fill it.</summary>
    public static async Task RunWhereAskedAsync(WebApplication app, Terminal terminal, CancellationToken ct)
    {
        var store = app.Services.GetRequiredService<ArchiveStore>();
        if (!await WantsPagesAsync(store, ct))
            return;
        if (!app.Configuration.GetValue("Samples", app.Environment.IsDevelopment()))
        {
            var folder = app.Services.GetRequiredService<ArchiveLocation>().DataFolder;
            await terminal.Out.WriteLineAsync(
                $"The archive in {folder} is empty. Import pages with: archive import FOLDER --data {folder}   (see: archive import --help), "
                + "or start with --samples to look around.");
            return;
        }

        var samples = Find(app.Environment.ContentRootPath) ?? Find(AppContext.BaseDirectory)
            ?? throw new UsageException($"The sample pages ({SamplesFolder}) are neither beside the program nor in a folder above it. Start without --samples.");
        await terminal.Out.WriteLineAsync($"The archive is empty. Importing the sample pages in {samples} …");
        var importer = app.Services.GetRequiredService<ImportService>();
        var report = await ImportProgress.ShowAsync(
            terminal, progress => importer.ImportAsync(new ImportRequest { Paths = [samples], Origin = Origin }, progress, ct));
        foreach (var refused in report.Files.Where(f => f.IsRefused))
            await terminal.Error.WriteLineAsync($"{refused.File}: {string.Join("; ", refused.Messages)}");
        await terminal.Out.WriteLineAsync(
            $"Imported {report.Files.Count(f => !f.IsRefused)} pages with {report.Files.Sum(f => f.Articles)} articles.");
    }

    /// <summary>Whether the archive holds nothing, or no more than a first import of the samples that was cut off.</summary>
    private static async Task<bool> WantsPagesAsync(ArchiveStore store, CancellationToken ct)
    {
        await using var db = store.CreateReader();
        if (!await db.Pages.AnyAsync(ct))
            return true;
        var runs = await db.ImportRuns.OrderBy(r => r.Id).Select(r => new { r.Origin, r.FinishedAt }).Take(2).ToListAsync(ct);
        return runs is [{ Origin: Origin, FinishedAt: null }];
    }

    private static string? Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var samples = Path.Combine(folder.FullName, SamplesFolder);
            if (Directory.Exists(samples))
                return samples;
        }

        return null;
    }
}
