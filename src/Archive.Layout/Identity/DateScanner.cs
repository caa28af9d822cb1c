using System.Buffers;
using Archive.Layout.Kinds;
using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Identity;

/// <summary>Finds everything on a page that speaks for the date, in one pass over its ink.</summary>
/// <param name="page">The page.</param>
/// <param name="facts">Facts of its lines.</param>
/// <param name="kinds">What each line is.</param>
internal sealed class DateScanner(PageText page, LineFacts[] facts, LineKind[] kinds)
{
    private const int LeadReach = 45;
    private const int CaptionReach = 18;

    private static readonly SearchValues<char> Anchors = SearchValues.Create("年月昨今前明正腊农五");

    private readonly Sightings sightings = new();
    private readonly SortedDictionary<int, (int At, int Count)> years = [];
    private int leadFrom;
    private int leadTo;
    private int captionTo;

    /// <summary>The clues in reading order, each once.</summary>
    public List<Sighting> Find()
    {
        var dateLines = new DateLineScanner(page, kinds, sightings);
        dateLines.ReadBoxes();
        for (var i = 0; i < page.Lines.Length; i++)
        {
            if (dateLines.IsFurniture(i))
            {
                dateLines.Read(i);
                continue;
            }

            if (facts[i].Lead is { } lead)
                Lead(page.Lines[i], lead);
            if (kinds[i] is LineKind.Caption or LineKind.CaptionInside)
                captionTo = page.Lines[i].From + CaptionReach;
            Text(i);
        }

        Words();
        LatestYear();
        return sightings.InOrder();
    }

    private void Lead(TextLine line, Lead lead)
    {
        (leadFrom, leadTo) = (lead.To, lead.To + LeadReach);
        if (lead.Day > 0)
            sightings.Add(new Clue(EvidenceKind.Dispatch, 0, lead.Month, lead.Day), line.From, lead.To);
        else if (WrittenDate.DayAt(page, lead.To) is { } day)
            sightings.Add(new Clue(EvidenceKind.LeadDate, Day: day.Day), line.From, day.To);
    }

    private void Text(int index)
    {
        var line = page.Lines[index];
        var signs = kinds[index] == LineKind.Signature || facts[index].DateOnly;
        for (var at = line.From; at < line.To; at++)
        {
            var next = page.Span(at, line.To).IndexOfAny(Anchors);
            if (next < 0)
                return;
            at += next;
            var rest = page.Span(at, Math.Min(page.Count, at + 40));
            switch (page.Ink[at])
            {
                case '月':
                    if (WrittenDate.AtMonth(page, at, line.From) is { } date && date.From >= Consumed())
                        Date(date, line, signs);
                    break;
                case '年':
                    Year(at);
                    break;
                case '正' or '腊' or '农':
                    if (LunarDate.Read(rest, out var length) is { } lunar && BracketedDate(at + length) is { } solar)
                        sightings.Add(new Clue(EvidenceKind.LunarOfDate, solar.Year, solar.Month, solar.Day, 0, lunar), at, solar.To);
                    break;
                case '五':
                    if (at >= 2 && DatedWords.PlanStart(page.Span(at - 2, Math.Min(page.Count, at + 1))) is > 0 and var start)
                        sightings.Add(new Clue(EvidenceKind.FiveYearPlan, Number: start), at - 2, Math.Min(page.Count, at + 8));
                    break;
                default:
                    Relative(at, rest);
                    break;
            }
        }

        // A dateline's own date has been read with its lead.
        int Consumed() => leadTo > 0 && line.From < leadFrom ? leadFrom : line.From - 2;
    }

