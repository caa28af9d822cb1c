using Archive.Core.Import.Identity;
using Xunit;

namespace Archive.Core.Tests.Import.Identity;

public sealed class NewspaperSlugTests
{
    [Theory]
    [InlineData("焦作日报", "jzrb")]
    [InlineData("焦作晚报", "jzwb")]
    [InlineData("人民日报", "rmrb")]
    [InlineData("《大河报》", "dhb")]
    [InlineData("阿坝日报", "abrb")]
    [InlineData("China Daily", "np-")]
    [InlineData("亳州日报", "np-")]
    public void A_slug_is_made_of_initials_or_of_a_digest(string name, string start)
    {
        var slug = NewspaperSlug.Derive(name);
        Assert.True(NewspaperSlug.IsSlug(slug), slug);
        if (start == "np-")
            Assert.Matches("^np-[0-9a-f]{8}$", slug);
        else
            Assert.Equal(start, slug);
        Assert.Equal(slug, NewspaperSlug.Derive(name));
    }

    [Fact]
    public void Papers_of_the_same_initials_get_distinct_slugs()
    {
        Assert.Equal(NewspaperSlug.Derive("焦作日报"), NewspaperSlug.Derive("锦州日报"));
        Assert.NotEqual(NewspaperSlug.DeriveDistinct("焦作日报"), NewspaperSlug.DeriveDistinct("锦州日报"));
    }

    [Theory]
    [InlineData("《焦 作 日 报》", "焦作日报")]
    [InlineData("焦作　日报 ", "焦作日报")]
    [InlineData("China Daily", "China Daily")]
    public void A_name_is_cleaned_of_letter_spacing_and_title_marks(string printed, string name) =>
        Assert.Equal(name, NewspaperSlug.CleanName(printed));
}
