using Archive.Layout.Patterns;
using Archive.Layout.Text;
using Xunit;

namespace Archive.Layout.Tests.Patterns;

/// <summary>署名.</summary>
public sealed class BylineTests
{
    /// <summary>Brackets; names apart by spaces, commas, letter-spacing and line ends.</summary>
    [Theory]
    [InlineData("（记者 林晚舟 乔木 通讯员 苏小河）", "林晚舟 乔木", "苏小河")]
    [InlineData("（记 者 林 晚\n舟 ）", "林晚舟", "")]
    [InlineData("（记者林晚舟、乔木）", "林晚舟 乔木", "")]
    [InlineData("（通讯员苏小河）", "", "苏小河")]
    [InlineData("（记者 乔　木）", "乔木", "")]
    [InlineData("（记者 欧阳雪\n林晚舟）", "欧阳雪 林晚舟", "")]
    [InlineData("（记者 阿依古丽·买买提）", "阿依古丽·买买提", "")]
    public void Brackets_name_reporters_and_correspondents(string text, string reporters, string correspondents)
    {
        var byline = Byline.InBrackets(PageText.Read(text), 0);

        Assert.NotNull(byline);
        Assert.Equal(reporters, string.Join(' ', byline.Reporters));
        Assert.Equal(correspondents, string.Join(' ', byline.Correspondents));
    }

    /// <summary>A line of its own.</summary>
    [Theory]
    [InlineData("●本报记者 林晚舟 通讯员 苏小河", "林晚舟", "苏小河", "")]
    [InlineData("本报记者 林晚舟 文/图", "林晚舟", "", "林晚舟")]
    [InlineData("■本报记者 林晚舟/文 乔木/图", "林晚舟", "", "乔木")]
    [InlineData("□本报记者 林晚舟 通讯\n员 苏小河", "林晚舟", "苏小河", "")]
    [InlineData("本报评论员 方 舟", "方舟", "", "")]
    [InlineData("本报特约评论员 方舟", "方舟", "", "")]
    [InlineData("社 论", "", "", "")]
    [InlineData("康 复/图", "", "", "康复")]
    public void A_line_of_its_own_names_all_roles(string text, string reporters, string correspondents, string photographers)
    {
        var byline = Byline.OnOwnLine(PageText.Read(text), 0, out _);

        Assert.NotNull(byline);
        Assert.Equal((reporters, correspondents, photographers), (string.Join(' ', byline.Reporters), string.Join(' ', byline.Correspondents), string.Join(' ', byline.Photographers)));
    }

    /// <summary>Sentences.</summary>
    [Theory]
    [InlineData("记者了解到，青石桥引导茶农建设")]
    [InlineData("记者日前从市水利局获悉：今年")]
    [InlineData("本报即日起征集线索")]
    public void A_sentence_about_a_reporter_is_no_byline(string text) => Assert.Null(Byline.OnOwnLine(PageText.Read(text), 0, out _));
}
