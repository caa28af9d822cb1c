using System.Diagnostics;
using Archive.Core.Import.External;
using Archive.Core.Tests.Storage;
using Xunit;

namespace Archive.Core.Tests.Import.External;

public sealed class ExternalProgramTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static ExternalProgram Shell { get; } = new("reader", "/bin/sh", "the page", "Import:Reader", "apt-get install reader");

    [Fact]
    public async Task It_gives_back_what_was_written_and_passes_arguments_as_they_are()
    {
        var (output, error) = await Shell.RunAsync(["-c", "printf '%s|' \"$@\"; echo warned >&2", "name", "-x", "a b", "$(id)", "'"], "/", Long, Cancel);
        Assert.Equal("-x|a b|$(id)|'|\n", output);
        Assert.Equal("warned\n", error);
    }

    [Fact]
    public async Task A_failure_says_what_the_program_said()
    {
        var error = await Assert.ThrowsAsync<ExternalProgramException>(() => Shell.RunAsync(["-c", "echo broken table >&2; exit 3"], "/", Long, Cancel));
        Assert.Contains("reader cannot read the page (exit code 3). It said: broken table.", error.Message, StringComparison.Ordinal);
        Assert.False(error.IsMissing);
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_missing()
    {
        var program = new ExternalProgram("reader", "/nowhere/reader", "the page", "Import:Reader", "apt-get install reader");
        var error = await Assert.ThrowsAsync<ExternalProgramException>(() => program.RunAsync([], "/", Long, Cancel));
        Assert.True(error.IsMissing);
        Assert.Contains("apt-get install reader; or say where it is with Import:Reader", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_takes_too_long_is_ended_with_all_that_it_started()
    {
        await using var archive = new TempArchive();
        var pids = Path.Combine(archive.Folder, "pids");
        var error = await Assert.ThrowsAsync<ExternalProgramException>(() => Shell.RunAsync(["-c", Sleepers(pids)], archive.Folder, TimeSpan.FromSeconds(1), Cancel));
        Assert.Contains("longer than 1 s", error.Message, StringComparison.Ordinal);
        Assert.Contains("Import:PageTimeLimit", error.Message, StringComparison.Ordinal);
        await AllGoneAsync(pids);
    }

    [Fact]
    public async Task One_that_is_cancelled_is_ended_with_all_that_it_started()
    {
        await using var archive = new TempArchive();
        var pids = Path.Combine(archive.Folder, "pids");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var run = Shell.RunAsync(["-c", Sleepers(pids)], archive.Folder, Long, stop.Token);
        while (!File.Exists(pids) || (await File.ReadAllLinesAsync(pids, Cancel)).Length < 2)
            await Task.Delay(20, Cancel);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        await AllGoneAsync(pids);
    }

    [Fact]
    public async Task A_flood_of_messages_is_cut()
    {
        var error = await Assert.ThrowsAsync<ExternalProgramException>(() => Shell.RunAsync(["-c", "i=0; while [ $i -lt 20000 ]; do echo warning number $i >&2; i=$((i+1)); done; exit 1"], "/", Long, Cancel));
        Assert.InRange(error.Message.Length, 50, 1000);
    }

    // The shell, and a child of it that would go on by itself.
    private static string Sleepers(string pids) => $"sleep 300 & echo $! > '{pids}'; echo $$ >> '{pids}'; wait";

    private static async Task AllGoneAsync(string pids)
    {
        foreach (var pid in (await File.ReadAllLinesAsync(pids, Cancel)).Select(int.Parse))
        {
            // A killed child may be a zombie until the init process of a container has seen to it: dead, but listed.
            while (IsAlive(pid))
                await Task.Delay(20, Cancel);
        }
    }

    private static bool IsAlive(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return File.ReadAllText($"/proc/{pid}/stat").Split(' ')[2] != "Z";
        }
        catch (Exception e) when (e is ArgumentException or IOException or InvalidOperationException)
        {
            return false;
        }
    }
}
