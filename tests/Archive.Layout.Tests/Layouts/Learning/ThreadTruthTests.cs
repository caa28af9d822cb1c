using Archive.Layout.Text;
using Archive.Layout.Weaving;
using Archive.Layouts.Learning;
using Archive.Layouts.Typesetting;
using Xunit;

namespace Archive.Layout.Tests.Layouts.Learning;

/// <summary>Which block goes on with which, as a page was set.</summary>
public sealed class ThreadTruthTests
{
    private static readonly SetLine[] Lines = [Line("小区改造开工", 0), Line("居民每天去看", 0), Line("水库闸门换新", 1), Line("工人连夜抢修", 1)];

    private static SetLine Line(string text, int story) => new(text, [.. Enumerable.Range(0, text.Length).Select(i => 10.0 * i)], 0, 10) { Story = story };

    private static int[] Of(string text)
    {
        var page = PageText.Read(text);
        List<BodyBlock> blocks = [.. Enumerable.Range(0, page.Lines.Length).Select(i => new BodyBlock(i, i + 1, true))];
        return ThreadTruth.Of(page, blocks, [.. Enumerable.Range(0, blocks.Count)], LineOrigins.Of(text, Lines)!, Lines);
    }

    [Fact]
    public void A_block_goes_on_with_the_one_that_was_set_before_it_in_its_story() =>
        Assert.Equal([-1, 3, 0, -1], Of("小区改造开工\n\n工人连夜抢修\n\n居民每天去看\n\n水库闸门换新"));

    [Fact]
    public void Of_a_block_that_holds_more_of_others_nothing_is_known() =>
        Assert.Equal([-1, ThreadLesson.Unknown], Of("小区改造开工\n\n去看 水库闸门换新"));
}
