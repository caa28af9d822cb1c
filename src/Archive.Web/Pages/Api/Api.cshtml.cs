using Archive.Web.Endpoints;
using Archive.Web.Endpoints.Api;
using Microsoft.AspNetCore.Mvc;

namespace Archive.Web.Pages.Api;

/// <summary><c>/-/api</c>: every address that answers with data, to read; with <c>.json</c> as an OpenAPI document.</summary>
public sealed class ApiModel(SiteAddress site) : FormPage
{
    /// <inheritdoc />
    public override string Address => "/-/api";

    /// <summary>Answers the request.</summary>
    public IActionResult OnGet() => IsUnknownForm ? NotFound() : Form is null ? Show(this) : Show(OpenApiDocument.Make(site));
}
