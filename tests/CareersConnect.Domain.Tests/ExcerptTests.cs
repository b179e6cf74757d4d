using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Tests;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("Short enough", 12, "Short enough")]
    [InlineData("Cut after a whole word", 12, "Cut after a …")]
    [InlineData("Cut at\nnew lines too", 8, "Cut at …")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa", 10, "aaaaaaaaaa …")]
    [InlineData("a aaaaaaaaaaaaaaaaaa", 10, "a aaaaaaaa …")]
    public void A_text_is_cut_after_a_word_or_where_it_has_none_where_it_is(string text, int longest, string expected) => Assert.Equal(expected, Excerpt.Of(text, longest));

    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    public void An_emoji_is_never_cut_in_two(int longest)
    {
        var cut = Excerpt.Of(string.Concat(Enumerable.Repeat("🚄", 20)), longest);
        Assert.DoesNotContain('�', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(cut)));
        Assert.EndsWith("🚄 …", cut, StringComparison.Ordinal);
    }
}
