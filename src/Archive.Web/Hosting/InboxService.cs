using Archive.Core.Import;
using Microsoft.Extensions.Options;

namespace Archive.Web.Hosting;

/// <summary>Imports what is dropped into the watched folder (<c>Import:Inbox</c>) while the site is served.</summary>
internal sealed class InboxService(InboxWatcher watcher, IOptions<ImportOptions> options, ILogger<InboxService> log) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (string.IsNullOrWhiteSpace(options.Value.Inbox))
            return;
        var folder = Path.GetFullPath(options.Value.Inbox);
        log.LogInformation("Watching {Folder} for pages to import", folder);
        try
        {
            await watcher.RunAsync(folder, stoppingToken);
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            // Reading goes on without the inbox; whoever drops files there finds the reason in the log.
            log.LogCritical(e, "The watched folder {Folder} is no longer looked at until the next start", folder);
        }
    }
}
