using Archive.Core.Search;
using Xunit;

namespace Archive.Core.Tests.Search;

public sealed class HighlighterTests
{
    [Theory]
    [InlineData("岚江大桥合龙", "大桥", "岚江[大桥]合龙")]
    [InlineData("岚 江 大 桥", "江大桥", "岚 [江 大 桥]")]
    [InlineData("“一江”两岸", "一江两岸", "“[一江”两岸]")]
    [InlineData("ＡＧ６００Ｍ首飞", "ag600", "[ＡＧ６００]Ｍ首飞")]
    [InlineData("臺灣與大陸", "台湾", "[臺灣]與大陸")]
    [InlineData("田𠮷祥", "𠮷", "田[𠮷]祥")]
    [InlineData("桥江桥", "桥", "[桥]江[桥]")]
    [InlineData("人人人", "人人", "[人人人]")]
    [InlineData("大\n桥", "大桥", "大\n桥")]
    [InlineData("大桥 隧道", "大桥 -隧道", "[大桥] 隧道")]
    [InlineData("大桥与隧道", "隧道 OR 大桥", "[大桥]与[隧道]")]
    [InlineData("没有", "大桥", "没有")]
    [InlineData("", "大桥", "")]
    public void Matches_are_marked_in_the_text_as_printed(string text, string query, string marked) =>
        Assert.Equal(marked, Show(Highlighter.Mark(text, QueryParser.Parse(query))));

    [Theory]
    [InlineData("2019年国庆阅兵", "1999年国庆阅兵", "1999[年国庆阅兵]")]
    [InlineData("2019年国庆阅兵", "2019年的阅兵，19日", "[2019年]的[阅兵]，19日")]
    [InlineData("岚江5号船", "岚江船15号下水", "[岚江]船15号下水")]
    [InlineData("AG600首飞成功", "AG600M成功", "[AG600]M[成功]")]
    [InlineData("AG600首飞成功", "G60首飞", "G60[首飞]")]
    public void Parts_of_numbers_and_words_are_not_marked(string typed, string text, string marked) =>
        Assert.Equal(marked, Show(Highlighter.Mark(text, QueryParser.Parse(typed), withParts: true)));

    [Fact]
    public void Parts_are_marked_where_the_answer_was_loosened()
    {
        var query = QueryParser.Parse("岚江大桥合龙");

        Assert.Equal("岚江上的大桥", Show(Highlighter.Mark("岚江上的大桥", query)));
        Assert.Equal("[岚江]上的[大桥]", Show(Highlighter.Mark("岚江上的大桥", query, withParts: true)));
    }

    [Fact]
    public void A_snippet_shows_the_match_on_one_line_and_where_it_was_cut()
    {
        var text = string.Join('\n', Enumerable.Repeat("今天天气晴朗。", 40)) + "\n岚江大桥合龙，" + new string('好', 200);

        var snippet = Highlighter.Snippet(text, QueryParser.Parse("大桥"), length: 60);
        var shown = Show(snippet);

        Assert.Contains("岚江[大桥]合龙", shown, StringComparison.Ordinal);
        Assert.StartsWith("…", shown, StringComparison.Ordinal);
        Assert.EndsWith("…", shown, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', shown);
        Assert.InRange(shown.Length, 50, 80);
    }

    [Fact]
    public void A_short_text_is_its_own_snippet() =>
        Assert.Equal("岚江[大桥]", Show(Highlighter.Snippet("岚江大桥", QueryParser.Parse("大桥"))));

    [Fact]
    public void A_snippet_of_a_text_without_a_match_is_its_beginning()
    {
        var text = "开头" + new string('字', 300);

        Assert.StartsWith("开头", Show(Highlighter.Snippet(text, QueryParser.Parse("大桥"))), StringComparison.Ordinal);
    }

    private static string Show(IEnumerable<TextRun> runs) => string.Concat(runs.Select(r => r.IsMatch ? $"[{r.Text}]" : r.Text));
}
