using Archive.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace Archive.Web.Pages.Browse;

/// <summary>A year and what is held of it.</summary>
/// <param name="Year">The year.</param>
/// <param name="Issues">Issues held.</param>
/// <param name="Days">Days that have an issue.</param>
/// <param name="Pages">Pages held.</param>
public sealed record YearCount(int Year, int Issues, int Days, int Pages)
{
    /// <summary>Reads the years that have issues, oldest first; of one newspaper, where a slug is given.</summary>
    /// <remarks>In SQL: a year is the first four characters of a date as it is stored, which the index holds.</remarks>
    public static Task<List<YearCount>> LoadAsync(ArchiveDb db, string? slug, CancellationToken cancel) =>
        db.Database.SqlQuery<YearCount>(
            $"""
            SELECT CAST(substr(d.Date, 1, 4) AS INTEGER) AS Year, SUM(d.Issues) AS Issues, COUNT(*) AS Days, SUM(d.Pages) AS Pages
            FROM (
                SELECT i.Date, COUNT(*) AS Issues, SUM((SELECT COUNT(*) FROM Pages p WHERE p.IssueId = i.Id)) AS Pages
                FROM Issues i
                WHERE {slug} IS NULL OR i.NewspaperId = (SELECT n.Id FROM Newspapers n WHERE n.Slug = {slug})
                GROUP BY i.Date) d
            GROUP BY substr(d.Date, 1, 4)
            """).OrderBy(y => y.Year).ToListAsync(cancel);
}
