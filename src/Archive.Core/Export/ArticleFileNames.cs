using System.Globalization;

namespace Archive.Core.Export;

/// <summary>Gives every article of a row a file name of its own: where two are named alike, the second ends in <c>-2</c>.</summary>
/// <remarks>Names begin with the date and articles come by date, so two of one name are of one day: no more than a day's names are
/// remembered.</remarks>
public sealed class ArticleFileNames
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private DateOnly _date;

    /// <summary>The name of the next article.</summary>
    public string Next(ArchivedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (article.Date != _date)
            _taken.Clear();
        _date = article.Date;
        var name = ArticleText.FileName(article);
        var unique = name;
        for (var n = 2; !_taken.Add(unique); n++)
            unique = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(name)}-{n}{Path.GetExtension(name)}");
        return unique;
    }
}
