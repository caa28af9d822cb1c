using System.Globalization;

namespace Archive.Core.Import.External;

/// <summary>What is asked of tesseract, which reads text off pictures (文字识别).</summary>
internal sealed class Tesseract(ImportOptions options)
{
    private const string Install = "apt-get install tesseract-ocr tesseract-ocr-chi-sim";

    private readonly ExternalProgram program = new("tesseract", options.Tesseract, "the picture", "Import:Tesseract", Install);

    /// <summary>The text of a picture in the folder with the boxes of its lines, as hOCR; of a TIFF of several pages, of all of them.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="picture">Name of the picture in it.</param>
    /// <param name="resolution">Dots an inch, where known better than the picture says.</param>
    /// <param name="pictures">How many pictures the file holds: each has the time of a page.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<byte[]> ReadAsync(WorkFolder folder, string picture, int? resolution, int pictures, CancellationToken cancellationToken)
    {
        const string stem = "read";
        string[] dpi = resolution is { } r ? ["--dpi", r.ToString(CultureInfo.InvariantCulture)] : [];
        try
        {
            await program.RunAsync([picture, stem, "-l", options.OcrLanguages, .. dpi, "hocr"], folder.Path, options.PageTimeLimit * pictures, cancellationToken);
        }
        catch (ExternalProgramException e) when (e.Message.Contains("Failed loading language", StringComparison.Ordinal))
        {
            throw new ExternalProgramException($"tesseract has no data for the language {options.OcrLanguages} (Import:OcrLanguages). Install it: {Install}.", e) { IsMissing = true };
        }

        return await folder.ReadAsync(stem + ".hocr", "tesseract", options.MaxPageBytes, cancellationToken);
    }

    /// <summary>The program with its version.</summary>
    public Task<string> VersionAsync(WorkFolder folder, CancellationToken cancellationToken) => program.VersionAsync("--version", folder.Path, cancellationToken);
}
