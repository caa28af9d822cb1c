using Archive.Core.Model;
using Archive.Core.Storage;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Archive.Core.Tests.Storage;

public sealed class ArchiveVersionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_stays_while_nothing_changes()
    {
        await using var archive = await TempArchive.OpenAsync();
        var version = archive.Get<ArchiveVersion>();
        var before = version.Current;
        await using (var db = archive.Store.CreateReader())
            _ = db.Articles.Count();

        await AddNewspaperAsync(archive, commit: false);

        Assert.Equal(before, version.Current);
    }

    [Fact]
    public async Task Every_commit_makes_it_another()
    {
        await using var archive = await TempArchive.OpenAsync();
        var version = archive.Get<ArchiveVersion>();
        var first = version.Current;

        await AddNewspaperAsync(archive);
        var second = version.Current;
        await AddNewspaperAsync(archive);

        Assert.Equal(3, new HashSet<long> { first, second, version.Current }.Count);
    }

    [Fact]
    public async Task What_another_program_commits_makes_it_another()
    {
        await using var archive = await TempArchive.OpenAsync();
        var version = archive.Get<ArchiveVersion>();
        var before = version.Current;

        await using (var other = new SqliteConnection($"Data Source={archive.Location.DatabasePath};Pooling=False"))
        {
            await other.OpenAsync(Cancel);
            await using var command = other.CreateCommand();
            command.CommandText = "INSERT INTO Newspapers (Slug, Name) VALUES ('tzrb', '棠州日报')";
            await command.ExecuteNonQueryAsync(Cancel);
        }

        Assert.NotEqual(before, version.Current);
    }

    [Fact]
    public async Task It_can_be_asked_again_after_it_let_go_of_the_file()
    {
        await using var archive = await TempArchive.OpenAsync();
        var version = archive.Get<ArchiveVersion>();
        _ = version.Current;

        version.Dispose();

        Assert.True(version.Current > 0);
    }

    private static Task<int> AddNewspaperAsync(TempArchive archive, bool commit = true) => archive.Store.WriteAsync(
        scope =>
        {
            var name = Guid.NewGuid().ToString("N");
            scope.Db.Add(new Newspaper { Slug = name, Name = name });
            return scope.Db.SaveChangesAsync(Cancel);
        },
        Cancel,
        commit);
}
