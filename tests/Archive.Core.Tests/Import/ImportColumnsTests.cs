using Archive.Core.Model;
using Archive.Core.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Archive.Core.Tests.Import;

public sealed class ImportColumnsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_column_written_by_command_is_read_back_by_EF_as_it_was()
    {
        await using var archive = await TempArchive.OpenAsync();
        var article = new Article
        {
            PublicId = "",
            Position = 4,
            ExternalId = "外-1",
            Kind = Layout.ArticleKind.Advertisement,
            Kicker = "引题 “甲”",
            Headline = "主题 𠮷",
            Subheadlines = ["副题一", "——副题 \"二\""],
            NewsSource = "新华社",
            Place = "临川",
            DatelineDate = new DateOnly(2020, 2, 25),
            Body = "一。\n小标题\n二。",
            CrossheadLines = [1],
            Captions = ["图为现场。"],
            IsContinued = true,
            ContinuedOnPage = 2,
            ContinuedOnRef = "③",
            IsContinuation = true,
            ContinuedFromPage = 1,
            ContinuedFromRef = "②",
            EndMark = "①3",
            Confidence = 0.875,
            Spans = [3, 17, 20, 400],
            WithdrawnAt = new DateTime(2026, 3, 1, 12, 0, 0, 123, DateTimeKind.Utc),
        };
        article.Contributors.Add(new Contributor { Role = ContributorRole.Correspondent, Position = 1, Name = "阿依古丽·买买提" });
        article.ContentSha256 = ArticleDigest.Of(article);
        var now = archive.Clock.GetUtcNow().UtcDateTime;
        await archive.Store.WriteAsync(async scope =>
        {
            using var table = new Core.Import.ArticleTable(scope, null, now);
            using var places = new Core.Import.Places(scope, table.Changes);
            var paper = await places.NewspaperAsync(new("临川日报", null, false), [], Cancel);
            var (place, isNew) = places.Page(paper, new DateOnly(2020, 2, 26), new(102, "B02"), "要闻");
            Assert.True(isNew);
            var source = new Source { PageId = place.PageId, Version = 1, File = new SourceFile { Sha256 = new string('0', 64), Content = [] }, FileName = "x", Encoding = "utf-8" };
            scope.Db.Sources.Add(source);
            await scope.Db.SaveChangesAsync(Cancel);
            article.SourceId = source.Id;
            table.Insert(article, place);
            return 0;
        }, Cancel);

        var read = Assert.Single(await archive.ArticlesAsync());
        foreach (var property in typeof(Article).GetProperties().Where(p => p.Name is not (nameof(Article.Page) or nameof(Article.Contributors))))
            Assert.Equal(property.GetValue(article), property.GetValue(read));
        Assert.Equal(article.ContentSha256, ArticleDigest.Of(read));
        Assert.Equal((ContributorRole.Correspondent, 1, "阿依古丽·买买提"), Assert.Single(read.Contributors.Select(c => (c.Role, c.Position, c.Name))));
        Assert.Equal((102, "B02", "要闻"), (read.Page.Number, read.Page.Label, read.Page.Section));
        await using var db = archive.Store.CreateReader();
        Assert.Equal(read.Id, await db.Articles.Where(a => a.ImportedAt == now && a.DatelineDate == article.DatelineDate).Select(a => a.Id).SingleAsync(Cancel));
    }
}
