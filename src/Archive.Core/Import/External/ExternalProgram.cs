using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Archive.Core.Import.External;

/// <summary>A program beside ours, run for one page at a time: no shell, a time limit, nothing left running.</summary>
/// <param name="name">What it is called, such as <c>pdftotext</c>.</param>
/// <param name="path">Where it is: a full path, or a name looked for on PATH.</param>
/// <param name="what">What it reads, for messages: <c>the PDF</c>.</param>
/// <param name="setting">The setting that says where it is.</param>
/// <param name="install">The command that installs it.</param>
internal sealed partial class ExternalProgram(string name, string path, string what, string setting, string install)
{
    // A program that warns of every object of a broken file must not fill the memory: its first words say enough.
    private const int MostErrorText = 4000;

    private string? version;

    /// <summary>Runs it to its end, and answers what it wrote to standard output and standard error.</summary>
    /// <param name="arguments">Its arguments, each passed as it is.</param>
    /// <param name="folder">The folder it runs in.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="cancellationToken">Ends it, and all that it started, at once.</param>
    /// <exception cref="ExternalProgramException">It is missing, took too long, or ended with an error.</exception>
    public async Task<(string Out, string Error)> RunAsync(IEnumerable<string> arguments, string folder, TimeSpan limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var process = Start(arguments, folder);
        var (output, errors) = (new StringBuilder(), new StringBuilder());
        process.OutputDataReceived += (_, line) => Keep(output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(errors, line.Data);
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(limit);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            await EndAsync(process);
            cancellationToken.ThrowIfCancellationRequested();
            throw new ExternalProgramException($"{name} took longer than {limit.TotalSeconds:0.#} s for a page and was stopped. Allow more with Import:PageTimeLimit, or check whether the file is what it should be.{Said(errors)}");
        }

        return process.ExitCode == 0
            ? (output.ToString(), errors.ToString())
            : throw new ExternalProgramException($"{name} cannot read {what} (exit code {process.ExitCode}).{Said(errors)} Check that it opens in a viewer, and save it again.");
    }

    /// <summary>Its name with its version, as it says itself: <c>pdftotext 22.12.0</c>.</summary>
    /// <param name="option">The option that asks for it.</param>
    /// <param name="folder">The folder it runs in.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<string> VersionAsync(string option, string folder, CancellationToken cancellationToken)
    {
        if (version is null)
        {
            var (output, error) = await RunAsync([option], folder, TimeSpan.FromSeconds(30), cancellationToken);
            version = VersionNumber().Match(output + error) is { Success: true } match ? $"{name} {match.Value}" : name;
        }

        return version;
    }

    private Process Start(IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(path)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        // Messages in English whatever the locale; one thread, since more only wait for each other (tesseract).
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        try
        {
            return Process.Start(start) ?? throw new ExternalProgramException(Missing("it did not start")) { IsMissing = true };
        }
        catch (Exception e) when (e is Win32Exception or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ExternalProgramException(Missing(e.Message), e) { IsMissing = true };
        }
    }

    private string Missing(string why) => $"{name} is needed for this file and cannot be run ({why.TrimEnd('.')}). Install it: {install}; or say where it is with {setting}.";

    private static async Task EndAsync(Process process)
    {
        process.Kill(entireProcessTree: true);
        // It still holds its files until it is gone.
        await process.WaitForExitAsync(CancellationToken.None);
    }

    private static void Keep(StringBuilder text, string? line)
    {
        lock (text)
        {
            if (line is not null && text.Length < MostErrorText)
                text.Append(line.Length > MostErrorText ? line[..MostErrorText] : line).Append('\n');
        }
    }

    private static string Said(StringBuilder errors)
    {
        lock (errors)
        {
            var lines = errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().Take(8).ToList();
            return lines.Count == 0 ? "" : $" It said: {string.Join("; ", lines).TrimEnd('.')}.";
        }
    }

    [GeneratedRegex(@"[0-9]+(\.[0-9]+)+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex VersionNumber();
}
