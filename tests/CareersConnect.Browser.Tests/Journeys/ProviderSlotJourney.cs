using CareersConnect.Browser.Tests.Browsing;

namespace CareersConnect.Browser.Tests.Journeys;

/// <summary>A provider's slot with its four content items: asked for and answered on the site, with another time that the school agrees to.</summary>
public sealed class ProviderSlotJourney(Chromium chromium)
{
    private const string Title = "Apprenticeships and T Levels, first hand";

    [Fact]
    public Task A_slot_is_offered_asked_for_agreed_on_the_site_and_recorded() => TravelAsync(scripts: true);

    [Fact]
    [Trait("Kind", "Long")]
    public Task A_slot_is_offered_asked_for_agreed_on_the_site_and_recorded_without_scripts() => TravelAsync(scripts: false);

    private async Task TravelAsync(bool scripts)
    {
        await using var journey = await Journey.BeginAsync(chromium, "provider slot", scripts);
        var provider = await journey.SignedInAsync("Training provider");
        await OfferAsync(journey, provider);
        var school = await journey.SignedInAsync("Careers Leader", "Samira Haddad");
        await AskAsync(school);

        await provider.OpenAsync("/providers");
        await provider.FollowAsync("Answer ");
        await provider.ChooseAsync("Yes, at another time");
        await provider.TypeAsync("Day", "8/3/2027");
        await provider.TypeAsync("Starts at", "13:30");
        await provider.PressAsync("Send answer");
        await provider.SeesAsync("to answer");

        await school.OpenAsync("/schools/bookings?tab=WaitingForYou");
        await school.FollowAsync(Title);
        await school.ChooseAsync("Yes, that suits us");
        await school.PressAsync("Send answer");
        await school.SeesAsync("Ready for the day");
        Assert.All(await journey.LettersAsync($"Confirmed: {Title}"), letter => Assert.Equal(("REQUEST", "20270308T133000Z"), (letter.Of("METHOD"), letter.Of("DTSTART"))));
        await provider.OpenAsync("/providers/bookings?tab=ComingUp");
        await provider.FollowAsync(Title);
        await provider.SeesAsync("On the day");
        await RecordAsync(journey);
        journey.Arrive();
    }

    private static async Task OfferAsync(Journey journey, Traveller provider)
    {
        await provider.OpenAsync("/providers/offers/new");
        await provider.ChooseAsync("Provider encounter");
        await provider.PressAsync("Continue");
        await provider.TypeAsync("Title", Title);
        await provider.TypeAsync("What pupils will do", "Pupils hear from two apprentices, try a piece of kit, and put their own questions about pay, travel and what comes after.");
        await provider.PressAsync("Continue");
        await provider.SeesAsync("Tick all four");
        foreach (var item in await provider.Page.Locator("[name='Input.ProviderContent']").AllAsync())
        {
            await item.CheckAsync();
        }

        await provider.PressAsync("Continue");
        await provider.ChooseAsync("At the school");
        await provider.TypeAsync("How far do you travel?", "");
        await provider.ChooseAsync("On a day that suits both");
        await provider.TickAsync("Monday", "Tuesday");
        await provider.PressAsync("Continue");
        await provider.SeesAsync("All four points are given");
        await provider.PressAsync("Publish this offer");
        await provider.SeesAsync("Your offer is published");
        await journey.Site.TellDueAsync();
    }

    private static async Task AskAsync(Traveller school)
    {
        await school.OpenAsync("/offers?q=apprenticeships+first+hand&within=any");
        await school.FollowAsync(Title);
        await school.FollowAsync("Ask for this");
        await school.TypeAsync("Day", "2/3/2027");
        await school.TypeAsync("Starts at", "10:00");
        await school.TickAsync("Year 9");
        await school.TypeAsync("How many pupils?", "60");
        await school.TypeAsync("Who of your staff is present throughout? (can be named later)", "Ms Okafor");
        await school.PressAsync("Send to");
        await school.SeesAsync("It is on its way");
    }

    private static async Task RecordAsync(Journey journey)
    {
        journey.Site.Clock.MoveTo(new DateTimeOffset(2027, 3, 9, 9, 30, 0, TimeSpan.Zero));
        var school = await journey.SignedInAsync("Careers Leader", "Samira Haddad");
        await school.OpenAsync("/schools/bookings?tab=WaitingForYou");
        await school.FollowAsync(Title);
        await school.FollowAsync("Record attendance");
        await school.ChooseAsync("Yes");
        await school.TypeAsync("How many of year 9 came?", "58");
        await school.PressAsync("Record it");
        await school.SeesAsync("58 of 60 who were expected");
    }
}
