using Archive.Layout;
using BenchmarkDotNet.Attributes;

namespace Archive.Benchmarks;

/// <summary>Decoding and splitting of the largest sample page.</summary>
[MemoryDiagnoser]
public class SplitBenchmark
{
    private byte[] bytes = [];
    private string text = "";

    /// <summary>Reads the page.</summary>
    [GlobalSetup]
    public void Setup()
    {
        bytes = File.ReadAllBytes(new DirectoryInfo(Repository.SamplePages)
            .EnumerateFiles("*.txt", SearchOption.AllDirectories).OrderByDescending(f => f.Length).ThenBy(f => f.FullName, StringComparer.Ordinal).First().FullName);
        text = PageDecoder.Decode(bytes).Text ?? throw new InvalidOperationException("The sample page is no text.");
    }

    /// <summary>Bytes to text.</summary>
    [Benchmark]
    public DecodeResult Decode() => PageDecoder.Decode(bytes);

    /// <summary>Text to articles.</summary>
    [Benchmark]
    public SplitPage Split() => PageSplitter.Split(text);
}
