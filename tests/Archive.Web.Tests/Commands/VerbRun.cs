using Archive.Web.Commands;

namespace Archive.Web.Tests.Commands;

/// <summary>Runs verbs in this process, each test in a folder of its own.</summary>
public abstract class VerbRun : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("archive-verbs-");

    /// <summary>The test's folder.</summary>
    protected string Folder => _folder.FullName;

    /// <summary>The data folder that <see cref="RunAsync"/> names.</summary>
    protected string Data => Path.Combine(Folder, "data");

    /// <summary>Runs a verb over <see cref="Data"/>.</summary>
    protected Task<VerbResult> RunAsync(params string[] args) => RunPlainAsync([.. args, "--data", Data]);

    /// <summary>Runs the program with these arguments and no others.</summary>
    protected static async Task<VerbResult> RunPlainAsync(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.RunAsync(args, new Terminal(output, error, ShowsProgress: false), Xunit.TestContext.Current.CancellationToken);
        return new VerbResult(code, output.ToString(), error.ToString());
    }

    /// <summary>Writes a file into the test's folder.</summary>
    protected string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Two articles of one page as JSON Lines.</summary>
    protected string WriteArticles() => Write("articles.jsonl", """
        {"id":"n1","newspaper":"棠州日报","date":"2020-02-26","page":1,"section":"要闻","kicker":"全市防汛会议强调","headline":"南堤加固工程开工","subheadlines":["总投资两亿元"],"reporters":["陆文舟"],"correspondents":["季平"],"source":"本报讯","place":null,"paragraphs":["南堤加固工程昨日开工。","工期","预计明年汛期前完工。"],"crossheads":["工期"],"captions":["图为施工现场。"],"photographers":["苏野"]}
        {"id":"n2","newspaper":"棠州日报","date":"2020-02-26","page":1,"section":"要闻","headline":"图书馆延长开放时间","paragraphs":["市图书馆自三月起延长开放时间。"]}

        """);

    /// <inheritdoc />
    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}

/// <summary>What a verb answered.</summary>
public sealed record VerbResult(int Code, string Out, string Error);
