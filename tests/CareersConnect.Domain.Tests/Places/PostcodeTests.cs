using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Places;

namespace CareersConnect.Domain.Tests.Places;

public sealed class PostcodeTests
{
    [Theory]
    [InlineData("zz99 3wz", "ZZ99 3WZ")]
    [InlineData(" ZZ993WZ. ", "ZZ99 3WZ")]
    [InlineData("sw1a1aa", "SW1A 1AA")]
    [InlineData("m1-1ae", "M1 1AE")]
    [InlineData("gir 0aa", "GIR 0AA")]
    public void A_postcode_is_read_in_any_spacing_and_case(string typed, string kept) => Assert.Equal(kept, new Postcode(typed).Value);

    [Theory]
    [InlineData("", "Enter a postcode, like SW1A 1AA.")]
    [InlineData("  ", "Enter a postcode, like SW1A 1AA.")]
    [InlineData(null, "Enter a postcode, like SW1A 1AA.")]
    [InlineData("zz99", "ZZ99 is the first half of a postcode. Enter all of it, like SW1A 1AA.")]
    [InlineData("ZZ99 3CZ", "\"ZZ99 3CZ\" is not a postcode. Enter a postcode like SW1A 1AA.")]
    [InlineData("hello", "\"hello\" is not a postcode. Enter a postcode like SW1A 1AA.")]
    [InlineData("AB10 1XG", "AB10 1XG is in Scotland. CareersConnect works with schools in England: enter a postcode in England.")]
    [InlineData("cf10 3nq", "CF10 3NQ is in Wales. CareersConnect works with schools in England: enter a postcode in England.")]
    [InlineData("BT1 5GS", "BT1 5GS is in Northern Ireland. CareersConnect works with schools in England: enter a postcode in England.")]
    [InlineData("IM1 1AG", "IM1 1AG is in the Channel Islands or the Isle of Man. CareersConnect works with schools in England: enter a postcode in England.")]
    [InlineData("BF1 0AX", "BF1 0AX is not the postcode of a place. Enter a postcode in England, like SW1A 1AA.")]
    public void Each_fault_of_a_postcode_has_its_own_sentence(string? typed, string sentence)
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => Postcode.InEngland(typed));
        Assert.Equal(sentence, refusal.Message);
        Assert.Equal("Postcode", refusal.Field);
    }

    [Theory]
    [InlineData("TD15 1AA")]
    [InlineData("NP16 7AA")]
    [InlineData("CH1 2AA")]
    [InlineData("SY10 8AA")]
    [InlineData("ZZ99 3WZ")]
    public void A_district_on_the_border_is_not_turned_away(string typed) => Assert.Equal(Nation.England, Postcode.InEngland(typed).Nation);

    [Theory]
    [InlineData("CH7 6AA")]
    [InlineData("SY23 1AA")]
    public void A_Welsh_district_of_an_English_area_is_in_Wales(string typed) => Assert.Equal(Nation.Wales, new Postcode(typed).Nation);

    [Theory]
    [InlineData("M1", "M")]
    [InlineData("EC3A", "EC")]
    public void The_area_is_the_letters_of_the_first_half(string outward, string area) => Assert.Equal(area, new OutwardCode(outward).Area);

    [Theory]
    [InlineData("1AA")]
    [InlineData("ABC1")]
    [InlineData("A")]
    [InlineData("AA111")]
    public void What_is_no_first_half_is_not_read_as_one(string text) => Assert.Null(OutwardCode.Find(text));
}
