using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Archive.Search.Lucene;

/// <summary>Words that were cut before: cutting takes longer than all else, and several threads can do it at once.</summary>
internal sealed class WordTokens : TokenStream
{
    private readonly IReadOnlyList<(string Word, int Start)> _words;
    private readonly ICharTermAttribute _term;
    private int _at;

    /// <summary>The words of a text.</summary>
    public WordTokens(IReadOnlyList<(string Word, int Start)> words)
    {
        _words = words;
        _term = AddAttribute<ICharTermAttribute>();
    }

    /// <inheritdoc />
    public override bool IncrementToken()
    {
        if (_at == _words.Count)
            return false;
        ClearAttributes();
        _term.Append(_words[_at++].Word);
        return true;
    }

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        _at = 0;
    }
}
