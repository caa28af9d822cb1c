using System.Globalization;
using System.Text.Json.Serialization;
using Archive.Core.Export;
using Archive.Core.Model;
using Archive.Core.Storage;
using Archive.Layout;
using Archive.Web.Endpoints;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StoredPage = Archive.Core.Model.Page;

namespace Archive.Web.Pages.Browse;

/// <summary>A page (版) with its articles and its source.</summary>
public sealed record PageView
{
    /// <summary>Name of the newspaper.</summary>
    public required string Newspaper { get; init; }

    /// <summary>Slug of the newspaper.</summary>
    public required string Slug { get; init; }

    /// <summary>Date of issue.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Page number.</summary>
    public required int Number { get; init; }

    /// <summary>Section name.</summary>
    public string? Section { get; init; }

    /// <summary>Numbers of the issue's pages that are held, in order.</summary>
    public required IReadOnlyList<int> Held { get; init; }

    /// <summary>Its articles in order.</summary>
    public IReadOnlyList<ListedArticle> Articles { get; init; } = [];

    /// <summary>Where those split from a source stand in it.</summary>
    public IReadOnlyList<ArticleSpans> Spans { get; init; } = [];

    /// <summary>Its source; <see langword="null"/> where its articles came ready-made.</summary>
    public SourceText? Source { get; init; }
}

/// <summary>Where an article stands in a source.</summary>
/// <param name="Id">The article's <c>ID</c>.</param>
/// <param name="SourceId">Key of the source.</param>
/// <param name="Offsets">Pairs of UTF-16 offsets into that source's text: start, end, start, end, …</param>
public sealed record ArticleSpans(string Id, [property: JsonIgnore] int SourceId, IReadOnlyList<int> Offsets);

/// <summary>A source (源文件) as text.</summary>
/// <param name="FileName">Name of the file it came in.</param>
/// <param name="Sha256">Its fixity.</param>
/// <param name="Encoding">How its bytes were read.</param>
/// <param name="Version">1 for the page's first source, then counting up.</param>
/// <param name="Text">The text, as received.</param>
/// <param name="Furniture">Furniture as pairs of UTF-16 offsets.</param>
/// <param name="Id">Key of the row.</param>
public sealed record SourceText(
    string FileName, string Sha256, string Encoding, int Version, string Text, IReadOnlyList<int> Furniture,
    [property: JsonIgnore] int Id);

/// <summary><c>/2020/02/26/jzrb/1</c>: a page, its articles in order, its source text beside them.</summary>
public sealed class NewspaperPageModel(ArchiveDb db, SiteAddress site) : FormPage
{
    /// <summary>What is shown.</summary>
    public PageView View { get; private set; } = null!;

    /// <inheritdoc />
    public override string Address => Addresses.Page(View.Date, View.Slug, View.Number);

    /// <inheritdoc />
    public override IReadOnlyList<string> Forms => ["json", "txt"];

    /// <summary>Answers the request.</summary>
    public async Task<IActionResult> OnGetAsync(string year, string month, string day, string slug, string number, CancellationToken cancel)
    {
        if (IsUnknownForm || Addresses.ParseDate(year, month, day) is not { } date
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n))
            return NotFound();
        var page = db.Pages.Where(p => p.Issue.Date == date && p.Issue.Newspaper.Slug == slug && p.Number == n);
        if (Form == "txt")
            return await TextAsync(page, cancel);
        if (await LoadAsync(page, cancel) is not { } view)
            return NotFound();
        View = view;
        return Show(view);
    }

    private async Task<PageView?> LoadAsync(IQueryable<StoredPage> page, CancellationToken cancel)
    {
        var view = await page.Select(p => new PageView
        {
            Newspaper = p.Issue.Newspaper.Name,
            Slug = p.Issue.Newspaper.Slug,
            Date = p.Issue.Date,
            Number = p.Number,
            Section = p.Section,
            Held = p.Issue.Pages.OrderBy(o => o.Number).Select(o => o.Number).ToList(),
            Source = p.Sources.OrderByDescending(s => s.Version).Select(s => new SourceText(
                s.FileName, s.Sha256, s.Encoding, s.Version, PageDecoder.DecodeAs(s.Content, s.Encoding), s.FurnitureSpans, s.Id)).FirstOrDefault(),
        }).SingleOrDefaultAsync(cancel);
        var articles = page.SelectMany(p => p.Articles).Where(a => a.WithdrawnAt == null).OrderBy(a => a.Position);
        return view is null ? null : view with
        {
            Articles = await articles.Select(ListedArticle.Projection(site.Absolute("/a/"))).ToListAsync(cancel),
            Spans = await articles.Where(a => a.SourceId != null).Select(a => new ArticleSpans(a.PublicId, a.SourceId!.Value, a.Spans)).ToListAsync(cancel),
        };
    }

    private async Task<IActionResult> TextAsync(IQueryable<StoredPage> page, CancellationToken cancel)
    {
        if (await page.Select(p => new { p.Issue.Date, p.Issue.Newspaper.Slug, p.Number }).SingleOrDefaultAsync(cancel) is not { } head)
            return NotFound();
        var held = page.SelectMany(p => p.Articles).Where(a => a.WithdrawnAt == null).OrderBy(a => a.Position);
        var articles = await held.Select(ArchivedArticle.Projection).ToListAsync(cancel);
        var printed = await held.Where(a => a.Part!.Printed != null).Select(a => new { a.PublicId, a.Part!.Printed }).ToDictionaryAsync(a => a.PublicId, a => a.Printed!, cancel);
        return PlainText(
            ArticleText.Format(articles.Select(a => Here(a, printed.GetValueOrDefault(a.Id)))),
            string.Create(CultureInfo.InvariantCulture, $"{head.Date:yyyy-MM-dd}-{head.Slug}-{head.Number:00}.txt"));
    }

    /// <summary>What the page itself has of an article; its address is that of the whole.</summary>
    private ArchivedArticle Here(ArchivedArticle article, PrintedPart? printed)
    {
        var here = printed is null ? article : article.AsPrinted(printed);
        return here with
        {
            Url = site.OfArticle(article.JoinedInto ?? article.Id),
            Paragraphs =
            [
                .. article.JoinedInto is not null && here.ContinuedFrom is { } from ? [from.AsPrinted(landing: true)] : Array.Empty<string>(),
                .. here.Paragraphs,
                .. (printed is not null || article.JoinedInto is not null) && here.ContinuedOn is { } on ? [on.AsPrinted(landing: false)] : Array.Empty<string>(),
            ],
        };
    }
}
