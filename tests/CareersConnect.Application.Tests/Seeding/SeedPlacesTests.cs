using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Infrastructure.Seeding;

namespace CareersConnect.Application.Tests.Seeding;

/// <summary>Demo data stands in real places.</summary>
public sealed class SeedPlacesTests
{
    private static readonly SeedPlaces England = new(national: true);

    [Theory]
    [InlineData("Derby", "Derby", "DE")]
    [InlineData("Buxton", "Derbyshire", "SK")]
    [InlineData("Penzance", "Cornwall", "TR")]
    [InlineData("Hexham", "Northumberland", "NE")]
    [InlineData("Croydon", "Croydon", "CR")]
    [InlineData("Wallasey", "Wirral", "CH")]
    [InlineData("Thame", "Oxfordshire", "OX")]
    public void A_town_lies_in_its_authority_and_postcode_area(string town, string authority, string area)
    {
        var found = England.Area(England.Towns.First(one => one.Name == town).Centre);
        Assert.Equal((authority, area), (found.Authority.Name, found.PostcodeArea));
    }

    [Fact]
    public void Every_authority_but_the_City_of_London_has_towns_and_each_first_half_is_English_and_no_real_one()
    {
        var areas = England.Towns.Select(town => England.Area(town.Centre)).Distinct().ToList();
        Assert.Equal(["City of London"], LocalAuthorities.All.Select(authority => authority.Name).Except(areas.Select(area => area.Authority.Name), StringComparer.Ordinal));
        Assert.All(areas, area =>
        {
            Assert.Equal(Nation.England, new OutwardCode(area.Outward).Nation);
            Assert.Matches("^[A-Z]{1,2}5[789]$", area.Outward);
        });
    }

    [Fact]
    public void The_larger_a_town_the_likelier_it_is()
    {
        var (dice, hub) = (new SeedDice(1), new SeedPlaces(national: false));
        var drawn = Enumerable.Range(0, 4000).Select(_ => hub.Town(dice).Name).CountBy(name => name).ToDictionary();
        Assert.True(drawn["Nottingham"] > drawn["Derby"]);
        Assert.True(drawn["Derby"] > drawn["Matlock"]);
        Assert.All(hub.Towns, town => Assert.True(town.Centre.MilesTo(new GridPoint(446_000, 337_000)) <= 28));
    }
}
