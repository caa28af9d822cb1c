using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Archive.Web.Caching;

/// <summary>A page with an ETag made of what it says.</summary>
public sealed class TaggedPage : PageResult
{
    /// <inheritdoc />
    public override Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ContentTag.SendAsync(context.HttpContext, () => base.ExecuteResultAsync(context));
    }
}
