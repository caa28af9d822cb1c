using Archive.Core.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Archive.Web.Pages.Browse;

/// <summary>The newspapers of the archive.</summary>
/// <param name="Newspapers">Each and the span of dates it is held for.</param>
public sealed record NewspapersView(IReadOnlyList<NewspaperSpan> Newspapers);

/// <summary><c>/newspapers</c>: the newspapers of the archive.</summary>
public sealed class NewspapersModel(ArchiveDb db) : FormPage
{
    /// <summary>What is shown.</summary>
    public NewspapersView View { get; private set; } = null!;

    /// <inheritdoc />
    public override string Address => Addresses.Newspapers;

    /// <summary>Answers the request.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (IsUnknownForm)
            return NotFound();
        View = new NewspapersView(await NewspaperSpan.LoadAsync(db, cancel));
        return Show(View);
    }
}
