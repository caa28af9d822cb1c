using Archive.Layout.Ocr;
using Xunit;

namespace Archive.Layout.Tests.Ocr;

/// <summary>What readers of pictures confuse, where the words around it leave no doubt.</summary>
public sealed class OcrHabitsTests
{
    /// <summary>电 behind an agency's day, and the brackets round a dateline.</summary>
    [Theory]
    [InlineData("新华社广州4月23日申（记者乔木）国家统计局", "新华社广州4月23日电（记者乔木）国家统计局")]
    [InlineData("〈新华社成都5月12日电〉6月底", "（新华社成都5月12日电）6月底")]
    [InlineData("据新华社兰州三月二日由(记者乔木)昨日", "据新华社兰州三月二日电（记者乔木）昨日")]
    [InlineData("新华社日内瓦4月23日申（记者乔木）国家统计局", "新华社日内瓦4月23日电（记者乔木）国家统计局")]
    [InlineData("新华社记者4月23日甲板上采访", "新华社记者4月23日甲板上采访")]
    [InlineData("他说，新华社广州4月23日申请", "他说，新华社广州4月23日申请")]
    [InlineData("本报讯（记者林晚舟、乔木.方小石）昨日", "本报讯（记者林晚舟、乔木、方小石）昨日")]
    public void A_dateline_is_mended(string read, string text)
    {
        var ink = read.ToList();

        OcrHabits.Mend(ink, [0, ink.Count]);

        Assert.Equal(text, string.Concat(ink));
    }
}
