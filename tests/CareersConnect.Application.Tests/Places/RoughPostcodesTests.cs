using CareersConnect.Application.Places;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Places;
using CareersConnect.Testing;
using CareersConnect.Testing.Schools;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Tests.Places;

/// <summary>A site as it is started first: no school, no file of postcodes, only the names of places that come with the program.</summary>
public sealed class RoughPostcodesTests : IDisposable
{
    private static readonly GridPoint Derby = new(435_000, 336_000);
    private readonly SiteFixture _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Every_area_of_England_and_every_border_district_is_somewhere_in_England()
    {
        foreach (var outward in PostTowns.AreaLetters.Select(letters => $"{letters}1").Concat(PostTowns.BorderDistricts))
        {
            var place = await FindAsync($"{outward} 1AA");
            Assert.True(place.Note is not null && place.Town.Length > 0, $"{outward} is nowhere.");
        }
    }

    [Theory]
    [InlineData("SM1 1AA", 526_000, 164_000)]
    [InlineData("ME1 1AA", 574_000, 168_000)]
    [InlineData("PR1 1AA", 354_000, 429_000)]
    [InlineData("HU1 1AA", 510_000, 429_000)]
    [InlineData("WA1 1AA", 360_500, 388_000)]
    public async Task Of_several_towns_of_a_name_it_is_the_one_with_the_post_office(string postcode, int easting, int northing) =>
        Assert.InRange((await FindAsync(postcode)).Point.MilesTo(new GridPoint(easting, northing)), 0, 5);

    [Fact]
    public async Task A_school_makes_its_postcode_exact_and_its_first_half_nearer()
    {
        Assert.Equal("We know DE1 3HQ only roughly, as near Derby.", (await FindAsync("DE1 3HQ")).Note);
        Assert.InRange((await FindAsync("DE1 3HQ")).Point.MilesTo(Derby), 0, 3);

        await _site.ImportSchoolsAsync(RegisterFile.Of((900001, [("EstablishmentName", "Tern Valley School"), ("Town", "Derby"), ("Postcode", "DE1 3AA"), ("Easting", "435100"), ("Northing", "336100")])));

        Assert.Equal((new GridPoint(435_100, 336_100), "We know DE1 3HQ only roughly, as the middle of DE1."), ((await FindAsync("DE1 3HQ")).Point, (await FindAsync("DE1 3HQ")).Note));
        Assert.Null((await FindAsync("DE1 3AA")).Note);
        Assert.Equal("We know DE55 1AA only roughly, as near Derby.", (await FindAsync("DE55 1AA")).Note);
    }

    [Theory]
    [InlineData("ZZ99 9ZZ", "We do not know ZZ99 9ZZ. Check it, or enter the postcode of a place nearby.")]
    [InlineData("EH1 1AA", "EH1 1AA is in Scotland. CareersConnect works with schools in England: enter a postcode in England.")]
    [InlineData("DE1", "DE1 is the first half of a postcode. Enter all of it, like SW1A 1AA.")]
    public async Task What_is_no_place_of_England_is_refused(string typed, string sentence)
    {
        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => FindAsync(typed));
        Assert.Equal((sentence, "Postcode"), (refusal.Message, refusal.Field));
    }

    [Theory]
    [InlineData("DE1 3HQ", "We know DE1 3HQ only roughly, as near Derby.")]
    [InlineData("DE1", "We know DE1 only roughly, as near Derby.")]
    public async Task A_search_goes_on_from_there_and_says_so(string typed, string note)
    {
        await using var scope = _site.Services.CreateHostScope();
        var answer = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new FindPlace.Query(typed));
        Assert.Equal((null, note), (answer.Problem, answer.Note));
        Assert.InRange(answer.Place!.Point.MilesTo(Derby), 0, 3);
    }

    private async Task<PostcodePlace> FindAsync(string typed)
    {
        await using var scope = _site.Services.CreateHostScope();
        return await scope.ServiceProvider.GetRequiredService<TypedPostcode>().FindAsync(typed, default);
    }
}
