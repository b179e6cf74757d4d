using System.Text;
using CareersConnect.Application.Places;
using CareersConnect.Domain.Education;
using CareersConnect.Testing.Schools;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Places;

public sealed class SchoolsOnlySite : PlacesSite, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await ImportSchoolsAsync();
}

/// <summary>No file of postcodes was imported: they are learned from the schools.</summary>
public sealed class PlacesFromSchoolsTests(SchoolsOnlySite site) : PlacesContract(site), IClassFixture<SchoolsOnlySite>;

public sealed class PostcodesSite : PlacesSite, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        await this.ImportAsync(
            Encoding.ASCII.GetBytes("pcds,oseast1m,osnrth1m,ctry\r\nZZ91 1AA,400000,300000,E92000001\r\nZZ91 1AB,402000,302000,E92000001\r\nTD15 1AA,390000,655000,S92000003\r\n"),
            path => new ImportPostcodes.Command(path, "onspd.csv"));
        await ImportSchoolsAsync();

        // The schools' own postcodes must not be what answers.
        await InDatabaseAsync(db => db.Schools.ExecuteUpdateAsync(all => all.SetProperty(school => school.Outward, (Domain.Places.OutwardCode?)null)));
    }
}

/// <summary>A file of postcodes was imported: it goes before the schools.</summary>
public sealed class PlacesFromPostcodesTests(PostcodesSite site) : PlacesContract(site), IClassFixture<PostcodesSite>
{
    [Fact]
    public async Task On_the_border_the_file_says_on_which_side_a_postcode_lies()
    {
        Assert.Equal("TD15 1AA is in Scotland. CareersConnect works with schools in England: enter a postcode in England.", (await Site.FindAsync("TD15 1AA")).Problem);
    }
}

/// <summary>Nothing was imported at all.</summary>
public sealed class PlacesOfAnEmptySystemTests(PlacesSite site) : IClassFixture<PlacesSite>
{
    [Fact]
    public async Task Towns_are_found_and_postcodes_are_answered_with_what_to_try_instead()
    {
        Assert.Equal("Ternbridge", (await site.FindAsync("Ternbridge")).Place!.Label);
        Assert.Equal("We do not know the postcode ZZ91 1AA. Check it, or try a town.", (await site.FindAsync("ZZ91 1AA")).Problem);
        Assert.False(await site.InDatabaseAsync(db => db.Schools.AnyAsync(school => school.Status == EstablishmentStatus.Open)));
    }
}
