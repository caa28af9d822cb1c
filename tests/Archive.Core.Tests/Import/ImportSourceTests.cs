using System.IO.Compression;
using System.Text;
using Archive.Core.Import;
using Archive.Core.Model;
using Archive.Core.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static Archive.Core.Tests.Import.ImportHost;

namespace Archive.Core.Tests.Import;

public sealed class ImportSourceTests
{
    private static readonly string Text = Page(("滨河路图书馆开放", Library));

    public static TheoryData<string, byte[], string> Unreadable => new()
    {
        { "lcrb-2020-02-26-01.txt", [], "empty" },
        { "lcrb-2020-02-26-01.txt", "  \n\t\n　"u8.ToArray(), "white space" },
        { "lcrb-2020-02-26-01.txt", "%PDF-1.7 …"u8.ToArray(), "PDF" },
        { "lcrb-2020-02-26-01.txt", [1, 2, 3, 0, 0, 7, 9, 200, 201, 0, 1], "not text" },
        { "lcrb-2020-02-26-01.txt", [.. "本报讯 市图书馆"u8, 0xFF, 0x81, 0x20, 0xFF, 0x0A], "UTF-8" },
        { "lcrb-2020-02-26-01.pdf", "%PDF-1.7"u8.ToArray(), "pdfinfo cannot read the PDF" },
        { "lcrb-2020-02-26-01.json", "{}"u8.ToArray(), ".jsonl" },
        { "a.zip", "PK no zip"u8.ToArray(), "no zip" },
        { "a.jsonl", [], "no articles" },
        { "a.jsonl", "\n\n"u8.ToArray(), "no articles" },
        { "lcrb-2020-02-26-01.txt", "标题：东大桥昨日合龙\n来源：临川日报 2020年2月26日 第1版\n永久链接：http://localhost/a/0123456789\n\n正文"u8.ToArray(), "jsonl" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task A_file_that_cannot_be_taken_is_refused_with_the_cure(string name, byte[] content, string says)
    {
        await using var archive = await TempArchive.OpenAsync();
        var report = await archive.ImportOneAsync(archive.Write(name, content));
        IsRefused(report, says);
        Assert.Equal(name, report.File);
        Assert.Equal(Nothing, await archive.CountsAsync());
    }

    [Fact]
    public async Task A_page_of_fifty_megabytes_is_refused()
    {
        await using var archive = await TempArchive.OpenAsync();
        IsRefused(await archive.ImportOneAsync(archive.Write("lcrb-2020-02-26-01.txt", new byte[50 * 1024 * 1024])), "larger than 10 MB");
    }

    [Fact]
    public async Task What_is_not_there_and_what_is_empty_is_told()
    {
        await using var archive = await TempArchive.OpenAsync();
        Directory.CreateDirectory(Path.Combine(archive.Folder, "empty"));
        var files = (await archive.ImportAsync(Path.Combine(archive.Folder, "missing"), Path.Combine(archive.Folder, "empty"))).Files;
        IsRefused(files[0], "no such file or folder");
        IsRefused(files[1], "nothing to import");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("gb18030")]
    [InlineData("big5")]
    public async Task Every_encoding_of_pages_is_read(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using var archive = await TempArchive.OpenAsync();
        var text = encoding == "big5" ? Page(("新館開放", "新館在河邊建成開放，藏書三十萬冊，每天有讀者兩千人來這裡看書。")) : Text;
        var bytes = Encoding.GetEncoding(encoding);
        Assert.Equal(ImportOutcome.Added, (await archive.ImportOneAsync(archive.Write("lcrb-2020-02-26-01.txt", [.. bytes.GetPreamble(), .. bytes.GetBytes(text)]))).Outcome);
        Assert.Equal(encoding == "big5" ? "新館開放" : "滨河路图书馆开放", Assert.Single(await archive.ArticlesAsync()).Headline);
    }

    [Fact]
    public async Task A_folder_is_gone_through_in_order_and_only_for_what_it_should_hold()
    {
        await using var archive = await TempArchive.OpenAsync();
        foreach (var name in (string[])["in/临川日报/2020-02-26/02.txt", "in/临川日报/2020-02-26/01.txt", "in/临川日报/2020-02-25/01.txt",
            "in/.hidden/2020-02-26/01.txt", "in/临川日报/2020-02-26/._01.txt"])
            archive.Write(name, Text);
        archive.Write("in/临川日报/2020-02-26/01.expected.json", "{}");
        archive.Write("in/README.md", "…");
        var report = await archive.ImportAsync(Path.Combine(archive.Folder, "in"));
        Assert.Equal(["临川日报/2020-02-25/01.txt", "临川日报/2020-02-26/01.txt", "临川日报/2020-02-26/02.txt"], report.Files.Select(f => f.File));
    }

    [Fact]
    public async Task A_zip_is_imported_with_its_own_manifest()
    {
        await using var archive = await TempArchive.OpenAsync();
        var zip = Zip(("manifest.csv", "file,newspaper,date,page\nx.txt,临川晚报,2020-02-26,3\n"), ("x.txt", Text), ("临川日报/2020-02-26/01.txt", Text), ("__MACOSX/._x.txt", "…"), ("bild.gif", "…"));
        var report = await archive.ImportAsync(archive.Write("a.zip", zip));
        Assert.Equal(["a.zip/x.txt", "a.zip/临川日报/2020-02-26/01.txt"], report.Files.Select(f => f.File));
        Assert.Equal([("lcwb", 3), ("lcrb", 1)], report.Files.Select(f => (f.Newspaper, f.Page)));
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-8")]
    public async Task Names_in_a_zip_are_read_as_Windows_and_macOS_write_them(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using var archive = await TempArchive.OpenAsync();
        // Packed under an ASCII name, then renamed in the bytes: so the zip does not say what encoding the name is in.
        var name = Encoding.GetEncoding(encoding).GetBytes("临川日报/2020-02-26/01.txt");
        var placeholder = new string('x', name.Length);
        var zip = Zip((placeholder, Text));
        for (var at = 0; (at = zip.AsSpan().IndexOf(Encoding.ASCII.GetBytes(placeholder))) >= 0;)
            name.CopyTo(zip, at);
        Assert.Equal("a.zip/临川日报/2020-02-26/01.txt", (await archive.ImportOneAsync(archive.Write("a.zip", zip))).File);
    }

    [Theory]
    [InlineData("../lcrb-2020-02-26-01.txt")]
    [InlineData("a/../../lcrb-2020-02-26-01.txt")]
    [InlineData("/etc/lcrb-2020-02-26-01.txt")]
    [InlineData("..\\lcrb-2020-02-26-01.txt")]
    [InlineData("C:\\lcrb-2020-02-26-01.txt")]
    public async Task A_name_that_leads_out_of_a_zip_is_refused_and_the_rest_is_taken(string name)
    {
        await using var archive = await TempArchive.OpenAsync();
        var files = (await archive.ImportAsync(archive.Write("a.zip", Zip((name, Text), ("lcrb-2020-02-26-02.txt", Text))))).Files;
        IsRefused(files.Single(f => f.File.EndsWith("01.txt", StringComparison.Ordinal)), "leads out of the zip");
        Assert.Equal(ImportOutcome.Added, files.Single(f => f.File.EndsWith("02.txt", StringComparison.Ordinal)).Outcome);
    }

    [Fact]
    public async Task A_zip_bomb_is_refused_before_it_is_inflated()
    {
        await using var archive = await TempArchive.OpenAsync();
        var report = await archive.ImportOneAsync(archive.Write("a.zip", Zip(("lcrb-2020-02-26-01.txt", new string('0', 8 << 20)))));
        IsRefused(report, "200 times");
    }

    [Fact]
    public async Task A_zip_beyond_the_limits_is_refused_whole()
    {
        await using var archive = await TempArchive.OpenAsync(s => s.Configure<ImportOptions>(o => (o.MaxZipEntries, o.MaxZipBytes) = (2, 10_000)));
        IsRefused(await archive.ImportOneAsync(archive.Write("a.zip", Zip(("1.txt", "1"), ("2.txt", "2"), ("3.txt", "3")))), "3 entries");
        IsRefused(await archive.ImportOneAsync(archive.Write("b.zip", Zip(("1.txt", new string('一', 5000))))), "15000 bytes");
        Assert.Equal(Nothing, await archive.CountsAsync());
    }

    [Fact]
    public async Task A_zip_that_lies_about_a_length_is_not_inflated_beyond_it()
    {
        await using var archive = await TempArchive.OpenAsync();
        var zip = Zip(("lcrb-2020-02-26-01.txt", new string('0', 100_000)));
        foreach (var at in Enumerable.Range(0, zip.Length - 4).Where(i => BitConverter.ToInt32(zip, i) == 100_000).ToList())
            BitConverter.GetBytes(1000).CopyTo(zip, at);
        IsRefused(await archive.ImportOneAsync(archive.Write("a.zip", zip)), "cannot be read");
    }

    [Fact]
    public async Task A_zip_within_a_zip_is_refused()
    {
        await using var archive = await TempArchive.OpenAsync();
        IsRefused(await archive.ImportOneAsync(archive.Write("a.zip", Zip(("b.zip", "…")))), "zip within a zip");
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }
}
