using Archive.Layout.Weaving;
using Xunit;

namespace Archive.Layout.Tests.Weaving;

/// <summary>Words that newspapers use most.</summary>
public sealed class CommonWordsTests
{
    [Theory]
    [InlineData("发展", true)]
    [InlineData("百分", true)]
    [InlineData("工智", true)]
    [InlineData("展发", false)]
    [InlineData("了棠", false)]
    public void Two_characters_make_a_word_or_stand_beside_each_other_in_one(string pair, bool word) => Assert.Equal(word, CommonWords.Make(pair[0], pair[1]));
}
