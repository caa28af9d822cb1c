using System.Globalization;
using Archive.Core.Import.Identity;
using Xunit;

namespace Archive.Core.Tests.Import.Identity;

public sealed class PathIdentityTests
{
    [Theory]
    [InlineData("临川日报/2020-02-26/01.txt", "临川日报", "2020-02-26", 1, null)]
    [InlineData("临川日报/2020/02/26/01.txt", "临川日报", "2020-02-26", 1, null)]
    [InlineData("临川日报/2020年/2月/26日/第3版.txt", "临川日报", "2020-02-26", 3, null)]
    [InlineData("临川日报/2020-02/26/A02.txt", "临川日报", "2020-02-26", 2, null)]
    [InlineData("临川日报/2020/0226/2.txt", "临川日报", "2020-02-26", 2, null)]
    [InlineData("临川日报/2020/2020-02-26/01.txt", "临川日报", "2020-02-26", 1, null)]
    [InlineData("2020-02-26/临川日报/01.txt", "临川日报", "2020-02-26", 1, null)]
    [InlineData("2020/02/26/lcrb/1.txt", "lcrb", "2020-02-26", 1, null)]
    [InlineData("lcrb/2020-02-26/01.txt", "lcrb", "2020-02-26", 1, null)]
    [InlineData("临川日报/2020-02-26/第01版 要闻.txt", "临川日报", "2020-02-26", 1, "要闻")]
    [InlineData("临川日报/2020-02-26/02-综合新闻.txt", "临川日报", "2020-02-26", 2, "综合新闻")]
    [InlineData("临川日报/2020-02-26/第02版/正文.txt", "临川日报", "2020-02-26", 2, null)]
    [InlineData("lcrb-2020-02-26-01.txt", "lcrb", "2020-02-26", 1, null)]
    [InlineData("lcrb_20200226_A01.txt", "lcrb", "2020-02-26", 1, null)]
    [InlineData("LCRB20200226B02.txt", "lcrb", "2020-02-26", 102, null)]
    [InlineData("hyrb-2020-02-26-01.txt", "hyrb", "2020-02-26", 1, null)]
    [InlineData("2020-02-26-lcrb-01.txt", "lcrb", "2020-02-26", 1, null)]
    [InlineData("20200226_临川晚报_A01.txt", "临川晚报", "2020-02-26", 1, null)]
    [InlineData("临川日报2020年2月26日第1版.txt", "临川日报", "2020-02-26", 1, null)]
    [InlineData("《临川日报》2020.02.26（１）.txt", "临川日报", "2020-02-26", null, null)]
    [InlineData("临川日报2020.zip/02-26/01.txt", "临川日报", "2020-02-26", 1, null)]
    [InlineData("临川日报-2020-02-26.zip/04.txt", "临川日报", "2020-02-26", 4, null)]
    [InlineData("临川日报/2020-02-26/第一版.txt", "临川日报", "2020-02-26", 1, null)]
    [InlineData("临川日报/2020-02-26/第二版：要闻.txt", "临川日报", "2020-02-26", 2, "要闻")]
    [InlineData("临川日报/2020-02-26/十二版.txt", "临川日报", "2020-02-26", 12, null)]
    [InlineData("临川日报/2020-02-26/头版.txt", "临川日报", "2020-02-26", 1, null)]
    [InlineData("临川日报2020年02月26日01版.txt", "临川日报", "2020-02-26", 1, null)]
    [InlineData("2020年2月26日临川日报第一版.txt", "临川日报", "2020-02-26", 1, null)]
    [InlineData("lcrb2020022601.txt", "lcrb", "2020-02-26", 1, null)]
    [InlineData("20200226093015.txt", null, null, null, null)]
    [InlineData("2020-02-26/04.txt", null, "2020-02-26", 4, null)]
    [InlineData("scans/001.txt", null, null, null, null)]
    [InlineData("scan-2020-02-26-01.txt", null, "2020-02-26", 1, null)]
    [InlineData("hy01-2020-02-26-01.txt", null, "2020-02-26", 1, null)]
    [InlineData("2019-01-01/old/scan/04.txt", null, null, null, null)]
    [InlineData("剪报/2020-02-26/04.txt", null, "2020-02-26", 4, null)]
    [InlineData("临川日报社/2020-02-26/04.txt", null, "2020-02-26", 4, null)]
    [InlineData("临川日报/第1版.txt", "临川日报", null, 1, null)]
    public void A_path_says_what_it_shows_and_no_more(string path, string? newspaper, string? date, int? page, string? section)
    {
        var said = PathIdentity.Read(path.Split('/'), s => s == "lcrb", dateIsKnown: false);
        Assert.Equal((newspaper, date, page, section),
            (said.Name ?? said.Slug, said.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), said.Page?.Number, said.Section));
        Assert.Null(said.BadDate);
    }

    [Theory]
    [InlineData("lcrb-20200-02-26-01.txt", "20200-02-26")]
    [InlineData("临川日报/2020-02-30/01.txt", "2020-02-30")]
    [InlineData("临川日报/2020/13/01/01.txt", "2020-13-01")]
    [InlineData("lcrb_20201340_01.txt", "20201340")]
    public void What_looks_like_a_date_but_is_none_is_told(string path, string bad)
    {
        var said = PathIdentity.Read(path.Split('/'), s => s == "lcrb", dateIsKnown: false);
        Assert.Null(said.Date);
        Assert.Equal(bad, said.BadDate);
    }

    [Theory]
    [InlineData("临川日报/2020-02-26/lcrb-2020-02-27-01.txt", "2020-02-27", "2020-02-26")]
    [InlineData("临川日报/2020-02-26/2020-02-26-01.txt", "2020-02-26", null)]
    [InlineData("2020-03-01/临川日报/2020-02-26/01.txt", "2020-02-26", "2020-03-01")]
    public void A_folder_that_says_another_date_is_told(string path, string date, string? other)
    {
        var said = PathIdentity.Read(path.Split('/'), s => s == "lcrb", dateIsKnown: false);
        Assert.Equal((date, other), (said.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), said.OtherDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_bare_number_is_a_page_once_the_date_is_known_from_elsewhere()
    {
        Assert.Equal(3, PathIdentity.Read(["scans", "03.txt"], _ => false, dateIsKnown: true).Page?.Number);
        Assert.Null(PathIdentity.Read(["scans", "03.txt"], _ => false, dateIsKnown: false).Page);
    }
}
