namespace Archive.Core.Tests.Search;

/// <summary>What may be typed, or sent, by mistake or on purpose.</summary>
internal static class HostileQueries
{
    public static IEnumerable<string> All =>
    [
        new string('桥', 10_000),
        string.Concat(Enumerable.Repeat("大桥 ", 2000)),
        string.Concat(Enumerable.Range(0, 3000).Select(i => (char)('一' + i))),
        string.Concat(Enumerable.Range(0, 500).Select(i => $"第{i}桥 OR ")),
        string.Concat(Enumerable.Repeat("AND ", 500)),
        string.Concat(Enumerable.Repeat("NOT ", 500)) + "桥",
        new string('-', 500) + "桥",
        new string('(', 5000) + "桥",
        new string('(', 500) + "桥" + new string(')', 500),
        string.Concat(Enumerable.Repeat("标题:", 500)) + "桥",
        "\"", "“", "”桥", "「桥", "\"桥", "桥\"", "\"桥\" \"", "'桥'", "`", "*", "**", "桥*", "^桥", "{headline} : 桥", "NEAR(桥 江)", "facet:A", "桥 + 江",
        "🌉", "👩‍👩‍👧‍👦 桥", "\uFDD0A", "\uE000\uE001", "\0桥\0", "桥\0江", "\u0001\u0002\u001f", "\uD842", "\uDFB7桥", "桥\uD842\uD842", "\u202E桥", "%_%", "';DROP TABLE Articles;--", "\\", "桥\r\n江\t海",
        "𠮷", "𠮷𠮷𠮷", "a", "1", ".", "1.", "①", "㎡", "٣", "ß", "İ", "ﬀ",
    ];
}
