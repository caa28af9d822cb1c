using System.Buffers;
using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>What small advertisements (遗失声明, 注销公告, 招租) and notices (公告、启事) say, which papers set between and under stories.</summary>
internal static class NoticeWords
{
    // Words that reports use as well, such as 停电, are not among them.
    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["声明作废", "遗失", "注销登记", "债权", "价格面议", "因设备检修", "提前做好准备", "封闭施工", "不便之处", "敬请谅解", "另行通知", "休刊", "特此公告", "新闻线索", "投稿邮箱", "谨致歉意", "因病医治无效"], StringComparison.Ordinal);

    // How the paragraph of a small advertisement ends, or the first one of a notice.
    private static readonly SearchValues<string> Ends = SearchValues.Create(
        ["声明作废", "申报债权", "价格面议", "有意者请", "通告如下", "公告如下", "公示如下", "通知如下"], StringComparison.Ordinal);

    /// <summary>Whether a text says what a notice says.</summary>
    public static bool In(ReadOnlySpan<char> ink) => ink.ContainsAny(Words);

    /// <summary>Whether the end of a paragraph shows that it is a small advertisement, or a notice's first: one of these words is its last, or tells whom to call.</summary>
    public static bool AtEnd(ReadOnlySpan<char> ink) => ink.Length > 1 && (Chars.IsDigit(ink[^1]) || ink[^2] is '废' or '权' or '议' or '下') && ink.ContainsAny(Ends);
}
