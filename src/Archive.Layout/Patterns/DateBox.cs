using System.Buffers;
using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>The date as mastheads and heads of pages set it in pieces (报头日期): 2020年2月, below it a large 26, below that 星期三.</summary>
/// <param name="First">Index of its first line.</param>
/// <param name="Last">Index of its last line.</param>
/// <param name="Date">The date that its pieces make.</param>
/// <param name="At">Index of the line on which the date is whole, or -1 where it is in pieces.</param>
/// <param name="Page">The page number that stands among them, or 0.</param>
/// <remarks>Lines beside each other that hold nothing but pieces of a date, weekdays, page numbers, names of sections and of newspapers:
/// no sentence and no headline is made of these alone.</remarks>
internal readonly record struct DateBox(int First, int Last, DateOnly Date, int At, int Page)
{
    private const int LongestLine = 40;
    private const int MostLines = 8;

    private static readonly string[] English =
    [
        "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY", "MON", "TUE", "TUES", "WED", "THU", "THUR", "THURS", "FRI", "SAT", "SUN",
        "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER",
        "JAN", "FEB", "MAR", "APR", "JUN", "JUL", "AUG", "SEP", "SEPT", "OCT", "NOV", "DEC",
    ];

    private static readonly SearchValues<char> Years = SearchValues.Create("年-－./");

    // What sentences are full of, and no piece has.
    private static readonly SearchValues<char> Sentences = SearchValues.Create("。；：“”《》的了在是和有为");

    /// <summary>The boxes of a page. A whole date alone on its line is no box, but a line as others are.</summary>
    /// <param name="page">The page.</param>
    /// <param name="may">Whether a box may begin with a line and hold those down to the year; any may where this is not given.</param>
    public static List<DateBox> Find(PageText page, Predicate<int>? may = null)
    {
        List<DateBox> boxes = [];
        for (var i = 0; i < page.Lines.Length; i++)
        {
            // Every box has the year, 2020年 or 2020-2-26, so that most lines are passed over at one look.
            if (may?.Invoke(i) == false || page.Span(page.Lines[i]).IndexOfAny(Years) <= 0 || !new Pieces().Take(page, i))
                continue;
            var (from, pieces) = (i, new Pieces());
            var above = boxes.Count > 0 ? boxes[^1].Last : -1;
            while (from - 1 > above && i - from + 1 < MostLines && may?.Invoke(from - 1) != false && new Pieces().Take(page, from - 1))
                from--;
            while (from < i && !MayBegin(page.Ink[page.Lines[from].From]))
                from++;
            var last = from;
            while (last < page.Lines.Length && last - from < MostLines && pieces.Take(page, last))
                last++;
            if (last <= i)
                continue;
            if (pieces.Date is { } date && !(last == from + 1 && Furniture.DateLine(page.Span(page.Lines[from]))))
                boxes.Add(new DateBox(from, last - 1, date, pieces.At, pieces.Page));
            i = last - 1;
        }

        return boxes;
    }

    /// <summary>Whether a box can begin with a character.</summary>
    private static bool MayBegin(char c) => c is >= '0' and <= '9' or >= 'A' and <= 'Z' or >= '０' and <= '９' or >= 'Ａ' and <= 'Ｄ' or '〇' or '零' or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十'
        or '第' or '星' or '周' or '农' or '夏' or '正' or '甲' or '乙' or '丙' or '丁' or '戊' or '己' or '庚' or '辛' or '壬' or '癸';

    /// <summary>What the lines of a box come to.</summary>
    private struct Pieces
    {
        private int year;
        private int month;
        private int day;
        private int number;
        private int numbers;

        public Pieces()
        {
        }

        /// <summary>Index of the line with the whole date, or -1.</summary>
        public int At { get; private set; } = -1;

        /// <summary>The page number: one that was printed as such, else a number that is no day.</summary>
        public int Page { get; private set; }

        /// <summary>The date, where the pieces make one and only one.</summary>
        public readonly DateOnly? Date
        {
            get
            {
                var ofMonth = day > 0 ? day : numbers == 1 ? number : 0;
                return year > 0 && month > 0 && ofMonth > 0 && ofMonth <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, ofMonth) : null;
            }
        }

        /// <summary>Takes a line that consists of pieces; <see langword="false"/> where it does not, and then nothing is taken.</summary>
        public bool Take(PageText page, int index)
        {
            var line = page.Lines[index];
            if (line.Count > LongestLine || page.Span(line).ContainsAny(Sentences))
                return false;
            var before = this;
            // 要　闻 is one piece.
            if (Part(page.Span(line), index))
                return true;
            this = before;
            if (line.InnerSpaces == 0)
                return false;
            foreach (var (from, to) in Furniture.Parts(page, line))
            {
                if (Part(page.Span(from, to), index))
                    continue;
                this = before;
                return false;
            }

            return true;
        }

        private bool Part(ReadOnlySpan<char> ink, int line)
        {
            if (Furniture.IsSectionName(ink) || Furniture.Masthead(ink) is not null || IsEnglish(ink))
                return true;
            if (Furniture.Folio(ink, out var folio, out _))
            {
                Page = folio;
                return true;
            }

            var i = 0;
            if (Numerals.Read(ink, ref i) is >= 0 and <= 99 and var bare && i == ink.Length)
            {
                if (At >= 0)
                    Page = bare;
                (number, numbers) = (bare, numbers + 1);
                return ink.Length <= 2;
            }

            for (i = 0; i < ink.Length;)
            {
                if (!One(ink, ref i, line))
                    return false;
            }

            return true;
        }

        private bool One(ReadOnlySpan<char> ink, ref int i, int line)
        {
            if (PrintedDate.Read(ink, ref i, out var date))
            {
                // Two dates are none.
                if (year > 0)
                    return false;
                (year, month, day, At) = (date.Year, date.Month, date.Day, line);
                if (numbers == 1)
                    Page = number;
                return true;
            }

            if (PrintedDate.Weekday(ink, ref i) || PrintedDate.Lunar(ink, ref i))
                return true;
            if (ink[i] is '·' or '|' or '｜' or '（' or '）' or '(' or ')' or '，' or ',')
            {
                i++;
                return true;
            }

            var at = i;
            var value = Numerals.Read(ink, ref at);
            if (value < 0 || at >= ink.Length)
                return false;
            var places = at - i;
            i = at + 1;
            return ink[at] switch
            {
                '年' => places == 4 && value is >= 1840 and <= 2100 && Set(ref year, value),
                '月' => value is >= 1 and <= 12 && Set(ref month, value),
                '日' => value is >= 1 and <= 31 && Set(ref day, value),
                _ => false,
            };
        }

        private static bool Set(ref int field, int value)
        {
            if (field > 0 && field != value)
                return false;
            field = value;
            return true;
        }
    }

    private static bool IsEnglish(ReadOnlySpan<char> ink)
    {
        if (ink.Length > 10 || !char.IsAsciiLetter(ink[0]))
            return false;
        ink = ink.TrimEnd(".,");
        foreach (var word in English)
        {
            if (ink.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
