using CareersConnect.Domain.Places;

namespace CareersConnect.Domain.Tests.Places;

public sealed class PostcodeKeyTests
{
    [Theory]
    [InlineData("M1 1AE")]
    [InlineData("SW1A 1AA")]
    [InlineData("ZZ99 3WZ")]
    [InlineData("GIR 0AA")]
    [InlineData("B33 8TH")]
    [InlineData("W1A 0AX")]
    public void There_and_back_is_the_same_postcode(string text) => Assert.Equal(text, PostcodeKey.Of(new Postcode(text)).ToPostcode().Value);

    [Fact]
    public void The_beginning_of_a_postcode_is_a_range_of_numbers()
    {
        var key = PostcodeKey.Of(new Postcode("SW1A 1AA")).Value;
        foreach (var (outward, inward, isWithin) in new[] { ("SW1A", "", true), ("SW1A", "1", true), ("SW1A", "1A", true), ("SW1A", "2", false), ("SW1", "", false), ("SW1", "1", false), ("SW1E", "", false) })
        {
            var (from, until) = PostcodeKey.Range(new OutwardCode(outward), inward);
            Assert.Equal(isWithin, key >= from && key < until);
        }
    }

    [Fact]
    public void Numbers_sort_as_postcodes_do()
    {
        string[] sorted = ["M1 1AA", "M1 1AB", "M1 2AA", "M11 1AA", "M1A 1AA", "M2 1AA", "MK1 1AA"];
        Assert.Equal(sorted, sorted.Reverse().OrderBy(text => PostcodeKey.Of(new Postcode(text)).Value));
    }
}
