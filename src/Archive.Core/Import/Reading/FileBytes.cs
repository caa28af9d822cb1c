using Archive.Layout.Formats;

namespace Archive.Core.Import.Reading;

/// <summary>Takes in a file's bytes, as many as a file of its kind may have.</summary>
internal static class FileBytes
{
    // What tells formats apart stands in the first kilobytes.
    private const int Head = 1 << 16;

    /// <summary>The bytes, or why not.</summary>
    public static async Task<(byte[]? Bytes, string? Refusal)> ReadAsync(Func<Stream> open, ImportOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = open();
            using var bytes = new MemoryStream();
            var buffer = new byte[Head];
            int? most = null;
            for (int read; (read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken)) > 0;)
            {
                bytes.Write(buffer, 0, read);
                most ??= Most(buffer.AsSpan(0, read), options);
                if (bytes.Length > most)
                    return (null, TooLarge(options, most.Value));
            }

            return (bytes.ToArray(), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return (null, $"The file cannot be read: {e.Message}");
        }
    }

    private static int Most(ReadOnlySpan<byte> head, ImportOptions options) => FormatDetector.Detect(head) switch
    {
        PageFormat.Pdf => options.MaxPdfBytes,
        var format when format.IsImage() => options.MaxImageBytes,
        _ => options.MaxPageBytes,
    };

    private static string TooLarge(ImportOptions options, int most)
    {
        var (what, setting, cure) = most == options.MaxPageBytes ? ("a page", nameof(options.MaxPageBytes), "Give one page a file, or articles as .jsonl.")
            : most == options.MaxPdfBytes ? ("a PDF", nameof(options.MaxPdfBytes), "Split it into its pages.")
            : ("a picture", nameof(options.MaxImageBytes), "Save it smaller.");
        return $"The file is larger than {most / 1048576.0:0.##} MB, the most that {what} may be (Import:{setting}). {cure}";
    }
}
