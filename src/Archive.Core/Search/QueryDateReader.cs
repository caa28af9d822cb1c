using System.Globalization;

namespace Archive.Core.Search;

/// <summary>Reads the dates of the query language: 2020, 2020-02, 2020-02-26, and ranges with <c>..</c> (also … ~ 至 到), open at either end.</summary>
public static class QueryDateReader
{
    private static readonly string[] Days = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];
    private static readonly string[] Months = ["yyyy-M", "yyyy/M", "yyyy.M", "yyyy年M月", "yyyyMM"];
    private static readonly string[] Years = ["yyyy", "yyyy年"];

    /// <summary>The dates meant; <see langword="null"/> where the text is none.</summary>
    public static QueryDates? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = HalfWidth(text);
        text = string.Concat(text.Select(c => c is '…' or '~' or '至' or '到' or '—' ? ".." : c.ToString()));
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
            return One(text);
        var (from, to) = (text[..dots], text[(dots + 2)..].TrimStart('.'));
        if (from.Length == 0 && to.Length == 0)
            return null;
        var first = from.Length == 0 ? DateOnly.MinValue : One(from)?.From;
        var last = to.Length == 0 ? DateOnly.MaxValue : One(to)?.To;
        return first is { } a && last is { } b && a <= b ? new QueryDates(a, b) : null;
    }

    /// <summary>The day, month or year meant; <see langword="null"/> where the text is none.</summary>
    public static QueryDates? ReadOne(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return One(HalfWidth(text));
    }

    /// <summary>Without the full width in which an input method writes.</summary>
    private static string HalfWidth(string text) => string.Concat(text.Select(c => c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c)).Trim();

    private static QueryDates? One(string text)
    {
        if (Parse(text, Days) is { } day)
            return new QueryDates(day, day);
        if (Parse(text, Months) is { } month)
            return new QueryDates(month, new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)));
        return Parse(text, Years) is { } year ? new QueryDates(year, new DateOnly(year.Year, 12, 31)) : null;
    }

    private static DateOnly? Parse(string text, string[] forms) =>
        DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
