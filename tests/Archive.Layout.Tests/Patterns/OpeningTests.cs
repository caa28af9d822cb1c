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
    [InlineData("为保障雨季行车安全，方便市民出行，经研究，决定", true)]
    [InlineData("为做好入学登记工作，现将有关事项公布如下", true)]
    [InlineData("根据《城市供水条例》的规定，现将停水事宜通告如下", true)]
    [InlineData("因线路迁移需要，6月3日8时起", true)]
    [InlineData("因棠河大桥伸缩缝更换，定于6月3日0时起", true)]
    [InlineData("中国共产党优秀党员、棠州市", true)]
    [InlineData("中国共产党棠州市第七次代表", false)]
    [InlineData("兹有澜溪区居民遗失房产证", true)]
    [InlineData("尊敬的用水户：", true)]
    [InlineData("编者按：春天来了，本报今起", true)]
    [InlineData("市民周女士：我在网上买了一", true)]
    [InlineData("市民周女士：“我买了一台风", false)]
    [InlineData("市民周女士说，这条路早该修", false)]
    [InlineData("根据天气预报，周末有雨，现场", false)]
    public void A_notice_a_question_or_a_digest_says_what_it_is(string line, bool expected) => Assert.Equal(expected, Opening.Announces(line));
}
