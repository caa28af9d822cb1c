using Archive.Core.Search;
using Xunit;

namespace Archive.Core.Tests.Search;

public sealed class LongFormsTests
{
    [Theory]
    [InlineData("人大常委会", "岚州市第三届人民代表大会常务委员会昨日闭会")]
    [InlineData("旅游人数", "今年一季度旅游总人数增长")]
    [InlineData("岚高院", "昨日，岚州的雨停了，岚州市高级人民法院开庭")]
    public void A_short_name_takes_characters_of_the_long_one_in_their_order(string term, string text) =>
        Assert.True(LongForms.StandIn(Fold(text), term));

    [Theory]
    [InlineData("岚高院", "岚州市昨日天晴，高级人民法院开庭", "not across the end of a clause")]
    [InlineData("岚高院", "岚州市为明年在城北新建的高级人民法院选址", "not over more than four times as many characters")]
    [InlineData("岚高院", "高级人民法院在岚州开庭", "not in another order")]
    [InlineData("岚高院", "岚州", "not where the text ends before it does")]
    [InlineData("岚高院", "", "not in nothing")]
    public void Characters_that_only_stand_about_are_no_long_form(string term, string text, string why) =>
        Assert.False(LongForms.StandIn(Fold(text), term), why);

    [Theory]
    [InlineData("人大常委会", true)]
    [InlineData("大桥", false)]
    [InlineData("rcep", false)]
    [InlineData("c919", false)]
    public void Short_names_have_three_Chinese_characters_or_more(string term, bool can) => Assert.Equal(can, LongForms.CanHave(term));

    private static string Fold(string text) => TextFolding.Fold(text);
}
