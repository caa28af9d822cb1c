using System.IO.Compression;
using System.Text;
using Archive.Core.Import;
using Archive.Core.Maintenance;
using Archive.Core.Model;
using Archive.Core.Search;
using Archive.Core.Storage;
using Archive.Core.Tests.Joining;
using Archive.Core.Tests.Storage;
using Archive.Layout.Formats;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Archive.Core.Tests.Import.ImportHost;

namespace Archive.Core.Tests.Import;

public sealed class ImportIssueTests
{
    private static readonly string First = TestIssue.Alto(("滨河路图书馆开放", Library), ("东大桥昨日合龙", Bridge));
    private static readonly string Second = TestIssue.Alto(("小麦丰收在望", Harvest));

    // Out of the order of their names, as the METS says.
    private static readonly string Mets = TestIssue.Mets("临川日报", "2020-02-26", ["file://./ALTO/0002.xml", "file://./ALTO/0001.xml"], [(0, ["H0", "B0"])], [(0, ["H1", "B1"])], [(1, ["H0", "B0"])]);

    private static readonly (string Name, string Text)[] Files = [("issue/mets.xml", Mets), ("issue/ALTO/0001.xml", Second), ("issue/ALTO/0002.xml", First)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("folder")]
    [InlineData("zip")]
    [InlineData("mets")]
    [InlineData("files")]
    public async Task An_issue_comes_in_by_its_mets_and_each_page_once(string given)
    {
        await using var archive = await TempArchive.OpenAsync();
        var paths = Files.Select(f => archive.Write(f.Name, f.Text)).ToArray();
        string[] path = given switch
        {
            "folder" => [Path.Combine(archive.Folder, "issue")],
            "zip" => [archive.Write("issue.zip", Zip(Files))],
            "mets" => [paths[0]],
            _ => paths,
        };
        var files = (await archive.ImportAsync(path)).Files;

        Assert.Equal([("ALTO/0002.xml", 1, 2), ("ALTO/0001.xml", 2, 1)], files.Select(f => (f.File[f.File.IndexOf("ALTO", StringComparison.Ordinal)..], f.Page!.Value, f.Articles)));
        Assert.All(files, f => Assert.Equal(("lcrb", new DateOnly(2020, 2, 26), ImportOutcome.Added), (f.Newspaper, f.Date, f.Outcome)));
        Assert.Equal(["滨河路图书馆开放", "东大桥昨日合龙", "小麦丰收在望"], (await archive.ArticlesAsync()).OrderBy(a => a.Page.Number).ThenBy(a => a.Position).Select(a => a.Headline));
        await using var db = archive.Store.CreateReader();
        var sources = await db.Sources.Include(s => s.File).Include(s => s.StructureFile).OrderBy(s => s.Page.Number).ToListAsync(Cancel);
        Assert.Equal([First, Second], sources.Select(s => Encoding.UTF8.GetString(s.File.Content)));
        Assert.All(sources, s => Assert.Equal((Mets, PageFormat.Alto), (Encoding.UTF8.GetString(s.StructureFile!.Content), s.Format)));
        Assert.Equal(2, GeometryCodec.Decode(sources[0].Geometry!).Divisions.Length);
        Assert.Equal(3, await db.SourceFiles.CountAsync(Cancel));
        Assert.Empty(await new Verifier(archive.Store, archive.Get<SearchEngine>()).CheckAsync(null, Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task An_article_that_the_mets_lays_over_several_pages_is_one()
    {
        await using var archive = await TempArchive.OpenAsync();
        var third = TestIssue.Alto(("车站广场改造", "车站广场昨日开工改造。"));
        archive.Write("issue/ALTO/0001.xml", Second);
        archive.Write("issue/ALTO/0002.xml", First);
        archive.Write("issue/ALTO/0003.xml", third);
        // The second story of the first page goes on in the text of the second, and ends on the third.
        archive.Write("issue/mets.xml", TestIssue.Mets("临川日报", "2020-02-26", ["ALTO/0002.xml", "ALTO/0001.xml", "ALTO/0003.xml"],
            [(0, ["H0", "B0"])], [(0, ["H1", "B1"]), (1, ["B0"]), (2, ["B0"])]));

        await archive.ImportAsync(Path.Combine(archive.Folder, "issue"));

        var articles = await archive.ReadableAsync();
        Assert.Equal(["滨河路图书馆开放", "东大桥昨日合龙"], articles.Select(a => a.Headline));
        Assert.Equal([1, 2, 3], articles[1].Parts.OrderBy(p => p.Number).Select(p => p.Article.Page.Number));
        Assert.EndsWith("车站广场昨日开工改造。", articles[1].Body, StringComparison.Ordinal);
        Assert.Empty(await new Verifier(archive.Store, archive.Get<SearchEngine>()).CheckAsync(null, Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task The_same_issue_again_changes_nothing_and_a_changed_mets_makes_new_versions()
    {
        await using var archive = await TempArchive.OpenAsync();
        var paths = Files.Select(f => archive.Write(f.Name, f.Text)).ToArray();
        await archive.ImportAsync(paths[0]);
        var before = await archive.CountsAsync();
        Assert.All((await archive.ImportAsync(paths[0])).Files, f => Assert.Equal(ImportOutcome.Unchanged, f.Outcome));
        Assert.Equal(before, await archive.CountsAsync());

        archive.Write("issue/mets.xml", Mets + "<!-- read again -->");
        Assert.All((await archive.ImportAsync(paths[0])).Files, f => Assert.Equal((ImportOutcome.NewVersion, 2), (f.Outcome, f.Version)));
        await using var db = archive.Store.CreateReader();
        Assert.Equal(4, await db.SourceFiles.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_refused_and_the_others_are_taken()
    {
        await using var archive = await TempArchive.OpenAsync();
        archive.Write("issue/mets.xml", Mets);
        archive.Write("issue/ALTO/0002.xml", First);
        // Below no folder of the METS, so not its own.
        archive.Write("ALTO/0001.xml", Second);
        var files = (await archive.ImportAsync(Path.Combine(archive.Folder, "issue"))).Files;
        Assert.Equal(ImportOutcome.Added, files[0].Outcome);
        IsRefused(files[1], "file://./ALTO/0001.xml", "page 2", "neither beside it nor below");
    }

    [Fact]
    public async Task Pictures_of_its_pages_are_not_read_beside_it()
    {
        await using var archive = await TempArchive.OpenAsync();
        foreach (var (name, text) in Files)
            archive.Write(name, text);
        archive.Write("issue/MASTER/0001.jp2", "no picture");
        archive.Write("issue/ALTO/0002.pdf", "no pdf");
        var files = (await archive.ImportAsync(Path.Combine(archive.Folder, "issue"))).Files;
        Assert.Equal(["ALTO/0002.xml", "ALTO/0001.xml"], files.Select(f => f.File));
    }

    [Fact]
    public async Task The_inbox_waits_for_the_pages_and_takes_them_along()
    {
        await using var archive = await TempArchive.OpenAsync();
        var inbox = Path.Combine(archive.Folder, "inbox");
        archive.Write("inbox/mets.xml", Mets);
        archive.Write("inbox/ALTO/0001.xml", Second);
        var watcher = archive.Get<InboxWatcher>();
        for (var i = 0; i < 3; i++)
            await watcher.LookAsync(inbox, Cancel);
        Assert.Equal(Nothing, await archive.CountsAsync());
        archive.Write("inbox/ALTO/0002.xml", First);
        for (var i = 0; i < 2; i++)
            await watcher.LookAsync(inbox, Cancel);
        Assert.Equal(3, (await archive.ArticlesAsync()).Count);
        Assert.Equal(["ALTO/0001.xml", "ALTO/0002.xml", "mets.xml"], Directory.EnumerateFiles(inbox, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Path.Combine(inbox, "done"), f)).Order(StringComparer.Ordinal));
    }

    private static byte[] Zip((string Name, string Text)[] entries)
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
