using System.Diagnostics;
using System.Globalization;
using System.Text;
using Archive.Layout;

namespace Archive.Benchmarks;

/// <summary>How much longer splitting takes for eight times the text, for kinds of text that make much work.</summary>
/// <remarks>A file may hold anything: a year of pages in one, a table, a text that nobody wrote for a newspaper. Work in proportion to length gives
/// eight; what is looked for again at every place that looks like it gives up to sixty-four.</remarks>
internal static class SplitGrowth
{
    private const int Few = 40_000;
    private const int Times = 8;
    private const int Runs = 5;

    // What is repeated; {0} counts, so that no piece is the same as another.
    private static readonly (string Name, string Piece)[] Texts =
    [
        ("reports with headlines behind", "本报讯（记者 甲乙）昨日上午，棠州市召开第{0}次会议，\n要求抢抓晴好天气，做好今年\n的秋收工作。\n\n第{0}次秋收工作会议召开\n\n"),
        ("stacks broken between marks", "第{0}个“文明村镇”\n“最美庭院”“好家风”\n（高质量发展调研行）\n本报讯（记者 甲乙）昨日，棠州市评选\n结果揭晓，{0}个集体上榜。\n"),
        ("blocks in mid-sentence", "社区的老人到了中午都来食堂，\n饭菜热乎，价钱也不贵，第{0}次\n在一起说说话，比在家里强多了\n\n"),
        ("columns in turns", "午，棠州市第{0}期老旧小区的改 了三遍才定下来。他写的是楼\n造进行到一半，工人们把水泥 道里堆着的自行车，还有灯不\n"),
        ("lines by themselves", "午，棠州市第{0}期老旧小区的改\n\n了三遍才定下来，他写的是楼\n\n"),
        ("rows of names", "一等奖：吴雪 康才成 余安建 郑{0}\n二等奖：程渡 林晚舟 何静 崔松\n"),
        ("jumps and landings", "（上接第{0}版）会议要求，各级各部门要抓好落实。（下转第{0}版）\n"),
        ("dates", "2020年2月25日（星期二）农历二月初三 总第{0}期\n昨日（25日）上午，第{0}场演出。\n"),
        ("quotations left open", "他说：“第{0}次看到这样的场面，《棠州日报》的（\n"),
        ("lines of a few characters", "第{0}\n秋收\n\n"),
        ("one line", "第{0}期工程完工，居民们都说好，"),
    ];

    public static void Run()
    {
        Figures.Tell($"growth: milliseconds for {Few} characters and for {Times} times as many, median of {Runs}; work in proportion to length takes {Times} times as long");
        foreach (var (name, piece) in Texts)
        {
            var (few, many) = (Of(piece, Few), Of(piece, Few * Times));
            var (less, more) = (Time(few), Time(many));
            Figures.Tell($"{name,-32}{less,10:0.0}{more,10:0.0}{more / less,8:0.0} times");
        }
    }

    private static string Of(string piece, int length)
    {
        var text = new StringBuilder(length + piece.Length);
        for (var i = 1; text.Length < length; i++)
            text.AppendFormat(CultureInfo.InvariantCulture, piece, i);
        return text.ToString();
    }

    private static double Time(string text)
    {
        PageSplitter.Split(text);
        var times = new List<double>();
        for (var i = 0; i < Runs; i++)
        {
            var started = Stopwatch.GetTimestamp();
            PageSplitter.Split(text);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return Figures.Median(times);
    }
}
