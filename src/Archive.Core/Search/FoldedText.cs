using System.Buffers;

namespace Archive.Core.Search;

/// <summary>Folded text, and where each of its characters stands in the text it came from.</summary>
/// <remarks>Its arrays are borrowed: who is done with it gives them back, and then reads nothing of it any more.</remarks>
public sealed class FoldedText : IDisposable
{
    private readonly int _length;
    private char[] _characters;
    private int[] _starts;
    private int[] _ends;

    internal FoldedText(char[] characters, int length, int[] starts, int[] ends) =>
        (_characters, _length, _starts, _ends) = (characters, length, starts, ends);

    /// <summary>The folded text.</summary>
    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, _length);

    /// <summary>The folded text as a string of its own.</summary>
    public string Text => field ??= new string(Characters);

    /// <summary>For each of <see cref="Characters"/>, where its origin begins; empty where the text was folded without origins.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, Math.Min(_length, _starts.Length));

    /// <summary>For each of <see cref="Characters"/>, where its origin ends; empty where the text was folded without origins.</summary>
    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, Math.Min(_length, _ends.Length));

    /// <summary>Gives the arrays back.</summary>
    public void Dispose()
    {
        if (_characters.Length == 0)
            return;
        ArrayPool<char>.Shared.Return(_characters);
        foreach (var array in (ReadOnlySpan<int[]>)[_starts, _ends])
        {
            if (array.Length > 0)
                ArrayPool<int>.Shared.Return(array);
        }

        (_characters, _starts, _ends) = ([], [], []);
    }
}
