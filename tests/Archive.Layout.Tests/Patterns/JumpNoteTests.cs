using Archive.Layout.Patterns;
using Xunit;

namespace Archive.Layout.Tests.Patterns;

public sealed class JumpNoteTests
{
    [Theory]
    [InlineData("（下转第二版③）", 2, "③", false)]
    [InlineData("（上接第1版）", 1, null, true)]
    [InlineData("（下转A03版）", 3, null, false)]
    [InlineData("（下转B02版②）", 102, "②", false)]
    [InlineData("（上接Ｃ01版）", 201, null, true)]
    public void A_note_names_a_page_and_a_key(string note, int page, string? key, bool landing)
    {
        var read = JumpNote.Read(note, 1);
        Assert.Equal((page, key, landing, note.Length), (read!.Value.Page, read.Value.Ref, read.Value.IsLanding, read.Value.To));
    }

    [Theory]
    [InlineData("下转第二版")]
    [InlineData("（下转高速）")]
    public void Other_words_are_no_note(string text) => Assert.Null(JumpNote.Read(text, text.IndexOf('下', StringComparison.Ordinal)));
}
