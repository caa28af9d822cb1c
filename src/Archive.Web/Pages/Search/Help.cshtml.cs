using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Archive.Web.Pages.Search;

/// <summary><c>/search/help</c>: everything that can be typed into the search, with examples to try.</summary>
public sealed class HelpModel : PageModel;
