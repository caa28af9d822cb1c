using System.Globalization;
using Archive.Core.Model;
using Archive.Core.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Archive.Web.Pages.ImportLog;

/// <summary>Runs of the import, newest first.</summary>
/// <param name="Runs">The runs.</param>
/// <param name="Next">What <c>?next=</c> takes to show those before; <see langword="null"/> at the end.</param>
public sealed record RunsView(IReadOnlyList<RunSummary> Runs, int? Next);

/// <summary>A run and how it went.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Origin">Where it came from.</param>
/// <param name="StartedAt">When it began, in UTC.</param>
/// <param name="FinishedAt">When it ended; <see langword="null"/> while it runs, or where it was cut off.</param>
/// <param name="Added">Files new to the archive.</param>
/// <param name="NewVersions">Files that are new versions of pages held.</param>
/// <param name="Unchanged">Files held already.</param>
/// <param name="Refused">Files not taken.</param>
/// <param name="Articles">Articles taken in.</param>
public sealed record RunSummary(
    int Id, string Origin, DateTime StartedAt, DateTime? FinishedAt, int Added, int NewVersions, int Unchanged, int Refused, int Articles);

/// <summary><c>/-/imports</c>: what was imported, and what became of it.</summary>
public sealed class RunsModel(ArchiveDb db) : FormPage
{
    private const int RunsShown = 50;

    /// <summary>What is shown.</summary>
    public RunsView View { get; private set; } = null!;

    /// <summary>Only runs before this one are shown.</summary>
    [FromQuery(Name = "next")]
    public string? Before { get; set; }

    /// <inheritdoc />
    public override string Address => "/-/imports";

    /// <inheritdoc />
    public override string AddressQuery => BeforeId is { } id ? string.Create(CultureInfo.InvariantCulture, $"?next={id}") : "";

    /// <inheritdoc />
    public override bool IsTransient => true;

    private int? BeforeId => int.TryParse(Before, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Answers the request.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (IsUnknownForm)
            return NotFound();
        if (!string.IsNullOrEmpty(Before) && BeforeId is null)
            return BadRequest();
        var runs = await db.ImportRuns.Where(r => BeforeId == null || r.Id < BeforeId).OrderByDescending(r => r.Id).Take(RunsShown + 1)
            .Select(r => new RunSummary(
                r.Id, r.Origin, r.StartedAt, r.FinishedAt,
                r.Entries.Count(e => e.Outcome == ImportOutcome.Added),
                r.Entries.Count(e => e.Outcome == ImportOutcome.NewVersion),
                r.Entries.Count(e => e.Outcome == ImportOutcome.Unchanged),
                r.Entries.Count(e => e.Outcome == ImportOutcome.Refused),
                r.Entries.Sum(e => e.Articles)))
            .ToListAsync(cancel);
        View = runs.Count > RunsShown ? new RunsView(runs[..RunsShown], runs[RunsShown - 1].Id) : new RunsView(runs, null);
        return Show(View);
    }
}
