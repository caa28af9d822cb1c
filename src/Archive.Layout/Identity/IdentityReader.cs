using Archive.Layout.Kinds;
using Archive.Layout.Text;

namespace Archive.Layout.Identity;

/// <summary>Says where a page belongs: what is given of it, else what stands on it.</summary>
internal static class IdentityReader
{
    /// <summary>Newspaper, date, number and section, with all that speaks for them.</summary>
    public static PageIdentity Read(PageText page, LineFacts[] facts, LineKind[] kinds, SplitContext? context)
    {
        var place = new PlaceReader(page).Read(kinds);
        var date = DateReading.Of(page, new DateScanner(page, facts, kinds).Find());
        var known = context?.Date;
        return new PageIdentity(
            context?.Newspaper ?? place.Newspaper,
            known ?? date.Date,
            known is null ? date.Basis : context?.DateBasis,
            context?.Page ?? place.Number,
            context?.Section ?? place.Section)
        {
            DateConfidence = known is not null ? 1 : date.Date is null ? 0 : date.Candidates[0].Confidence,
            DateCandidates = date.Candidates,
            Evidence = [.. date.Evidence.Concat(place.Evidence).OrderBy(e => e.Line)],
        };
    }
}
