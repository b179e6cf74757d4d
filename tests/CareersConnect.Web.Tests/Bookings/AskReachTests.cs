using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;
using CareersConnect.Testing;

namespace CareersConnect.Web.Tests.Bookings;

/// <summary>What cannot be changed on the form is shown on it all the same, so that what is wrong with it has a place to stand.</summary>
public sealed class AskReachTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData(DeliveryModes.InPerson, "They travel up to 20 miles from Derby, and your school is 99.4 miles away.")]
    [InlineData(DeliveryModes.InPerson | DeliveryModes.LiveOnline, "They travel up to 20 miles from Derby, and your school is 99.4 miles away. Ask for it live online instead.")]
    public async Task Out_of_reach_is_told_where_the_way_of_meeting_stands_though_there_be_only_one(DeliveryModes modes, string sentence)
    {
        var both = await BookingSite.OpenAsync(site);
        var offer = await both.Market.OfferAsync(site, built => built.ByArrangement().With(details => details with { Modes = modes, Location = new GridPoint(438_000, 500_000) }));
        var address = $"/schools/offers/{offer.Id.Value}/ask";
        var form = await both.School.OpenAsync(address);
        Assert.Equal(modes == DeliveryModes.InPerson, form.QuerySelector("main form")!.TextContent.Contains("How you meetIn person", StringComparison.Ordinal));

        await BookingSite.IsToldAtItsFieldAsync(await both.School.SubmitAsync(form, address, new Dictionary<string, string>(BookingSite.Answers(), StringComparer.Ordinal) { ["Input.Mode"] = "InPerson" }), sentence);
    }

    [Fact]
    public async Task For_none_of_the_schools_year_groups_the_page_says_so_before_anything_is_typed()
    {
        var both = await BookingSite.OpenAsync(site);
        var offer = await both.Market.OfferAsync(site, built => built.ByArrangement().With(details => details with { YearGroups = YearGroups.Of(YearGroup.Year5, YearGroup.Year6) }));
        var address = $"/schools/offers/{offer.Id.Value}/ask";
        var form = await both.School.OpenAsync(address);
        Assert.Contains("This is for years 5 and 6, and your school has none of these.", form.QuerySelector("main form")!.TextContent, StringComparison.Ordinal);

        var answers = BookingSite.Answers();
        answers.Remove("Input.YearGroups");
        await BookingSite.IsToldAtItsFieldAsync(await both.School.SubmitAsync(form, address, answers), "Select at least one year group.");
    }
}
