using System.Text;
using System.Text.Json;
using Archive.Core.Export;
using Archive.Core.Model;
using Xunit;

namespace Archive.Core.Tests.Export;

/// <summary>References for programs: BibTeX, RIS, CSL-JSON.</summary>
public sealed class ReferenceFormatsTests
{
    private static readonly ArchivedArticle Bridge = new()
    {
        Id = "k3f9",
        Url = "https://archive.example/a/k3f9",
        Newspaper = "河湾日报",
        NewspaperSlug = "hwrb",
        Date = new DateOnly(2021, 3, 5),
        Page = 12,
        Section = "要闻",
        Headline = "北岸大桥今日通车",
        Credits = [new(ContributorRole.Reporter, "陆文舟"), new(ContributorRole.Correspondent, "欧阳季平"), new(ContributorRole.Photographer, "苏野")],
        Confidence = 1,
    };

    private static readonly ArchivedArticle Bare = Bridge with { Headline = null, Credits = [], Section = null, Url = null };

    [Fact]
    public void BibTeX_holds_what_a_reference_needs() => Assert.Equal(
        """
        @article{hwrb-20210305-k3f9,
          author = {{陆文舟} and {欧阳季平}},
          title = {{北岸大桥今日通车}},
          journal = {河湾日报},
          date = {2021-03-05},
          year = {2021},
          month = mar,
          pages = {12},
          entrysubtype = {newspaper},
          langid = {chinese},
          url = {https://archive.example/a/k3f9},
        }

        """.ReplaceLineEndings("\n"),
        BibTex.Format(Bridge));

    [Fact]
    public void BibTeX_leaves_out_what_is_not_there_and_says_that_the_title_is_missing()
    {
        var entry = BibTex.Format(Bare);

        Assert.DoesNotContain("author", entry, StringComparison.Ordinal);
        Assert.DoesNotContain("url", entry, StringComparison.Ordinal);
        Assert.Contains("title = {{〔无标题〕}}", entry, StringComparison.Ordinal);
    }

    [Fact]
    public void What_means_something_to_TeX_is_set_as_it_is() => Assert.Contains(
        @"title = {{50\% \& \#1 \_ \$5 \textbraceleft{}a\textbraceright{} \textbackslash{}x \textasciitilde{} \textasciicircum{} ""𠮷""}}",
        BibTex.Format(Bridge with { Headline = @"50% & #1 _ $5 {a} \x ~ ^ ""𠮷""" }), StringComparison.Ordinal);

    [Theory]
    [InlineData("}")]
    [InlineData("{{")]
    [InlineData(@"\{")]
    [InlineData("a\nb = {c}")]
    public void Braces_of_an_entry_are_balanced_whatever_is_in_it(string text)
    {
        var entry = BibTex.Format(Bridge with { Headline = text, Newspaper = text, Credits = [new(ContributorRole.Reporter, text)], Url = "https://archive.example/" + text });

        var depth = 0;
        foreach (var c in entry)
        {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            Assert.True(depth >= 0);
        }

        Assert.Equal(0, depth);
        Assert.EndsWith("\n}\n", entry, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_is_ASCII_whatever_the_slug()
    {
        Assert.StartsWith("@article{np--20210305-k3f9,", BibTex.Format(Bridge with { NewspaperSlug = "np-报, {" }), StringComparison.Ordinal);
    }

    [Fact]
    public void RIS_is_lines_of_tags_that_end_in_CR_LF() => Assert.Equal(
        """
        TY  - NEWS
        AU  - 陆文舟
        AU  - 欧阳季平
        TI  - 北岸大桥今日通车
        T2  - 河湾日报
        PY  - 2021
        DA  - 2021/03/05
        SP  - 12
        SE  - 要闻
        LA  - zh-Hans
        ID  - hwrb-20210305-k3f9
        UR  - https://archive.example/a/k3f9
        ER  - #

        """.Replace("#", "", StringComparison.Ordinal).ReplaceLineEndings("\r\n"),
        Ris.Format(Bridge));

    [Fact]
    public void A_value_of_RIS_cannot_forge_a_tag_nor_a_name_be_cut_at_a_comma()
    {
        var lines = Ris.Format(Bridge with { Headline = "甲\r\nER  - \nTY  - BOOK", Credits = [new(ContributorRole.Reporter, "甲,乙")] }).Split("\r\n");

        Assert.Single(lines, l => l.StartsWith("ER", StringComparison.Ordinal));
        Assert.Contains("TI  - 甲 ER  -  TY  - BOOK", lines);
        Assert.Contains("AU  - 甲，乙", lines);
    }

    [Fact]
    public void CSL_JSON_is_a_list_of_one_newspaper_article()
    {
        var item = JsonDocument.Parse(CslJson.Format(Bridge)).RootElement.EnumerateArray().Single();

        Assert.Equal("hwrb-20210305-k3f9", item.GetProperty("id").GetString());
        Assert.Equal("article-newspaper", item.GetProperty("type").GetString());
        Assert.Equal(["陆文舟", "欧阳季平"], item.GetProperty("author").EnumerateArray().Select(a => a.EnumerateObject().Single(p => p.Name == "literal").Value.GetString()));
        Assert.Equal("北岸大桥今日通车", item.GetProperty("title").GetString());
        Assert.Equal("河湾日报", item.GetProperty("container-title").GetString());
        Assert.Equal("[[2021,3,5]]", string.Concat(item.GetProperty("issued").GetProperty("date-parts").GetRawText().Where(c => !char.IsWhiteSpace(c))));
        Assert.Equal("12", item.GetProperty("page").GetString());
        Assert.Equal("要闻", item.GetProperty("section").GetString());
        Assert.Equal("https://archive.example/a/k3f9", item.GetProperty("URL").GetString());
        Assert.Equal("zh-Hans", item.GetProperty("language").GetString());
        Assert.Contains("北岸大桥", Encoding.UTF8.GetString(CslJson.Format(Bridge)), StringComparison.Ordinal);
    }

    [Fact]
    public void CSL_JSON_leaves_out_what_is_not_there()
    {
        var item = JsonDocument.Parse(CslJson.Format(Bare)).RootElement[0];

        Assert.Equal("〔无标题〕", item.GetProperty("title").GetString());
        Assert.False(item.TryGetProperty("author", out _) || item.TryGetProperty("section", out _) || item.TryGetProperty("URL", out _));
    }

    [Fact]
    public void An_article_on_several_pages_names_them_all()
    {
        var joined = Bridge with { JoinedFrom = [new("k3f9", 1, null, []), new("m2", 4, null, [])] };

        Assert.Contains("pages = {1, 4}", BibTex.Format(joined), StringComparison.Ordinal);
        Assert.Contains("SP  - 1, 4\r\n", Ris.Format(joined), StringComparison.Ordinal);
        Assert.Equal("1, 4", JsonDocument.Parse(CslJson.Format(joined)).RootElement[0].GetProperty("page").GetString());
    }
}
