using Archive.Core.Import.Reading;
using Xunit;

namespace Archive.Core.Tests.Import.Reading;

public sealed class ImageSizeTests
{
    public static TheoryData<string, byte[], long, long, int> Heads => new()
    {
        { "PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 2, 0, 0, 3, 4], 0x102, 0x304, 1 },
        { "JPEG", [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 9, 9, 0xFF, 0xFF, 0xC2, 0, 11, 8, 1, 2, 3, 4, 1], 0x304, 0x102, 1 },
        { "TIFF of two", [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0,
            2, 0, 0, 1, 3, 0, 1, 0, 0, 0, 10, 0, 0, 0, 1, 1, 4, 0, 1, 0, 0, 0, 20, 0, 0, 0, 38, 0, 0, 0,
            2, 0, 0, 1, 3, 0, 1, 0, 0, 0, 30, 0, 0, 0, 1, 1, 4, 0, 1, 0, 0, 0, 40, 0, 0, 0, 0, 0, 0, 0], 30, 40, 2 },
        { "JPEG 2000", [0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A, 0x87, 0x0A, 0, 0, 0, 22, 0x69, 0x68, 0x64, 0x72, 0, 0, 1, 2, 0, 0, 3, 4], 0x304, 0x102, 1 },
        { "GIF", [0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 2, 1, 4, 3], 0x102, 0x304, 1 },
    };

    [Theory]
    [MemberData(nameof(Heads))]
    public void It_is_read_off_the_head(string format, byte[] head, long width, long height, int pictures)
    {
        Assert.NotEmpty(format);
        Assert.Equal((width, height, pictures), ImageSize.Of(head));
    }

    [Theory]
    [MemberData(nameof(Heads))]
    public void A_head_cut_off_anywhere_is_no_error(string format, byte[] head, long width, long height, int pictures)
    {
        Assert.NotEmpty(format);
        for (var length = 0; length < head.Length; length++)
            Assert.True(ImageSize.Of(head.AsSpan(0, length)) is not { } size || (size.Width <= width && size.Height <= height && size.Pictures <= pictures));
    }

    [Fact]
    public void A_chain_of_pictures_that_leads_back_comes_to_an_end() =>
        Assert.Equal(10_000, ImageSize.Of([0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 1, 0, 0, 1, 3, 0, 1, 0, 0, 0, 10, 0, 0, 0, 8, 0, 0, 0])!.Value.Pictures);
}
