using System.Text.Encodings.Web;
using System.Text.Json;

namespace Archive.Core.Model;

/// <summary>A part of an article that is printed on several pages (转版). Only such articles have parts, and always two or more.</summary>
/// <remarks>
/// <para>The article of the first part is the whole: its row holds the joined text, is searched, listed and cited. The articles of
/// the others keep what their pages have of it, and their addresses lead to the whole.</para>
/// <para>The database itself sees to it that an article is part of one whole only, and that a whole is never a later part of
/// another: joins cannot run in circles.</para>
/// </remarks>
public sealed class JoinedPart
{
    /// <summary>The article that is the part.</summary>
    public long ArticleId { get; set; }

    /// <summary>The article that is the part.</summary>
    public Article Article { get; set; } = null!;

    /// <summary>The whole it belongs to: itself for the first part.</summary>
    public long WholeId { get; set; }

    /// <summary>The whole it belongs to.</summary>
    public Article Whole { get; set; } = null!;

    /// <summary>Its place in the whole, from 1.</summary>
    public int Number { get; set; }

    /// <summary>1: what the whole's own row here has as its <see cref="Number"/>, which a foreign key demands.</summary>
    public int FirstNumber { get; set; } = 1;

    /// <summary>What the first part's page has of it, since its article's row holds the whole; <see langword="null"/> for others.</summary>
    public PrintedPart? Printed { get; set; }
}

/// <summary>What one page has of an article: all that joining it with its other parts changes.</summary>
/// <param name="Kicker">引题.</param>
/// <param name="Headline">主题.</param>
/// <param name="Subheadlines">副题.</param>
/// <param name="NewsSource">消息头's source.</param>
/// <param name="Place">Its place.</param>
/// <param name="DatelineDate">Its date.</param>
/// <param name="Body">Body, a paragraph a line.</param>
/// <param name="CrossheadLines">Which lines are crossheads.</param>
/// <param name="Captions">Captions.</param>
/// <param name="IsContinued">Whether it ends in a jump.</param>
/// <param name="ContinuedOnPage">Where that leads.</param>
/// <param name="ContinuedOnRef">Its key.</param>
/// <param name="EndMark">文末标记.</param>
/// <param name="Confidence">How likely its split is right.</param>
/// <param name="Credits">Those named in it.</param>
public sealed record PrintedPart(
    string? Kicker, string? Headline, string[] Subheadlines, string? NewsSource, string? Place, DateOnly? DatelineDate,
    string Body, int[] CrossheadLines, string[] Captions, bool IsContinued, int? ContinuedOnPage, string? ContinuedOnRef,
    string? EndMark, double Confidence, PrintedCredit[] Credits)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What an article's row has now.</summary>
    public static PrintedPart Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new PrintedPart(
            article.Kicker, article.Headline, article.Subheadlines, article.NewsSource, article.Place, article.DatelineDate,
            article.Body, article.CrossheadLines, article.Captions, article.IsContinued, article.ContinuedOnPage, article.ContinuedOnRef,
            article.EndMark, article.Confidence,
            [.. article.Contributors.OrderBy(c => c.Role).ThenBy(c => c.Position).Select(c => new PrintedCredit(c.Role, c.Name))]);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static PrintedPart Read(string json) => JsonSerializer.Deserialize<PrintedPart>(json, Json) ?? throw new JsonException("a part's text is null");

    /// <summary>As it is stored: JSON.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>Puts it back into its article.</summary>
    public void Restore(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        (article.Kicker, article.Headline, article.Subheadlines) = (Kicker, Headline, Subheadlines);
        (article.NewsSource, article.Place, article.DatelineDate) = (NewsSource, Place, DatelineDate);
        (article.Body, article.CrossheadLines, article.Captions) = (Body, CrossheadLines, Captions);
        (article.IsContinued, article.ContinuedOnPage, article.ContinuedOnRef) = (IsContinued, ContinuedOnPage, ContinuedOnRef);
        (article.EndMark, article.Confidence) = (EndMark, Confidence);
        article.Contributors.Clear();
        foreach (var role in Credits.GroupBy(c => c.Role))
            article.Contributors.AddRange(role.Select((c, i) => new Contributor { Role = c.Role, Position = i, Name = c.Name }));
        article.ContentSha256 = ArticleDigest.Of(article);
    }
}

/// <summary>A name in the byline of a part.</summary>
/// <param name="Role">What the person did.</param>
/// <param name="Name">The name.</param>
public sealed record PrintedCredit(ContributorRole Role, string Name);
