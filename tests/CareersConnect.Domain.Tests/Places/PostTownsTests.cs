using CareersConnect.Domain.Places;

namespace CareersConnect.Domain.Tests.Places;

public sealed class PostTownsTests
{
    [Theory]
    [InlineData("DE1", "Derby")]
    [InlineData("SW1A", "London")]
    [InlineData("TD15", "Berwick-Upon-Tweed")]
    [InlineData("CH1", "Chester")]
    public void An_area_of_England_has_its_post_town(string outward, string town) => Assert.Equal(town, PostTowns.Of(new OutwardCode(outward)));

    [Theory]
    [InlineData("ZZ99")]
    [InlineData("QV1")]
    [InlineData("EH1")]
    [InlineData("CF10")]
    [InlineData("BT1")]
    [InlineData("JE1")]
    [InlineData("CH7")]
    [InlineData("BX1")]
    public void Letters_of_nobody_and_districts_outside_England_have_none(string outward) => Assert.Null(PostTowns.Of(new OutwardCode(outward)));

    [Fact]
    public void All_of_the_table_is_England() => Assert.All(
        [.. PostTowns.AreaLetters.Select(letters => $"{letters}1"), .. PostTowns.BorderDistricts], outward => Assert.Equal(Nation.England, new OutwardCode(outward).Nation));
}
