using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Archive.Search.Lucene;

/// <summary>Goes through the pairs of characters that an index knows.</summary>
internal static class PairTerms
{
    /// <summary>The pairs of a field that begin with a character, and that character alone.</summary>
    public static Term[] BeginningWith(IndexReader reader, string field, int character)
    {
        var terms = new List<Term>();
        Visit(MultiFields.GetTerms(reader, field), character, (text, _) => terms.Add(new Term(field, text)));
        return [.. terms];
    }

    /// <summary>Hands out the pairs that begin with a character, in order, with an enumerator that stands at each.</summary>
    public static void Visit(Terms? terms, int character, Action<string, TermsEnum> visit)
    {
        if (terms is null)
            return;
        var prefix = new BytesRef(char.ConvertFromUtf32(character));
        var pairs = terms.GetEnumerator();
        if (pairs.SeekCeil(prefix) == TermsEnum.SeekStatus.END)
            return;
        do
        {
            if (!StringHelper.StartsWith(pairs.Term, prefix))
                return;
            visit(pairs.Term.Utf8ToString(), pairs);
        }
        while (pairs.MoveNext());
    }
}
