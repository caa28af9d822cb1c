using Archive.Layout.Patterns;
using Xunit;

namespace Archive.Layout.Tests.Patterns;

/// <summary>How unsigned texts begin.</summary>
public sealed class OpeningTests
{
    /// <summary>拍卖公告, 停水通知, 公示, 读者来信, 文摘, 更正.</summary>
    [Theory]
    [InlineData("受委托，我公司定于近期公开拍", true)]
    [InlineData("受市城建公司委托，我公司", true)]
    [InlineData("为配合滨河路管网改造，定于", true)]
    [InlineData("因10千伏澜溪线检修，以下", true)]
    [InlineData("经研究，拟对下列同志予以", true)]
    [InlineData("问：我是澜溪区居民，想问", true)]
    [InlineData("据《棠州科技报》报道，营养专", true)]
    [InlineData("本报6月3日第2版《河边的课》", true)]
    [InlineData("据了解，今年全市新建六个", false)]
    [InlineData("本报6月3日起停刊三天。", false)]
    [InlineData("受寒潮影响，我市气温骤降", false)]
    [InlineData("为了让老人吃上热饭，社区", false)]
    [InlineData("因为下雨，比赛推迟一天。", false)]
    [InlineData("经济开发区昨日开工八个项", false)]
    [InlineData("问：可以让家里人代办吗？", false)]
    public void A_notice_a_question_or_a_digest_says_what_it_is(string line, bool expected) => Assert.Equal(expected, Opening.Announces(line));
}
