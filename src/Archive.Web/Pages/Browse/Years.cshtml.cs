using Archive.Core.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Archive.Web.Pages.Browse;

/// <summary>All years that have issues.</summary>
/// <param name="Newspaper">Slug of the only newspaper that is shown; <see langword="null"/> for all.</param>
/// <param name="Span">First and last day held; <see langword="null"/> where nothing is.</param>
/// <param name="Years">The years, oldest first.</param>
public sealed record YearsView(string? Newspaper, HeldSpan? Span, IReadOnlyList<YearCount> Years);

/// <summary><c>/years</c>: decades and their years, with what is held of each.</summary>
public sealed class YearsModel(ArchiveDb db) : CalendarPage(db)
{
    /// <summary>What is shown.</summary>
    public YearsView View { get; private set; } = null!;

    /// <inheritdoc />
    public override string Address => Addresses.Years;

    /// <summary>Answers the request.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (IsUnknownForm || !await KnowsNewspaperAsync(DateOnly.MinValue, DateOnly.MaxValue, cancel))
            return NotFound();
        View = new YearsView(Newspaper, await SpanAsync(Newspaper, cancel), await YearCount.LoadAsync(Db, Newspaper, cancel));
        return Show(View);
    }
}