    private void Date(WrittenDate date, TextLine line, bool signs)
    {
        var clue = new Clue(EvidenceKind.LeadDate, date.Year, date.Month, date.Day);
        var rest = page.Span(date.To, Math.Min(page.Count, date.To + 24));
        var skip = rest.Length > 0 && rest[0] is '（' or '(' or '，' or '、' ? 1 : 0;
        var weekday = DatedWords.Weekday(rest[skip..], out var n);
        if (weekday >= 0 && skip == 0 && date.Year > 0 && AtEdge(line))
        {
            sightings.Add(clue with { Kind = EvidenceKind.DateLine }, line.From, line.To);
            sightings.Add(new Clue(EvidenceKind.WeekdayLine, Number: weekday), line.From, line.To);
            return;
        }

        if (weekday >= 0 && (skip == 0 || rest[0] != '、'))
            sightings.Add(clue with { Kind = EvidenceKind.WeekdayOfDate, Number = weekday }, date.From, date.To + skip + n);
        else if (LunarDate.Read(rest[skip..], out n) is { } lunar)
            sightings.Add(clue with { Kind = EvidenceKind.LunarOfDate, Lunar = lunar }, date.From, date.To + skip + n);
        if (RelativeAround(date, rest) is { } days)
            sightings.Add(clue with { Kind = EvidenceKind.RelativeDate, Number = days }, date.From - 3, date.To);
        else if (signs)
            sightings.Add(clue with { Kind = EvidenceKind.SignatureDate }, date.From, date.To);
        else if (date.From < captionTo)
            sightings.Add(clue with { Kind = EvidenceKind.CaptionDate }, date.From, date.To);
        else if (date.From >= 2 && page.Span(date.From - 2, date.From) is "截至" or "截止")
            sightings.Add(clue with { Kind = EvidenceKind.AsOf }, date.From - 2, date.To);
        else if (date.From >= leadFrom && date.From < leadTo && !ToCome(date))
            sightings.Add(clue, date.From, date.To);
    }

    /// <summary>Whether a line is the page's head or foot, though it was read together with something else: no sentence stands on it.</summary>
    private bool AtEdge(TextLine line) =>
        (line.From <= page.Lines[Math.Min(2, page.Lines.Length - 1)].From || line.To >= page.Lines[Math.Max(0, page.Lines.Length - 3)].To)
        && !page.Span(line).ContainsAny('。', '，', '；') && line.Count <= 60;

    /// <summary>到3月1日, 3月1日起, 将于3月1日: a day that need not have come.</summary>
    private bool ToCome(WrittenDate date) =>
        date.From > 0 && page.Ink[date.From - 1] is '到' or '至' or '自' or '从' or '—' || date.To < page.Count && page.Ink[date.To] is '起' or '前' or '至' or '—'
        || date.From > 1 && page.Span(date.From - 2, date.From) is "将于" or "定于";

    /// <summary>昨日（2月25日）, 今天是2月26日, 2月25日（昨日）.</summary>
    private int? RelativeAround(WrittenDate date, ReadOnlySpan<char> rest)
    {
        foreach (var (word, days) in DatedWords.Relative)
        {
            if (rest.Length > 3 && rest[0] is '（' or '(' && rest[1..].StartsWith(word) && rest[3] is '）' or ')')
                return days;
            for (var gap = 0; gap <= 1; gap++)
            {
                if (date.From >= 2 + gap && page.Span(date.From - 2 - gap, date.From - gap).SequenceEqual(word) && (gap == 0 || page.Ink[date.From - 1] is '（' or '(' or '是' or '为'))
                    return days;
            }
        }

        return null;
    }

    /// <summary>昨日（25日）, 今天是农历正月初二, 今天是星期三; 今年是…; and whether the paper tells of yesterday or of today.</summary>
    private void Relative(int at, ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("今年"))
        {
            ThisYear(at, rest);
            return;
        }

        foreach (var (word, days) in DatedWords.Relative)
        {
            if (!rest.StartsWith(word))
                continue;
            var skip = rest.Length > 2 && rest[2] is '（' or '(' or '是' or '为' ? 3 : 2;
            if (LunarDate.Read(rest[skip..], out var n) is { } lunar)
                sightings.Add(new Clue(EvidenceKind.RelativeDate, Number: days, Lunar: lunar), at, at + skip + n);
            else if (skip == 3 && DatedWords.Weekday(rest[skip..], out n) is >= 0 and var weekday && n == 3)
                sightings.Add(new Clue(EvidenceKind.WeekdayLine, Number: (weekday + days + 7) % 7), at, at + skip + n);
            else if (skip == 3 && rest[2] is '（' or '(' && WrittenDate.DayAt(page, at + 3) is { } day)
                sightings.Add(new Clue(EvidenceKind.RelativeDate, Day: day.Day, Number: days), at, day.To);
        }

