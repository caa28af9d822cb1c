using Archive.Core.Storage;
using Archive.Web.Pages.Browse;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StoredSource = Archive.Core.Model.Source;

namespace Archive.Web.Pages.Article;

/// <summary><c>/a/ID/1.svg</c>: the drawing of a page on which an article stands, with the article pointed out.</summary>
public sealed class DrawingModel(ArchiveDb db) : PageModel
{
    /// <summary>The page.</summary>
    public PageDrawing Drawing { get; private set; } = null!;

    /// <summary>Index of the article in it.</summary>
    public int Current { get; private set; }

    /// <summary>Answers the request.</summary>
    public async Task<IActionResult> OnGetAsync(string id, int number, CancellationToken cancel)
    {
        var here = await db.Articles
            .Where(a => a.PublicId == id || (a.Part != null && a.Part.Whole.PublicId == id))
            .Where(a => a.Page.Number == number && a.SourceId != null && a.WithdrawnAt == null)
            .Select(a => new { a.Id, SourceId = a.SourceId!.Value }).FirstOrDefaultAsync(cancel);
        if (here is null)
            return NotFound();
        var source = await db.Sources.Where(s => s.Id == here.SourceId)
            .Select(s => new { s.Geometry, Text = StoredSource.TextOf(s.Text, s.Text == null ? s.File.Content : null, s.Encoding) }).SingleAsync(cancel);
        if (source.Geometry is not { } geometry)
            return NotFound();
        var articles = await db.Articles.Where(a => a.SourceId == here.SourceId && a.WithdrawnAt == null).OrderBy(a => a.Position)
            .Select(a => new { a.Id, a.Spans }).ToListAsync(cancel);
        Current = articles.FindIndex(a => a.Id == here.Id);
        Drawing = PageDrawing.Of(GeometryCodec.Decode(geometry), source.Text, [.. articles.Select(a => a.Spans)]);
        Response.Headers.CacheControl = "private, no-cache";
        Response.ContentType = "image/svg+xml; charset=utf-8";
        return Page();
    }
}
