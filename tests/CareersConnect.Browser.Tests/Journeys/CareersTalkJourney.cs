using CareersConnect.Browser.Tests.Browsing;

namespace CareersConnect.Browser.Tests.Journeys;

/// <summary>A careers talk: offered, found, asked for, answered from the e-mail, moved, held, recorded, counted.</summary>
public sealed class CareersTalkJourney(Chromium chromium)
{
    private const string Title = "Why tall buildings sway";

    [Fact]
    public Task A_talk_is_offered_found_asked_for_answered_and_counts() => TravelAsync(scripts: true);

    [Fact]
    [Trait("Kind", "Long")]
    public Task A_talk_is_offered_found_asked_for_answered_and_counts_without_scripts() => TravelAsync(scripts: false);

    private async Task TravelAsync(bool scripts)
    {
        await using var journey = await Journey.BeginAsync(chromium, "careers talk", scripts);
        await OfferAsync(journey);
        var school = await journey.SignedInAsync("Careers Leader", "Samira Haddad");
        var before = await school.MissingAsync("Employer encounter");
        var year = before.MaxBy(pair => pair.Value).Key;
        await AskAsync(school, year);
        await AnswerAsync(journey, (await journey.LettersAsync("Could you help"))[0]);
        await BothGotTheSameEntryAsync(journey);
        await AskByARequestAsync(journey, school, year);

        journey.Site.Clock.MoveTo(new DateTimeOffset(2027, 3, 4, 9, 30, 0, TimeSpan.Zero));
        await journey.Site.RunDueJobsAsync();
        Assert.Contains("/attendance", (await journey.LettersAsync("Who took part"))[0].Text, StringComparison.Ordinal);
        var later = await journey.SignedInAsync("Careers Leader", "Samira Haddad");
        await later.OpenAsync("/schools");
        await later.UnfoldAsync(" more");
        await later.SeesAsync("Say who came on 3 March");
        await later.OpenAsync("/schools/bookings?tab=WaitingForYou");
        await later.FollowAsync(Title);
        await later.FollowAsync("Record attendance");
        await later.ChooseAsync("Yes");
        await later.TypeAsync($"How many of year {year} came?", "27");
        await later.PressAsync("Record it");
        await later.SeesAsync("27 of 28 who were expected");
        Assert.Equal(before[year] - 27, (await later.MissingAsync("Employer encounter"))[year]);
        journey.Arrive();
    }

    private static async Task OfferAsync(Journey journey)
    {
        var employer = await journey.SignedInAsync("Employer");
        await employer.OpenAsync("/employers/offers/new");
        await employer.ChooseAsync("Careers talk");
        await employer.PressAsync("Continue");
        await employer.TypeAsync("Title", "Why buildings sway");
        await employer.TypeAsync("What pupils will do", "Pupils build a tower of spaghetti, shake it on a table that quakes, and ask an engineer what went wrong.");
        await employer.PressAsync("Continue");
        await employer.ChooseAsync("At the school");
        await employer.TypeAsync("How far do you travel?", "");
        await employer.ChooseAsync("On a day that suits both");
        await employer.TickAsync("Monday", "Wednesday");
        await employer.PickAsync("Who comes, or hosts?", 1);
        await employer.PressAsync("Continue");
        await employer.FollowAsync("See it as schools will");
        await employer.FollowAsync("Back to the offer");
        await employer.PressAsync("Publish this offer");
        await employer.SeesAsync("Your offer is published");
        await employer.FollowAsync("Change, pause or add dates");
        await employer.FollowAsync("Edit this offer");
        await employer.TypeAsync("Title", Title);
        await employer.PressAsync("Save changes");
        await employer.SeesAsync("Your changes are saved");
        await journey.Site.TellDueAsync();
    }

    private static async Task AskAsync(Traveller school, int year)
    {
        await school.OpenAsync("/offers");
        await school.TypeAsync("What are you looking for?", "buildings that sway");
        await school.PickAsync("Based within", 0);
        await school.Page.Locator("#within").SelectOptionAsync("any");
        await school.PressAsync("Search");
        await school.FollowAsync(Title);
        await school.FollowAsync("Ask for this");
        await school.TypeAsync("Day", "1/3/2027");
        await school.TypeAsync("Starts at", "10:00");
        await school.TickAsync($"Year {year}");
        await school.TypeAsync("How many pupils?", "28");
        await school.TypeAsync("Who of your staff is present throughout? (can be named later)", "Ms Okafor");
        await school.PressAsync("Send to");
        await school.SeesAsync("It is on its way");
    }

    private static async Task AnswerAsync(Journey journey, Letter asked)
    {
        var volunteer = await journey.SomebodyAsync();
        await volunteer.OpenAsync(asked.Link("/answer/"));
        await volunteer.SeesAsync("No account needed");
        await volunteer.ChooseAsync("Yes, book us");
        await volunteer.PressAsync("Send answer");
        await volunteer.SeesAsync("Add to calendar");
    }

    /// <summary>Both sides hold one entry in UTC, and the move by the volunteer's own link changes that entry.</summary>
    private static async Task BothGotTheSameEntryAsync(Journey journey)
    {
        var confirmed = await journey.LettersAsync($"Confirmed: {Title}");
        Assert.Equal(2, confirmed.Count);
        Assert.All(confirmed, letter => Assert.Equal(("REQUEST", "20270301T100000Z"), (letter.Of("METHOD"), letter.Of("DTSTART"))));
        var uid = Assert.Single(confirmed.Select(letter => letter.Of("UID")).Distinct(StringComparer.Ordinal));

        var volunteer = await journey.SomebodyAsync();
        await volunteer.OpenAsync(confirmed.Single(letter => letter.Text.Contains("/answer/", StringComparison.Ordinal)).Link("/move"));
        await volunteer.TypeAsync("New day", "3/3/2027");
        await volunteer.TypeAsync("Starts at", "11:00");
        await volunteer.TypeAsync("Why does it move?", "A site visit came in between");
        await volunteer.PressAsync("Move this booking");
        var moved = await journey.LettersAsync($"New time: {Title}");
        Assert.Equal(2, moved.Count);
        Assert.All(moved, letter => Assert.Equal((uid, "REQUEST", "20270303T110000Z"), (letter.Of("UID"), letter.Of("METHOD"), letter.Of("DTSTART"))));
        Assert.All(moved, letter => Assert.True(int.Parse(letter.Of("SEQUENCE"), null) > int.Parse(confirmed[0].Of("SEQUENCE"), null)));
    }

    /// <summary>Once more through a request: the gap fills the form, matches come with reasons, the best is asked and says yes.</summary>
    private static async Task AskByARequestAsync(Journey journey, Traveller school, int year)
    {
        await school.OpenAsync($"/schools/requests/new?gap=bm5&year={year}");
        await school.TypeAsync("How many pupils?", "30");
        await school.PressAsync("See");
        await school.SeesAsync("best first");
        Assert.NotEmpty(await school.Page.Locator(".cc-why li").AllInnerTextsAsync());
        var ticks = school.Page.Locator(".cc-match input[type=checkbox]");
        for (var n = 0; n < await ticks.CountAsync(); n++)
        {
            await ticks.Nth(n).SetCheckedAsync(n == 0);
        }

        await school.TypeAsync("Who of your staff is present throughout? (can be named later)", "Mr Lindqvist");
        await school.PressAsync("Send to");
        await school.SeesAsync("Who was asked");
        await AnswerAsync(journey, (await journey.LettersAsync("Could you help"))[0]);
        await school.GoAsync(school.Page.Locator("main table a").First);
        await school.SeesAsync("Ready for the day");
    }
}
