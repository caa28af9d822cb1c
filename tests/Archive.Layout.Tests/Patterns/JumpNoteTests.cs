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
    [InlineData("（下转T01版）", null, null, false)]
    [InlineData("（上接头版）", 1, null, true)]
    [InlineData("（上接上版）", null, null, true)]
    [InlineData("（下转今日第二版）", 2, null, false)]
    [InlineData("（下转至第二版）", 2, null, false)]
    [InlineData("（未完，下转第二版）", 2, null, false)]
    public void A_note_names_a_page_and_a_key(string note, int? page, string? key, bool landing) => Assert.Equal((page, key, landing, note), Read(note));

    /// <summary>Behind a sentence it is a note; else it goes on with one.</summary>
    [Theory]
    [InlineData("这是第118天。>>>详见第5版", 5)]
    [InlineData("这是第118天。（详见A3版）", 3)]
    [InlineData("这是第118天。详见5版", 5)]
    [InlineData("具体办法详见第5版", null)]
    [InlineData("这是第118天。详见5号", null)]
    public void Where_more_is_said_is_named_behind_a_sentence(string text, int? page) => Assert.Equal(page, JumpNote.Read(text, text.IndexOf('详', StringComparison.Ordinal))?.Page);

    [Theory]
    [InlineData("（下转第二、三版）", 2)]
    [InlineData("（下转2—3版）", 2)]
    [InlineData("（下转A2、A3版）", 2)]
    [InlineData("（上接第1、2版）", 1)]
    public void Of_several_pages_it_names_the_first(string note, int page) => Assert.Equal(((int?)page, null, note), (Read(note).Page, Read(note).Key, Read(note).Note));

    [Theory]
    [InlineData("（下转第二版·③）", "③")]
    [InlineData("（下转第二版之②）", "②")]
    [InlineData("（上接第一版①②）", "①②")]
    [InlineData("（上接第一版（1））", "（1）")]
    [InlineData("（下转第二版1）", "1")]
    [InlineData("（下转第四版⑴）", "⑴")]
    [InlineData("③（上接第一版）", "③")]
    [InlineData("③下转第二版", "③")]
    public void A_key_comes_in_many_shapes(string note, string key) => Assert.Equal((key, note), (Read(note).Key, Read(note).Note));

    [Theory]
    [InlineData("（上接01版要闻）")]
    [InlineData("（上接第一版《轮渡停航》）")]
    [InlineData("（下转第二版左上）")]
    [InlineData("（下转第二版，图片见第三版）")]
    [InlineData("（下转A02·要闻）")]
    public void What_else_its_bracket_says_belongs_to_it(string note) => Assert.Equal(note, Read(note).Note);

    [Theory]
    [InlineData("下转第二版")]
    [InlineData("上接A1版")]
    [InlineData("▲上接第一版")]
    [InlineData("◆下转02版")]
    [InlineData("≫下转A3")]
    [InlineData("《《上接A1")]
    [InlineData("下转第二版》》")]
    [InlineData("［下转第二版］")]
    [InlineData("（下接第二版）")]
    [InlineData("（紧转第二版）")]
    [InlineData("（转第二版）")]
    [InlineData("（接1版）")]
    public void Papers_put_it_in_many_words_and_marks(string note) => Assert.Equal(note, Read(note).Note);

    [Fact]
    public void The_end_of_a_title_is_no_mark_of_a_note() => Assert.Equal("下转第二版", Read("《春耕》下转第二版").Note);

    [Fact]
    public void A_bracket_that_was_lost_takes_no_text_with_it() =>
        Assert.Equal("（上接第一版", Read("（上接第一版据统计，全市（含县）去年植树").Note);

    [Theory]
    [InlineData("（下转高速）")]
    [InlineData("下转高速第二出口")]
    [InlineData("（转第二中学）")]
    [InlineData("接第二版校样")]
    [InlineData("下转3")]
    public void Other_words_are_no_note(string text) => Assert.DoesNotContain(Enumerable.Range(0, text.Length), i => JumpNote.Read(text, i) is not null);

    private static (int? Page, string? Key, bool IsLanding, string Note) Read(string text)
    {
        var note = Enumerable.Range(0, text.Length).Select(i => JumpNote.Read(text, i)).First(n => n is not null)!.Value;
        return (note.Page, note.Ref, note.IsLanding, text[note.From..note.To]);
    }
}
