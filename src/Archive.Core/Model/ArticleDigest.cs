using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Archive.Core.Model;

/// <summary>What is the same about an article, and what its address is made from.</summary>
public static class ArticleDigest
{
    // Between fields, and between the parts of a field: characters that no text of a newspaper holds.
    private const char Field = '\u001f';
    private const char Part = '\u001e';

    /// <summary>SHA-256 over all that a reader sees of the article: its texts, names, dateline and jumps, but not its place on
    /// the page, its spans, identifiers or confidence. Two articles with the same digest read the same.</summary>
    public static byte[] Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = new StringBuilder(article.Body.Length + 256);
        foreach (var field in (string?[])[article.Kicker, article.Headline, article.NewsSource, article.Place, article.EndMark,
            article.DatelineDate?.ToString("O", CultureInfo.InvariantCulture),
            Jump(article.IsContinued, article.ContinuedOnPage, article.ContinuedOnRef),
            Jump(article.IsContinuation, article.ContinuedFromPage, article.ContinuedFromRef)])
            text.Append(field).Append(Field);
        text.AppendJoin(Part, article.Subheadlines).Append(Field).AppendJoin(Part, article.Captions).Append(Field)
            .AppendJoin(Part, article.CrossheadLines).Append(Field);
        foreach (var person in article.Contributors.OrderBy(c => c.Role).ThenBy(c => c.Position))
            text.Append((int)person.Role).Append(person.Name).Append(Part);
        text.Append(Field).Append(article.Body);
        return Hash(text);
    }

    /// <summary>The letters and digits of the text alone: what stays the same when a page is typeset, extracted or cleaned
    /// another way. The body's, or the headline's where there is no body.</summary>
    public static string Essence(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var essence = Essence(article.Body);
        return essence.Length > 0 ? essence : Essence(string.Concat(article.Kicker, article.Headline, string.Concat(article.Subheadlines)));
    }

    /// <summary>The address of an article first imported on that page: 10 characters of Crockford's base 32, lower case.</summary>
    /// <param name="newspaper">The newspaper's slug.</param>
    /// <param name="date">Date of the issue.</param>
    /// <param name="page">Page number.</param>
    /// <param name="essence">The article's <see cref="Essence(Article)"/>.</param>
    /// <param name="salt">0, or how many addresses made from the same were taken already.</param>
    /// <remarks>Made from what the article is and not from when it came, so that an archive built again from the same files
    /// has the same addresses.</remarks>
    public static string PublicId(string newspaper, DateOnly date, int page, string essence, int salt)
    {
        const string alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
        var text = new StringBuilder(newspaper).Append(Field).Append(date.ToString("O", CultureInfo.InvariantCulture)).Append(Field)
            .Append(page.ToString(CultureInfo.InvariantCulture)).Append(Field).Append(essence);
        if (salt > 0)
            text.Append(Field).Append(salt.ToString(CultureInfo.InvariantCulture));
        var hash = Hash(text);
        return string.Create(10, BinaryPrimitives.ReadUInt64BigEndian(hash), (id, bits) =>
        {
            for (var i = 0; i < id.Length; i++)
                id[i] = alphabet[(int)(bits >> (59 - (5 * i))) & 31];
        });
    }

    private static string Essence(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                kept.Append(c);
        }

        return kept.ToString();
    }

    private static string? Jump(bool jumps, int? page, string? key) => jumps ? string.Create(CultureInfo.InvariantCulture, $"{page}{Part}{key}") : null;

    private static byte[] Hash(StringBuilder text) => SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
}
