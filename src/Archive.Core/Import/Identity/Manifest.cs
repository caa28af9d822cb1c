using System.Globalization;
using Archive.Layout;
using CsvHelper;

namespace Archive.Core.Import.Identity;

/// <summary>A <c>manifest.csv</c> beside page files: <c>file,newspaper,date,page,section</c>, and <c>slug</c> where wanted.</summary>
/// <remarks>Columns in any order; only <c>file</c> must be there, relative to the manifest's own folder. An empty cell says nothing.
/// Any encoding that pages may have, since spreadsheets save GB18030.</remarks>
internal sealed class Manifest
{
    /// <summary>The file name that makes a file a manifest.</summary>
    public const string FileName = "manifest.csv";

    private static readonly string[] Columns = ["file", "newspaper", "date", "page", "section", "slug"];

    private readonly Dictionary<string, GivenIdentity> rows = new(StringComparer.Ordinal);
    private readonly string? broken;

    private Manifest(string? broken) => this.broken = broken;

    /// <summary>The files it names, with the lines they stand in.</summary>
    public Dictionary<string, long> Lines { get; } = new(StringComparer.Ordinal);

    /// <summary>A manifest that could not be read at all.</summary>
    public static Manifest Unreadable(string why) => new($"{FileName}: {why}");

    /// <summary>What it says of a file, <see langword="null"/> where it does not name it. What is wrong with the row, or with the
    /// manifest as a whole, is among the errors.</summary>
    /// <param name="relativePath">Path from the manifest's folder, with <c>/</c>.</param>
    public GivenIdentity? Of(string relativePath) =>
        broken is not null ? new GivenIdentity { Errors = [broken] } : rows.GetValueOrDefault(relativePath.Normalize());

    /// <summary>Reads a manifest. Never throws for what it holds: what is wrong is told for each file it concerns.</summary>
    public static Manifest Read(byte[] bytes)
    {
        var decoded = PageDecoder.Decode(bytes);
        if (!decoded.IsText)
            return new Manifest($"{FileName}: {decoded.Message}");
        using var csv = CsvReader.FromText(decoded.Text, new CsvReaderOptions { TrackLineNumbers = true, TrimWhitespace = true });
        var header = csv.Headers.Select(h => h.Trim().ToLowerInvariant()).ToList();
        if (header.Count == 0)
            return new Manifest($"{FileName}:1: it has no head line. Its first line is: file,newspaper,date,page,section");
        if (!header.Contains("file"))
            return new Manifest($"{FileName}:1: it has no column `file`. Its first line is: file,newspaper,date,page,section");
        if (header.FirstOrDefault(h => !Columns.Contains(h)) is { } unknown)
            return new Manifest($"{FileName}:1: the column `{unknown}` is not known. Columns are {string.Join(", ", Columns)}.");
        var manifest = new Manifest(null);
        while (csv.Read())
            manifest.Add(csv, header);
        return manifest;
    }

    private void Add(CsvReader csv, List<string> header)
    {
        var line = csv.LineNumber;
        string? Cell(string column) =>
            header.IndexOf(column) is var i and >= 0 && i < csv.FieldCount && csv.GetString(i).Trim() is { Length: > 0 } value ? value : null;
        if (Cell("file")?.Replace('\\', '/').Normalize() is not { } file)
            return;
        if (file.StartsWith("./", StringComparison.Ordinal))
            file = file[2..];
        var errors = new List<string>();
        var (name, slug) = GivenIdentity.Newspaper(Cell("newspaper"));
        if (Cell("slug") is { } ownSlug)
        {
            slug = ownSlug;
            if (!NewspaperSlug.IsSlug(ownSlug))
                errors.Add($"{FileName}:{line}: `{ownSlug}` is no slug. Write lower-case letters, digits and hyphens, as in jzrb.");
        }

        DateOnly? date = null;
        if (Cell("date") is { } dateText)
        {
            if (DateOnly.TryParseExact(dateText, (string[])["yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
                date = read;
            else
                errors.Add($"{FileName}:{line}: `{dateText}` is no date. Write it as 2020-02-26.");
        }

        PageNumber? page = null;
        if (Cell("page") is { } pageText && (page = PageNumber.Read(pageText)) is null)
            errors.Add($"{FileName}:{line}: `{pageText}` is no page number. Write it as 1 or A01.");
        if (!Lines.TryAdd(file, line))
            errors.Add($"{FileName}:{line}: `{file}` is named in line {Lines[file]} already. Keep one of the two lines.");
        rows[file] = new GivenIdentity { Name = name, Slug = slug, Date = date, Page = page, Section = Cell("section"), Errors = errors };
    }
}
