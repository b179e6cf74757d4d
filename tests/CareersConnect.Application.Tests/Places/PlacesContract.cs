using CareersConnect.Application.Places;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Places;
using CareersConnect.Infrastructure.Places;
using CareersConnect.Testing;
using CareersConnect.Testing.Schools;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Tests.Places;

/// <summary>A site with three invented schools and some invented towns.</summary>
public class PlacesSite : SiteFixture
{
    public static readonly GridPoint Ternbridge = new(400_000, 300_000);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton(new PlaceNames(
        [
            new("Ternbridge", Nation.England, Ternbridge, 80_000), new("Wrenport", Nation.England, new(500_000, 200_000), 60_000),
            new("Ashmere", Nation.England, new(401_000, 301_000), 9_000), new("Ashmere", Nation.England, new(499_000, 201_000), 2_000),
            new("Saint Élan-on-Sea", Nation.England, new(450_000, 100_000), 3_000), new("Glenwick", Nation.Scotland, new(300_000, 700_000), 20_000), new("Llantern", Nation.Wales, new(300_000, 250_000), 20_000),
            new("Ballywren", Nation.NorthernIreland, null, 20_000), new("Glenwick Magna", Nation.England, new(410_000, 310_000), 500),
        ])));
    }

    public async Task ImportSchoolsAsync() => await this.ImportSchoolsAsync(RegisterFile.Of(
        (900001, [("EstablishmentName", "Tern Valley School"), ("EstablishmentNumber", "4001"), ("Town", "Ternbridge"), ("Postcode", "ZZ91 1AA"), ("Easting", "400000"), ("Northing", "300000")]),
        (900002, [("EstablishmentName", "Wren Park Academy"), ("EstablishmentNumber", "4002"), ("Town", "Wrenport"), ("Postcode", "ZZ91 1AB"), ("Easting", "402000"), ("Northing", "302000")]),
        (900003, [("EstablishmentName", "Wren Hill 100% School"), ("EstablishmentNumber", "4003"), ("Town", "Wrenport"), ("Postcode", "ZZ92 2AA"), ("Easting", ""), ("Northing", "")])));

    public async Task<PlaceAnswer> FindAsync(string? text)
    {
        await using var scope = Services.CreateHostScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new FindPlace.Query(text));
    }

    public async Task<T> WithPlacesAsync<T>(Func<IPlaces, Task<T>> ask)
    {
        await using var scope = Services.CreateHostScope();
        return await ask(scope.ServiceProvider.GetRequiredService<IPlaces>());
    }
}

/// <summary>What is true wherever the postcodes come from.</summary>
public abstract class PlacesContract(PlacesSite site)
{
    protected PlacesSite Site { get; } = site;

    [Theory]
    [InlineData("ZZ91 1AA")]
    [InlineData("zz911aa")]
    [InlineData(" zz91  1aa ")]
    public async Task A_whole_postcode_is_found_in_any_spacing(string typed) =>
        Assert.Equal(new Place("ZZ91 1AA", PlaceKind.Postcode, new GridPoint(400_000, 300_000)), (await Site.FindAsync(typed)).Place);

    [Theory]
    [InlineData("ZZ91", "ZZ91")]
    [InlineData("zz91 1", "ZZ91 1")]
    [InlineData("ZZ91 1A", "ZZ91 1A")]
    public async Task The_beginning_of_a_postcode_is_the_middle_of_what_begins_so(string typed, string label) =>
        Assert.Equal(new Place(label, PlaceKind.PostcodeDistrict, new GridPoint(401_000, 301_000)), (await Site.FindAsync(typed)).Place);

    [Fact]
    public async Task An_unknown_postcode_is_the_middle_of_its_first_half_and_says_so()
    {
        var answer = await Site.FindAsync("ZZ91 9XX");
        Assert.Equal(new Place("ZZ91 9XX", PlaceKind.Postcode, new GridPoint(401_000, 301_000)), answer.Place);
        Assert.Equal((null, "We know ZZ91 9XX only roughly, as the middle of ZZ91."), (answer.Problem, answer.Note));
        Assert.Null((await Site.FindAsync("ZZ91 1AA")).Note);
    }

    [Fact]
    public async Task An_unknown_beginning_of_a_postcode_is_the_middle_of_its_first_half_and_says_so()
    {
        var answer = await Site.FindAsync("ZZ91 7");
        Assert.Equal((new Place("ZZ91 7", PlaceKind.PostcodeDistrict, new GridPoint(401_000, 301_000)), "We know ZZ91 7 only roughly, as the middle of ZZ91."), (answer.Place, answer.Note));
    }

