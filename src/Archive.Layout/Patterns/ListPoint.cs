using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>How points of a list, questions and answers begin: 一、 （二） 3. ④ 第一条 问： 答：.</summary>
internal static class ListPoint
{
    /// <summary>Whether a line begins so.</summary>
    public static bool Begins(ReadOnlySpan<char> ink)
    {
        if (ink.Length < 4 || !MayBeginWith(ink[0]))
            return false;
        if (ink[0] is '问' or '答' && ink[1] is '：' or ':' || ink[0] is '记' or '主' or '嘉' && (ink.StartsWith("记者：") || ink.StartsWith("主持人：") || ink.StartsWith("嘉宾：")))
            return true;
        // 第一条, of a law.
        var i = ink[0] is '（' or '(' or '第' ? 1 : 0;
        var from = i;
        if (Numerals.Read(ink, ref i) is < 1 or > 99 || i >= ink.Length - 1 || i - from > 2)
            return Chars.IsCircled(ink[0]);
        return from == 1 ? ink[i] is '）' or ')' || ink[0] == '第' && ink[i] == '条' : ink[i] is '、' || ink[i] is '.' or '．' && !Chars.IsDigit(ink[i + 1]);
    }

    /// <summary>Whether such a line can begin with a character.</summary>
    public static bool MayBeginWith(char c) =>
        c is '问' or '答' or '记' or '主' or '嘉' or '（' or '(' or '第' || Numerals.MayBeginWith(c) || Chars.IsCircled(c);
}
