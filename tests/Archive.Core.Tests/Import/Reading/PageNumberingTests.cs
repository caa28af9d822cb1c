using Archive.Core.Import.Identity;
using Archive.Core.Import.Reading;
using Xunit;

namespace Archive.Core.Tests.Import.Reading;

public sealed class PageNumberingTests
{
    public static TheoryData<int?[], int[]> Folios => new()
    {
        { [null, null, null], [1, 2, 3] },
        { [1, 2, 3], [1, 2, 3] },
        { [5, null, 7], [5, 6, 7] },
        { [null, 2, null], [1, 2, 3] },
        { [1, 2, 8, 4], [1, 2, 3, 4] },
        { [1, 3, 8], [1, 3, 8] },
        { [1, 2, 1, 2], [1, 2, 3, 4] },
        { [null, 1, null], [1, 2, 3] },
        { [4, 4], [4, 5] },
        { [1, 2, 3, 101, 102], [1, 2, 3, 101, 102] },
        { [1, null, 101, null, 103], [1, 2, 101, 102, 103] },
        { [101, 102], [101, 102] },
        { [1, 101, 3, 4], [1, 2, 3, 4] },
    };

    [Theory]
    [MemberData(nameof(Folios))]
    public void Folios_decide_where_they_agree_and_no_number_comes_twice(int?[] folios, int[] numbers) =>
        Assert.Equal(numbers, PageNumbering.Of(null, folios).Select(n => n.Number));

    [Fact]
    public void What_was_given_counts_before_folios() =>
        Assert.Equal([7, 8], PageNumbering.Of(new PageNumber(7, null), [1, 2]).Select(n => n.Number));

    [Fact]
    public void Sections_are_counted_on() =>
        Assert.Equal([new PageNumber(102, "B02"), new PageNumber(103, "B03")], PageNumbering.Of(PageNumber.Read("B02"), [null, null]));
}
