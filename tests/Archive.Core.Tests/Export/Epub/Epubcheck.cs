using System.Diagnostics;
using Xunit;

namespace Archive.Core.Tests.Export.Epub;

/// <summary>The checker of EPUBs that publishers use, where it is installed (<c>apt-get install epubcheck</c>).</summary>
internal static class Epubcheck
{
    /// <summary>Fails where the checker finds an error or something to warn of. Skips where there is no checker, unless
    /// <c>ARCHIVE_REQUIRE_EPUBCHECK=1</c>.</summary>
    public static async Task AssertFindsNothingAsync(byte[] epub)
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(f => Path.Combine(f, "epubcheck")).FirstOrDefault(File.Exists);
        if (program is null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("ARCHIVE_REQUIRE_EPUBCHECK") == "1", "epubcheck is not on PATH: apt-get install epubcheck");
            Assert.Fail("ARCHIVE_REQUIRE_EPUBCHECK is set, and epubcheck is not on PATH.");
        }

        var cancel = TestContext.Current.CancellationToken;
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".epub");
        try
        {
            await File.WriteAllBytesAsync(file, epub, cancel);
            string[] arguments = [file, "--failonwarnings"];
            var start = IsJar(program) ? new ProcessStartInfo("java", ["-jar", program, .. arguments]) : new ProcessStartInfo(program, arguments);
            (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
            using var check = Process.Start(start)!;
            var (told, complained) = (check.StandardOutput.ReadToEndAsync(cancel), check.StandardError.ReadToEndAsync(cancel));
            await check.WaitForExitAsync(cancel);
            Assert.True(check.ExitCode == 0, await told + await complained);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Debian's program is a Java archive, which only some kernels start by themselves.</summary>
    private static bool IsJar(string program)
    {
        using var file = File.OpenRead(program);
        Span<byte> start = stackalloc byte[2];
        return file.ReadAtLeast(start, 2, throwOnEndOfStream: false) == 2 && start.SequenceEqual("PK"u8);
    }
}
