using CareersConnect.Application.Offers.Search.Words;

namespace CareersConnect.Application.Tests.Offers.Search;

public sealed class PlaceInWordsTests
{
    [Theory]
    [InlineData("engineering DE22 1AA", "DE22 1AA", "engineering")]
    [InlineData("de221aa nurses", "de221aa", "nurses")]
    [InlineData("nurses, DE22", "DE22", "nurses")]
    [InlineData("talks N16", "N16", "talks")]
    [InlineData("L3 apprenticeships near L3", "near L3", "L3 apprenticeships")]
    [InlineData("near CO2 nurses", "near CO2", "nurses")]
    public void A_postcode_may_be_the_place(string typed, string taken, string left)
    {
        var read = PlaceInWords.In(typed).First(place => place.IsPostcode);
        Assert.Equal((taken, left), (read.Typed, read.LeftOf(typed)));
        Assert.DoesNotContain(PlaceInWords.In(read.AsWords(typed)), place => place.IsPostcode && place.Start == read.Start);
    }

    [Fact]
    public void What_follows_near_may_be_a_place_the_longest_first() =>
        Assert.Equal(["Milton Keynes law firms", "Milton Keynes law", "Milton Keynes", "Milton"], PlaceInWords.In("near Milton Keynes law firms today").Select(place => place.Name));

    [Theory]
    [InlineData("L3 apprenticeships")]
    [InlineData("CO2 emissions")]
    [InlineData("year 10 B2B sales")]
    [InlineData("\"DE22 1AA\" \"near Derby\"")]
    [InlineData("near")]
    [InlineData("Derby")]
    [InlineData("")]
    public void What_is_something_else_as_often_stays_words(string typed) => Assert.Empty(PlaceInWords.In(typed));
}
