using System.Globalization;
using Archive.Core.Search;
using Archive.Layout;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Archive.Search.Lucene;

/// <summary>Makes of what is known of an article what Lucene indexes.</summary>
internal static class DocumentBuilder
{
    /// <summary>So many are made side by side before they are written.</summary>
    public const int AtOnce = 256;

    private static readonly FieldType Pairs = Frozen(new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS });
    private static readonly FieldType Words = Frozen(new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS });

    /// <summary>The term an article is replaced and removed by.</summary>
    public static Term IdOf(long article) => new(Fields.Id, article.ToString(CultureInfo.InvariantCulture));

    /// <summary>The documents of articles, in their order; <see langword="null"/> for what is none.</summary>
    /// <remarks>The thread that asks does what others have no time for: it never waits for one that may wait for it.</remarks>
    public static Document?[] Of(IReadOnlyList<OutboxDocument?> articles)
    {
        var documents = new Document?[articles.Count];
        Parallel.For(0, documents.Length, i => documents[i] = articles[i] is { } d ? Of(d.Article, d.Pages) : null);
        return documents;
    }

    /// <summary>The document of an article.</summary>
    /// <param name="article">What is known of it.</param>
    /// <param name="pages">The pages it is printed on.</param>
    public static Document Of(SearchDocument article, IReadOnlyList<ArticlePage> pages)
    {
        var leadEnd = LeadParagraph.EndOf(article.Body);
        string?[] deck = [article.Kicker, .. article.Subheadlines];
        var document = new Document
        {
            new StringField(Fields.Id, IdOf(article.Id).Text, Field.Store.NO),
            new NumericDocValuesField(Fields.Key, ArticleKey.Of(article.Date.DayNumber, article.Id)),
            new Int32Field(Fields.Day, article.Date.DayNumber, Field.Store.NO),
            new NumericDocValuesField(Fields.Day, article.Date.DayNumber),
            new NumericDocValuesField(Fields.Newspaper, article.NewspaperId),
            new StringField(Fields.Value, Values.Newspaper(article.NewspaperId), Field.Store.NO),
        };
        if (article.Kind != ArticleKind.Report)
            document.Add(new StringField(Fields.Value, Values.Notice, Field.Store.NO));
        foreach (var number in pages.Select(p => p.Number).Distinct())
            document.Add(new StringField(Fields.Value, Values.Page(number), Field.Store.NO));
        foreach (var section in pages.Select(p => p.Section).OfType<string>().DistinctBy(s => TextFolding.Fold(s)).Where(s => TextFolding.Fold(s).Length > 0))
        {
            document.Add(new StringField(Fields.Value, Values.Section(TextFolding.Fold(section)), Field.Store.NO));
            document.Add(new SortedSetDocValuesField(Fields.Section, new BytesRef(Values.Counted(section))));
        }

        foreach (var name in article.Reporters.Concat(article.Correspondents).DistinctBy(n => TextFolding.Fold(n)).Where(n => TextFolding.Fold(n).Length > 0))
        {
            document.Add(new StringField(Fields.Value, Values.Person(TextFolding.Fold(name)), Field.Store.NO));
            document.Add(new SortedSetDocValuesField(Fields.Person, new BytesRef(Values.Counted(name))));
        }

        var text = new PairTokens().Add(article.Body).Add(article.Captions);
        document.Add(new NumericDocValuesField(Fields.BodyEnd, text.Places));
        text.Add(article.Headline).Add(deck).Add(article.Reporters).Add(article.Correspondents).Add(article.Photographers);
        document.Add(new Field(Fields.Text, text, Pairs));
        document.Add(new Field(Fields.Title, new PairTokens().Add(article.Headline).Add(deck), Pairs));
        document.Add(new Field(Fields.Headline, new PairTokens().Add(article.Headline), Pairs));
        document.Add(new Field(Fields.Lead, new PairTokens().Add(deck).Add(article.Body.AsSpan(0, leadEnd)), Pairs));
        document.Add(new Field(Fields.Reporter, new PairTokens().Add(article.Reporters), Pairs));
        document.Add(new Field(Fields.Correspondent, new PairTokens().Add(article.Correspondents), Pairs));
        document.Add(new Field(Fields.TitleWords, WordTokensOf([article.Headline, .. deck]), Words));
        document.Add(new Field(Fields.BodyWords, WordTokensOf([article.Body]), Words));
        return document;
    }

    private static WordTokens WordTokensOf(IEnumerable<string?> texts) => new(WordAnalysis.Words(texts));

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
