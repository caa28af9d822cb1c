using Archive.Layouts.Typesetting;

namespace Archive.Layouts.Reading;

/// <summary>Misreads characters as optical character recognition does: look-alikes, plain marks for full ones, lost marks.</summary>
internal sealed class OcrNoise(Dice dice, double rate)
{
    private static readonly Dictionary<char, string> Alike = Build(
        "己已巳", "未末", "日曰", "人入八", "干千于", "土士", "大太犬", "天夫", "王玉主", "木本术", "田由甲申", "目且自", "刀力", "问间同", "治冶", "侯候", "拔拨", "晴睛", "今令", "特持", "设没", "风凤", "折拆", "徒徙", "处外", "名各", "要耍", "准淮", "1l]", "0O", "老考", "市巾", "体休", "住往", "元无", "上土", "历厉", "电申", "免兔", "贝见", "仓仑", "场扬", "钢钠", "镇镜");

    private static readonly Dictionary<char, string> Plain = new() { ['“'] = "”\"", ['”'] = "\"", ['，'] = ",", ['：'] = ":", ['；'] = ";", ['（'] = "(〈", ['）'] = ")", ['—'] = "-一", ['…'] = ".", ['、'] = "，.", ['①'] = "@O", ['②'] = "@Q", ['③'] = "@3", ['●'] = "e", ['□'] = "口", ['■'] = "量" };

    public SetLine Read(SetLine line)
    {
        var text = new List<char>();
        var at = new List<double>();
        for (var i = 0; i < line.Text.Length; i++)
        {
            var c = line.Text[i];
            if (Plain.TryGetValue(c, out var plain) && dice.Falls(Math.Min(.9, rate * 12)))
                c = dice.Pick(plain.ToCharArray());
            else if (Alike.TryGetValue(c, out var alike) && dice.Falls(rate * 3))
                c = dice.Pick(alike.ToCharArray());
            else if (c > '⿿' && dice.Falls(rate * .15) && line.Text.Length > 2)
                continue;
            text.Add(c);
            at.Add(line.At[i]);
        }

        return text.Count == 0 ? line : line with { Text = new string([.. text]), At = [.. at] };
    }

    private static Dictionary<char, string> Build(params ReadOnlySpan<string> groups)
    {
        var alike = new Dictionary<char, string>();
        foreach (var group in groups)
        {
            foreach (var c in group)
                alike[c] = alike.GetValueOrDefault(c) + group.Replace(c.ToString(), "", StringComparison.Ordinal);
        }

        return alike;
    }
}
