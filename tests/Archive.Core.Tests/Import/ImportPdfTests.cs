using Archive.Core.Import;
using Archive.Core.Maintenance;
using Archive.Core.Model;
using Archive.Core.Search;
using Archive.Core.Storage;
using Archive.Core.Tests.Storage;
using Archive.Layout.Formats;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static Archive.Core.Tests.Import.ImportHost;

namespace Archive.Core.Tests.Import;

public sealed class ImportPdfTests
{
    private static readonly PdfLine[] First = TestPdf.Page(("滨河路图书馆开放", Library), ("东大桥昨日合龙", Bridge));
    private static readonly PdfLine[] Second = TestPdf.Page(("小麦丰收在望", Harvest));
    private static readonly PdfLine[] Third = TestPdf.Page(("第三小学九月开学", School));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pdf_is_split_by_its_text_layer_and_kept_byte_for_byte_with_text_and_boxes()
    {
        await using var archive = await TempArchive.OpenAsync();
        var pdf = TestPdf.OfText(First);
        var report = await archive.ImportOneAsync(archive.Write("临川日报/2020-02-26/01.pdf", pdf));

        Assert.Equal((ImportOutcome.Added, "01.pdf", "lcrb", 1), (report.Outcome, report.File, report.Newspaper, report.Page));
        var articles = await archive.ArticlesAsync();
        Assert.Equal(["东大桥昨日合龙", "滨河路图书馆开放"], articles.Select(a => a.Headline).Order(StringComparer.Ordinal));
        Assert.Equal([Bridge, Library], articles.OrderBy(a => a.Headline, StringComparer.Ordinal).Select(a => a.Body));
        await using var db = archive.Store.CreateReader();
        var source = await db.Sources.Include(s => s.File).SingleAsync(Cancel);
        Assert.Equal(pdf, source.File.Content);
        Assert.Equal((PageFormat.Pdf, null, 1, 1), (source.Format, source.Encoding, source.FilePage, source.File.Pages));
        Assert.StartsWith("pdftotext ", source.ReadBy, StringComparison.Ordinal);
        var boxes = GeometryCodec.Decode(source.Geometry!);
        Assert.Equal((TestPdf.Width, TestPdf.Height), (boxes.Width, boxes.Height));
        Assert.All(articles, a => Assert.Contains(a.Headline!, Flat(source.Text![a.Spans[0]..a.Spans[^1]]), StringComparison.Ordinal));
        var bridge = boxes.Boxes.First(b => Flat(source.Text![b.Span.Start..b.Span.End]).StartsWith("东大桥", StringComparison.Ordinal));
        Assert.InRange(bridge.Left, 245, 255);
        Assert.InRange(bridge.Top, 640 - 600, 640 - 575);
    }