        if (at < leadFrom || at >= leadTo)
            return;
        if (rest.StartsWith("昨日") || rest.StartsWith("昨天") || rest.StartsWith("昨晚"))
            sightings.Add(new Clue(EvidenceKind.TellsOfYesterday), at, at + 6);
        else if (rest.Length > 4 && (rest.StartsWith("今日") || rest.StartsWith("今天")) && rest[2] is '上' or '下' or '早' or '凌' or '中' || rest.StartsWith("今晨") || rest.StartsWith("今早"))
            sightings.Add(new Clue(EvidenceKind.TellsOfToday), at, at + 6);
    }

    private void ThisYear(int at, ReadOnlySpan<char> rest)
    {
        if (rest.Length > 7 && rest[2] is '是' or '（' or '(' or '为' && rest[7] == '年' && WrittenDate.YearBefore(page, at + 7) is > 0 and var year)
        {
            sightings.Add(new Clue(EvidenceKind.PresentYear, year), at, at + 8);
            return;
        }

        var end = rest.IndexOf("周年");
        if (end < 0 || rest.Length < 3 || rest[2] is not ('是' or '正' or '恰' or '适' or '迎' or '为' or '，'))
            return;
        foreach (var (name, from) in DatedWords.Foundations)
        {
            var i = rest.IndexOf(name);
            if (i < 0 || i + name.Length >= end)
                continue;
            var number = i + name.Length;
            if (Numerals.Read(rest, ref number) is > 4 and < 200 and var years && number == end)
                sightings.Add(new Clue(EvidenceKind.Anniversary, from + years), at, at + end + 2);
            return;
        }
    }

    private void Year(int at)
    {
        if (WrittenDate.YearBefore(page, at) is not (> 0 and var year))
            return;
        var rest = page.Span(at, Math.Min(page.Count, at + 8));
        if (rest.StartsWith("年这个") || rest.StartsWith("年的这个"))
            sightings.Add(new Clue(EvidenceKind.PresentYear, year), at - 4, at + 5);
        // 到2035年, 2018—2022年, 2025年底前: still to come.
        if (at > 4 && page.Ink[at - 5] is '到' or '至' or '—' or '－' or '-' or '～' or '~' || rest.Length > 2 && rest[1] is '底' or '末' && rest[2] == '前')
            return;
        years[year] = years.TryGetValue(year, out var y) ? (y.At, y.Count + 1) : (at, 1);
    }

    private WrittenDate? BracketedDate(int at)
    {
        if (at >= page.Count || page.Ink[at] is not ('（' or '('))
            return null;
        var month = page.Span(at, Math.Min(page.Count, at + 10)).IndexOf('月');
        return month > 0 && WrittenDate.AtMonth(page, at + month, at) is { } date && date.From == at + 1 ? date : null;
    }

    private void Words()
    {
        // Of one subject's words one is enough: they come together.
        var ink = page.Span(0, page.Count);
        var latest = (Index: -1, At: 0);
        for (var i = 0; i < DatedWords.Table.Length; i++)
        {
            if ((latest.Index < 0 || DatedWords.Table[i].From > DatedWords.Table[latest.Index].From) && ink.IndexOf(DatedWords.Table[i].Word) is >= 0 and var at)
                latest = (i, at);
        }

        if (latest.Index >= 0)
            sightings.Add(new Clue(EvidenceKind.DatedWord, Number: latest.Index), latest.At, latest.At + DatedWords.Table[latest.Index].Word.Length);
    }

    private void LatestYear()
    {
        if (years.Count == 0)
            return;
        var (year, (at, _)) = years.Last();
        sightings.Add(new Clue(EvidenceKind.LatestYear, year), at - 4, Math.Min(page.Count, at + 6));
    }
}
