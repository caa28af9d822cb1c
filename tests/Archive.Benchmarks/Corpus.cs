using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Archive.Layout;

namespace Archive.Benchmarks;

/// <summary>Articles to measure with: a file of one's own, or 50,000 made from the sample pages, always the same.</summary>
internal static partial class Corpus
{
    private const int Articles = 50_000;
    private const int Seed = 20200226;
    private const int Days = 1_500;

    private static readonly DateOnly FirstDay = new(2015, 1, 1);
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？");
    private static readonly string[] Newspapers = ["棠州日报", "棠州晚报"];

    /// <summary>The corpus as a plain <c>.jsonl</c> in <paramref name="folder"/>, unpacked or made where need be.</summary>
    public static string Prepare(string? file, string folder)
    {
        if (file is not null && !file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            return Path.GetFullPath(file);
        var path = Path.Combine(folder, "corpus.jsonl");
        using var target = File.Create(path);
        if (file is null)
        {
            Generate(target);
        }
        else
        {
            using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
            packed.CopyTo(target);
        }

        return path;
    }

    /// <summary>Writes the built-in corpus: headlines and sentences of the sample pages in new company, with other numbers.</summary>
    public static void Generate(Stream target)
    {
        var (headlines, sentences, reporters) = Material();
        var random = new Random(Seed);
        using var json = new Utf8JsonWriter(target, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        for (var i = 0; i < Articles; i++)
        {
            var place = i % Days;
            json.WriteStartObject();
            json.WriteString("id", i.ToString(CultureInfo.InvariantCulture));
            json.WriteString("newspaper", Newspapers[random.Next(Newspapers.Length)]);
            json.WriteString("date", FirstDay.AddDays(place).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteNumber("page", 1 + random.Next(8));
            json.WriteString("headline", Renumber(headlines[random.Next(headlines.Length)], random));
            json.WriteStartArray("reporters");
            json.WriteStringValue(reporters[random.Next(reporters.Length)]);
            json.WriteEndArray();
            json.WriteStartArray("paragraphs");
            for (var paragraph = 2 + random.Next(6); paragraph > 0; paragraph--)
                json.WriteStringValue(string.Concat(Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Renumber(sentences[random.Next(sentences.Length)], random))));
            json.WriteEndArray();
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            target.WriteByte((byte)'\n');
        }
    }

    private static (string[] Headlines, string[] Sentences, string[] Reporters) Material()
    {
        var articles = Directory.EnumerateFiles(Repository.SamplePages, "*.txt", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => PageDecoder.Decode(File.ReadAllBytes(file)).Text ?? throw new InvalidOperationException($"{file} is no text."))
            .SelectMany(text => PageSplitter.Split(text).Articles)
            .ToArray();
        return (
            [.. articles.Select(a => a.Headline).OfType<string>().Distinct()],
            [.. articles.SelectMany(a => a.Paragraphs).SelectMany(p => Sentences(p.Text)).Distinct()],
            [.. articles.SelectMany(a => a.Reporters).Distinct()]);
    }

    private static IEnumerable<string> Sentences(string paragraph)
    {
        var start = 0;
        while (start < paragraph.Length && paragraph.AsSpan(start).IndexOfAny(SentenceEnds) is var end and >= 0)
        {
            yield return paragraph[start..(start + end + 1)];
            start += end + 1;
        }

        if (start < paragraph.Length)
            yield return paragraph[start..];
    }

    private static string Renumber(string text, Random random) =>
        Number().Replace(text, _ => random.Next(1, 1000).ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