    [Fact]
    public async Task Several_pages_are_pages_of_one_issue_and_their_file_is_kept_once()
    {
        await using var archive = await TempArchive.OpenAsync();
        var files = (await archive.ImportAsync(archive.Write("临川日报/2020-02-26.pdf", TestPdf.OfText(First, Second, Third)))).Files;

        Assert.Equal(["2020-02-26.pdf#page=1", "2020-02-26.pdf#page=2", "2020-02-26.pdf#page=3"], files.Select(f => f.File));
        Assert.Equal([1, 2, 3], files.Select(f => f.Page!.Value));
        int[] counts = [1, 1, 3, 3, 4, 4];
        Assert.Equal(counts, await archive.CountsAsync());
        await using var db = archive.Store.CreateReader();
        Assert.Equal(3, (await db.SourceFiles.SingleAsync(Cancel)).Pages);
        Assert.Equal(["第三小学九月开学"], (await archive.ArticlesAsync()).Where(a => a.Page.Number == 3).Select(a => a.Headline));
        Assert.Empty(await new Verifier(archive.Store, archive.Get<SearchEngine>()).CheckAsync(null, Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task The_number_given_is_that_of_the_first_page()
    {
        await using var archive = await TempArchive.OpenAsync();
        var pdf = archive.Write("x.pdf", TestPdf.OfText(First, Second));
        var files = (await archive.ImportAsync(new ImportRequest { Paths = [pdf], Newspaper = "临川日报", Date = new DateOnly(2020, 2, 26), Page = 5 })).Files;
        Assert.Equal([5, 6], files.Select(f => f.Page!.Value));
    }

    [Fact]
    public async Task The_same_bytes_again_change_nothing_and_need_no_program()
    {
        var options = new ImportOptions();
        await using var archive = await TempArchive.OpenAsync(s => s.Configure<ImportOptions>(o => (o.Pdfinfo, o.Pdftotext) = (options.Pdfinfo, options.Pdftotext)));
        var pdf = archive.Write("临川日报/2020-02-26.pdf", TestPdf.OfText(First, Second));
        await archive.ImportAsync(pdf);
        var before = await archive.CountsAsync();
        archive.Get<Microsoft.Extensions.Options.IOptions<ImportOptions>>().Value.Pdfinfo = "no-such-program";

        Assert.All((await archive.ImportAsync(pdf)).Files, f => Assert.Equal(ImportOutcome.Unchanged, f.Outcome));
        Assert.Equal(before, await archive.CountsAsync());
    }

    [Fact]
    public async Task A_changed_page_is_a_new_version_and_keeps_its_addresses()
    {
        await using var archive = await TempArchive.OpenAsync();
        await archive.ImportAsync(archive.Write("临川日报/2020-02-26.pdf", TestPdf.OfText(First, Second)));
        var before = (await archive.ArticlesAsync()).Select(a => a.PublicId).ToList();
        var corrected = TestPdf.Page(("小麦丰收在望", Harvest.Replace("三千台", "四千台", StringComparison.Ordinal)));
        var files = (await archive.ImportAsync(archive.Write("临川日报/2020-02-26.pdf", TestPdf.OfText(First, corrected)))).Files;

        Assert.Equal([(ImportOutcome.NewVersion, 2), (ImportOutcome.NewVersion, 2)], files.Select(f => (f.Outcome, f.Version!.Value)));
        Assert.Equal(before, (await archive.ArticlesAsync()).Select(a => a.PublicId));
        Assert.Equal(1, await archive.FoundAsync("四千台"));
    }

    [Fact]
    public async Task A_page_without_text_layer_is_read_off_its_picture()
    {
        await using var archive = await TempArchive.OpenAsync();
        var jpeg = await TestPicture.OfAsync(archive, "jpeg", Second);
        var report = await archive.ImportOneAsync(archive.Write("临川日报/2020-02-26/01.pdf", TestPdf.OfPicture(jpeg)));

        Assert.Equal(ImportOutcome.Added, report.Outcome);
        await using var db = archive.Store.CreateReader();
        var source = await db.Sources.SingleAsync(Cancel);
        Assert.StartsWith("tesseract ", source.ReadBy, StringComparison.Ordinal);
        Assert.Contains("小麦", Flat(source.Text!), StringComparison.Ordinal);
        Assert.NotNull(source.Geometry);
    }

    [Fact]
    public async Task A_stamp_in_type_is_not_taken_for_the_text_of_a_scan()
    {
        await using var archive = await TempArchive.OpenAsync();
        var pdf = archive.Write("临川日报/2020-02-26/01.pdf", TestPdf.OfPicture(await TestPicture.OfAsync(archive, "jpeg", Second), new PdfLine(20, 20, 8, "临川数字报")));
        var options = archive.Get<Microsoft.Extensions.Options.IOptions<ImportOptions>>().Value;
        options.Tesseract = "no-such-tesseract";
        var report = await archive.ImportOneAsync(pdf);
        Assert.Equal((ImportOutcome.Added, 0), (report.Outcome, report.Articles));
        Assert.Contains(report.Messages, m => m.Contains("5 characters only", StringComparison.Ordinal) && m.Contains("apt-get install tesseract-ocr", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-opw.pdf")]
    [InlineData("--help.pdf")]
    [InlineData("a b;$(touch x)'\".pdf")]
    public async Task A_name_is_never_taken_for_an_argument(string name)
    {
        await using var archive = await TempArchive.OpenAsync();
        var report = await archive.ImportOneAsync(archive.Write("临川日报/2020-02-26/第1版/" + name, TestPdf.OfText(Second)));
        Assert.Equal((ImportOutcome.Added, name), (report.Outcome, report.File));
    }

    [Fact]
    public async Task A_missing_program_is_named_with_the_command_that_installs_it()
    {
        await using var archive = await TempArchive.OpenAsync(s => s.Configure<ImportOptions>(o => o.Pdftotext = "no-such-pdftotext"));
        IsRefused((await archive.ImportAsync(archive.Write("临川日报/2020-02-26.pdf", TestPdf.OfText(First, Second)))).Files.Single(), "pdftotext is needed", "apt-get install poppler-utils", "Import:Pdftotext");
        Assert.Equal(Nothing, await archive.CountsAsync());
    }

    [Fact]
    public async Task A_locked_pdf_is_refused_with_the_way_to_unlock_it()
    {
        // A shell in place of pdfinfo, and a file that makes it say what pdfinfo says of a locked one.
        await using var archive = await TempArchive.OpenAsync(s => s.Configure<ImportOptions>(o => o.Pdfinfo = "/bin/sh"));
        var locked = "%PDF-1.4\necho 'Command Line Error: Incorrect password' >&2\nexit 1\n"u8.ToArray();
        IsRefused(await archive.ImportOneAsync(archive.Write("临川日报/2020-02-26/01.pdf", locked)), "locked by a password", "--decrypt");
    }

    [Fact]
    public async Task A_broken_or_too_large_pdf_is_refused_with_what_the_program_said()
    {
        await using var archive = await TempArchive.OpenAsync(s => s.Configure<ImportOptions>(o => (o.MaxPdfBytes, o.MaxFilePages) = (100_000, 2)));
        IsRefused(await archive.ImportOneAsync(archive.Write("临川日报/2020-02-26/01.pdf", TestPdf.OfText(First)[..200])), "pdfinfo cannot read the PDF", "It said:", "xref");
        IsRefused(await archive.ImportOneAsync(archive.Write("临川日报/2020-02-26/01.pdf", [.. "%PDF-1.4\n"u8, .. new byte[200_000]])), "Import:MaxPdfBytes");
        IsRefused(await archive.ImportOneAsync(archive.Write("临川日报/2020-02-26/01.pdf", TestPdf.OfText(First, Second, Third))), "3 pages", "Import:MaxFilePages");
        Assert.Equal(Nothing, await archive.CountsAsync());
    }

    private static string Flat(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
