using System.Globalization;
using System.Text;
using Archive.Core.Import.Identity;

namespace Archive.Core.Export;

/// <summary>Articles as plain text: head lines, an empty line, the body. LF only; written out as UTF-8 without a byte-order mark.</summary>
public static class ArticleText
{
    /// <summary>UTF-8 without a byte-order mark, as these texts are written out.</summary>
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Longest title in a file name, in UTF-8 bytes: file systems take names of 255 bytes, and a copy may want a suffix.</summary>
    private const int LongestTitle = 180;

    private const string Between = "\n================================\n\n";

    /// <summary>
    /// An article: <c>标题：</c>, <c>引题：</c>, <c>副题：</c>, <c>来源：</c>, <c>作者：</c>, <c>永久链接：</c>, each only where it has a
    /// value; an empty line; the body, a paragraph a line with a blank line between. Captions (图片说明) follow the body as
    /// paragraphs of their own, so that an article that is a picture and its caption is not empty. Ends in a line feed.
    /// </summary>
    public static string Format(ArchivedArticle article)
    {
        var text = new StringBuilder();
        Head(text, "标题", article.Headline);
        Head(text, "引题", article.Kicker);
        foreach (var sub in article.Subheadlines)
            Head(text, "副题", sub);
        Head(text, "来源", SourceLine(article));
        Head(text, "作者", Authors(article));
        Head(text, "永久链接", article.Url);
        foreach (var paragraph in article.Paragraphs.Concat(article.Captions).Where(p => !string.IsNullOrWhiteSpace(p)))
            text.Append('\n').Append(OneLine(paragraph)).Append('\n');
        return text.ToString();
    }

    /// <summary>Several articles, such as an issue (期), one after another, parted by a line of equals signs.</summary>
    public static string Format(IEnumerable<ArchivedArticle> articles) =>
        string.Join(Between, articles.Select(Format));

    /// <summary>Writes several articles as <see cref="Format(IEnumerable{ArchivedArticle})"/> does, each as it comes; the stream stays open.</summary>
    public static async Task WriteAsync(Stream stream, IAsyncEnumerable<ArchivedArticle> articles, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(articles);
        var isFirst = true;
        await foreach (var article in articles.WithCancellation(ct))
        {
            await stream.WriteAsync(Utf8.GetBytes((isFirst ? "" : Between) + Format(article)), ct);
            isFirst = false;
        }
    }

    /// <summary>Newspaper, date and page as a reader says them: 焦作日报 2020年2月26日 第1版; 第1版、第B02版 where it goes on there.</summary>
    public static string SourceLine(ArchivedArticle article) => string.Create(
        CultureInfo.InvariantCulture,
        $"{article.Newspaper} {article.Date.Year}年{article.Date.Month}月{article.Date.Day}日 {string.Join('、', article.Pages.Select(p => $"第{PageNumber.Print(p)}版"))}");

    /// <summary><c>2020-02-26-jzrb-01-标题.txt</c>, safe on every file system; 无标题 stands for a missing headline.</summary>
    /// <param name="article">The article.</param>
    /// <param name="extension">What the file is, where it is no text: <c>bib</c>.</param>
    public static string FileName(ArchivedArticle article, string extension = "txt") => string.Create(
        CultureInfo.InvariantCulture,
        $"{article.Date:yyyy-MM-dd}-{article.NewspaperSlug}-{article.Page:00}-{SafeName(article.Headline, "无标题")}.{extension}");

    /// <summary>Reporters, correspondents, photographers with （摄） behind the name: 陆文舟、季平、苏野（摄）.</summary>
    private static string Authors(ArchivedArticle article) =>
        string.Join('、', [.. article.Reporters, .. article.Correspondents, .. article.Photographers.Select(p => p + "（摄）")]);

    private static void Head(StringBuilder text, string label, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            text.Append(label).Append('：').Append(OneLine(value)).Append('\n');
    }

    /// <summary>A value may have come with line breaks from elsewhere; here a line is a value.</summary>
    private static string OneLine(string value) => value.ReplaceLineEndings(" ").Trim();

    /// <summary>
    /// Without what Windows forbids or a shell trips over: controls, <c>\ / : * ? " &lt; &gt; |</c>, format characters, unpaired
    /// surrogates, dots and spaces at the ends. White space becomes one hyphen. Cut between characters, never inside one.
    /// </summary>
    /// <param name="text">What the file is named after.</param>
    /// <param name="otherwise">Its name where nothing of that is left.</param>
    public static string SafeName(string? text, string otherwise)
    {
        var title = new StringBuilder();
        var bytes = 0;
        foreach (var rune in (text ?? "").Trim().EnumerateRunes())
        {
            var safe = Rune.IsWhiteSpace(rune) ? new Rune('-') : rune;
            if (IsUnsafe(safe) || (safe.Value == '-' && title.Length > 0 && title[^1] == '-'))
                continue;
            bytes += safe.Utf8SequenceLength;
            if (bytes > LongestTitle)
                break;
            title.Append(safe);
        }
        var trimmed = title.ToString().Trim('.', '-', ' ');
        return trimmed.Length == 0 ? otherwise : trimmed;
    }

    private static bool IsUnsafe(Rune rune) =>
        rune == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        || rune.Value is '\\' or '/' or ':' or '*' or '?' or '"' or '<' or '>' or '|';
}
