using Archive.Core.Search;
using Xunit;

namespace Archive.Core.Tests.Search;

public sealed class PassagesTests
{
    private static readonly string Filler = string.Concat(Enumerable.Repeat("沿河的柳树绿了，孩子们在岸上放风筝。", 12));

    [Fact]
    public void Two_passages_together_hold_the_words_that_stand_far_apart()
    {
        var text = "棠河大桥昨日合龙。" + Filler + "总工程师周明远在桥面上签名。" + Filler;

        var passages = Show(text, "大桥 周明远");

        Assert.Equal(2, passages.Count);
        Assert.StartsWith("棠河[大桥]昨日合龙。", passages[0], StringComparison.Ordinal);
        Assert.StartsWith("…总工程师[周明远]在桥面上签名。", passages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_passage_that_holds_a_word_not_shown_yet_comes_before_one_that_says_the_same_again()
    {
        var text = "大桥、大桥、大桥。" + Filler + "大桥又说了一次。" + Filler + "通车了。" + Filler;

        Assert.Contains("[通车]", Show(text, "大桥 通车")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Passages_do_not_overlap_and_stand_in_the_order_of_the_text()
    {
        var text = Filler + "大桥在前，" + Filler + "隧道在后。" + Filler;
        foreach (var query in new[] { "大桥 隧道", "隧道 大桥", "风筝 柳树", "柳树" })
        {
            var at = 0;
            foreach (var passage in Highlighter.Passages(text, QueryParser.Parse(query)))
            {
                var bare = string.Concat(passage.Select(r => r.Text)).Trim('…');
                at = text.IndexOf(bare, at, StringComparison.Ordinal) + bare.Length;
                Assert.True(at >= bare.Length, $"{query}: {bare}");
            }
        }
    }

    [Fact]
    public void Passages_end_where_a_phrase_ends()
    {
        var passage = Show(Filler + "大桥通车。" + Filler, "大桥").First(p => p.Contains('['));

        Assert.StartsWith("…大桥", passage.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(passage[^1], "。，…");
        Assert.Contains(passage.TrimEnd('…')[^1], "。，");
    }

    [Theory]
    [InlineData("大桥通车。", "大桥", "[大桥]通车。")]
    [InlineData("第一行\n第二行大桥", "大桥", "第一行 第二行[大桥]")]
    [InlineData("没有要找的词。", "大桥", "没有要找的词。")]
    [InlineData("𠮷𠮷𠮷大桥𠮷𠮷𠮷", "大桥", "𠮷𠮷𠮷[大桥]𠮷𠮷𠮷")]
    public void A_short_text_is_shown_whole_in_one(string text, string query, string shown) => Assert.Equal([shown], Show(text, query));

    [Fact]
    public void No_text_has_no_passage() => Assert.Empty(Show("", "大桥"));

    [Fact]
    public void No_character_is_cut_in_two()
    {
        var text = string.Concat(Enumerable.Repeat("𠮷", 200)) + "大桥" + string.Concat(Enumerable.Repeat("𠮷", 201));
        foreach (var passage in Show(text, "大桥"))
            Assert.DoesNotContain(passage.EnumerateRunes(), r => r == System.Text.Rune.ReplacementChar);
    }

    private static List<string> Show(string text, string query) =>
        [.. Highlighter.Passages(text, QueryParser.Parse(query)).Select(p => string.Concat(p.Select(r => r.IsMatch ? $"[{r.Text}]" : r.Text)))];
}
