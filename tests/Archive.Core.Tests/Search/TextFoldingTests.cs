using Archive.Core.Search;
using Xunit;

namespace Archive.Core.Tests.Search;

public sealed class TextFoldingTests
{
    [Theory]
    [InlineData("ＡＧ６００", "ag600")]
    [InlineData("岚　江 大\u200B桥", "岚江大桥")]
    [InlineData("“一江两岸”规划（草案）", "一江两岸规划草案")]
    [InlineData("說，醫院是", "说|医院是")]
    [InlineData("经济、。发展！", "经济|发展")]
    [InlineData("FOR CEPAL, I N T", "for|cepal|int")]
    [InlineData("1,000辆 10,20", "1000辆10|20")]
    [InlineData("U.S.A", "usa")]
    [InlineData("歼-20", "歼20")]
    [InlineData("⼤⽇", "大日")]
    [InlineData("⻓⻋", "长车")]
    [InlineData("①3", "①3")]
    [InlineData("4.8%、４．８", "4\u20248|4\u20248")]
    [InlineData("完。2", "完|2")]
    [InlineData("café É ｶﾞ ガ", "cafe e カ カ")]
    [InlineData("㎡", "m2")]
    [InlineData("田𠮷祥", "田𠮷祥")]
    [InlineData("——…·*+", "")]
    [InlineData("二〇二〇", "二〇二〇")]
    [InlineData("帕·列", "帕列")]
    [InlineData("陶\uE1A0", "陶\uE1A0")]
    [InlineData("第４名 第 4 名", "第4名第4名")]
    public void Text_is_folded_to_what_is_compared(string text, string folded) =>
        Assert.Equal(folded.Replace(" ", "", StringComparison.Ordinal), TextFolding.Fold(text));

    [Theory]
    [InlineData("帕巴拉·格列朗杰", "帕巴拉·格列朗杰")]
    [InlineData("帕巴拉•格列", "帕巴拉·格列")]
    [InlineData("歼－２０", "歼-20")]
    [InlineData("A&B／C", "a&b/c")]
    [InlineData("-江-、-桥-", "江|桥")]
    [InlineData("江·-桥", "江·桥")]
    public void Marks_inside_names_are_kept_where_they_are_asked_for(string text, string folded) =>
        Assert.Equal(folded, TextFolding.FoldWithMarks(text));

    [Fact]
    public void What_is_no_character_is_dropped()
    {
        Assert.Equal("a", TextFolding.Fold("\uD842a\uDFB7"));
        Assert.Equal("a", TextFolding.Fold("\uFDD0A\uFFFF"));
    }

    [Fact]
    public void Every_folded_character_knows_where_it_stood()
    {
        const string text = "㎡ 的“Ａ”𠮷。";

        using var folded = TextFolding.FoldWithOrigins(text);

        Assert.Equal("m2的a𠮷", folded.Text);
        Assert.Equal(["㎡", "㎡", "的", "Ａ", "𠮷", "𠮷"], Enumerable.Range(0, folded.Text.Length).Select(i => text[folded.Starts[i]..folded.Ends[i]]));
    }

    [Fact]
    public void Folding_twice_changes_nothing_more_and_both_ways_of_folding_agree()
    {
        for (var c = 0; c <= 0xFFFF; c++)
        {
            var text = $"一{(char)c}二";
            var folded = TextFolding.Fold(text);

            Assert.Equal(folded, TextFolding.FoldWithOrigins(text).Text);
            // The mark of the decimal point is the one character that folds to another when it comes back.
            if (!folded.Contains(TextFolding.DecimalPoint, StringComparison.Ordinal))
                Assert.Equal(folded, TextFolding.Fold(folded));
        }
    }
}
