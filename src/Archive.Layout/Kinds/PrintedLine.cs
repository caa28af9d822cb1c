using System.Runtime.Intrinsics;
using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>A line as it was printed, and how well it fills a column.</summary>
/// <remarks>Scores are natural logarithms of about how often such a thing is. A line that is not its paragraph's last falls short of its
/// column only by what would not have fitted: less than a character, or more where the next line begins with what may not be parted.</remarks>
/// <param name="Width">Quarter ems; a mark that gave way before another counts half.</param>
/// <param name="Loose">Quarter ems by which it may be wider or narrower: figures and letters have widths of their own, and gaps beside them.</param>
/// <param name="Marks">Marks that may have given way besides, so that more fits.</param>
/// <param name="End">What it ends in.</param>
/// <param name="Unparted">Ems that may not be parted at the head of the next line.</param>
internal readonly record struct PrintedLine(int Width, int Loose, int Marks, LineEnd End, int Unparted)
{
    /// <summary>Quarter ems in a character.</summary>
    public const int Em = 4;

    /// <summary>Quarter ems that a mark gives way by.</summary>
    public const int Half = 2;

    private const char Any = '一';
    private const int LettersOfLoose = 4;
    private const int LongestWord = 20;

    // A line in five ends its paragraph, and one in twenty-five ends with a sentence by chance.
    private const float IsLast = -1.6f;
    private const float IsNotLast = -0.2f;
    private const float StopsByChance = -3.2f;
    private const float EndsOpen = -6;
    private const float EndsInColon = -3;
    private const float EndsInMark = -2;
    private const float IsTitle = -3.5f;

    // By how many characters a line falls short for no reason that can be seen.
    private const float ShortByOne = -3;
    private const float ShortByTwo = -4.5f;
    private const float ShortByMore = -7;
    private const float ShortWithReason = -0.7f;
    private const float GaveWay = -0.6f;
    private const float TooWide = -5;

    /// <summary>Measures a printed line.</summary>
    /// <param name="page">The page.</param>
    /// <param name="cuts">Where its reader cut lines: what gave way there shows.</param>
    /// <param name="from">Index of its first inked character.</param>
    /// <param name="to">Index behind its last inked character.</param>
    public static PrintedLine Of(PageText page, CutHabit cuts, int from, int to)
    {
        int width = (to - from) * Em, words = 0, letters = 0, marks = 0;
        for (var i = NextMark(page, from, to); i < to; i = NextMark(page, i + 1, to))
        {
            var c = page.Ink[i];
            var last = i > from ? page.Ink[i - 1] : Any;
            var next = i + 1 < to ? page.Ink[i + 1] : Any;
            width += (Chars.HalfEms(c) * Em / 2) - Em;
            letters += c < 128 ? 1 : 0;
            if (char.IsAsciiLetterOrDigit(c))
            {
                words += char.IsAsciiLetterOrDigit(last) ? 0 : 1;
                width += i > from && !char.IsAsciiLetterOrDigit(last) && page.GapBefore(i) ? 1 : 0;
                width += i + 1 < to && !char.IsAsciiLetterOrDigit(next) && page.GapBefore(i + 1) ? 1 : 0;
            }
            else if (Chars.IsClosing(c) || Chars.IsOpening(c))
            {
                var gaveWay = CutHabit.IsPair(c, next) || cuts != default && Chars.IsClosing(c) && i + 1 < to && page.IsLineBreak(i + 1);
                (width, marks) = gaveWay ? (width - Half, marks) : (width, marks + 1);
            }
        }

        // Behind the last mark nothing shows whether it gave way.
        if (cuts.AtPairs)
            marks = Chars.IsClosing(page.Ink[to - 1]) ? 1 : 0;
        return new PrintedLine(width, words + (letters / LettersOfLoose), marks, EndOf(page, from, to), UnpartedAt(page, to));
    }

    /// <summary>How well it ends its paragraph, whatever the column.</summary>
    /// <param name="title">Whether it may be a 小标题.</param>
    public float Ends(bool title) => IsLast + End switch
    {
        LineEnd.Stop => 0,
        LineEnd.Mark => EndsInMark,
        LineEnd.Colon => EndsInColon,
        _ => title ? IsTitle : EndsOpen,
    };

    /// <summary>How well it goes on in the line below, in columns that it falls short of by so much.</summary>
    /// <param name="less">Quarter ems; negative where it does not fit.</param>
    /// <param name="squeezed">What <see cref="Squeezed"/> says of these columns.</param>
    public Vector256<float> GoesOn(Vector256<float> less, Vector256<float> squeezed)
    {
        var characters = Vector256.Floor((less + Vector256.Create(1f - Loose)) / Em);
        var shortfall = Vector256.ConditionalSelect(Vector256.LessThan(characters, Vector256.Create(3f)), Vector256.Create(ShortByTwo), Vector256.Create(ShortByMore));
        shortfall = Vector256.ConditionalSelect(Vector256.LessThan(characters, Vector256.Create(2f)), Vector256.Create(ShortByOne), shortfall);
        shortfall = Vector256.ConditionalSelect(Vector256.LessThanOrEqual(characters, Vector256.Create((float)Unparted)), Vector256.Create(ShortWithReason), shortfall);
        shortfall = Vector256.ConditionalSelect(Vector256.LessThan(characters, Vector256<float>.One), Vector256<float>.Zero, shortfall);
        return squeezed + shortfall + Vector256.Create(IsNotLast + (End == LineEnd.Stop ? StopsByChance : 0));
    }

    /// <summary>What it costs in columns in which it does not fit, but stands all the same: marks gave way.</summary>
    /// <param name="less">Quarter ems by which it falls short; negative where it does not fit.</param>
    public Vector256<float> Squeezed(Vector256<float> less)
    {
        var over = Vector256.Max(Vector256<float>.Zero, -less - Vector256.Create((float)Loose));
        var marks = Vector256.Min(Vector256.Create((float)Marks), Vector256.Ceiling(over / Half));
        return (marks * GaveWay) + (Vector256.Max(Vector256<float>.Zero, over - (marks * Half)) * (TooWide / Em));
    }

    /// <summary>Index of the next character that is not Chinese.</summary>
    private static int NextMark(PageText page, int from, int to)
    {
        var at = page.Span(from, to).IndexOfAnyExceptInRange('\u3400', '\u9fff');
        return at < 0 ? to : from + at;
    }

    private static LineEnd EndOf(PageText page, int from, int to)
    {
        if (Endings.EndsSentence(page, from, to) || Endings.AnnouncesList(page.Span(from, to)))
            return LineEnd.Stop;
        return page.Ink[to - 1] is '：' or ':' ? LineEnd.Colon : page.Ink[to - 1] is '”' or '’' or '）' or '》' ? LineEnd.Mark : LineEnd.Open;
    }

    /// <summary>Ems of what may not be parted from an inked character on: a number or word, or a character with the mark before or behind it.</summary>
    private static int UnpartedAt(PageText page, int at)
    {
        var word = 0;
        while (word < LongestWord && at + word < page.Count && char.IsAsciiLetterOrDigit(page.Ink[at + word]))
            word++;
        if (word > 0)
            return (word + 1) / 2;
        return at + 1 < page.Count && (Chars.IsOpening(page.Ink[at]) || Chars.IsClosing(page.Ink[at + 1])) ? 1 : 0;
    }
}

/// <summary>What a printed line ends in.</summary>
internal enum LineEnd : byte
{
    /// <summary>Nothing that ends a sentence.</summary>
    Open,

    /// <summary>A sentence's end.</summary>
    Stop,

    /// <summary>A closing quotation mark or bracket.</summary>
    Mark,

    /// <summary>A colon.</summary>
    Colon,
}
