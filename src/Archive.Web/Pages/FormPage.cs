using System.Text.Json;
using Archive.Core.Export;
using Archive.Core.Export.Epub;
using Archive.Web.Caching;
using Archive.Web.Endpoints;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Archive.Web.Pages;

/// <summary>A page that is to be had in several forms: as HTML, with <c>.json</c> as data, some with <c>.txt</c> as plain text.</summary>
[OutputCache(PolicyName = CachingServices.Policy)]
public abstract class FormPage : PageModel
{
    /// <summary>The form asked for: <c>json</c>, <c>txt</c>, or <see langword="null"/> for HTML.</summary>
    [FromRoute]
    public string? Form { get; set; }

    /// <summary>The page's one address, a path without form.</summary>
    public abstract string Address { get; }

    /// <summary>What follows the address of its forms: the search's query string.</summary>
    public virtual string AddressQuery => "";

    /// <summary>The forms the page has besides HTML.</summary>
    public virtual IReadOnlyList<string> Forms => ["json"];

    /// <summary>Whether the page is the answer to a question of the moment, which search engines should not keep.</summary>
    public virtual bool IsTransient => false;

    /// <summary>The newspaper the page is of, whose new issues can be followed; <see langword="null"/> where it is of none, or of several.</summary>
    public virtual (string Slug, string Name)? OfNewspaper => null;

    /// <summary>Those of <see cref="Forms"/> that there is something to have in.</summary>
    public virtual IReadOnlyList<string> Offered => Forms;

    /// <summary>The address of one of <see cref="Forms"/>.</summary>
    public string AddressOf(string form) => $"{Address}.{form}{QueryOf(form)}";

    /// <summary>What follows the address of a form.</summary>
    protected virtual string QueryOf(string form) => AddressQuery;

    /// <summary>The media type of a form.</summary>
    public static string TypeOf(string form) => form switch
    {
        "json" => "application/json",
        "jsonl" => "application/jsonl",
        "atom" => "application/atom+xml",
        "csv" => "text/csv",
        "zip" => "application/zip",
        "epub" => IssueEpub.MediaType,
        "bib" => BibTex.MediaType,
        "ris" => Ris.MediaType,
        "csl" => CslJson.MediaType,
        _ => "text/plain",
    };

    /// <summary>What a form is called.</summary>
    public static string NameOf(string form) => form switch
    {
        "json" => "JSON",
        "jsonl" => "JSON Lines",
        "atom" => "Atom",
        "csv" => "CSV",
        "zip" => Text.TextsAsZip,
        "epub" => "EPUB",
        "bib" => "BibTeX",
        "ris" => "RIS",
        "csl" => "CSL-JSON",
        _ => Text.PlainText,
    };

    /// <summary>Whether the form asked for is not one the page has.</summary>
    protected bool IsUnknownForm => Form is not null && !Forms.Contains(Form);

    /// <summary>Answers with the record as JSON, where that was asked for, else with the page.</summary>
    protected IActionResult Show(object record) =>
        Form == "json" ? Bytes(JsonSerializer.SerializeToUtf8Bytes(record, Json.Options), "application/json; charset=utf-8") : Html();

    /// <summary>Answers with plain text that saves itself under <paramref name="fileName"/>.</summary>
    protected IActionResult PlainText(string text, string fileName) => Saved(ArticleText.Utf8.GetBytes(text), "text/plain; charset=utf-8", fileName);

    /// <summary>Answers with data that saves itself under <paramref name="fileName"/>.</summary>
    protected IActionResult Saved(byte[] bytes, string contentType, string fileName)
    {
        var answer = Bytes(bytes, contentType);
        answer.FileDownloadName = fileName;
        return answer;
    }

    private TaggedPage Html()
    {
        Response.Headers.CacheControl = "no-cache";
        return new TaggedPage();
    }

    /// <summary>An answer that is not sent again to one who has it already.</summary>
    private FileContentResult Bytes(byte[] bytes, string contentType)
    {
        Response.Headers.CacheControl = "no-cache";
        return new FileContentResult(bytes, contentType)
        {
            EntityTag = ContentTag.Of(bytes),
        };
    }
}
