using System.Globalization;
using Archive.Core.Storage;
using Archive.Web.Endpoints;
using Microsoft.AspNetCore.Mvc;

namespace Archive.Web.Pages.Browse;

/// <summary><c>/on/02-26</c>: what was printed on a day of the year, year by year.</summary>
public sealed class OnDayModel(ArchiveDb db, SiteAddress site) : FormPage
{
    private const int Headlines = 4;

    /// <summary>What is shown.</summary>
    public OnDayView View { get; private set; } = null!;

    /// <inheritdoc />
    public override string Address => Addresses.OnThisDay(View.Month, View.Day);

    /// <summary>Answers the request.</summary>
    public async Task<IActionResult> OnGetAsync(string month, string day, CancellationToken cancel)
    {
        var (m, d) = (int.Parse(month, CultureInfo.InvariantCulture), int.Parse(day, CultureInfo.InvariantCulture));
        if (IsUnknownForm || !Addresses.IsDayOfYear(m, d))
            return NotFound();
        View = await OnDayView.LoadAsync(db, site, m, d, Headlines, issues: int.MaxValue, except: null, cancel);
        return Show(View);
    }
}
