using Archive.Layout.Kinds;
using Archive.Layout.Text;

namespace Archive.Layout.Articles;

/// <summary>Gives a caption between two bodies to the one whose words it shares.</summary>
internal static class CaptionAssigner
{
    private const float Clearly = 0.1f;

    /// <summary>Moves captions that stand behind a body to the next one where that has more of their words.</summary>
    public static void Assign(PageText page, LineKind[] kinds, Draftwork work)
    {
        if (work.Drafts.Count < 2 || !work.Drafts.Exists(d => d.Captions.Count > 0))
            return;
        var words = new WordOverlap(page, work.Drafts.SelectMany(d => d.Captions), work.Drafts);
        for (var d = 0; d + 1 < work.Drafts.Count; d++)
        {
            var captions = work.Drafts[d].Captions;
            // Only those behind the last line of the body: one that stands between its lines is its own.
            var from = captions.FindIndex(line => line > work.Drafts[d].Body[^1]);
            while (from >= 0 && from < captions.Count)
            {
                var to = from + 1;
                while (to < captions.Count && kinds[captions[to]] is LineKind.CaptionNext or LineKind.CaptionInsideNext)
                    to++;
                float here = 0, next = 0;
                for (var k = from; k < to; k++)
                {
                    here += words.Of(captions[k], d);
                    next += words.Of(captions[k], d + 1);
                }

                if (next > here + (Clearly * (to - from)))
                {
                    work.Drafts[d + 1].Captions.InsertRange(0, captions.GetRange(from, to - from));
                    captions.RemoveRange(from, to - from);
                }
                else
                {
                    from = to;
                }
            }
        }
    }
}
