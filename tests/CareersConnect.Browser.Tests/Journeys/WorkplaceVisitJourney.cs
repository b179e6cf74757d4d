using CareersConnect.Browser.Tests.Browsing;

namespace CareersConnect.Browser.Tests.Journeys;

/// <summary>A workplace visit: pupils travel; dates that repeat are set aside and booked at once; one is cancelled, one is held and recorded.</summary>
public sealed class WorkplaceVisitJourney(Chromium chromium)
{
    private const string Title = "Inside the pump works";

    [Fact]
    public Task A_visit_is_booked_at_once_reminded_cancelled_booked_again_and_recorded() => TravelAsync(scripts: true);

    [Fact]
    [Trait("Kind", "Long")]
    public Task A_visit_is_booked_at_once_reminded_cancelled_booked_again_and_recorded_without_scripts() => TravelAsync(scripts: false);

    private async Task TravelAsync(bool scripts)
    {
        await using var journey = await Journey.BeginAsync(chromium, "workplace visit", scripts);
        await OfferAsync(journey);
        var school = await journey.SignedInAsync("Careers Leader", "Samira Haddad");
        await BookAsync(school, "3 March 2027");
        Letter[] confirmed = [Assert.Single(await journey.LettersAsync($"Confirmed: {Title}")), Assert.Single(await journey.LettersAsync("booked your date of"))];
        Assert.All(confirmed, letter => Assert.Equal("20270303T093000Z", letter.Of("DTSTART")));
        await CancelAsync(journey, school, confirmed[0].Of("UID"));
        await BookAsync(school, "10 March 2027");

        await RemindedAsync(journey, new DateTimeOffset(2027, 3, 3, 8, 30, 0, TimeSpan.Zero));
        await RemindedAsync(journey, new DateTimeOffset(2027, 3, 9, 8, 30, 0, TimeSpan.Zero));
        journey.Site.Clock.MoveTo(new DateTimeOffset(2027, 3, 11, 9, 30, 0, TimeSpan.Zero));
        var later = await journey.SignedInAsync("Careers Leader", "Samira Haddad");
        await later.OpenAsync("/schools/bookings?tab=WaitingForYou");
        await later.FollowAsync(Title);
        await later.FollowAsync("Record attendance");
        await later.ChooseAsync("Yes");
        await later.TypeAsync("How many of year 10 came?", "12");
        await later.PressAsync("Record it");
        await later.SeesAsync("12 of 12 who were expected");
        await later.OpenAsync("/schools/encounters");
        await later.SeesAsync(Title);
        journey.Arrive();
    }

    private static async Task OfferAsync(Journey journey)
    {
        var employer = await journey.SignedInAsync("Employer");
        await employer.OpenAsync("/employers/offers/new");
        await employer.ChooseAsync("Workplace visit");
        await employer.PressAsync("Continue");
        await employer.TypeAsync("Title", Title);
        await employer.TypeAsync("What pupils will do", "Pupils follow a pump from casting to test bench, measure one themselves, and talk to three people who build them.");
        await employer.PressAsync("Continue");
        await employer.ChooseAsync("At your place");
        await employer.ChooseAsync("On dates that I set aside");
        await employer.TypeAsync("First date", "3/3/2027");
        await employer.TypeAsync("Starts at", "9:30");
        await employer.ChooseAsync("Every week");
        await employer.TypeAsync("Last date", "24/3/2027");
        await employer.ChooseAsync("Book at once");
        await employer.PickAsync("Who comes, or hosts?", 1);
        await employer.PressAsync("Continue");
        await employer.SeesAsync("Look through the dates");
        await employer.PressAsync("Set these dates aside");
        await employer.SeesAsync("4 dates are set aside");
        await employer.PressAsync("Publish this offer");
        await employer.SeesAsync("Your offer is published");
        await journey.Site.TellDueAsync();
    }

    private static async Task BookAsync(Traveller school, string date)
    {
        await school.OpenAsync("/offers?q=pump+works&within=any");
        await school.FollowAsync(Title);
        await school.FollowAsync("Book this");
        await school.ChooseAsync(date);
        await school.TickAsync("Year 10");
        await school.TypeAsync("How many pupils?", "12");
        await school.TypeAsync("Who of your staff is present throughout? (can be named later)", "Mr Lindqvist");
        await school.PressAsync("Book");
        await school.SeesAsync("Ready for the day");
    }

    /// <summary>The school cancels with a reason; the mails take the same entry out of both calendars.</summary>
    private static async Task CancelAsync(Journey journey, Traveller school, string uid)
    {
        await school.FollowAsync("Cancel this booking");
        await school.Page.Locator("main input[type=radio]").First.CheckAsync();
        await school.PressAsync("Cancel this booking");
        var cancelled = await journey.LettersAsync($"Cancelled: {Title}");
        Assert.Equal(2, cancelled.Count);
        Assert.All(cancelled, letter => Assert.Equal(("CANCEL", uid, "CANCELLED"), (letter.Of("METHOD"), letter.Of("UID"), letter.Of("STATUS"))));
        Assert.All(cancelled, letter => Assert.True(int.Parse(letter.Of("SEQUENCE"), null) > 0));
    }

    private static async Task RemindedAsync(Journey journey, DateTimeOffset at)
    {
        var before = (await journey.Site.EmailsAsync()).Count;
        journey.Site.Clock.MoveTo(at);
        await journey.Site.RunDueJobsAsync();
        Assert.Equal(2, (await journey.Site.EmailsAsync()).Skip(before).Count(mail => (mail.Subject + mail.Text).Contains(Title, StringComparison.Ordinal)));
    }
}
