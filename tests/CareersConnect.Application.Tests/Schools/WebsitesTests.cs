using CareersConnect.Application.Schools;

namespace CareersConnect.Application.Tests.Schools;

public sealed class WebsitesTests
{
    [Theory]
    [InlineData("https://www.ternvalley.example/", "https://www.ternvalley.example/")]
    [InlineData("http://www.ternvalley.example", "http://www.ternvalley.example")]
    [InlineData("HTTP://www.ternvalley.example", "http://www.ternvalley.example")]
    public void A_good_website_is_kept(string raw, string kept) => Assert.Equal(new Websites.Cleaned(kept, false, null), Websites.Clean(raw));

    [Theory]
    [InlineData("www.ternvalley.example", "http://www.ternvalley.example")]
    [InlineData("ternvalley.sch.example/home", "http://ternvalley.sch.example/home")]
    public void A_website_without_its_scheme_is_completed_and_counted(string raw, string kept) => Assert.Equal(new Websites.Cleaned(kept, true, null), Websites.Clean(raw));

    [Theory]
    [InlineData("http;//www.ternvalley.example", "http://www.ternvalley.example")]
    [InlineData("Hhtp://www.ternvalley.example", "http://www.ternvalley.example")]
    [InlineData("htpp:/www.ternvalley.example", "http://www.ternvalley.example")]
    [InlineData("http:www.ternvalley.example", "http://www.ternvalley.example")]
    [InlineData("https:\\\\www.ternvalley.example", "https://www.ternvalley.example")]
    [InlineData("ttps://www.ternvalley.example", "https://www.ternvalley.example")]
    [InlineData("http//www.ternvalley.example", "http://www.ternvalley.example")]
    [InlineData("www.tern valley.example", "http://www.ternvalley.example")]
    public void A_slip_of_the_key_is_mended_and_told(string raw, string kept) =>
        Assert.Equal(new Websites.Cleaned(kept, false, $"was mended to {kept}"), Websites.Clean(raw));

    [Theory]
    [InlineData("office@ternvalley.example", "is an e-mail address, so it was left out")]
    [InlineData("http://office@ternvalley.example", "is an e-mail address, so it was left out")]
    [InlineData("192.0.2.1", "is a number instead of a name, so it was left out")]
    [InlineData("http://192.0.2.1/school", "is a number instead of a name, so it was left out")]
    [InlineData("none", "is not a website, so it was left out")]
    [InlineData("n/a", "is not a website, so it was left out")]
    [InlineData("under construction", "is not a website, so it was left out")]
    [InlineData("http://", "is not a website, so it was left out")]
    public void What_is_no_website_is_left_out_and_told(string raw, string why) => Assert.Equal(new Websites.Cleaned(null, false, why), Websites.Clean(raw));

    [Fact]
    public void A_blank_website_is_nothing_to_tell() => Assert.Equal(default, Websites.Clean(""));
}
