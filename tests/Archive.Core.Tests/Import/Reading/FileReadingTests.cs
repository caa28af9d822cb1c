using Archive.Core.Import.Reading;
using Archive.Layout;
using Archive.Layout.Formats;
using Xunit;

namespace Archive.Core.Tests.Import.Reading;

public sealed class FileReadingTests
{
    /// <summary>Boxes come back from the store before a page is split, and with them all else that says where things stand.</summary>
    [Fact]
    public void A_page_is_split_by_all_that_was_read_of_it()
    {
        var read = new PageGeometry(200, 200, [new TextBox(new SourceSpan(0, 2), 10, 10, 30, 20, 0)]) { Rules = [new PageArea(5, 37, 120, 38)], Pictures = [new PageArea(5, 40, 120, 90)], IsTextLayer = true };

        var split = new FilePage(1, new FormatPage(new PageSource("甲乙\n", read))).Source!.Geometry!;

        Assert.True(split.IsTextLayer);
        Assert.Equal(read.Rules.AsEnumerable(), split.Rules);
        Assert.Equal(read.Pictures.AsEnumerable(), split.Pictures);
        Assert.Equal(read.Boxes.AsEnumerable(), split.Boxes);
    }
}
