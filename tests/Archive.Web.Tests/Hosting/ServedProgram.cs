using System.Collections.Concurrent;
using System.Diagnostics;
using Archive.Web.Tests.Commands;

namespace Archive.Web.Tests.Hosting;

/// <summary>The site as a process of its own, on a port of its own, until disposed of.</summary>
public sealed class ServedProgram : IAsyncDisposable
{
    private const string Announcement = "Serving ";

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServedProgram(Process process)
    {
        _process = process;
        // Both streams are read as they come: a process whose pipe is full stands still.
        process.OutputDataReceived += (_, e) => Take(e.Data, endsAnnouncement: true);
        process.ErrorDataReceived += (_, e) => Take(e.Data, endsAnnouncement: false);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What is waited for here comes within seconds; later than this it never does.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(60);

    /// <summary>Where it serves.</summary>
    public Uri Address => _address.Task.Result;

    /// <summary>All it has said so far.</summary>
    public string Said => string.Join('\n', _lines);

    /// <summary>Starts it in a working folder, and returns once it says where it serves.</summary>
    public static async Task<ServedProgram> StartAsync(string workingFolder, params string[] args)
    {
        var program = new ServedProgram(RealProgram.Start(workingFolder, null, [.. args, "--urls", "http://127.0.0.1:0"]));
        try
        {
            await program._address.Task.WaitAsync(Patience);
            return program;
        }
        catch (Exception e)
        {
            await program.DisposeAsync();
            throw new InvalidOperationException($"The program did not serve; it said: {program.Said}", e);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        _process.Dispose();
    }

    private void Take(string? line, bool endsAnnouncement)
    {
        if (line is not null)
            _lines.Enqueue(line);
        else if (endsAnnouncement)
            _address.TrySetException(new InvalidOperationException("It ended."));
        if (line?.StartsWith(Announcement, StringComparison.Ordinal) is true)
            _address.TrySetResult(new Uri(line[Announcement.Length..]));
    }
}
