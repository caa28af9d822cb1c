using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Archive.Layout;
using Archive.Layout.Formats;
using Archive.Layouts.Typesetting;

namespace Archive.Layouts.Reading;

/// <summary>What poppler's <c>pdftotext</c> makes of a page.</summary>
internal static class Poppler
{
    /// <summary>Why it cannot be used, and the cure; <see langword="null"/> where it can.</summary>
    public static string? Missing()
    {
        try
        {
            using var process = Start("-v");
            process.WaitForExit();
            return null;
        }
        catch (Win32Exception)
        {
            return "There is no pdftotext. Install it: apt-get install poppler-utils poppler-data";
        }
    }

    /// <summary>Its text as it comes without options.</summary>
    /// <exception cref="InvalidOperationException"><c>pdftotext</c> failed.</exception>
    // Behind the page stands a form feed.
    public static PageSource Text(SetPage page) => new(Encoding.UTF8.GetString(Run(page)).TrimEnd('\f'));

    /// <summary>Its text with boxes.</summary>
    /// <inheritdoc cref="Text" path="/exception"/>
    public static PageSource Boxes(SetPage page) => FormatReader.Read(Run(page, "-bbox-layout")).Pages[0].Source;

    private static byte[] Run(SetPage page, params string[] options)
    {
        using var process = Start(["-enc", "UTF-8", .. options, "-", "-"]);
        // It reads all before it writes.
        using (var input = process.StandardInput)
            input.Write(Pdf.Document(page));
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return process.ExitCode == 0 ? output.ToArray() : throw new InvalidOperationException($"pdftotext ended with {process.ExitCode}.");
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("pdftotext", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = arguments is ["-v"] })!;
}