    [Theory]
    [InlineData("ZZ55 1AA", "We do not know the postcode ZZ55 1AA. Check it, or try a town.")]
    [InlineData("ZZ55", "We do not know a postcode that begins ZZ55. Check it, or try a town.")]
    [InlineData("EH1 1AA", "EH1 1AA is in Scotland. CareersConnect works with schools in England: enter a postcode in England.")]
    [InlineData("eh1", "EH1 is in Scotland. CareersConnect works with schools in England: enter a postcode in England.")]
    [InlineData("CF10 1AA", "CF10 1AA is in Wales. CareersConnect works with schools in England: enter a postcode in England.")]
    [InlineData("BT1 1AA", "BT1 1AA is in Northern Ireland. CareersConnect works with schools in England: enter a postcode in England.")]
    [InlineData("GY1 1AA", "GY1 1AA is in the Channel Islands or the Isle of Man. CareersConnect works with schools in England: enter a postcode in England.")]
    [InlineData("Glenwick", "Glenwick is in Scotland. CareersConnect works with schools in England: enter a town or postcode in England.")]
    [InlineData("Llantern", "Llantern is in Wales. CareersConnect works with schools in England: enter a town or postcode in England.")]
    [InlineData("Ballywren", "Ballywren is in Northern Ireland. CareersConnect works with schools in England: enter a town or postcode in England.")]
    [InlineData("", "Enter a postcode, a town or the name of a school.")]
    [InlineData(null, "Enter a postcode, a town or the name of a school.")]
    [InlineData("?!", "Enter a postcode, a town or the name of a school.")]
    [InlineData("999999", "We do not know a school with the URN 999999. Check it, or try the school's name.")]
    [InlineData("301/9999", "We do not know a school with the DfE number 301/9999. Check it, or try the school's name.")]
    [InlineData("900003", "The register does not say where Wren Hill 100% School is. Enter its postcode.")]
    [InlineData("xqxqxq", "We do not know a place called \"xqxqxq\". Try a town, a postcode or the name of a school.")]
    public async Task Each_problem_has_its_own_sentence(string? typed, string problem)
    {
        var answer = await Site.FindAsync(typed);
        Assert.Equal((null, problem), (answer.Place, answer.Problem));
    }

    [Theory]
    [InlineData("ternbridge")]
    [InlineData("TERNBRIDGE")]
    [InlineData("Ternbridge, Ternshire")]
    public async Task A_town_is_found(string typed) => Assert.Equal(new Place("Ternbridge", PlaceKind.Town, PlacesSite.Ternbridge), (await Site.FindAsync(typed)).Place);

    [Theory]
    [InlineData("St Elan on Sea")]
    [InlineData("st. élan-on-sea")]
    [InlineData("Saint Elan-on-Sea")]
    public async Task A_town_is_found_without_its_accents_and_hyphens(string typed) => Assert.Equal("Saint Élan-on-Sea", (await Site.FindAsync(typed)).Place!.Label);

    [Fact]
    public async Task Of_several_towns_of_a_name_the_largest_is_found_and_the_others_are_told_apart()
    {
        var answer = await Site.FindAsync("Ashmere");
        Assert.Equal("Ashmere (near Ternbridge)", answer.Place!.Label);
        Assert.Equal("Ashmere (near Wrenport)", answer.Suggestions.Single().Label);
        Assert.Equal(answer.Suggestions.Single(), (await Site.FindAsync("Ashmere (near Wrenport)")).Place);
    }

    [Theory]
    [InlineData("Ternbrigde", "Ternbridge")]
    [InlineData("Wenport", "Wrenport")]
    [InlineData("Glenw", "Glenwick Magna")]
    public async Task A_slip_of_the_key_is_answered_with_what_was_meant(string typed, string meant)
    {
        var answer = await Site.FindAsync(typed);
        Assert.Null(answer.Place);
        Assert.Contains(meant, answer.Suggestions.Select(place => place.Label));
    }

    [Theory]
    [InlineData("900001")]
    [InlineData("301/4001")]
    [InlineData("3014001")]
    [InlineData("Tern Valley School")]
    [InlineData("tern valley school, ternbridge")]
    [InlineData("tern valley")]
    public async Task A_school_is_found_by_number_and_by_name(string typed) =>
        Assert.Equal(new Place("Tern Valley School, Ternbridge", PlaceKind.School, new GridPoint(400_000, 300_000)), (await Site.FindAsync(typed)).Place);

    [Fact]
    public async Task Signs_that_mean_something_to_a_database_are_only_signs()
    {
        Assert.Null((await Site.FindAsync("%%%")).Place);
        Assert.Null((await Site.FindAsync("T_rn V_lley")).Place);
        Assert.Null((await Site.FindAsync("'; DROP TABLE Schools; --")).Place);
    }

    [Fact]
    public async Task A_local_authority_is_the_middle_of_its_schools() =>
        Assert.Equal(new Place("Barking and Dagenham", PlaceKind.LocalAuthority, new GridPoint(401_000, 301_000)), (await Site.FindAsync("barking & dagenham")).Place);

    [Theory]
    [InlineData("England")]
    [InlineData("UK")]
    [InlineData("nationwide")]
    public async Task The_whole_country_is_no_place_and_no_problem(string typed) => Assert.Equal((true, null), ((await Site.FindAsync(typed)).IsEverywhere, (await Site.FindAsync(typed)).Problem));

    [Fact]
    public async Task Suggestions_are_towns_first_and_then_schools()
    {
        Assert.Equal(["Ternbridge", "Tern Valley School, Ternbridge"], (await Site.WithPlacesAsync(places => places.SuggestAsync("tern", 5, default))).Select(place => place.Label));
        Assert.Empty(await Site.WithPlacesAsync(places => places.SuggestAsync("t", 5, default)));
    }

    [Fact]
    public async Task A_postcode_is_located_exactly_or_by_its_first_half()
    {
        Assert.Equal(new PostcodePoint(new GridPoint(402_000, 302_000), Nation.England), await Site.WithPlacesAsync(places => places.LocateAsync(new Postcode("ZZ91 1AB"), default)));
        Assert.Equal(new PostcodePoint(new GridPoint(401_000, 301_000), Nation.England, "the middle of ZZ91"), await Site.WithPlacesAsync(places => places.LocateAsync(new Postcode("ZZ91 9XX"), default)));
        Assert.Null(await Site.WithPlacesAsync(places => places.LocateAsync(new Postcode("ZZ55 1AA"), default)));
    }
}
