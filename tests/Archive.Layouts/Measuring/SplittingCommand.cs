using System.CommandLine;
using System.Globalization;

namespace Archive.Layouts.Measuring;

/// <summary>What was asked for on the command line.</summary>
internal sealed record SplittingRequest(string Seed, bool HeldOut, string? Mode, int Worst, string? Write, string? Pages, string? Gold, bool Ocr, string? Learn);

/// <summary>Command line of the splitting score.</summary>
public static class SplittingCommand
{
    /// <summary>Adds options and action to a command.</summary>
    /// <param name="command">A command, or a program's root.</param>
    public static T AddTo<T>(T command)
        where T : Command
    {
        ArgumentNullException.ThrowIfNull(command);
        var seed = new Option<string>("--seed") { Description = "seeds of the pages", HelpName = "A..B", DefaultValueFactory = _ => "1..200" };
        var heldOut = new Option<bool>("--held-out") { Description = "pages of papers that nothing is ever learned from" };
        var mode = new Option<string?>("--mode") { Description = "flow, raw, default, hocr, ocr, and by pdftotext: poppler or pdf; several with commas [default: the first five]", HelpName = "MODE" };
        var worst = new Option<int>("--worst") { Description = "shows the pages with most wrong", HelpName = "N" };
        var write = new Option<string?>("--write") { Description = "writes pages and truth there in place of scoring", HelpName = "DIR" };
        var pages = new Option<string?>("--pages") { Description = "folder of NAME.txt to score in place of typeset pages; needs --gold", HelpName = "DIR" };
        var gold = new Option<string?>("--gold") { Description = "folder of NAME.json: what is true of them", HelpName = "DIR" };
        var ocr = new Option<bool>("--ocr") { Description = "with --pages: characters may be misread" };
        var learn = new Option<string?>("--learn") { Description = "learns the splitter's weights from pages that are not held out, and prints them: stacks, doubts, laces, threads or all", HelpName = "WHAT" };
        foreach (var option in (Option[])[seed, heldOut, mode, worst, write, pages, gold, ocr, learn])
            command.Options.Add(option);
        command.SetAction(p => Run(new(p.GetValue(seed)!, p.GetValue(heldOut), p.GetValue(mode), p.GetValue(worst), p.GetValue(write), p.GetValue(pages), p.GetValue(gold), p.GetValue(ocr), p.GetValue(learn))));
        return command;
    }

    // 2 for wrong usage.
    private static int Run(SplittingRequest request)
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
        if (request.Learn is { } what)
        {
            if (what is not ("stacks" or "doubts" or "laces" or "threads" or "all"))
                return Refuse($"--learn {what}: give stacks, doubts, laces, threads or all.");
            if (what is "laces" or "threads" or "all" && Reading.Poppler.Missing() is { } missing)
                return Refuse(missing);
            if (what is "stacks" or "all")
                Learning.Learner.Stacks(first, last);
            if (what is "doubts" or "all")
                Learning.Learner.Doubts(first, last);
            if (what is "laces" or "all")
                Learning.LaceLearner.Learn(first, last);
            if (what is "threads" or "all")
                Learning.ThreadLearner.Learn(first, last);
            return 0;
        }

        var modes = new List<ReadingMode>();
        foreach (var name in (request.Mode ?? "flow,raw,default,hocr,ocr").Split(','))
        {
            if (!Enum.TryParse<ReadingMode>(name, ignoreCase: true, out var mode) || !char.IsLetter(name[0]))
                return Refuse($"--mode {name}: give flow, raw, default, hocr, ocr, poppler or pdf.");
            modes.Add(mode);
        }

        if (modes.Exists(m => m is ReadingMode.Poppler or ReadingMode.Pdf) && Reading.Poppler.Missing() is { } without)
            return Refuse(without);
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
