using Archive.Core.Search;
using Xunit;

namespace Archive.Core.Tests.Search;

public sealed class SearchDocumentationTests
{
    public static TheoryData<string, string> Examples()
    {
        var examples = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(DocumentPath()).Where(l => l.StartsWith("| `", StringComparison.Ordinal)))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            examples.Add(cells[1].Trim('`'), cells[2].Trim('`'));
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_documentation_is_understood_as_it_says(string typed, string understood) =>
        Assert.Equal(understood, QueryParser.Parse(typed).ToString());

    [Fact]
    public void The_documentation_has_examples_and_states_the_limits()
    {
        var text = File.ReadAllText(DocumentPath());

        Assert.True(Examples().Count > 10);
        Assert.Contains($"{QueryParser.MaximumTerms} terms and {QueryParser.MaximumCharacters}", text, StringComparison.Ordinal);
    }

    private static string DocumentPath()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Archive.sln")))
            folder = folder.Parent;
        Assert.NotNull(folder);
        return Path.Combine(folder.FullName, "docs", "search.md");
    }
}
