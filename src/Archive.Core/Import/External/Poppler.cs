using System.Globalization;

namespace Archive.Core.Import.External;

/// <summary>What is asked of poppler's programs, which read PDF.</summary>
internal sealed class Poppler(ImportOptions options)
{
    private const string Install = "apt-get install poppler-utils";
    private const string Input = "in.pdf";
    private const double PointsPerInch = 72;

    private readonly ExternalProgram info = new("pdfinfo", options.Pdfinfo, "the PDF", "Import:Pdfinfo", Install);
    private readonly ExternalProgram text = new("pdftotext", options.Pdftotext, "the PDF", "Import:Pdftotext", Install);
    private readonly ExternalProgram image = new("pdftoppm", options.Pdftoppm, "the PDF", "Import:Pdftoppm", Install);

    /// <summary>Puts a PDF into the folder that the other questions are about.</summary>
    public static Task PutAsync(WorkFolder folder, byte[] pdf, CancellationToken cancellationToken) =>
        File.WriteAllBytesAsync(folder.File(Input), pdf, cancellationToken);

    /// <summary>How many pages it has, at least 1.</summary>
    public async Task<int> PagesAsync(WorkFolder folder, CancellationToken cancellationToken)
    {
        string said;
        try
        {
            (said, _) = await info.RunAsync([Input], folder.Path, options.PageTimeLimit, cancellationToken);
        }
        catch (ExternalProgramException e) when (e.Message.Contains("Incorrect password", StringComparison.Ordinal))
        {
            throw new ExternalProgramException("The PDF is locked by a password. Save it without one, for instance with: qpdf --password=… --decrypt in.pdf out.pdf.", e);
        }

        return Value(said, "Pages:") is { } pages && int.TryParse(pages, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            ? count
            : throw new ExternalProgramException("The PDF has no pages. Export it again.");
    }

    /// <summary>The text layer of one page with the boxes of its words, as <c>pdftotext -bbox-layout</c> writes it.</summary>
    public async Task<byte[]> TextAsync(WorkFolder folder, int page, CancellationToken cancellationToken)
    {
        const string output = "text.html";
        await text.RunAsync(["-bbox-layout", "-enc", "UTF-8", "-f", Number(page), "-l", Number(page), Input, output], folder.Path, options.PageTimeLimit, cancellationToken);
        return await folder.ReadAsync(output, "pdftotext", options.MaxPageBytes, cancellationToken);
    }

    /// <summary>Draws one page as a PNG in the folder, and answers its name and its resolution in dots an inch.</summary>
    public async Task<(string Name, int Resolution)> DrawAsync(WorkFolder folder, int page, CancellationToken cancellationToken)
    {
        const string stem = "page";
        var (said, _) = await info.RunAsync(["-f", Number(page), "-l", Number(page), Input], folder.Path, options.PageTimeLimit, cancellationToken);
        var resolution = Resolution(said);
        await image.RunAsync(
            ["-f", Number(page), "-l", Number(page), "-singlefile", "-r", Number(resolution), "-gray", "-png", Input, stem], folder.Path, options.PageTimeLimit, cancellationToken);
        return (stem + ".png", resolution);
    }

    /// <summary>The program that reads text layers, with its version.</summary>
    public Task<string> VersionAsync(WorkFolder folder, CancellationToken cancellationToken) => text.VersionAsync("-v", folder.Path, cancellationToken);

    // "Page    1 size:  612 x 792 pts (letter)"
    private int Resolution(string said)
    {
        var size = said.Split('\n').FirstOrDefault(l => l.StartsWith("Page", StringComparison.Ordinal) && l.Contains(" size:", StringComparison.Ordinal));
        var numbers = size?.Split(':', 2)[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (numbers is not [var width, "x", var height, ..]
            || !double.TryParse(width, CultureInfo.InvariantCulture, out var w) || !double.TryParse(height, CultureInfo.InvariantCulture, out var h) || !(w > 0 && h > 0))
            throw new ExternalProgramException("pdfinfo does not say how large the page is. Export the PDF again.");
        var pixelsAtOne = w / PointsPerInch * (h / PointsPerInch);
        return Math.Max(1, (int)Math.Min(options.OcrResolution, Math.Sqrt(options.MaxImagePixels / pixelsAtOne)));
    }

    private static string? Value(string said, string key) =>
        said.Split('\n').FirstOrDefault(l => l.StartsWith(key, StringComparison.Ordinal))?[key.Length..].Trim();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
