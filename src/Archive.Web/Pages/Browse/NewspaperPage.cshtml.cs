using System.Globalization;
using System.Text.Json.Serialization;
using Archive.Core.Export;
using Archive.Core.Model;
using Archive.Core.Storage;
using Archive.Layout.Formats;
using Archive.Web.Endpoints;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StoredPage = Archive.Core.Model.Page;
using StoredSource = Archive.Core.Model.Source;

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

    /// <summary>For each of <see cref="Articles"/> its offsets in the text of <see cref="Source"/>; empty where it came otherwise.</summary>
    [JsonIgnore]
    public IReadOnlyList<IReadOnlyList<int>> OffsetsInSource => [.. Articles.Select(a => Spans.FirstOrDefault(s => s.Id == a.Id && s.SourceId == Source?.Id)?.Offsets ?? [])];

    /// <summary>The page as a drawing; <see langword="null"/> where it is not known where its text stands.</summary>
    [JsonIgnore]
    public PageDrawing? Drawing { get; init; }

    /// <summary>Its source; <see langword="null"/> where its articles came ready-made.</summary>
    public SourceText? Source { get; init; }
}

/// <summary>Where an article stands in a source.</summary>
/// <param name="Id">The article's <c>ID</c>.</param>
/// <param name="SourceId">Key of the source.</param>
/// <param name="Offsets">Pairs of UTF-16 offsets into that source's text: start, end, start, end, …</param>
public sealed record ArticleSpans(string Id, [property: JsonIgnore] int SourceId, IReadOnlyList<int> Offsets);

/// <summary>A source (源文件) as text.</summary>
public sealed record SourceText
{
    /// <summary>Key of the row.</summary>
    [JsonIgnore]
    public int Id { get; init; }

    /// <summary>Name of the file it came in.</summary>
    public required string FileName { get; init; }

    /// <summary>Which page of that file it is, from 1.</summary>
    public int FilePage { get; init; }

    /// <summary>How many pages the file has.</summary>
    public int FilePages { get; init; }

    /// <summary>The file's fixity.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What the file is.</summary>
    public PageFormat Format { get; init; }

    /// <summary>How its bytes were read, where it is plain text.</summary>
    public string? Encoding { get; init; }

    /// <summary>The program that read the text out of it, where it was not ours.</summary>
    public string? ReadBy { get; init; }

    /// <summary>1 for the page's first source, then counting up.</summary>
    public int Version { get; init; }

    /// <summary>The text, as received or as read out of the file.</summary>
    public required string Text { get; init; }

    /// <summary>Furniture as pairs of UTF-16 offsets.</summary>
    public IReadOnlyList<int> Furniture { get; init; } = [];

    /// <summary>Where the text stands on the paper, as stored; <see langword="null"/> where that is not known.</summary>
    [JsonIgnore]
    public byte[]? StoredBoxes { get; init; }

    /// <summary>Where the text stands on the paper; <see langword="null"/> where that is not known.</summary>
    public SourceBoxes? Boxes { get; init; }
}

/// <summary>Where a source's text stands on the paper.</summary>
/// <param name="Width">Width of the page, in the unit of the source.</param>
/// <param name="Height">Height of the page.</param>
/// <param name="Lines">For each line: start, end (offsets into the text), left, top, right, bottom, size of type.</param>
public sealed record SourceBoxes(double Width, double Height, IReadOnlyList<double[]> Lines);

/// <summary><c>/2020/02/26/jzrb/1</c>: a page, its articles in order, its source text beside them.</summary>
public sealed class NewspaperPageModel(ArchiveDb db, SiteAddress site) : FormPage
{
    /// <summary>What is shown.</summary>
    public PageView View { get; private set; } = null!;

    /// <inheritdoc />
    public override string Address => Addresses.Page(View.Date, View.Slug, View.Number);

    /// <inheritdoc />
    public override (string Slug, string Name)? OfNewspaper => (View.Slug, View.Newspaper);

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
            Source = p.Sources.OrderByDescending(s => s.Version).Select(s => new SourceText
            {
                Id = s.Id,
                FileName = s.FileName,
                FilePage = s.FilePage,
                FilePages = s.File.Pages,
                Sha256 = s.File.Sha256,
                Format = s.Format,
                Encoding = s.Encoding,
                ReadBy = s.ReadBy,
                Version = s.Version,
                // A file of megabytes is fetched only where the text is in it.
                Text = StoredSource.TextOf(s.Text, s.Text == null ? s.File.Content : null, s.Encoding),
                Furniture = s.FurnitureSpans,
                StoredBoxes = s.Geometry,
            }).FirstOrDefault(),
        }).SingleOrDefaultAsync(cancel);
        var articles = page.SelectMany(p => p.Articles).Where(a => a.WithdrawnAt == null).OrderBy(a => a.Position);
        return view is null ? null : WithBoxes(view with
        {
            Articles = await articles.Select(ListedArticle.Projection(site.Absolute("/a/"))).ToListAsync(cancel),
            Spans = await articles.Where(a => a.SourceId != null).Select(a => new ArticleSpans(a.PublicId, a.SourceId!.Value, a.Spans)).ToListAsync(cancel),
        });
    }

    private static PageView WithBoxes(PageView view)
    {
        if (view.Source is not { StoredBoxes: { } stored } source)
            return view;
        var boxes = GeometryCodec.Decode(stored);
        return view with
        {
            Drawing = PageDrawing.Of(boxes, source.Text, view.OffsetsInSource),
            Source = source with
            {
                Boxes = new SourceBoxes(boxes.Width, boxes.Height, [.. boxes.Boxes.Select(b => (double[])[b.Span.Start, b.Span.End, b.Left, b.Top, b.Right, b.Bottom, b.Size])]),
            },
        };
    }

    private async Task<IActionResult> TextAsync(IQueryable<StoredPage> page, CancellationToken cancel)
    {
        if (await page.Select(p => new { p.Issue.Date, p.Issue.Newspaper.Slug, p.Number }).SingleOrDefaultAsync(cancel) is not { } head)
            return NotFound();
        var held = page.SelectMany(p => p.Articles).Where(a => a.WithdrawnAt == null).OrderBy(a => a.Position);
        var articles = await held.ToArchivedAsync(db, cancel);
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
