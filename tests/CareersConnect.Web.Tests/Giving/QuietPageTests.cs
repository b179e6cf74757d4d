using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Giving;

/// <summary>Volunteers and organisations say on which days they are not to be asked.</summary>
public sealed class QuietPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData(Role.Employer)]
    [InlineData(Role.Provider)]
    public async Task A_volunteers_days_are_set_shown_in_the_list_and_ended(Role role)
    {
        var giver = await Giver.InAsync(site, role);
        var volunteer = await VolunteerAsync(giver);
        var url = $"{giver.Root}/volunteers/quiet/{volunteer.Id.Value}";

        var saved = await giver.Browser.SubmitAsync(url, PageForms.Given(("Input.Until", "31/1/2027")));
        Assert.Equal($"{giver.Root}/volunteers", saved.Headers.Location!.OriginalString);
        Assert.Contains("Not asked until 31 January 2027", (await giver.Browser.OpenAsync($"{giver.Root}/volunteers")).QuerySelector("tbody th")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("When is Priya Raman not to be asked?", (await giver.Browser.OpenAsync(url)).QuerySelector("h1")!.TextContent);

        await giver.Browser.SubmitAsync(url, PageForms.Given(("Input.From", ""), ("Input.Until", "")));
        Assert.Null((await site.InDatabaseAsync(db => db.Volunteers.SingleAsync(one => one.Id == volunteer.Id))).QuietUntil);
    }

    [Fact]
    public async Task All_of_the_organisation_is_spared_and_a_day_that_has_passed_is_refused()
    {
        var giver = await Giver.InAsync(site);
        var url = $"{giver.Root}/volunteers/quiet";
        Assert.Equal(["Choose a last day from today on, 11 January 2027."], await (await giver.Browser.SubmitAsync(url, PageForms.Given(("Input.Until", "10/1/2027")))).ErrorsAsync());

        await giver.Browser.SubmitAsync(url, PageForms.Given(("Input.Until", "31/1/2027")));
        Assert.Equal(new DateOnly(2027, 1, 31), (await site.InDatabaseAsync(db => db.Organisations.SingleAsync(one => one.Id == giver.Person.OrganisationId))).QuietUntil);
    }

    [Fact]
    public async Task Another_organisations_volunteer_is_not_found()
    {
        var (giver, other) = (await Giver.InAsync(site), await Giver.InAsync(site));
        var volunteer = await VolunteerAsync(other);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await giver.Browser.GetAsync($"{giver.Root}/volunteers/quiet/{volunteer.Id.Value}")).StatusCode);
    }

    private async Task<Volunteer> VolunteerAsync(Giver giver)
    {
        var volunteer = Volunteer.Take(giver.Person.OrganisationId, "Priya Raman", "rail engineer", null);
        await site.InDatabaseAsync(db =>
        {
            db.Add(volunteer);
            return db.SaveChangesAsync();
        });
        return volunteer;
    }
}
