using Archive.Layout.Kinds;
using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Identity;

/// <summary>Finds what a page's furniture (版面附属) says of the issue's date: date lines, weekdays, lunar dates, the number of the issue.</summary>
/// <param name="page">The page.</param>
/// <param name="kinds">What each line is.</param>
/// <param name="sightings">Told what is found.</param>
internal sealed class DateLineScanner(PageText page, LineKind[] kinds, Sightings sightings)
{
    // Lines of a page's head and foot.
    private const int Head = 12;
    private const int Foot = 6;

    private const int LongestWeekdayLine = 12;
    private const int LongestIssueNumber = 6;

    private readonly HashSet<int> boxed = [];

    /// <summary>Whether a line is furniture.</summary>
    public bool IsFurniture(int line) => kinds[line].IsFurniture();

    /// <summary>Reads the dates that are set in pieces, line below line.</summary>
    public void ReadBoxes()
    {
        foreach (var box in DateBox.Find(page, IsFurniture).Where(b => IsFurniture(b.Last)))
        {
            sightings.Add(new Clue(KindOfDate(box.First, box.Last), box.Date.Year, box.Date.Month, box.Date.Day), page.Lines[box.At < 0 ? box.First : box.At].From, page.Lines[box.At < 0 ? box.Last : box.At].To);
            for (var i = box.First; i <= box.Last; i++)
                boxed.Add(i);
        }
    }

    /// <summary>Reads a line of furniture.</summary>
    public void Read(int index)
    {
        var line = page.Lines[index];
        var ink = page.Span(line);
        var dated = boxed.Contains(index);
        (int Weekday, int Count) weekday = default;
        var spelled = false;
        for (var i = 0; i < ink.Length;)
        {
            var at = i;
            if (PrintedDate.Read(ink, ref at, out var date))
            {
                var kind = at - i == ink.Length ? KindOfDate(index, index) : EvidenceKind.DateLine;
                Add(new Clue(kind, date.Year, date.Month, date.Day));
                dated |= kind == EvidenceKind.DateLine;
                i = at;
            }
            else if (LunarDate.Read(ink[i..], out var length) is { } lunar)
            {
                Add(new Clue(EvidenceKind.LunarLine, Lunar: lunar));
                dated = true;
                i += length;
            }
            else if (ink[i] == '月' && WrittenDate.AtMonth(page, line.From + i, line.From) is { Year: 0 } day)
            {
                Add(new Clue(EvidenceKind.MonthAndDayLine, 0, day.Month, day.Day));
                dated = true;
                i = day.To - line.From;
            }
            else if (DatedWords.Weekday(ink[i..], out var n) is >= 0 and var w)
            {
                weekday = (w, weekday.Count + 1);
                spelled |= n == 3;
                i += n;
            }
            else if (ink[i] == '第' && IssueNumber(ink[i..]) is > 0 and var number)
            {
                Add(new Clue(EvidenceKind.IssueNumber, Number: number));
                i++;
            }
            else
            {
                i++;
            }
        }

        // 热线 周一至周五 is no date line.
        if (weekday.Count == 1 && (dated || spelled && ink.Length <= LongestWeekdayLine))
            Add(new Clue(EvidenceKind.WeekdayLine, Number: weekday.Weekday));

        void Add(Clue clue) => sightings.Add(clue, line.From, line.To);
    }

    /// <summary>What a date alone on its lines is: in the middle of a page, with no other furniture beside it, the foot of a notice.</summary>
    private EvidenceKind KindOfDate(int first, int last) =>
        first >= Head && last < page.Lines.Length - Foot && !IsFurniture(first - 1) && !IsFurniture(last + 1) ? EvidenceKind.SignatureDate : EvidenceKind.DateLine;

    /// <summary>第10195期: 10195; 0 where none stands at the beginning.</summary>
    private static int IssueNumber(ReadOnlySpan<char> ink)
    {
        var number = 0;
        for (var i = 1; i < ink.Length && i <= LongestIssueNumber + 1; i++)
        {
            if (ink[i] == '期')
                return number;
            var digit = Chars.DigitValue(ink[i]);
            if (digit < 0)
                return 0;
            number = (number * 10) + digit;
        }

        return 0;
    }
}
