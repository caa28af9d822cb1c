using System.Globalization;
using Archive.Layouts;

namespace Archive.Benchmarks.Splitting;

/// <summary>What was asked for on the command line.</summary>
internal sealed record SplittingRequest(string Seed, bool HeldOut, string? Mode, int Worst, string? Write, string? Pages, string? Gold, bool Ocr);

/// <summary>Command line of the splitting score.</summary>
internal static class SplittingCommand
{
    /// <summary>Runs it; 2 for wrong usage.</summary>
    public static int Run(SplittingRequest request)
    {
        if (request.Pages is null != request.Gold is null)
            return Refuse("--pages and --gold go together.");
        if (request is { Pages: { } pages, Gold: { } gold })
        {
            SplittingScore.RunFolder(pages, gold, request.Ocr, request.Worst);
            return 0;
        }

        var ends = request.Seed.Split("..");
        if (ends.Length is < 1 or > 2 || !long.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            || !long.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last) || last < first || last - first >= 100_000)
            return Refuse($"--seed {request.Seed}: give a number, or two such as 1..200.");
        var modes = new List<ReadingMode>();
        foreach (var name in (request.Mode ?? "flow,raw,default,hocr").Split(','))
        {
            if (!Enum.TryParse<ReadingMode>(name, ignoreCase: true, out var mode) || !char.IsLetter(name[0]))
                return Refuse($"--mode {name}: give flow, raw, default or hocr.");
            modes.Add(mode);
        }

        if (request.Write is { } folder)
            SplittingScore.Write(folder, first, last, request.HeldOut, modes);
        else
            SplittingScore.Run(first, last, request.HeldOut, modes, request.Worst);
        return 0;
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }
}
