using System.Collections.Frozen;
using System.Text;

namespace Archive.Core.Search;

/// <summary>Radicals of the block <i>CJK Radicals Supplement</i> that stand in text for the whole character.</summary>
/// <remarks>
/// Text layers of PDF files hold them where a font maps a glyph back to the wrong code point. Compatibility
/// normalisation knows the Kangxi radicals (U+2F00…) but only two of these.
/// </remarks>
internal static class RadicalFolding
{
    private const string Pairs =
        "⺁厂⺄乙⺅亻⺈刀⺉刂⺌小⺍小⺒巳⺓幺⺔彑⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺟母⺡氵⺢水⺣灬⺤爫⺥爫⺦丬⺨犭⺩王⺬示⺭礻⺮竹⺯糹⺰纟⺱罓"
        + "⺲罒⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门"
        + "⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

    private static readonly FrozenDictionary<int, Rune> Whole = Read().ToFrozenDictionary();

    /// <summary>The whole character for a radical; any other character as it is.</summary>
    public static Rune Fold(Rune rune) =>
        rune.Value is >= 0x2E80 and <= 0x2EFF && Whole.TryGetValue(rune.Value, out var whole) ? whole : rune;

    private static Dictionary<int, Rune> Read()
    {
        var runes = Pairs.EnumerateRunes().ToArray();
        return runes.Chunk(2).ToDictionary(pair => pair[0].Value, pair => pair[1]);
    }
}
