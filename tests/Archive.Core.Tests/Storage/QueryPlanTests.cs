using Archive.Core.Model;
using Archive.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Archive.Core.Tests.Storage;

/// <summary>Every question the site asks of the store is answered from an index, however large the archive is.</summary>
public sealed class QueryPlanTests
{
    private static readonly DateOnly Day = new(2020, 2, 26);
    private static readonly DateTime Moment = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly NewYear = new(2020, 1, 1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Questions => [.. Queries.Keys];

    private static Dictionary<string, Func<ArchiveDb, IQueryable<object>>> Queries { get; } = new()
    {
        ["dates of a year"] = db => db.Issues.Where(i => i.Date >= NewYear && i.Date < NewYear.AddYears(1)).OrderBy(i => i.Date).Select(i => new { i.Date }),
        ["dates of a year of a newspaper"] = db => db.Issues.Where(i => i.NewspaperId == 1 && i.Date >= NewYear && i.Date < NewYear.AddYears(1)).OrderBy(i => i.Date),
        ["issues of a day"] = db => db.Issues.Where(i => i.Date == Day).Select(i => new { i.Date, i.Newspaper.Slug, i.Newspaper.Name }),
        ["the issue of a newspaper by slug"] = db => db.Issues.Where(i => i.Newspaper.Slug == "lcrb" && i.Date == Day),
        ["the newest issue"] = db => db.Issues.OrderByDescending(i => i.Date).Take(1),
        ["the issue before"] = db => db.Issues.Where(i => i.NewspaperId == 1 && i.Date < Day).OrderByDescending(i => i.Date).Take(1),
        ["pages of an issue"] = db => db.Pages.Where(p => p.IssueId == 1).OrderBy(p => p.Number),
        ["a page by address"] = db => db.Pages.Where(p => p.Issue.Newspaper.Slug == "lcrb" && p.Issue.Date == Day && p.Number == 1),
        ["the source shown of a page"] = db => db.Sources.Where(s => s.PageId == 1).OrderByDescending(s => s.Version).Take(1),
        ["a file by its bytes"] = db => db.SourceFiles.Where(f => f.Sha256 == ""),
        ["what was read out of a file"] = db => db.Sources.Where(s => s.File.Sha256 == "" && s.Text != null).OrderBy(s => s.FilePage),
        ["the files of a page's sources"] = db => db.Sources.Where(s => s.PageId == 1).Select(s => new { s.Version, s.File.Sha256, s.FilePage, Structure = s.StructureFile!.Sha256 }),
        ["articles of a page"] = db => db.Articles.Where(a => a.PageId == 1 && a.WithdrawnAt == null).OrderBy(a => a.Position),
        ["an article by address"] = db => db.Articles.Where(a => a.PublicId == "0123456789").Select(a => new { a.Headline, a.Page.Number, a.Page.Issue.Date, a.Page.Issue.Newspaper.Slug }),
        ["an article by key"] = db => db.Articles.Where(a => a.Id == 1),
        ["an article by its giver's identifier"] = db => db.Articles.Where(a => a.PageId == 1 && a.ExternalId == "1"),
        ["the article before on the page"] = db => db.Articles.Where(a => a.PageId == 1 && a.WithdrawnAt == null && a.Position < 3).OrderByDescending(a => a.Position).Take(1),
        ["contributors of an article"] = db => db.Articles.Where(a => a.PublicId == "0123456789").SelectMany(a => a.Contributors).OrderBy(c => c.Role).ThenBy(c => c.Position),
        ["articles of a reporter"] = db => db.Articles.Where(a => a.Contributors.Any(c => c.Name == "周明远" && c.Role == ContributorRole.Reporter) && a.PageId == 1),
        ["a contributor by name"] = db => db.Set<Contributor>().Where(c => c.Name == "周明远" && c.Role == ContributorRole.Reporter),
        ["articles of a page that are read by themselves"] = db => db.Articles.Where(a => a.PageId == 1).Where(Article.IsReadable).OrderBy(a => a.Position),
        ["parts of an article"] = db => db.Articles.Where(a => a.PublicId == "0123456789").SelectMany(a => a.Parts).OrderBy(p => p.Number).Select(p => new { p.Number, p.Article.Page.Id }),
        ["an article and its later parts"] = db => db.Articles.Where(a => db.Articles.Where(o => o.PublicId == "0123456789").Select(o => o.Id)
            .Union(db.Set<JoinedPart>().Where(p => p.Whole.PublicId == "0123456789").Select(p => p.ArticleId)).Contains(a.Id)),
        ["the whole of a part"] = db => db.Articles.Where(a => a.PublicId == "0123456789").Select(a => new { a.Part!.Whole.PublicId }),
        ["jumps, landings and joins of an issue"] = db => db.Articles.Where(a => a.Page.IssueId == 1 && (a.Part != null || (a.WithdrawnAt == null && (a.IsContinued || a.IsContinuation)))),
        ["articles changed since"] = db => db.Articles.Where(a => a.ChangedAt >= Moment).OrderBy(a => a.ChangedAt).ThenBy(a => a.Id).Take(100),
        ["articles changed at one time"] = db => db.Articles.Where(a => a.ChangedAt == Moment && a.Id > 7).OrderBy(a => a.Id).Take(100),
        ["the newest change"] = db => db.Articles.OrderByDescending(a => a.ChangedAt).Take(1),
        ["the latest runs"] = db => db.ImportRuns.OrderByDescending(r => r.Id).Take(50),
        ["entries of a run"] = db => db.ImportEntries.Where(e => EF.Property<int>(e, "ImportRunId") == 1),
        ["runs of a page"] = db => db.ImportEntries.Where(e => e.PageId == 1),
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_question_is_answered_from_an_index(string question)
    {
        await using var archive = await TempArchive.OpenAsync();
        await using var db = archive.Store.CreateReader();
        var plan = await PlanAsync(db, Queries[question](db));
        Assert.NotEmpty(plan);
        // Walking a table in the order of its key, or of an index, with a limit on top, reads no more than asked for.
        var ordered = question.StartsWith("the newest", StringComparison.Ordinal) || question.StartsWith("the latest", StringComparison.Ordinal);
        Assert.All(plan, step => Assert.True(ordered ? !step.Contains("TEMP B-TREE", StringComparison.Ordinal) : !step.StartsWith("SCAN", StringComparison.Ordinal), string.Join('\n', plan)));
    }

    [Theory]
    [InlineData("SELECT count(*) FROM Articles")]
    [InlineData("SELECT count(*) FROM Articles WHERE WithdrawnAt IS NOT NULL")]
    [InlineData("SELECT count(*) FROM JoinedParts WHERE Number > 1")]
    public async Task Counting_what_can_be_read_reads_indexes_alone(string sql)
    {
        await using var archive = await TempArchive.OpenAsync();
        await using var db = archive.Store.CreateReader();
        Assert.Equal(0, await db.CountReadableArticlesAsync(Cancel));
        await db.Database.OpenConnectionAsync(Cancel);
        Assert.Contains("COVERING INDEX", Assert.Single(await PlanAsync(db, sql)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_migrations_are_up_to_date_with_the_model()
    {
        await using var archive = await TempArchive.OpenAsync();
        await using var db = archive.Store.CreateReader();
        Assert.False(db.Database.HasPendingModelChanges());
    }

    private static async Task<List<string>> PlanAsync(ArchiveDb db, IQueryable<object> query)
    {
        await db.Database.OpenConnectionAsync(Cancel);
        await using var command = query.CreateDbCommand();
        return await ReadPlanAsync(command);
    }

    private static async Task<List<string>> PlanAsync(ArchiveDb db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return await ReadPlanAsync(command);
    }

    private static async Task<List<string>> ReadPlanAsync(System.Data.Common.DbCommand command)
    {
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        var plan = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        while (await reader.ReadAsync(Cancel))
            plan.Add(reader.GetString(3));
        return plan;
    }
}
