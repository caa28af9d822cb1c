using Archive.Core.Storage;
using Archive.Layout;
using Archive.Layout.Formats;
using Microsoft.EntityFrameworkCore;

namespace Archive.Core.Import.Reading;

/// <summary>What external programs have read out of files that are held: the same bytes need no second reading, which may take minutes.</summary>
/// <param name="store">The archive; <see langword="null"/> where there is none.</param>
internal sealed class HeldReadings(ArchiveStore? store)
{
    /// <summary>The pages of these bytes, where all of them are held; else <see langword="null"/>.</summary>
    public async Task<FileReading?> FindAsync(FileContent file, PageFormat format, CancellationToken cancellationToken)
    {
        if (store is null || !(format == PageFormat.Pdf || format.IsImage()))
            return null;
        await using var db = store.CreateReader();
        var held = await db.Sources.Where(s => s.File.Sha256 == file.Sha256 && s.Text != null)
            .OrderBy(s => s.FilePage).ThenBy(s => s.Id)
            .Select(s => new { s.FilePage, s.Text, s.Geometry, s.ReadBy, s.File.Pages })
            .ToListAsync(cancellationToken);
        var pages = held.DistinctBy(s => s.FilePage).ToList();
        return pages.Count == 0 || pages.Count != pages[0].Pages ? null : new FileReading
        {
            Format = format,
            Pages = [.. pages.Select(p => new FilePage(p.FilePage, new FormatPage(new PageSource(p.Text!, p.Geometry is { } boxes ? GeometryCodec.Decode(boxes) : null))) { ReadBy = p.ReadBy })],
        };
    }
}
