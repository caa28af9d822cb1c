using Archive.Web.Pages.Browse;

namespace Archive.Web.Pages;

/// <summary>What a page holds, in a line, for those who show a link to it.</summary>
public static class PageDescription
{
    /// <summary>The line; <see langword="null"/> for a page that says no more than its title.</summary>
    public static string? Of(FormPage page) => page switch
    {
        HomeModel { View: { } home } => Line([Text.SiteMotto, .. home.Newspapers.Select(n => n.Name), Words.Articles(home.Articles), Words.Issues(home.Issues)]),
        YearModel { View: { } year } => Line([Words.Year(year.Year), Words.Issues(year.Days.Sum(d => d.Issues))]),
        MonthModel { View: { } month } => Line(
            [Words.Month(month.Year, month.Month), Words.Issues(month.Issues.Count), Words.Articles(month.Issues.Sum(i => i.Articles))]),
        DayModel { View: { } day } => Line([.. day.Issues.Select(i => i.Newspaper), Words.DateAndWeekday(day.Date), FirstHeadline(day.Issues)]),
        NewspaperPageModel { View: { } sheet } => Line(
            [sheet.Newspaper, Words.Date(sheet.Date), Words.PageTitle(sheet.Number, sheet.Section), sheet.Articles.Select(a => a.Headline).FirstOrDefault(h => h is not null)]),
        NewspaperModel { View: { } paper } => Line([paper.Name, Words.Issues(paper.Issues), $"{Words.Date(paper.Span.First)} – {Words.Date(paper.Span.Last)}"]),
        _ => null,
    };

    private static string? FirstHeadline(IReadOnlyList<IssueView> issues) =>
        issues.SelectMany(i => i.Pages).SelectMany(p => p.Articles).Select(a => a.Headline).FirstOrDefault(h => h is not null);

    private static string Line(IEnumerable<string?> parts) => string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));
}
