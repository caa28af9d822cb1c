using System.Reflection;
using System.Runtime.InteropServices;
using Archive.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Archive.Web.Endpoints;

/// <summary>Whether the archive answers, for those who watch it.</summary>
public static class Health
{
    /// <summary>The answer of <c>/-/health</c>.</summary>
    /// <param name="Status"><c>ok</c> or <c>unavailable</c>.</param>
    /// <param name="Articles">Articles held, withdrawn ones included; <see langword="null"/> where the store cannot be read.</param>
    /// <param name="Schema">Name of the last migration applied.</param>
    public sealed record Report(string Status, long? Articles, string? Schema);

    /// <summary>The answer of <c>/-/version</c>.</summary>
    /// <param name="Version">The program's version.</param>
    /// <param name="Runtime">The .NET it runs on.</param>
    public sealed record ProgramReport(string Version, string Runtime);

    internal static ProgramReport ProgramVersion { get; } = new(
        typeof(Health).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
        RuntimeInformation.FrameworkDescription);

    /// <summary>Adds <c>/-/version</c>, and <c>/-/health</c>: 200 with a <see cref="Report"/>, 503 where the store cannot be read.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/-/health", ["GET", "HEAD"], AnswerAsync);
        app.MapMethods("/-/health.json", ["GET", "HEAD"], AnswerAsync);
        app.MapMethods("/-/version", ["GET", "HEAD"], () => TypedResults.Json(ProgramVersion, Json.Options));
    }

    private static async Task<IResult> AnswerAsync(ArchiveDb db, HttpResponse response, ILoggerFactory loggers, CancellationToken cancel)
    {
        response.Headers.CacheControl = "no-store";
        try
        {
            var schema = (await db.Database.GetAppliedMigrationsAsync(cancel)).LastOrDefault();
            return TypedResults.Json(new Report("ok", await db.Articles.LongCountAsync(cancel), schema), Json.Options);
        }
        catch (SqliteException e)
        {
            loggers.CreateLogger(typeof(Health)).LogError(e, "The store cannot be read");
            return TypedResults.Json(new Report("unavailable", null, null), Json.Options, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
