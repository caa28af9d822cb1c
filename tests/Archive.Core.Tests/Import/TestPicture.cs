using System.Diagnostics;
using Archive.Core.Tests.Storage;
using Xunit;

namespace Archive.Core.Tests.Import;

/// <summary>Draws pages as pictures, with the program that the import draws them with.</summary>
internal static class TestPicture
{
    /// <summary>The page as <c>png</c>, <c>jpeg</c> or <c>tiff</c>.</summary>
    public static async Task<byte[]> OfAsync(TempArchive archive, string format, PdfLine[] page)
    {
        var pdf = archive.Write("drawn/page.pdf", TestPdf.OfText(page));
        using var process = Process.Start(new ProcessStartInfo("pdftoppm", ["-r", "200", "-gray", "-singlefile", "-" + format, pdf, Path.Combine(archive.Folder, "drawn", "page")]))!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        var file = Directory.GetFiles(Path.Combine(archive.Folder, "drawn"), "page.*").Single(f => !f.EndsWith(".pdf", StringComparison.Ordinal));
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        Directory.Delete(Path.Combine(archive.Folder, "drawn"), recursive: true);
        return bytes;
    }
}
