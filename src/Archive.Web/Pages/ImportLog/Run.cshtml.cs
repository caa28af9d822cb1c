using System.Globalization;
using System.Text.Json.Serialization;
using Archive.Core.Model;
using Archive.Core.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Archive.Web.Pages.ImportLog;

/// <summary>A run of the import and what became of each file.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Origin">Where it came from.</param>
/// <param name="StartedAt">When it began, in UTC.</param>
/// <param name="FinishedAt">When it ended; <see langword="null"/> while it runs, or where it was cut off.</param>
/// <param name="Files">Its files in the order they were taken.</param>
/// <param name="Next">What <c>?next=</c> takes to show those after; <see langword="null"/> at the end.</param>
public sealed record RunView(int Id, string Origin, DateTime StartedAt, DateTime? FinishedAt, IReadOnlyList<FileOutcome> Files, int? Next);

/// <summary>A file and what became of it.</summary>
/// <param name="Key">Key of the row.</param>
/// <param name="File">Its name.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Page">Address of the page it became part of.</param>
/// <param name="Articles">Articles taken from it.</param>
/// <param name="Messages">Errors and warnings.</param>
/// <param name="Milliseconds">Time it took.</param>
public sealed record FileOutcome(
    [property: JsonIgnore] int Key, string File, ImportOutcome Outcome, string? Page, int Articles, IReadOnlyList<string> Messages, int Milliseconds);

/// <summary><c>/-/imports/7</c>: one run of the import.</summary>
public sealed class RunModel(ArchiveDb db) : FormPage
{
    private const int FilesShown = 200;

    /// <summary>What is shown.</summary>
    public RunView View { get; private set; } = null!;

    /// <summary>Only files after this one are shown.</summary>
    [FromQuery(Name = "next")]
    public string? After { get; set; }

    /// <inheritdoc />
    public override string Address => string.Create(CultureInfo.InvariantCulture, $"/-/imports/{View.Id}");

    /// <inheritdoc />
    public override string AddressQuery => AfterKey is > 0 and var key ? string.Create(CultureInfo.InvariantCulture, $"?next={key}") : "";

    /// <inheritdoc />
    public override bool IsTransient => true;

    private int? AfterKey => int.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;

    /// <summary>Answers the request.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (IsUnknownForm || !int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return NotFound();
        if (!string.IsNullOrEmpty(After) && AfterKey is null)
            return BadRequest();
        if (await db.ImportRuns.SingleOrDefaultAsync(r => r.Id == number, cancel) is not { } run)
            return NotFound();
        var files = await db.ImportEntries.Where(e => e.ImportRunId == number && e.Id > (AfterKey ?? 0)).OrderBy(e => e.Id).Take(FilesShown + 1)
            .Select(e => new FileOutcome(
                e.Id, e.File, e.Outcome,
                db.Pages.Where(p => p.Id == e.PageId).Select(p => Addresses.Page(p.Issue.Date, p.Issue.Newspaper.Slug, p.Number)).FirstOrDefault(),
                e.Articles, e.Messages, e.Milliseconds))
            .ToListAsync(cancel);
        var isLast = files.Count <= FilesShown;
        View = new RunView(run.Id, run.Origin, run.StartedAt, run.FinishedAt, isLast ? files : files[..FilesShown], isLast ? null : files[FilesShown - 1].Key);
        return Show(View);
    }
}
