using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;

namespace CareersConnect.Web.Tests.Giving;

public sealed class OfferingTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task An_employer_offers_a_talk_in_four_steps_and_types_four_answers()
    {
        var employer = await Giver.InAsync(site);

        var offer = await employer.PublishAsync();

        var saved = await employer.OfferAsync(offer);
        Assert.Equal(OfferStatus.Published, saved.Status);
        Assert.Equal(("The bridge that holds", 45, 60, 14), (saved.Title, saved.DurationMinutes, saved.MaximumPupils, saved.NoticeDays));
        Assert.Equal((DeliveryModes.InPerson, MeetingPlace.AtSchool, "DN1 1AA"), (saved.Modes, saved.Place, saved.Postcode));
        Assert.Equal(YearGroups.Secondary, saved.YearGroups);
        Assert.Equal(Weekdays.Monday | Weekdays.Wednesday, saved.ArrangementDays);
        var page = await employer.OpenAsync($"/offers/{offer}/published");
        Assert.Contains("Your offer is published", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("The bridge that holds", page.Body!.TextContent);
    }

    [Fact]
    public async Task A_workplace_visit_starts_with_its_own_numbers_at_the_employers_place()
    {
        var employer = await Giver.InAsync(site);

        var saved = await employer.OfferAsync(await employer.PublishAsync("workplace-visit"));

        Assert.Equal((MeetingPlace.AtWorkplace, 180, 20, 42, CapacityUnit.Pupils), (saved.Place, saved.DurationMinutes, saved.MaximumPupils, saved.NoticeDays, saved.CapacityUnit));
    }

    [Fact]
    public async Task A_provider_slot_carries_the_four_content_items_or_is_not_offered()
    {
        var provider = await Giver.InAsync(site, Role.Provider);
        var offer = await provider.BeginAsync("provider-encounter");

        var refused = await provider.SayWhatAsync(offer, ("Input.ProviderContent", "WhatItOffers\nWhereItLeads"));
        Assert.Contains(await refused.ErrorsAsync(), error => error.StartsWith("Tick all four", StringComparison.Ordinal));

        await provider.SayWhatAsync(offer, ("Input.ProviderContent", "WhatItOffers\nWhereItLeads\nWhatItIsLike\nAnswersQuestions"));
        await provider.SayWhereAsync(offer);
        await provider.Browser.SubmitAsync($"/providers/offers/{offer}/check");
        Assert.Equal((OfferStatus.Published, ProviderContent.All), ((await provider.OfferAsync(offer)).Status, (await provider.OfferAsync(offer)).ProviderContent));
    }

    [Fact]
    public async Task Each_site_offers_its_own_kinds_and_the_providers_site_puts_provider_access_first()
    {
        var provider = await (await Giver.InAsync(site, Role.Provider)).OpenAsync("/offers/new");
        var employer = await (await Giver.InAsync(site)).OpenAsync("/offers/new");

        Assert.Equal(["provider-encounter", "taster-day", "college-or-university-visit"], Kinds(provider).Take(3));
        Assert.DoesNotContain("mentoring", Kinds(provider));
        Assert.Contains("mentoring", Kinds(employer));
        Assert.DoesNotContain("provider-encounter", Kinds(employer));
        Assert.DoesNotContain("personal-guidance", Kinds(employer));
    }

    [Fact]
    public async Task Nothing_chosen_is_asked_for()
    {
        var employer = await Giver.InAsync(site);

        var refused = await employer.Browser.SubmitAsync("/employers/offers/new");

        Assert.Equal(["Select what you can offer."], await refused.ErrorsAsync());
    }

    [Fact]
    public async Task A_draft_that_is_put_aside_waits_with_what_was_answered_and_can_lack_the_rest()
    {
        var employer = await Giver.InAsync(site);
        var offer = await employer.BeginAsync();

        var away = await employer.Browser.SubmitAsync($"/employers/offers/{offer}/what", PageForms.Given(("Input.Description", "Half a thought"), ("Later", "true")));

        Assert.Equal("/employers/offers", away.Headers.Location!.OriginalString);
        Assert.Contains("Your draft is saved.", (await employer.OpenAsync("/offers")).Body!.TextContent);
        var back = await employer.OpenAsync($"/offers/{offer}/what");
        Assert.Equal("Half a thought", back.QuerySelector<IHtmlTextAreaElement>("[name='Input.Description']")!.Value.Trim());
        Assert.Equal(OfferStatus.Draft, (await employer.OfferAsync(offer)).Status);
    }

    [Fact]
    public async Task Going_back_and_choosing_another_kind_keeps_what_was_typed()
    {
        var employer = await Giver.InAsync(site);
        var offer = await employer.BeginAsync();
        await employer.SayWhatAsync(offer, ("Input.MaximumPupils", "25"));

        await employer.Browser.SubmitAsync($"/employers/offers/new/{offer}", PageForms.Given(("Input.ActivityType", "workplace-visit")));

        var saved = await employer.OfferAsync(offer);
        Assert.Equal(("workplace-visit", "The bridge that holds", 25, 180), (saved.ActivityType.Value, saved.Title, saved.MaximumPupils, saved.DurationMinutes));
    }

    [Fact]
    public async Task What_is_still_to_be_said_is_listed_with_links_and_there_is_no_button_to_publish()
    {
        var employer = await Giver.InAsync(site);
        var offer = await employer.BeginAsync();

        var page = await employer.OpenAsync($"/offers/{offer}/check");

        Assert.Equal(
            ["Enter a title, as pupils would call it.", "Enter what pupils will do.", "Add at least one date to come, or say on which days it can be arranged."],
            page.QuerySelectorAll(".cc-todo a").Select(link => link.TextContent));
        Assert.EndsWith("/where", page.QuerySelectorAll(".cc-todo a")[2].GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("button"), button => button.TextContent.Contains("Publish", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_organisation_publishes_and_is_told_when_schools_will_see_it()
    {
        var newcomer = await Giver.InAsync(site, verified: false);
        Assert.Contains("Schools see this once the hub has checked who you are", (await newcomer.OpenAsync("/offers/new")).Body!.TextContent);

        var offer = await newcomer.PublishAsync();

        Assert.Equal(OfferStatus.Published, (await newcomer.OfferAsync(offer)).Status);
        Assert.Contains("Schools see this once the hub has checked who you are", (await newcomer.OpenAsync($"/offers/{offer}/published")).Body!.TextContent);
    }

    [Fact]
    public async Task The_same_press_twice_begins_one_draft()
    {
        var employer = await Giver.InAsync(site);
        var page = await employer.OpenAsync("/offers/new");
        var answers = PageForms.Given(("Input.ActivityType", "careers-talk"));

        var first = await employer.Browser.SubmitAsync(page, "/employers/offers/new", answers);
        var second = await employer.Browser.SubmitAsync(page, "/employers/offers/new", answers);

        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
    }

    private static IEnumerable<string> Kinds(IDocument page) => page.QuerySelectorAll<IHtmlInputElement>("[name='Input.ActivityType']").Select(input => input.Value);
}
