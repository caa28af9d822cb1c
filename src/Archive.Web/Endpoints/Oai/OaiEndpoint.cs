using System.Xml;
using Archive.Core.Export;
using Archive.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Archive.Web.Endpoints.Oai;

/// <summary><c>/oai</c>: the archive for harvesters, by OAI-PMH 2.0. See docs/decisions/0010.</summary>
internal static class OaiEndpoint
{
    /// <summary>Adds <c>/oai</c>, with the arguments in the address or in a form that is posted.</summary>
    public static void MapOai(this IEndpointRouteBuilder app) => app.Map(DataForms.OaiAddress, AnswerAsync);

    private static async Task AnswerAsync(HttpContext context, ArchiveDb db, SiteAddress site, IOptions<SiteOptions> options, TimeProvider clock)
    {
        var (asked, cancel) = (context.Request, context.RequestAborted);
        if (!HttpMethods.IsGet(asked.Method) && !HttpMethods.IsHead(asked.Method) && !HttpMethods.IsPost(asked.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD, POST";
            return;
        }

        var given = !HttpMethods.IsPost(asked.Method) ? asked.Query
            : asked.HasFormContentType ? (IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>>)await asked.ReadFormAsync(cancel)
            : [];
        var (request, error) = OaiRequest.Read(given);

        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, CleanXml.Settings))
        {
            var xml = new OaiWriter(writer, site);
            // The protocol has every answer tell its time.
            xml.Begin(clock.GetUtcNow().UtcDateTime, error?.IsOfRequest == true ? null : request);
            error ??= await WriteAsync(xml, request!, db, options.Value, asked.Host.Host, cancel);
            if (error is not null)
                xml.Error(error);
            xml.End();
        }

        context.Response.ContentType = "text/xml; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentLength = stream.Length;
        if (!HttpMethods.IsHead(asked.Method))
            await context.Response.Body.WriteAsync(stream.GetBuffer().AsMemory(0, (int)stream.Length), cancel);
    }

    private static async Task<OaiError?> WriteAsync(OaiWriter xml, OaiRequest request, ArchiveDb db, SiteOptions options, string host, CancellationToken cancel)
    {
        switch (request.Verb)
        {
            case "Identify":
                xml.Identify(options.AdminEmail is { Length: > 0 } set ? set : WebmasterOf(host), await db.Articles.MinAsync(a => (DateTime?)a.ChangedAt, cancel));
                return null;
            case "ListMetadataFormats":
                if (request["identifier"] is { } named && (xml.IdOf(named) is not { } known || !await db.Articles.AnyAsync(a => a.PublicId == known, cancel)))
                    return Unknown(named);
                xml.MetadataFormats();
                return null;
            case "ListSets":
                var newspapers = await db.Newspapers.OrderBy(n => n.Id).Select(n => ValueTuple.Create(n.Slug, n.Name)).ToListAsync(cancel);
                if (newspapers.Count == 0)
                    return new OaiError("noSetHierarchy", "There is no newspaper yet, and so no set.");
                xml.Sets(newspapers);
                return null;
            case "GetRecord":
                var identifier = request["identifier"]!;
                if (xml.IdOf(identifier) is not { } id || await db.Articles.Where(a => a.PublicId == id).Select(OaiRecord.Projection).SingleOrDefaultAsync(cancel) is not { } record)
                    return Unknown(identifier);
                xml.GetRecord(record);
                return null;
            case "ListIdentifiers":
                return List(xml, request, await OaiLists.ReadAsync(db, request.Position!, OaiHeader.Projection, h => h, cancel), xml.Header);
            default:
                return List(xml, request, await OaiLists.ReadAsync(db, request.Position!, OaiRecord.Projection, r => r.Header, cancel), xml.Record);
        }
    }

    private static OaiError? List<T>(OaiWriter xml, OaiRequest request, OaiList<T>? list, Action<T> write)
    {
        if (list is null)
            return new OaiError("noRecordsMatch", $"There is no set {request.Position!.Set}.");
        if (list.Items.Count == 0)
            return new OaiError("noRecordsMatch", "Nothing changed in that time.");
        xml.List(request, list, write);
        return null;
    }

    private static OaiError Unknown(string identifier) => new("idDoesNotExist", $"{identifier} is no article of this archive.");

    /// <summary>Who keeps a site may be reached so by convention (RFC 2142); one that has no name of its own has nobody to be reached.</summary>
    private static string WebmasterOf(string host) =>
        Uri.CheckHostName(host) == UriHostNameType.Dns && host.Contains('.', StringComparison.Ordinal) ? "webmaster@" + host : "webmaster@localhost.invalid";
}
