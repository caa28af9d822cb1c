using Archive.Core.Import.External;
using Archive.Layout.Formats;

namespace Archive.Core.Import.Reading;

/// <summary>Reads the pages out of a file of any format: text and markup itself, PDF and pictures with programs beside ours.</summary>
/// <param name="options">Limits, and where the programs are.</param>
/// <param name="steps">Told what is being done where that takes long.</param>
internal sealed class PageFileReader(ImportOptions options, IProgress<string>? steps)
{
    // A text layer of fewer characters is no page's text unless its picture holds no more.
    private const int SparseLayer = 50;

    private readonly Poppler poppler = new(options);
    private readonly Tesseract tesseract = new(options);

    /// <summary>Reads them. What is wrong with the file, or with a page of it, is a refusal and no exception.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="format">What it is.</param>
    /// <param name="cancellationToken">Cancels, and ends the program that is running.</param>
    public async Task<FileReading> ReadAsync(byte[] bytes, PageFormat format, CancellationToken cancellationToken)
    {
        try
        {
            if (format == PageFormat.Pdf)
                return await PdfAsync(bytes, cancellationToken);
            if (format.IsImage())
                return await ImageAsync(bytes, format, cancellationToken);
        }
        catch (ExternalProgramException e)
        {
            return FileReading.Refuse(format, e.Message);
        }

        var result = FormatReader.Read(bytes);
        return result.IsRead
            ? new FileReading { Format = result.Format, Encoding = result.Pages.Length > 1 ? null : result.EncodingName, Issue = result.Issue, Pages = [.. result.Pages.Select((p, i) => result.Pages.Length > 1 && string.IsNullOrWhiteSpace(p.Source.Text) ? new FilePage(i + 1, null, "The page holds no text.") : new FilePage(i + 1, p))] }
            : FileReading.Refuse(result.Format, result.Line is { } line && result.Refusal != FormatRefusal.Undecodable && !result.Message.Contains($"line {line}", StringComparison.Ordinal) ? $"Line {line}: {result.Message}" : result.Message);
    }

    private async Task<FileReading> PdfAsync(byte[] pdf, CancellationToken cancellationToken)
    {
        using var folder = new WorkFolder();
        await Poppler.PutAsync(folder, pdf, cancellationToken);
        var count = await poppler.PagesAsync(folder, cancellationToken);
        if (count > options.MaxFilePages)
            return FileReading.Refuse(PageFormat.Pdf, $"The PDF has {count} pages; at most {options.MaxFilePages} are taken (Import:MaxFilePages). Split it.");
        var pages = new List<FilePage>();
        for (var page = 1; page <= count; page++)
        {
            steps?.Report($"page {page} of {count}");
            pages.Add(await PdfPageAsync(folder, page, count, cancellationToken));
        }

        return new FileReading { Format = PageFormat.Pdf, ReadBy = await poppler.VersionAsync(folder, cancellationToken), Pages = pages };
    }

    private async Task<FilePage> PdfPageAsync(WorkFolder folder, int page, int count, CancellationToken cancellationToken)
    {
        FormatPage? layer = null;
        try
        {
            layer = FormatReader.Read(await poppler.TextAsync(folder, page, cancellationToken)) is { IsRead: true, Pages: [var text, ..] } ? text : null;
            var ink = Ink(layer);
            if (ink >= SparseLayer)
                return new FilePage(page, layer);
            // A scan often bears a stamp or an address in type.
            steps?.Report($"page {page} of {count}, which has no text layer: reading its picture");
            var (picture, resolution) = await poppler.DrawAsync(folder, page, cancellationToken);
            var read = await RecognizeAsync(folder, picture, resolution, 1, cancellationToken);
            return read.Pages is [{ Page: { } seen } only, ..] && Ink(seen) > ink ? only with { Index = page, ReadBy = read.ReadBy }
                : ink > 0 ? new FilePage(page, layer)
                : new FilePage(page, null, $"The page has no text layer, and no text could be read off its picture. {read.Refusal ?? (read.Pages.Count > 0 ? read.Pages[0].Refusal : null)}".TrimEnd());
        }
        catch (ExternalProgramException e) when (Ink(layer) > 0)
        {
            return new FilePage(page, layer) { Note = $"The page's text layer has {Ink(layer)} characters only, and its picture could not be read. {e.Message}" };
        }
        catch (ExternalProgramException e) when (!e.IsMissing)
        {
            return new FilePage(page, null, e.Message);
        }
    }

    private async Task<FileReading> ImageAsync(byte[] image, PageFormat format, CancellationToken cancellationToken)
    {
        var size = ImageSize.Of(image) ?? (0, 0, 1);
        if (size.Width * size.Height > options.MaxImagePixels)
            return FileReading.Refuse(format, $"The picture has {size.Width} × {size.Height} pixels; at most {options.MaxImagePixels / 1_000_000.0:0.#} million are taken (Import:MaxImagePixels). Save it smaller.");
        if (size.Pictures > options.MaxFilePages)
            return FileReading.Refuse(format, $"The file has {size.Pictures} pictures; at most {options.MaxFilePages} are taken (Import:MaxFilePages). Split it.");
        using var folder = new WorkFolder();
        // The programs tell formats by content too; an ending helps those that want one.
        var name = "in." + format.ToString().ToLowerInvariant();
        await File.WriteAllBytesAsync(folder.File(name), image, cancellationToken);
        steps?.Report("reading text off the picture");
        return await RecognizeAsync(folder, name, null, size.Pictures, cancellationToken) with { Format = format };
    }

    private async Task<FileReading> RecognizeAsync(WorkFolder folder, string picture, int? resolution, int pictures, CancellationToken cancellationToken)
    {
        var result = FormatReader.Read(await tesseract.ReadAsync(folder, picture, resolution, pictures, cancellationToken));
        if (!result.IsRead)
            return FileReading.Refuse(result.Format, result.Refusal == FormatRefusal.Empty ? "tesseract found no text in the picture." : $"What tesseract wrote cannot be read: {result.Message}");
        return new FileReading
        {
            Format = result.Format,
            ReadBy = await tesseract.VersionAsync(folder, cancellationToken),
            Pages = [.. result.Pages.Select((p, i) => Ink(p) > 0 ? new FilePage(i + 1, p) : new FilePage(i + 1, null, "tesseract found no text in the picture."))],
        };
    }

    private static int Ink(FormatPage? page) => page?.Source.Text.Count(c => !char.IsWhiteSpace(c)) ?? 0;
}
