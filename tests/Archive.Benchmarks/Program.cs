using System.CommandLine;
using Archive.Benchmarks;
using Archive.Layouts.Measuring;
using BenchmarkDotNet.Running;

var pages = new Option<string?>("--pages") { Description = "folder of page texts (.txt) [default: seeds/pages]", HelpName = "DIR" };
var corpus = new Option<string?>("--corpus") { Description = "articles as JSON Lines, also .gz [default: 50,000 made from the sample pages]", HelpName = "FILE" };
var queries = new Option<string?>("--queries") { Description = "a query a line [default: built-in ones]", HelpName = "FILE" };
var data = new Option<string?>("--data") { Description = "an archive that is there already, in place of importing the corpus", HelpName = "DIR" };
var seconds = new Option<int>("--seconds") { Description = "length of each measured run", DefaultValueFactory = _ => 5, HelpName = "N" };

var root = new RootCommand("Measures Archive. Run in Release, on a quiet machine; `taskset -c 0` in front keeps it on one core.");

var micro = new Command("micro", "BenchmarkDotNet on one page: time and memory of decoding and splitting.");
micro.SetAction(_ => BenchmarkRunner.Run<SplitBenchmark>());
root.Subcommands.Add(micro);

var split = new Command("split", "Pages split a second, on one thread: bytes in, articles out.") { pages, seconds };
split.SetAction(p => SplitRate.Run(p.GetValue(pages), p.GetValue(seconds)));
root.Subcommands.Add(split);

var growth = new Command("growth", "How much longer splitting takes for eight times the text, for kinds of text that make much work.");
growth.SetAction(_ => SplitGrowth.Run());
root.Subcommands.Add(growth);

root.Subcommands.Add(SplittingCommand.AddTo(new Command("splitting", "How well pages are split that are typeset from seeds with known truth, or those of a folder.")));

var generate = new Command("generate", "Writes the built-in corpus to standard output.");
generate.SetAction(_ => Corpus.Generate(Console.OpenStandardOutput()));
root.Subcommands.Add(generate);

var import = new Command("import", "Articles imported, stored and indexed a second; into a new archive in --data, which is kept.") { corpus, data };
import.SetAction((p, ct) => p.GetValue(data) is { } kept
    ? ImportRate.RunAsync(Path.GetFullPath(kept), p.GetValue(corpus), ct)
    : WithArchiveAsync(null, p.GetValue(corpus), (_, _) => Task.CompletedTask, ct));
root.Subcommands.Add(import);

var search = new Command("search", "Time of a ranked top 20 with exact total.") { corpus, data, queries };
search.SetAction((p, ct) => WithArchiveAsync(p.GetValue(data), p.GetValue(corpus), (folder, c) => SearchLatency.RunAsync(folder, p.GetValue(queries), c), ct));
root.Subcommands.Add(search);

var hostile = new Command("hostile", "Time of searches that are typed by mistake or on purpose, one by one.") { corpus, data };
hostile.SetAction((p, ct) => WithArchiveAsync(p.GetValue(data), p.GetValue(corpus), SearchLatency.HostileAsync, ct));
root.Subcommands.Add(hostile);

var asked = new Option<string>("--queries") { Description = "JSON Lines with a query in q", HelpName = "FILE", Required = true };
var answers = new Command("answers", "What queries find: q, the first ten ids and the total, a JSON line each.") { corpus, data, asked };
answers.SetAction((p, ct) => WithArchiveAsync(p.GetValue(data), p.GetValue(corpus), (folder, c) => SearchAnswers.RunAsync(folder, p.GetRequiredValue(asked), c), ct));
root.Subcommands.Add(answers);

var during = new Command("during", "Time of searches while the corpus is imported into the archive in --data.") { corpus, data, queries };
during.SetAction((p, ct) => SearchDuring.ImportAsync(p.GetValue(data) ?? throw new InvalidOperationException("Give --data: an archive of your own, which will grow."), p.GetValue(corpus), p.GetValue(queries), ct));
root.Subcommands.Add(during);

var export = new Command("export", "Articles a second that the whole archive, and all that a search finds, is written out.") { corpus, data };
export.SetAction((p, ct) => WithArchiveAsync(p.GetValue(data), p.GetValue(corpus), SearchDuring.ExportAsync, ct));
root.Subcommands.Add(export);

var serve = new Command("serve", "Start until it answers; requests a second on loopback; memory while serving.") { corpus, data, queries, seconds };
serve.SetAction((p, ct) => WithArchiveAsync(p.GetValue(data), p.GetValue(corpus), (folder, c) => ServeRates.RunAsync(folder, p.GetValue(queries), p.GetValue(seconds), c), ct));
root.Subcommands.Add(serve);

var load = new Command("load", "Under wrk: pages beside nginx serving the same bytes as files, and search pages never asked before. Needs wrk and nginx.") { corpus, data, queries, seconds };
load.SetAction((p, ct) => WithArchiveAsync(p.GetValue(data), p.GetValue(corpus), (folder, c) => LoadRates.RunAsync(folder, p.GetValue(queries), p.GetValue(seconds), c), ct));
root.Subcommands.Add(load);

var quality = new Option<string?>("--answers") { Description = "JSON Lines with a query in q: what each engine finds is written to answers-ENGINE.jsonl", HelpName = "FILE" };
var engines = new Command("engines", "The search engines that are built in, side by side: import, size, time of searches, start, memory.") { corpus, queries, quality, seconds };
engines.SetAction((p, ct) => EngineTable.RunAsync(p.GetValue(corpus), p.GetValue(queries), p.GetValue(quality), p.GetValue(seconds), ct));
root.Subcommands.Add(engines);

var all = new Command("all", "split, import, search and serve, one after another.") { pages, corpus, queries, seconds };
all.SetAction(async (p, ct) =>
{
    SplitRate.Run(p.GetValue(pages), p.GetValue(seconds));
    await WithArchiveAsync(
        null,
        p.GetValue(corpus),
        async (folder, c) =>
        {
            await SearchLatency.RunAsync(folder, p.GetValue(queries), c);
            await ServeRates.RunAsync(folder, p.GetValue(queries), p.GetValue(seconds), c);
        },
        ct);
});
root.Subcommands.Add(all);

return await root.Parse(args).InvokeAsync();

// An archive that is there, or one made of the corpus in a temporary folder.
static async Task WithArchiveAsync(string? data, string? corpus, Func<string, CancellationToken, Task> measure, CancellationToken ct)
{
    if (data is not null)
    {
        await measure(Path.GetFullPath(data), ct);
        return;
    }

    var folder = Directory.CreateTempSubdirectory("archive-benchmark-");
    try
    {
        await ImportRate.RunAsync(folder.FullName, corpus, ct);
        await measure(folder.FullName, ct);
    }
    finally
    {
        folder.Delete(recursive: true);
    }
}
