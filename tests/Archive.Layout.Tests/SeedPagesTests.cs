using System.Globalization;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Archive.Layout.Tests;

/// <summary>The sample pages of the repository split exactly as expected.</summary>
public sealed class SeedPagesTests
{
    internal static readonly string Root = FindRoot();

    /// <summary>Every page with its newspaper, date, number and section.</summary>
    public static TheoryData<string, string, string, int, string> Pages()
    {
        var pages = new TheoryData<string, string, string, int, string>();
        foreach (var row in File.ReadLines(Path.Combine(Root, "manifest.csv")).Skip(1).Where(r => r.Length > 0))
        {
            var cells = row.Split(',');
            pages.Add(cells[0], cells[1], cells[2], int.Parse(cells[3], CultureInfo.InvariantCulture), cells[4]);
        }

        return pages;
    }

    /// <summary>Every field that the expected split states, white space aside.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void A_sample_page_splits_exactly(string file, string newspaper, string date, int number, string section)
    {
        var path = Path.Combine(Root, file.Replace('/', Path.DirectorySeparatorChar));
        var decoded = PageDecoder.Decode(File.ReadAllBytes(path));
        Assert.True(decoded.IsText, decoded.Message);
        var context = new SplitContext(newspaper, DateOnly.Parse(date, CultureInfo.InvariantCulture), number, section.Length > 0 ? section : null);

        using var actual = JsonDocument.Parse(SplitPageJson.Write(PageSplitter.Split(decoded.Text, context), decoded.Text, Path.GetFileName(file)));
        using var expected = JsonDocument.Parse(File.ReadAllBytes(Path.ChangeExtension(path, ".expected.json")));

        var differences = new StringBuilder();
        Compare(expected.RootElement, actual.RootElement, file, differences);
        Assert.True(differences.Length == 0, differences.ToString());
    }

    /// <summary>Compares what is expected; what only the split says (confidence, warnings, basis) is free.</summary>
    private static void Compare(JsonElement expected, JsonElement actual, string path, StringBuilder differences)
    {
        if (expected.ValueKind == JsonValueKind.Object && actual.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in expected.EnumerateObject().Where(p => p.Name is not ("confidence" or "dateBasis" or "warnings" or "file")))
            {
                if (actual.TryGetProperty(property.Name, out var value))
                    Compare(property.Value, value, $"{path}.{property.Name}", differences);
                else
                    differences.AppendLine(CultureInfo.InvariantCulture, $"{path}.{property.Name} is missing");
            }
        }
        else if (expected.ValueKind == JsonValueKind.Array && actual.ValueKind == JsonValueKind.Array)
        {
            if (expected.GetArrayLength() != actual.GetArrayLength())
                differences.AppendLine(CultureInfo.InvariantCulture, $"{path} has {actual.GetArrayLength()}, not {expected.GetArrayLength()}");
            foreach (var (e, a, i) in expected.EnumerateArray().Zip(actual.EnumerateArray(), Enumerable.Range(0, int.MaxValue)))
                Compare(e, a, $"{path}[{i}]", differences);
        }
        else if (Ink(expected) != Ink(actual))
        {
            differences.AppendLine(CultureInfo.InvariantCulture, $"{path}: expected {expected}, got {actual}");
        }
    }

    private static string Ink(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? string.Concat(value.GetString()!.Where(c => !char.IsWhiteSpace(c))) : value.GetRawText();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Archive.sln")))
                return Path.Combine(folder.FullName, "seeds", "pages");
        }

        throw new DirectoryNotFoundException($"No Archive.sln above {AppContext.BaseDirectory}.");
    }
}
