using Archive.Layout.Text;
using Archive.Layout.Weaving;
using Archive.Layouts.Typesetting;

namespace Archive.Layouts.Learning;

/// <summary>Which block of running text goes on with which, as the page was set.</summary>
internal static class ThreadTruth
{
    /// <summary>For every block of running text the one before it, as <see cref="ThreadLesson.Before"/> has it.</summary>
    /// <param name="page">The page, columns that were read across taken apart.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="body">Which of them are taken for running text.</param>
    /// <param name="origins">Lines of its text's characters: <see cref="LineOrigins"/>.</param>
    /// <param name="lines">Lines as they were set, each story's in reading order.</param>
    public static int[] Of(PageText page, List<BodyBlock> blocks, int[] body, int[] origins, IReadOnlyList<SetLine> lines)
    {
        var size = LaceTruth.BodySize(lines);
        var begins = Array.ConvertAll(body, b => Begin(page, blocks[b], origins, lines, size));
        var before = new int[body.Length];
        for (var j = 0; j < body.Length; j++)
        {
            before[j] = begins[j] < 0 ? ThreadLesson.Unknown : -1;
            for (var i = 0; i < body.Length; i++)
            {
                if (begins[i] >= 0 && begins[i] < begins[j] && lines[begins[i]].Story == lines[begins[j]].Story && (before[j] < 0 || begins[i] > begins[before[j]]))
                    before[j] = i;
            }
        }

        return before;
    }

    /// <summary>The first line of running text in a block; -1 where it holds none, or less of that story than of others.</summary>
    private static int Begin(PageText page, BodyBlock block, int[] origins, IReadOnlyList<SetLine> lines, double size)
    {
        var (begin, of, all) = (-1, 0, 0);
        for (var i = page.Lines[block.From].From; i < page.Lines[block.To - 1].To; i++)
        {
            all++;
            var line = origins[page.Offsets[i]];
            if (line < 0 || lines[line].Story < 0 || Math.Abs(lines[line].Size - size) >= .01)
                continue;
            if (begin < 0)
                begin = line;
            of += lines[line].Story == lines[begin].Story ? 1 : 0;
        }

        return 2 * of > all ? begin : -1;
    }
}
