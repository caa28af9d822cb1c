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
    public void A_signature_set_close_above_the_next_notice_s_title_is_no_part_of_it()
    {
        var page = PageSplitter.Split(Read[..Read.LastIndexOf("棠河大桥加固", StringComparison.Ordinal)] + "大桥由本地工人看护，他们\n早晚各走一遍。\n\n棠州市供电公司\n敬告读者\n因印刷设备检修，本报10月1日至\n3日休刊，10月4日恢复正常出版，\n敬请广大读者谅解。\n");

        Assert.Equal("敬告读者", page.Articles[^1].Headline);
        Assert.Empty(page.Articles[^1].Subheadlines);
    }

    [Theory]
    [InlineData("@@本报记者 乔木")]
    [InlineData("人@林报记者 乔木")]
    [InlineData("国新华社记者 乔木")]
    [InlineData("口记者 乔木")]
    public void Whatever_the_bullet_before_a_byline_was_read_as_it_is_no_headline(string byline)
    {
        var page = PageSplitter.Split(Read.Replace("@@本报记者 乔木", byline, StringComparison.Ordinal));

        Assert.Equal(["乔木"], page.Articles[1].Reporters);
        Assert.All(page.Articles, a => Assert.DoesNotContain("乔木", string.Concat(a.Subheadlines.Append(a.Headline).Append(a.Kicker)), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2023年？月20日 星期四")]
    [InlineData("2012年/月8日 星期日 农历壬展年五月二十")]
    public void A_date_with_its_weekday_is_the_page_s_though_a_figure_was_misread(string date)
    {
        var page = PageSplitter.Split(date + "\n\n" + Read);

        Assert.Equal(new SourceSpan(0, date.Length), page.Furniture[0]);
    }

    [Theory]
    [InlineData("2022年]月2l日 星期五", "2022-01-21")]
    [InlineData("2O22年1月21日 星期五", "2022-01-21")]
    [InlineData("2022%年11月5日 星期六\nj                农历壬寅年十月十二", "2022-11-05")]
    [InlineData("第01]版：要闻 2022年11月5日 星期六", "2022-11-05")]
    public void Strokes_and_rings_in_dates_are_digits_and_furniture_has_no_headline(string head, string date)
    {
        var page = PageSplitter.Split($"{head}\n\n{Read}");

        Assert.Equal(date, $"{page.Identity.Date:yyyy-MM-dd}");
        Assert.Equal(["棠州新添三座社区食堂", "棠河大桥加固完工"], page.Articles.Select(a => a.Headline));
    }

    [Theory]
    [InlineData("春灌完成—-l400人下田", "春灌完成——1400人下田")]
    [InlineData("春灌完成一—2O万亩麦田喝足水", "春灌完成——20万亩麦田喝足水")]
    [InlineData("3]8个村周一—周五停水", "318个村周一—周五停水")]
    [InlineData("MAX2l版上线[2]", "MAX2l版上线[2]")]
    public void Halves_of_a_dash_are_a_dash_and_strokes_and_rings_in_numbers_are_digits(string read, string headline)
    {
        var page = PageSplitter.Split(Read.Replace("棠河大桥加固完工", read, StringComparison.Ordinal));

        Assert.Equal(headline, page.Articles[1].Headline);
    }

    [Fact]
    public void Two_ones_before_a_number_are_the_dash_of_a_subheadline()
    {
        var page = PageSplitter.Split(Read.Replace("棠河大桥加固完工", "棠河大桥加固完工\n一一394名工人上阵", StringComparison.Ordinal));

        Assert.Equal(["——394名工人上阵"], page.Articles[1].Subheadlines);
    }

    [Fact]
    public void A_bracket_that_was_read_twice_still_opens_a_byline()
    {
        var page = PageSplitter.Split(Read.Replace("〈记者 林晚舟)", "〈《记者 林晚舟)", StringComparison.Ordinal));

        Assert.Equal(["林晚舟"], page.Articles[0].Reporters);
        Assert.StartsWith("昨日中午", page.Articles[0].Paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("本报讯 〈记者 林晚舟) 棠州市第三中学的新图书馆昨日开馆，前一年12月开工。工期用了11个")]
    [InlineData("本报讯 〈记者 林晚舟) 手机应用MAX版日前上线，老人用它买菜，工期用了11个")]
    public void Letters_beside_other_words_stay(string line) =>
        Assert.StartsWith(line.Split(") ")[1], PageSplitter.Split(Read.Replace("本报讯 〈记者 林晚舟) 昨日中午，", line, StringComparison.Ordinal)).Articles[0].Paragraphs[0].Text, StringComparison.Ordinal);

    [Fact]
    public void Text_that_was_not_misread_stays_as_it_is()
    {
        const string Clean = "本报讯（记者 林晚舟）昨日，老渡口社区食堂开张 (试营业)。\n\n价目写在门口。\n\n社区食堂开张\n";

        Assert.Contains("(试营业)", PageSplitter.Split(Clean).Articles[0].Paragraphs[0].Text, StringComparison.Ordinal);
    }
}
