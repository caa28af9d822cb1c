using System.Text;
using Xunit;

namespace Archive.Layout.Tests.Decoding;

/// <summary>Bytes to text.</summary>
public sealed class PageDecoderTests
{
    private const string Chinese = "本报讯（记者 林晚舟）昨日上午，澜溪市召开春灌工作推进会，要求各县区抢抓农时。\n";

    /// <summary>Every encoding a page may come in.</summary>
    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("gb18030", false)]
    [InlineData("big5", false)]
    public void Text_comes_back_from_every_encoding(string name, bool mark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        var text = name == "big5" ? "記者昨日在會議上說，這是我們的責任。\n" : Chinese;
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

        var result = PageDecoder.Decode(bytes);

        Assert.True(result.IsText, result.Message);
        Assert.Equal(text, result.Text);
        Assert.Equal(text, PageDecoder.DecodeAs(bytes, result.EncodingName));
    }

    /// <summary>Refusals are values.</summary>
    [Fact]
    public void A_text_that_ends_inside_a_character_was_cut_off()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes("棠州日报\n今日开馆");
        var cut = PageDecoder.Decode(bytes[..^1]);
        Assert.Equal((DecodeRefusal.Undecodable, 2), (cut.Refusal, cut.Line));
        Assert.Contains("was cut off", cut.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("was cut off", PageDecoder.Decode([.. bytes[..4], 0xff, .. bytes]).Message!, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_binary_and_broken_files_are_refused_with_their_place()
    {
        Assert.Equal(DecodeRefusal.Empty, PageDecoder.Decode([]).Refusal);
        Assert.Equal(DecodeRefusal.Empty, PageDecoder.Decode("\n \n"u8.ToArray()).Refusal);
        Assert.Equal(DecodeRefusal.Binary, PageDecoder.Decode("%PDF-1.4 x"u8.ToArray()).Refusal);
        Assert.Equal(DecodeRefusal.Binary, PageDecoder.Decode([1, 2, 0, 0, 0, 4, 7]).Refusal);

        var broken = PageDecoder.Decode([.. "一\n二\n"u8, 0xFF, 0xFF, 0xC0, 0xFF]);
        Assert.Equal(DecodeRefusal.Undecodable, broken.Refusal);
        Assert.Equal(8, broken.ByteOffset);
        Assert.Equal(3, broken.Line);
    }
}
