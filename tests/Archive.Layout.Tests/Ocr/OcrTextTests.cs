using Xunit;

namespace Archive.Layout.Tests.Ocr;

/// <summary>Plain text that was read from a picture.</summary>
public sealed class OcrTextTests
{
    private const string Read = """
        本报讯 〈记者 林晚舟) 昨日中午，老渡口社区食堂开张，头
        一天来了一百多位老人。老人说: ”饭菜合口，价钱也
        公道。”

        ”一顿午饭只要八元钱”的价目写在门口，社区食堂还给行
        动不便的老人送餐。(下转第二版G))

        棠州新添三座社区食堂

        @@本报记者 乔木

        棠河大桥的加固工程昨日完工; 桥面今日起恢复双向通
        行。大桥的检测今后每季度做一次，结果挂在桥头。GD3

        棠河大桥加固完工
        """;

    [Fact]
    public void Marks_that_are_usually_confused_are_mended()
    {
        var page = PageSplitter.Split(Read);

        Assert.Equal(2, page.Articles.Length);
        Assert.Equal(["林晚舟"], page.Articles[0].Reporters);
        Assert.Equal(new PageReference(2, null), page.Articles[0].ContinuedOn);
        Assert.Equal(["乔木"], page.Articles[1].Reporters);
        Assert.Equal("GD3", page.Articles[1].EndMark);
        Assert.EndsWith("老人说：“饭菜合口，价钱也公道。”", page.Articles[0].Paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_character_is_covered_once_what_it_was_mended_to_or_not()
    {
        var page = PageSplitter.Split(Read);
        var cover = new int[Read.Length];
        foreach (var span in page.Articles.SelectMany(a => a.Spans).Concat(page.Furniture))
        {
            for (var i = span.Start; i < span.End; i++)
                cover[i]++;
        }

        for (var i = 0; i < Read.Length; i++)
            Assert.True(cover[i] == 1 || cover[i] == 0 && char.IsWhiteSpace(Read[i]), $"{Read[i]} at {i} is covered {cover[i]} times");
    }

    [Fact]
    public void Text_that_was_not_misread_stays_as_it_is()
    {
        const string Clean = "本报讯（记者 林晚舟）昨日，老渡口社区食堂开张 (试营业)。\n\n价目写在门口。\n\n社区食堂开张\n";

        Assert.Contains("(试营业)", PageSplitter.Split(Clean).Articles[0].Paragraphs[0].Text, StringComparison.Ordinal);
    }
}
