using System.CommandLine;
using Archive.Core.Export;

namespace Archive.Web.Commands;

/// <summary><c>export</c>: writes articles out.</summary>
internal static class ExportCommand
{
    private static readonly Dictionary<string, ExportFormat> Formats = new(StringComparer.Ordinal)
    {
        ["txt"] = ExportFormat.Text,
        ["jsonl"] = ExportFormat.JsonLines,
        ["csv"] = ExportFormat.Csv,
    };

    public static Command Create(VerbContext verbs)
    {
        var query = new Option<string?>("--query") { Description = "only what this search finds", HelpName = "Q" };
        var from = Options.Period("--from", "first date of issue", last: false);
        var to = Options.Period("--to", "last date of issue", last: true);
        var newspaper = Options.Name("--newspaper", "slug or name of a newspaper");
        var format = Options.OneOf("--format", "txt: a file an article; jsonl: what import takes; csv: a table for spreadsheets", Formats);
        format.Required = true;
        var target = new Option<string>("--out")
        {
            Description = "FILE.zip or a folder; also FILE.jsonl or FILE.csv in that format",
            HelpName = "FILE.zip|DIR",
            Required = true,
        };
        var force = Options.Flag("--force", "replace what is there");
        var command = new Command("export", "Writes articles out, however many.");
        foreach (var option in (Option[])[query, from, to, newspaper, format, target, force])
            command.Options.Add(option);
        command.SetAction(async (parsed, ct) =>
        {
            var request = new ExportRequest
            {
                Selection = new ExportSelection
                {
                    Query = parsed.GetValue(query),
                    From = parsed.GetValue(from),
                    To = parsed.GetValue(to),
                    Newspaper = parsed.GetValue(newspaper),
                },
                Format = parsed.GetRequiredValue(format),
                Target = parsed.GetRequiredValue(target),
                Overwrite = parsed.GetValue(force),
                Site = Site(verbs.Settings),
            };
            await using var session = await verbs.OpenExistingAsync(parsed, ct);
            var exporter = session.Get<ExportService>();
            var report = await CountProgress.ShowAsync<long, ExportReport>(
                verbs.Terminal, "Exporting …", n => $"Exported {n} articles", progress => exporter.ExportAsync(request, progress, ct));
            foreach (var notice in SearchNotices.Say(report.Notices))
                await verbs.Terminal.Error.WriteLineAsync(notice);
            await verbs.Terminal.Out.WriteLineAsync($"Wrote {report.Articles} articles to {report.Target}.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Uri? Site(IConfiguration settings) => settings["Site:BaseUrl"] is { Length: > 0 } address
        ? new Uri(address.EndsWith('/') ? address : address + "/", UriKind.Absolute)
        : null;
}
