using System.IO.Compression;
using System.Security.Cryptography;
using Archive.Core.Export;
using Xunit;

namespace Archive.Core.Tests.Export;

public sealed class ArticleZipTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static ArchivedArticle Article(int day, string headline, string body = "今日蓄水。") => new()
    {
        Id = "k3f9",
        Newspaper = "棠州日报",
        NewspaperSlug = "tzrb",
        Date = new DateOnly(2020, 2, day),
        Page = 1,
        Headline = headline,
        Paragraphs = [body],
        Confidence = 1,
    };

    [Fact]
    public async Task Every_article_is_a_file_of_its_own_name_in_its_day_s_folder()
    {
        using var stream = new ForwardOnlyStream();
        var count = await ArticleZip.WriteAsync(stream, new[] { Article(1, "启事"), Article(1, "启事"), Article(2, "启事"), Article(2, "𠮷/甲") }.ToAsyncEnumerable(), Cancel, inFolders: true);

        using var zip = new ZipArchive(new MemoryStream(stream.ToArray()));
        Assert.Equal(4, count);
        Assert.Equal(
            ["2020-02-01/2020-02-01-tzrb-01-启事.txt", "2020-02-01/2020-02-01-tzrb-01-启事-2.txt", "2020-02-02/2020-02-02-tzrb-01-启事.txt", "2020-02-02/2020-02-02-tzrb-01-𠮷甲.txt"],
            zip.Entries.Select(e => e.FullName));
        Assert.Equal(new DateTime(2020, 2, 1), zip.Entries[0].LastWriteTime.DateTime);
        using var reader = new StreamReader(zip.Entries[0].Open());
        Assert.Equal(ArticleText.Format(Article(1, "启事")), await reader.ReadToEndAsync(Cancel));
    }

    [Fact]
    public async Task No_articles_are_an_empty_zip()
    {
        using var stream = new ForwardOnlyStream();
        await ArticleZip.WriteAsync(stream, AsyncEnumerable.Empty<ArchivedArticle>(), Cancel);

        using var zip = new ZipArchive(new MemoryStream(stream.ToArray()));
        Assert.Empty(zip.Entries);
    }

    [Fact]
    public async Task It_goes_out_as_it_is_made_and_is_whole_beyond_what_small_zips_can_count()
    {
        using var stream = new ForwardOnlyStream();
        const int many = 70_000;
        await ArticleZip.WriteAsync(stream, Enumerable.Range(0, many).Select(i => Article(1 + (i / 2500), $"第{i}期")).ToAsyncEnumerable(), Cancel);

        using var zip = new ZipArchive(new MemoryStream(stream.ToArray()));
        Assert.Equal(many, zip.Entries.Count);
        Assert.Equal("2020-02-28-tzrb-01-第69999期.txt", zip.Entries[^1].Name);
        // The list of names at the end comes at once; files before it by and by.
        Assert.True(stream.MostAtOnce < stream.ToArray().Length / 2, $"{stream.MostAtOnce} bytes at once");
    }

    [Fact]
    public async Task What_breaks_off_has_no_end_that_makes_it_look_whole()
    {
        using var stream = new ForwardOnlyStream();
        static async IAsyncEnumerable<ArchivedArticle> Breaking()
        {
            for (var i = 0; i < 200; i++)
                // What does not compress: some of it is on its way when it breaks.
                yield return Article(1, $"第{i}期", Convert.ToBase64String(RandomNumberGenerator.GetBytes(3000)));
            await Task.Yield();
            throw new IOException("the disk is gone");
        }

        await Assert.ThrowsAsync<IOException>(() => ArticleZip.WriteAsync(stream, Breaking(), Cancel));

        Assert.NotEmpty(stream.ToArray());
        Assert.Throws<InvalidDataException>(() => new ZipArchive(new MemoryStream(stream.ToArray())));
    }
}
