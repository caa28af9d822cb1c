using System.Buffers.Binary;
using Archive.Core.Import;
using Archive.Core.Model;
using Archive.Core.Storage;
using Archive.Core.Tests.Storage;
using Archive.Layout.Formats;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static Archive.Core.Tests.Import.ImportHost;

namespace Archive.Core.Tests.Import;

public sealed class ImportPictureTests
{
    private static readonly PdfLine[] Page = TestPdf.Page(("小麦丰收在望", Harvest));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("png", "01.png", PageFormat.Png)]
    [InlineData("jpeg", "01.txt", PageFormat.Jpeg)]
    [InlineData("tiff", "01.tif", PageFormat.Tiff)]
    public async Task A_picture_is_read_whatever_its_name_says(string format, string name, PageFormat known)
    {
        await using var archive = await TempArchive.OpenAsync();
        var picture = await TestPicture.OfAsync(archive, format, Page);
        var report = await archive.ImportOneAsync(archive.Write("临川日报/2020-02-26/" + name, picture));

        Assert.Equal((ImportOutcome.Added, 1), (report.Outcome, report.Page));
        await using var db = archive.Store.CreateReader();
        var source = await db.Sources.Include(s => s.File).SingleAsync(Cancel);
        Assert.Equal(known, source.Format);
        Assert.Equal(picture, source.File.Content);
        var text = string.Concat(source.Text!.Where(c => !char.IsWhiteSpace(c)));
        Assert.Contains("小麦", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, Harvest.Length, Harvest.Length + 40);
        Assert.NotEmpty(GeometryCodec.Decode(source.Geometry!).Boxes);
    }

    [Fact]
    public async Task A_missing_program_or_language_is_named_with_the_command_that_installs_it()
    {
        await using var archive = await TempArchive.OpenAsync();
        var picture = archive.Write("临川日报/2020-02-26/01.png", await TestPicture.OfAsync(archive, "png", Page));
        var options = archive.Get<Microsoft.Extensions.Options.IOptions<ImportOptions>>().Value;
        options.OcrLanguages = "xxx";
        IsRefused(await archive.ImportOneAsync(picture), "xxx", "apt-get install tesseract-ocr tesseract-ocr-chi-sim");
        options.Tesseract = Path.Combine(archive.Folder, "no-such-tesseract");
        IsRefused(await archive.ImportOneAsync(picture), "tesseract is needed", "apt-get install tesseract-ocr tesseract-ocr-chi-sim", "Import:Tesseract");
        Assert.Equal(Nothing, await archive.CountsAsync());
    }

    [Fact]
    public async Task A_few_bytes_that_stand_for_gigabytes_are_refused_unread()
    {
        await using var archive = await TempArchive.OpenAsync(s => s.Configure<ImportOptions>(o => o.Tesseract = "no-such-tesseract"));
        var bomb = new byte[64];
        ((byte[])[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]).CopyTo(bomb, 0);
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(16), 100_000);
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(20), 100_000);
        IsRefused(await archive.ImportOneAsync(archive.Write("临川日报/2020-02-26/01.png", bomb)), "100000 × 100000 pixels", "Import:MaxImagePixels");
    }

    [Fact]
    public async Task A_picture_without_text_and_a_broken_one_are_refused()
    {
        await using var archive = await TempArchive.OpenAsync();
        IsRefused(await archive.ImportOneAsync(archive.Write("临川日报/2020-02-26/01.png", await TestPicture.OfAsync(archive, "png", []))), "no text");
        IsRefused(await archive.ImportOneAsync(archive.Write("临川日报/2020-02-26/01.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0])), "tesseract cannot read the picture", "It said:");
        Assert.Equal(Nothing, await archive.CountsAsync());
    }
}
