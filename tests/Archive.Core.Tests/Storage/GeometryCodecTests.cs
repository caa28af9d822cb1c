using System.Collections.Immutable;
using Archive.Core.Storage;
using Archive.Layout;
using Xunit;

namespace Archive.Core.Tests.Storage;

public sealed class GeometryCodecTests
{
    private static readonly PageGeometry Page = Random(new Random(7), 612, 792, 500);

    [Theory]
    [InlineData(612, 792)]
    [InlineData(4960, 7016)]
    [InlineData(0.7, 1)]
    [InlineData(90_000, 140_000)]
    public void Boxes_come_back_where_they_stood(double width, double height)
    {
        var page = Random(new Random(3), width, height, 300);
        var back = GeometryCodec.Decode(GeometryCodec.Encode(page));
        Assert.Equal((width, height), (back.Width, back.Height));
        Assert.Equal(page.Boxes.Select(b => b.Span), back.Boxes.Select(b => b.Span));
        Assert.Equal(page.Divisions.Select(d => d.AsEnumerable()), back.Divisions.Select(d => d.AsEnumerable()));
        var finest = Math.Max(width, height) / 32768;
        foreach (var (one, other) in page.Boxes.Zip(back.Boxes))
            Assert.All((double[])[one.Left - other.Left, one.Top - other.Top, one.Right - other.Right, one.Bottom - other.Bottom, one.Size - other.Size], d => Assert.InRange(Math.Abs(d), 0, finest));
    }

    [Fact]
    public void What_came_back_is_written_as_it_was()
    {
        var bytes = GeometryCodec.Encode(Page);
        Assert.Equal(bytes, GeometryCodec.Encode(GeometryCodec.Decode(bytes)));
    }

    /// <summary>A page of which that is not said keeps the bytes it has always had, so that the same file again is seen to be the same.</summary>
    [Fact]
    public void How_far_divisions_reach_comes_back_and_changes_nothing_else()
    {
        var plain = GeometryCodec.Encode(Page);
        var reaching = Page with { Reaches = [new DivisionReach(null, 1), default, new DivisionReach(2, null)] };

        Assert.Equal(reaching.Reaches.AsEnumerable(), GeometryCodec.Decode(GeometryCodec.Encode(reaching)).Reaches);
        Assert.Empty(GeometryCodec.Decode(plain).Reaches);
        Assert.Equal(plain, GeometryCodec.Encode(Page with { Reaches = [default, default, default] }));
        Assert.Equal(1, plain[0]);
    }

    /// <summary>What a page is split by, on import as by the splitter itself.</summary>
    [Theory]
    [InlineData(true, 0, 0)]
    [InlineData(false, 3, 0)]
    [InlineData(false, 0, 2)]
    [InlineData(true, 2, 1)]
    public void Rules_and_pictures_come_back_and_whether_it_is_a_text_layer(bool isTextLayer, int rules, int pictures)
    {
        ImmutableArray<PageArea> Areas(int count) => [.. Enumerable.Range(1, count).Select(i => new PageArea(i, 2 * i, 100 + i, (2 * i) + 1))];
        var page = Page with { IsTextLayer = isTextLayer, Rules = Areas(rules), Pictures = Areas(pictures), Reaches = [new DivisionReach(null, 1), default, default] };

        var bytes = GeometryCodec.Encode(page);
        var back = GeometryCodec.Decode(bytes);

        Assert.Equal(isTextLayer, back.IsTextLayer);
        Assert.Equal(page.Reaches.AsEnumerable(), back.Reaches);
        Assert.Equal(page.Rules.AsEnumerable(), back.Rules);
        Assert.Equal(page.Pictures.AsEnumerable(), back.Pictures);
        Assert.Equal(page.Boxes.Length, back.Boxes.Length);
        Assert.Equal(bytes, GeometryCodec.Encode(back));
    }

    [Fact]
    public void A_page_s_boxes_take_a_few_kilobytes() => Assert.InRange(GeometryCodec.Encode(Page).Length, 1, 500 * 12);

    [Fact]
    public void Places_that_are_no_numbers_do_no_harm()
    {
        var odd = new PageGeometry(double.NaN, -1, [new TextBox(new SourceSpan(0, 1), double.NaN, double.PositiveInfinity, double.MinValue, 1e300, -0.0)]);
        var back = GeometryCodec.Decode(GeometryCodec.Encode(odd));
        Assert.True(back is { Width: > 0, Height: > 0 });
        Assert.All((double[])[back.Boxes[0].Left, back.Boxes[0].Top, back.Boxes[0].Right, back.Boxes[0].Bottom], d => Assert.True(double.IsFinite(d)));
    }

    [Fact]
    public void Damage_is_told_and_nothing_else_happens()
    {
        var bytes = GeometryCodec.Encode(Page);
        var random = new Random(11);
        var told = 0;
        for (var i = 0; i < 2000; i++)
        {
            var damaged = bytes[..random.Next(i % 2 == 0 ? 1 : bytes.Length, bytes.Length)];
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                GeometryCodec.Decode(damaged);
            }
            catch (InvalidDataException)
            {
                told++;
            }
        }

        Assert.InRange(told, 1000, 2000);
    }

    private static PageGeometry Random(Random random, double width, double height, int count)
    {
        var boxes = ImmutableArray.CreateBuilder<TextBox>();
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            var start = at + random.Next(3);
            at = start + 1 + random.Next(20);
            var (left, top) = (random.NextDouble() * width, random.NextDouble() * height);
            boxes.Add(new TextBox(new SourceSpan(start, at), left, top, left + (random.NextDouble() * width / 5), top + (height / 90), height / 95));
        }

        return new PageGeometry(width, height, boxes.ToImmutable()) { Divisions = [[new SourceSpan(0, 9), new SourceSpan(20, 31)], [], [new SourceSpan(3, 4)]] };
    }
}
