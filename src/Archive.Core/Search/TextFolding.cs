using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Archive.Core.Search;

/// <summary>The one way text and queries are folded (归一化) before they are compared.</summary>
/// <remarks>
/// <para>Character by character: compatibility forms become plain ones (width, Kangxi radicals, compatibility
/// ideographs, ligatures), Traditional ones Simplified, case and the accents of alphabets go, and so do white space, control
/// characters, quotation marks and brackets, so that layout never hides a word. A decimal point between two digits stays,
/// because 4.8 is not 48.</para>
/// <para>Marks that part sentences and lists (。，、：！？…——) fold to one <see cref="Break"/>: 李强 is not found in 桃李，强风.
/// Marks inside names (·, -, /) are dropped, and kept only where they are asked for.</para>
/// <para>Circled and bracketed numbers such as ① are left as they are: the end mark ①3 is not the number 13.</para>
/// <para>Only the copy that is searched is folded, never the text that is stored.</para>
/// </remarks>
public static class TextFolding
{
    /// <summary>What a decimal point folds to: no other character folds to it.</summary>
    public const char DecimalPoint = '\u2024';

    /// <summary>What one and more marks between sentences, clauses and items fold to.</summary>
    public const char Break = '|';

    /// <summary>A folded text as it can be typed: what folds to the same.</summary>
    public static string Typed(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        return folded.Replace(DecimalPoint, '.');
    }

    private const char Dropped = '\0';
    private const char InContext = '\uFFFF';

    // Below the letters, so that one comparison tells them: the marks inside names.
    private const char LastMark = '\u0007';
    private const string Marks = "\0·-/&+@_";

    private static readonly Dictionary<char, string> Expansions = [];
    private static readonly char[] Table = BuildTable();

    /// <summary>Folds a text. Line feeds go too: fold line by line where lines must not run together.</summary>
    public static string Fold(ReadOnlySpan<char> text) => Fold(text, withMarks: false);

    /// <summary>Folds a text, and keeps the marks inside names: · for every kind of middle dot, - for every hyphen, and / &amp; + @ _.</summary>
    public static string FoldWithMarks(ReadOnlySpan<char> text) => Fold(text, withMarks: true);

    /// <summary>Whether a folded character is a mark inside a name.</summary>
    public static bool IsMark(char folded) => folded is '·' or '-' or '/' or '&' or '+' or '@' or '_';

    /// <summary>Folds a text and remembers where everything came from.</summary>
    public static FoldedText FoldWithOrigins(ReadOnlySpan<char> text)
    {
        var folder = new Folder(text, withMarks: false, withOrigins: true);
        folder.Run();
        return folder.Take();
    }

    /// <summary>Folds a text to be looked at and given back: into borrowed memory, not a string of its own.</summary>
    public static FoldedText FoldBorrowed(ReadOnlySpan<char> text)
    {
        var folder = new Folder(text, withMarks: false, withOrigins: false);
        folder.Run();
        return folder.Take();
    }

    private static string Fold(ReadOnlySpan<char> text, bool withMarks)
    {
        var folder = new Folder(text, withMarks, withOrigins: false);
        folder.Run();
        return folder.TakeString();
    }

    /// <summary>One folding.</summary>
    private ref struct Folder(ReadOnlySpan<char> text, bool withMarks, bool withOrigins)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private char[] _buffer = ArrayPool<char>.Shared.Rent(text.Length + 32);
        private int _length;
        private int[] _starts = withOrigins ? ArrayPool<int>.Shared.Rent(text.Length + 32) : [];
        private int[] _ends = withOrigins ? ArrayPool<int>.Shared.Rent(text.Length + 32) : [];

        public readonly FoldedText Take() => new(_buffer, _length, _starts, _ends);

