using Archive.Core.Export;
using Microsoft.Extensions.Options;

namespace Archive.Web.Endpoints;

/// <summary>Settings of the site.</summary>
public sealed class SiteOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Site";

    /// <summary>The site's public address, such as <c>https://archive.example</c>; empty: the address of the request.</summary>
    public string? BaseUrl { get; set; }

    /// <summary>Who is to be told of trouble by those who harvest the archive (OAI-PMH); empty: webmaster@ the site's host.</summary>
    public string? AdminEmail { get; set; }

    /// <summary>Whether <see cref="BaseUrl"/> is empty or an address to build on.</summary>
    public bool IsValid => string.IsNullOrEmpty(BaseUrl)
        || (Uri.TryCreate(BaseUrl, UriKind.Absolute, out var url) && url.Scheme is ("http" or "https") && url.Query.Length == 0 && url.Fragment.Length == 0);
}

/// <summary>Makes absolute addresses: those that are copied, cited and exported.</summary>
public sealed class SiteAddress(IOptions<SiteOptions> options, IHttpContextAccessor http)
{
    /// <summary>The address of a path of this site, such as <c>/a/k3f9</c>.</summary>
    public string Absolute(string path)
    {
        if (options.Value.BaseUrl is { Length: > 0 } set)
            return set.TrimEnd('/') + path;
        var request = http.HttpContext?.Request ?? throw new InvalidOperationException("There is no request to take the site's address from, and Site:BaseUrl is not set.");
        return $"{request.Scheme}://{request.Host}{request.PathBase}{path}";
    }

    /// <summary>The permanent address of an article.</summary>
    public string OfArticle(string id) => Absolute("/a/" + id);

    /// <summary>The article with its permanent address.</summary>
    public ArchivedArticle WithAddress(ArchivedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article with { Url = OfArticle(article.Id) };
    }
}
