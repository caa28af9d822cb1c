using System.Text;
using Archive.Core.Search;
using Archive.Core.Search.Index;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Archive.Search.Lucene;

/// <summary>Text as pairs of neighbouring characters at their places: the same tokens at the same places as in the default engine.</summary>
internal sealed class PairTokens : TokenStream, ITokenSink
{
    private readonly List<(int First, int Second, int Position)> _tokens = [];
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _step;
    private int _at;

    public PairTokens()
    {
        _term = AddAttribute<ICharTermAttribute>();
        _step = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>How many places were taken, also between lines.</summary>
    public int Places { get; private set; }

    /// <summary>The term of a pair; of a character alone, where the second is <see cref="Terms.End"/>.</summary>
    public static string Term(int first, int second) =>
        second == Terms.End ? char.ConvertFromUtf32(first) : char.ConvertFromUtf32(first) + char.ConvertFromUtf32(second);

    /// <summary>Adds a text, line by line: nothing is found across two lines.</summary>
    public PairTokens Add(ReadOnlySpan<char> text)
    {
        foreach (var line in text.Split('\n'))
            Places = TokenWriter.Write(this, TextFolding.FoldWithMarks(text[line]), Places);
        return this;
    }

    /// <summary>Adds texts.</summary>
    public PairTokens Add(IEnumerable<string?> texts)
    {
        foreach (var text in texts)
            Add(text);
        return this;
    }

    void ITokenSink.Add(int first, int second, int position) => _tokens.Add((first, second, position));

    /// <inheritdoc />
    public override bool IncrementToken()
    {
        if (_at == _tokens.Count)
            return false;
        ClearAttributes();
        var (first, second, position) = _tokens[_at];
        _step.PositionIncrement = position - (_at == 0 ? -1 : _tokens[_at - 1].Position);
        Append(first);
        if (second != Terms.End)
            Append(second);
        _at++;
        return true;
    }

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        _at = 0;
    }

    private void Append(int character)
    {
        Span<char> units = stackalloc char[2];
        var length = new Rune(character).EncodeToUtf16(units);
        for (var i = 0; i < length; i++)
            _term.Append(units[i]);
    }
}