        public readonly string TakeString()
        {
            var result = new string(_buffer, 0, _length);
            ArrayPool<char>.Shared.Return(_buffer);
            return result;
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Run()
        {
            for (var i = 0; i < _text.Length; i++)
            {
                var folded = Table[_text[i]];
                if (folded > LastMark && folded is not (InContext or Break))
                    Put(folded, i, i + 1);
                else if (folded != Dropped)
                    Slow(folded, ref i);
            }

            // What follows the last character parts nothing.
            while (_length > 0 && (_buffer[_length - 1] == Break || (withMarks && IsMark(_buffer[_length - 1]))))
                _length--;
        }

        private void Slow(char folded, ref int i)
        {
            if (folded == InContext)
                folded = Contextual(i);
            switch (folded)
            {
                case Dropped:
                    break;
                case <= LastMark:
                    if (withMarks && _length > 0 && !IsMark(_buffer[_length - 1]) && _buffer[_length - 1] != Break)
                        Put(Marks[folded], i, i + 1);
                    break;
                case Break:
                    if (_length > 0 && withMarks && IsMark(_buffer[_length - 1]))
                        _length--;
                    if (_length > 0 && _buffer[_length - 1] != Break)
                        Put(Break, i, i + 1);
                    break;
                case InContext:
                    var start = i;
                    foreach (var c in Expansion(ref i))
                        Put(c, start, i + 1);
                    break;
                default:
                    Put(folded, i, i + 1);
                    break;
            }
        }

        private void Put(char c, int start, int end)
        {
            if (_length == _buffer.Length || (withOrigins && _length == Math.Min(_starts.Length, _ends.Length)))
                Grow();
            if (withOrigins)
                (_starts[_length], _ends[_length]) = (start, end);
            _buffer[_length++] = c;
        }

        private void Grow()
        {
            var larger = ArrayPool<char>.Shared.Rent(_length * 2);
            _buffer.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<char>.Shared.Return(_buffer);
            _buffer = larger;
            if (!withOrigins)
                return;
            Grow(ref _starts, _length, _buffer.Length);
            Grow(ref _ends, _length, _buffer.Length);
        }

        private static void Grow(ref int[] array, int used, int size)
        {
            var larger = ArrayPool<int>.Shared.Rent(size);
            array.AsSpan(0, used).CopyTo(larger);
            ArrayPool<int>.Shared.Return(array);
            array = larger;
        }

        /// <summary>What a mark folds to whose sense depends on its neighbours; <see cref="InContext"/> for a character that expands.</summary>
        private readonly char Contextual(int i)
        {
            switch (_text[i])
            {
                case '.' or '．':
                    return IsDigit(i - 1) && IsDigit(i + 1) ? DecimalPoint : IsLatin(i - 1) && IsLatin(i + 1) ? Dropped : Break;
                // 1,000 is 1000.
                case ',':
                    return IsDigit(i - 1) && IsDigit(i + 1) && IsDigit(i + 2) && IsDigit(i + 3) ? Dropped : Break;
                // Between two words of an alphabet a space says something; single letters are letter-spaced print.
                case ' ' or '\u3000' or '\u00A0':
                    return IsLetter(i - 1) && IsLetter(i - 2) && IsLetter(i + 1) && IsLetter(i + 2) ? Break : Dropped;
                default:
                    return InContext;
            }
        }

        private readonly bool IsDigit(int i) => (uint)i < (uint)_text.Length && char.IsAsciiDigit(Table[_text[i]]);

        private readonly bool IsLetter(int i) => (uint)i < (uint)_text.Length && char.IsAsciiLetter(Table[_text[i]]);

        private readonly bool IsLatin(int i) => IsDigit(i) || IsLetter(i);

        private readonly string Expansion(ref int i)
        {
            var c = _text[i];
            if (!char.IsSurrogate(c))
                return Expansions[c];
            // Half a surrogate pair is no character, and no database can hold it.
            if (i + 1 >= _text.Length || !Rune.TryCreate(c, _text[i + 1], out var rune))
                return "";
            i++;
            return FoldRune(rune);
        }
    }

    private static char[] BuildTable()
    {
        var table = new char[0x10000];
        for (var u = 0; u < table.Length; u++)
        {
            var c = (char)u;
            if (char.IsSurrogate(c))
            {
                table[u] = InContext;
            }
            else if (c is (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3'))
            {
                table[u] = (char)HanVariants.Fold(new Rune(c)).Value;
            }
            else
            {
                var folded = FoldRune(new Rune(c));
                table[u] = folded.Length switch { 0 => Dropped, 1 => folded[0], _ => InContext };
                if (folded.Length > 1)
                    Expansions[c] = folded;
            }
        }

        foreach (var c in "。！？；，、：!?;:…⋯—―|｜｡､￤﹐﹑﹒﹔﹕﹖﹗︰‖¦")
            table[c] = Break;
        foreach (var c in ".．, \u3000\u00A0")
            table[c] = InContext;
        foreach (var (mark, like) in (ReadOnlySpan<(char, string)>)[('\u0001', "·・•‧∙⋅●･"), ('\u0002', "-‐‑‒–−－~～〜﹣"), ('\u0003', "/／\\＼∕⁄"), ('\u0004', "&＆"), ('\u0005', "+＋"), ('\u0006', "@＠"), (LastMark, "_＿")])
        {
            foreach (var c in like)
                table[c] = mark;
        }

        return table;
    }

    private static string FoldRune(Rune rune)
    {
        // ① ⑴ ⒈ 🄀 and their like stand for marks, not for digits.
        if (rune.Value is (>= 0x2460 and <= 0x249B) or (>= 0x24EA and <= 0x24FF) or (>= 0x2776 and <= 0x2793)
            or (>= 0x3220 and <= 0x3229) or (>= 0x3251 and <= 0x325F) or (>= 0x3280 and <= 0x3289)
            or (>= 0x32B1 and <= 0x32BF) or (>= 0x1F100 and <= 0x1F10C))
            return rune.ToString();

        // Noncharacters are kept for the index's own marks.
        if ((rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF)
            return "";

        var folded = new StringBuilder();
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            var lower = HanVariants.Fold(Rune.ToLowerInvariant(part));
            if (IsKept(lower))
                folded.Append(lower.ToString());
        }

        return folded.ToString();
    }

    private static bool IsKept(Rune rune)
    {
        if (rune.IsAscii)
            return char.IsAsciiLetterOrDigit((char)rune.Value);
        return Rune.GetUnicodeCategory(rune) switch
        {
            // Accents of alphabets and of kana, and selectors of glyph variants; other scripts need their marks.
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark =>
                rune.Value is not ((>= 0x300 and <= 0x36F) or (>= 0x3099 and <= 0x309A)
                    or (>= 0xFE00 and <= 0xFE0F) or (>= 0x20D0 and <= 0x20FF) or (>= 0xE0100 and <= 0xE01EF)),
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate => false,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
            UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
                or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
                or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation => false,
            UnicodeCategory.MathSymbol or UnicodeCategory.ModifierSymbol => false,
            _ => true,
        };
    }
}
