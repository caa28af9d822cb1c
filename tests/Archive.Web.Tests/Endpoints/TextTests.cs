using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Xunit;

namespace Archive.Web.Tests.Endpoints;

public sealed partial class TextTests
{
    [Fact]
    public void Every_text_is_there_in_both_languages_with_the_same_places_to_fill()
    {
        var (chinese, english) = (Read(CultureInfo.InvariantCulture), Read(CultureInfo.GetCultureInfo("en")));

        Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(chinese, t => Assert.Equal(Places(t.Value), Places(english[t.Key])));
        Assert.All(english.Concat(chinese), t => Assert.NotEmpty(t.Value.Trim()));
    }

    private static Dictionary<string, string> Read(CultureInfo culture)
    {
        var texts = new ResourceManager("Archive.Web.Resources.Text", typeof(Site).Assembly).GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        return texts!.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
