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
    /// <summary>Its text as it comes without options.</summary>
    /// <exception cref="InvalidOperationException">There is no <c>pdftotext</c>, or it failed.</exception>
    // Behind the page stands a form feed.
    public static PageSource Text(SetPage page) => new(Encoding.UTF8.GetString(Run(page)).TrimEnd('\f'));

    /// <summary>Its text with boxes.</summary>
    /// <inheritdoc cref="Text" path="/exception"/>
    public static PageSource Boxes(SetPage page) => FormatReader.Read(Run(page, "-bbox-layout")).Pages[0].Source;

    private static byte[] Run(SetPage page, params string[] options)
    {
        var start = new ProcessStartInfo("pdftotext", ["-enc", "UTF-8", .. options, "-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException("There is no pdftotext. Install it: apt-get install poppler-utils poppler-data", e);
        }

        using (process)
        {
            // It reads all before it writes.
            using (var input = process.StandardInput)
                input.Write(Pdf.Document(page));
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            return process.ExitCode == 0 ? output.ToArray() : throw new InvalidOperationException($"pdftotext ended with {process.ExitCode}.");
        }
    }
}
