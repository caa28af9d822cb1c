using System.Text;

namespace Archive.Layout.Tests;

/// <summary>What became of each character of an article's source.</summary>
internal static class Accounts
{
    /// <summary>Whether text pieces and removed pieces together are the article's ink, each once, and the text pieces are its texts.</summary>
    /// <param name="article">The article.</param>
    /// <param name="text">The source.</param>
    /// <param name="mayBecome">Whether a character of the source may stand as another in the text, as what readers of pictures (OCR) confuse does; none may where this is not given.</param>
    public static bool AreWhole(SplitArticle article, string text, Func<char, char, bool>? mayBecome = null)
    {
        if (article.Pieces.Any(p => p.Kind == PieceKind.Unaccounted))
            return false;
        var texts = new Dictionary<(PieceKind, int), StringBuilder>();
        var covered = 0;
        foreach (var (before, piece) in article.Pieces.OrderBy(p => p.Span.Start).Zip(article.Pieces.OrderBy(p => p.Span.Start).Skip(1)))
        {
            if (piece.Span.Start < before.Span.End)
                return false;
        }

        foreach (var piece in article.Pieces)
        {
            var ink = text[piece.Span.Start..piece.Span.End].Where(c => !char.IsWhiteSpace(c)).ToArray();
            covered += ink.Length;
            if (!piece.IsText)
                continue;
            if (!texts.TryGetValue((piece.Kind, piece.Index), out var into))
                texts.Add((piece.Kind, piece.Index), into = new StringBuilder());
            into.Append(ink);
        }

        var all = article.Spans.Sum(s => text.Skip(s.Start).Take(s.Length).Count(c => !char.IsWhiteSpace(c)));
        if (covered != all)
            return false;
        bool Is(PieceKind kind, int index, string? clean)
        {
            var source = texts.Remove((kind, index), out var found) ? found.ToString() : "";
            var ink = string.Concat((clean ?? "").Where(c => !char.IsWhiteSpace(c)));
            return source.Length == ink.Length && source.Zip(ink).All(c => c.First == c.Second || mayBecome?.Invoke(c.First, c.Second) == true);
        }

        return Is(PieceKind.Kicker, 0, article.Kicker) && Is(PieceKind.Headline, 0, article.Headline)
            && article.Subheadlines.Select((s, i) => Is(PieceKind.Subheadline, i, s)).All(ok => ok)
            && article.Paragraphs.Select((p, i) => Is(PieceKind.Paragraph, i, p.Text)).All(ok => ok)
            && article.Captions.Select((c, i) => Is(PieceKind.Caption, i, c)).All(ok => ok)
            && texts.Count == 0;
    }
}
