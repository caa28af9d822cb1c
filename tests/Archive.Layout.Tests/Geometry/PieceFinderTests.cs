using Archive.Layout.Geometry;
using Xunit;

namespace Archive.Layout.Tests.Geometry;

/// <summary>Where lines are cut that run over several columns.</summary>
public sealed class PieceFinderTests
{
    private static List<string> Pieces(PageSource page) =>
        [.. PieceFinder.Find(page.Text, page.Geometry!, out _, out _, out _, out _).Select(p => string.Concat(p.Spans.Select(s => page.Text[s.Start..s.End])))];

    /// <summary>Two columns, and below them lines across both.</summary>
    private static PageDraft WideEnd() => new PageDraft()
        .Across(0, ("柳坪村的梨园今年挂果", 0), ("两万斤，个个黄澄澄的", 120))
        .Across(15, ("人都来看，车子从村口", 0), ("排到了河边，老支书站", 120))
        .Across(30, ("在路中间指挥了一上午", 0), ("梨子存到春节，一斤能", 120))
        .Line("多卖一块二，农户都说好，明年还要修冷库", 0, 45);

    [Fact]
    public void In_a_text_layer_a_word_across_the_gutter_is_of_a_line_across_both_columns() =>
        Assert.Contains("多卖一块二，农户都说好，明年还要修冷库", Pieces(WideEnd().TextLayer().Source()));

    [Fact]
    public void Readers_of_pictures_run_over_gutters() =>
        Assert.DoesNotContain("多卖一块二，农户都说好，明年还要修冷库", Pieces(WideEnd().Source()));

    /// <summary>What hangs out of the first column leaves half an em, and the columns are of four lines only.</summary>
    [Fact]
    public void In_a_text_layer_a_narrow_gutter_shows_by_the_white_that_runs_through()
    {
        var page = new PageDraft();
        foreach (var (top, left, right) in new[] { (0, "柳坪村的梨园今年挂果，", "两万斤，个个黄澄澄的"), (15, "人都来看，车子从村口，", "排到了河边，老支书站"), (30, "在路中间指挥一个上午，", "梨子存到春节，一斤能"), (45, "多卖一块二，农户都说，", "这条路修得正是时候。") })
            page.Across(top, (left, 0), (right, 115));

        Assert.Equal(8, Pieces(page.TextLayer().Source()).Count);
    }

    [Fact]
    public void In_a_text_layer_a_headline_is_parted_from_the_text_beside_it_by_its_size()
    {
        var page = WideEnd().Line("能多卖一块二，都说好", 0, 64).TextLayer().Source();
        var start = page.Text.Length;
        var text = page.Text[..^1] + " 会\n";
        var boxes = page.Geometry!.Boxes.Add(new TextBox(new SourceSpan(start, start + 1), 107, 60, 122, 75, 15));

        Assert.Contains("会", Pieces(new PageSource(text, page.Geometry with { Boxes = boxes })));
    }

    /// <summary>A subheadline a quarter larger than the body, an em from the column beside it, on one line with it for the reader.</summary>
    [Fact]
    public void In_a_text_layer_a_subheadline_is_parted_from_the_text_beside_it_by_its_height_and_advance_together()
    {
        var joined = new PageDraft().Across(15, ("人都来看，车子从村口", 0), ("能多卖一块二", 110)).TextLayer().Source();
        var boxes = joined.Geometry!.Boxes;
        boxes = boxes.SetItem(1, boxes[1] with { Right = 110 + (6 * 12.5), Top = 14, Bottom = 26.5 });

        Assert.Equal(["人都来看，车子从村口", "能多卖一块二"], Pieces(new PageSource(joined.Text, joined.Geometry with { Boxes = boxes })));
    }

    /// <summary>Figures of another font begin a line of their own for the reader, in the middle of the first column.</summary>
    [Fact]
    public void In_a_text_layer_a_line_that_begins_in_a_column_s_midst_is_cut_at_its_gutter()
    {
        var page = new PageDraft();
        for (var i = 0; i < 4; i++)
            page.Line("柳坪村的梨园今年挂果", 0, i * 15).Line("两万斤，个个黄澄澄的", 110, i * 15);
        page.Line("车子从村口", 0, 60).Across(60, ("24", 52), ("辆又来", 73), ("排到了河边，老支书站", 110));

        Assert.Contains("排到了河边，老支书站", Pieces(page.TextLayer().Source()));
    }

    [Fact]
    public void In_a_text_layer_a_gap_in_a_byline_over_a_gutter_is_none()
    {
        var page = new PageDraft().Across(0, ("●本报记者", 20), ("李文棠", 75), ("通讯员", 116), ("乔晨", 150));
        for (var i = 1; i < 6; i++)
            page.Across(5 + (i * 15), ("柳坪村的梨园今年挂果", 0), ("两万斤，个个黄澄澄的", 112));

        Assert.Contains("●本报记者 李文棠 通讯员 乔晨", Pieces(page.TextLayer().Source()));
    }

    /// <summary>What stands last in the first column falls short of the gutter, and the second column's first line begins where its next does.</summary>
    [Fact]
    public void In_a_text_layer_a_short_line_ends_before_the_gutter_that_the_lines_below_it_show()
    {
        var page = new PageDraft().Across(0, ("读者于先生", 60), ("两万斤，个个黄澄澄的", 123)).Across(15, ("人都来看，车子从村口啊", 0), ("排到了河边，老支书站", 123))
            .Line("在路中间指挥一上午啊啊", 0, 30).Line("梨子能多卖一块二，好啊", 0, 45);

        Assert.Contains("读者于先生", Pieces(page.TextLayer().Source()));
    }

    [Fact]
    public void In_a_text_layer_a_headline_is_cut_over_a_gutter_but_a_section_s_name_set_wide_is_not()
    {
        var page = new PageDraft().Across(0, 20, ("望湖区图书馆", 0), ("柳坪村种金梨", 153))
            .Across(40, ("柳坪村的梨园今年挂果啊啊啊", 0), ("两万斤，个个黄澄澄的", 153)).Across(55, ("人都来看，车子从村口啊啊啊", 0), ("排到了河边，老支书站", 153)).TextLayer();
        var section = new PageDraft().Across(0, 30, ("经", 95), ("济", 153))
            .Across(40, ("柳坪村的梨园今年挂果啊啊啊", 0), ("两万斤，个个黄澄澄的", 153)).Across(55, ("人都来看，车子从村口啊啊啊", 0), ("排到了河边，老支书站", 153)).TextLayer();

        Assert.Contains("望湖区图书馆", Pieces(page.Source()));
        Assert.Contains("经 济", Pieces(section.Source()));
    }
}
