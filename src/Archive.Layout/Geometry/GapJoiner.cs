using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Geometry;

/// <summary>Puts lines of a text layer together again that were cut at a gap between words: 王　伟 in the midst of a text, 本报记者 甲　通讯员 乙.</summary>
/// <remarks>Papers set a name of two characters as wide as one of three, and names one em apart. A gutter runs on from line to line; such a gap
/// does not: the line below it or above it stands across. A byline says what it is.</remarks>
internal sealed class GapJoiner
{
    // In ems.
    private const double LeastGap = 0.3;
    private const double WidestGap = 1.7;
    private const double WidestInByline = 2.3;
    private const double SameLine = 0.35;
    private const double Next = 2.1;
    private const double Edge = 0.7;
    private const double Across = 0.5;

    private const double SameSize = 1.12;
    private const int LongestByline = 30;
    private const int MostAround = 400;

    private readonly string text;
    private readonly double em;
    private readonly List<Piece> sorted;

    private GapJoiner(string text, List<Piece> pieces, double em)
    {
        (this.text, this.em) = (text, em);
        sorted = [.. pieces.OrderBy(p => p.Middle).ThenBy(p => p.Left)];
    }

    /// <summary>The pieces of a page, those of one line joined.</summary>
    public static List<Piece> Join(string text, List<Piece> pieces, double em)
    {
        var joiner = new GapJoiner(text, pieces, em);
        HashSet<Piece> gone = [];
        foreach (var piece in joiner.sorted)
        {
            while (!gone.Contains(piece) && joiner.Beside(piece, gone) is { } right && (joiner.IsByline(piece, right) || joiner.IsCrossed(piece, right)))
            {
                piece.Spans.AddRange(right.Spans);
                (piece.Right, piece.Ems, piece.Han) = (right.Right, piece.Ems + right.Ems, piece.Han + right.Han);
                gone.Add(right);
            }
        }

        return [.. pieces.Where(p => !gone.Contains(p))];
    }

    /// <summary>The next piece to the right on a piece's line, a gap away.</summary>
    private Piece? Beside(Piece piece, HashSet<Piece> gone)
    {
        Piece? best = null;
        if (piece.IsDisplay)
            return null;
        foreach (var other in Around(piece, SameLine))
        {
            if (other != piece && !gone.Contains(other) && !other.IsDisplay && other.Left > piece.Left && other.Left - piece.Right < WidestInByline * em && (best is null || other.Left < best.Left))
                best = other;
        }

        return best is not null && best.Left - piece.Right > LeastGap * em && Math.Max(piece.Size, best.Size) < SameSize * Math.Min(piece.Size, best.Size) ? best : null;
    }

    /// <summary>The pieces within so many ems above and below a piece's middle, its line included.</summary>
    private IEnumerable<Piece> Around(Piece piece, double ems)
    {
        var from = Heights.First(sorted, piece.Middle - (ems * em), static p => p.Middle);
        for (var at = from; at < sorted.Count && at < from + MostAround && sorted[at].Middle <= piece.Middle + (ems * em); at++)
            yield return sorted[at];
    }

    private bool IsCrossed(Piece left, Piece right)
    {
        if (right.Left - left.Right > WidestGap * em)
            return false;
        var (above, below) = (Side(left, right, above: true), Side(left, right, above: false));
        return (above == Seen.Across || below == Seen.Across) && above != Seen.Edge && below != Seen.Edge;
    }

    /// <summary>What the nearest line above or below a gap shows of it.</summary>
    private Seen Side(Piece left, Piece right, bool above)
    {
        var (seen, nearest) = (Seen.Nothing, double.MaxValue);
        foreach (var other in Around(left, Next))
        {
            var distance = above ? left.Middle - other.Middle : other.Middle - left.Middle;
            if (distance < SameLine * em || other.IsDisplay || other.Right < left.Left || other.Left > right.Right || distance > nearest + (SameLine * em))
                continue;
            var here = other.Left < left.Right - (Across * em) && other.Right > right.Left + (Across * em) ? Seen.Across
                : Math.Abs(other.Right - left.Right) < Edge * em || Math.Abs(other.Left - right.Left) < Edge * em ? Seen.Edge : Seen.Nothing;
            if (distance < nearest - (SameLine * em))
                seen = here;
            else if (here == Seen.Edge || seen == Seen.Nothing)
                seen = here;
            nearest = Math.Min(nearest, distance);
        }

        return seen;
    }

    private enum Seen : byte
    {
        Nothing,
        Across,
        Edge,
    }

    /// <summary>本报记者　甲 before 通讯员　乙 or 乙: roles and names alone.</summary>
    private bool IsByline(Piece left, Piece right)
    {
        var before = Ink(left);
        if (!BylineGap.BeginsWithRole(before))
            return false;
        var after = Ink(right);
        return before.Length + after.Length <= LongestByline && Names.IsHan(before.AsSpan(Byline.IsBullet(before[0]) ? 1 : 0)) && Names.IsHan(after)
            && (Names.IsName(after) || after.StartsWith("通讯员", StringComparison.Ordinal) || after.StartsWith("记者", StringComparison.Ordinal) || after.Length == 1 && Names.IsSurname(before[^1])
            // 江　菊　通讯员　陈
            // 顾　静 蒋某某
            || after.Length > 2 && Names.IsSurname(before[^1]) && Names.IsSurname(after[1]) && IsWideName(left, right)
            || after.Length > 1 && Names.IsSurname(before[^1]) && (after.AsSpan(1).StartsWith("通讯员") || after.AsSpan(1).StartsWith("记者")));
    }

    /// <summary>Whether a character by itself ends one piece and one begins the next.</summary>
    private bool IsWideName(Piece left, Piece right) =>
        Chars.IsSpace(text[left.Spans[^1].End - 2]) && right.Spans[0].Start + 1 is var next && (right.Spans[0].Length == 1 || Chars.IsSpace(text[next]));

    private string Ink(Piece piece) => string.Concat(piece.Spans.SelectMany(s => text[s.Start..s.End]).Where(c => !Chars.IsSpace(c)));
}
