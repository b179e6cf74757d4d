using System.Collections;
using System.Globalization;
using System.Reflection;
using CareersConnect.Application.Imports;
using CareersConnect.Application.Offers;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Offers;

/// <summary>Whatever an offer says goes round by database, form and file and comes back: a property that is added and forgotten on one of the ways is red here.</summary>
public sealed class EveryFieldTests(TradeFixture site) : IClassFixture<TradeFixture>
{
    private static readonly PropertyInfo[] Fields = typeof(OfferDetails).GetProperties(BindingFlags.Public | BindingFlags.Instance);

    /// <summary>Looked up from the postcode, whichever way it came; the form hands the postcode itself to that look-up.</summary>
    private static readonly string[] LookedUp = [nameof(OfferDetails.Location), nameof(OfferDetails.Town)];

    /// <summary>Asked on the page before the form.</summary>
    private static readonly string[] AskedBefore = [nameof(OfferDetails.ActivityType), nameof(OfferDetails.Audience)];

    private static readonly OfferDetails Bare = new()
    {
        ActivityType = ActivityTypeId.CareersTalk, Title = "", Description = "", YearGroups = default, Modes = DeliveryModes.None, Place = MeetingPlace.Online, MaximumPupils = 0, DurationMinutes = 0, NoticeDays = 0,
    };

    private static OfferDetails Full(VolunteerId volunteer) => new()
    {
        ActivityType = ActivityTypeId.MockInterview, Title = "Speak for yourself", Description = "Pupils sit two practice interviews.", YearGroups = YearGroups.Of(YearGroup.Year10, YearGroup.Year12),
        Audience = OfferAudience.Parents, Modes = DeliveryModes.InPerson | DeliveryModes.LiveOnline, Place = MeetingPlace.AtSchool, Location = new GridPoint(438_000, 340_000), Postcode = "ZZ99 2AA", Town = "Marsh End",
        TravelMiles = 17, MinimumPupils = 3, MaximumPupils = 41, DurationMinutes = 75, LearningOutcomes = ["Answer an open question", "Ask one back"], Subjects = ["physics", "design-and-technology"],
        Access = AccessFeatures.StepFree | AccessFeatures.QuietSpace, AccessNote = "A room with a hearing loop", Language = "English and Polish", CostPence = 1250, CostNote = "Printed forms",
        BookingWay = BookingWay.AtOnce, NoticeDays = 23, ProviderContent = ProviderContent.WhatItIsLike | ProviderContent.AnswersQuestions, VolunteerId = volunteer,
        ArrangementDays = Weekdays.Tuesday | Weekdays.Friday, ArrangementFrom = new DateOnly(2027, 2, 2), ArrangementUntil = new DateOnly(2027, 6, 25),
    };

    [Fact]
    public void The_offer_of_these_tests_says_something_unusual_in_every_field() =>
        Assert.Empty(Fields.Where(field => Said(field, Full(new VolunteerId(Guid.NewGuid()))) == Said(field, Bare)).Select(field => field.Name));

    [Fact]
    public async Task Each_field_comes_back_from_the_database()
    {
        var (market, full) = await OpenAsync();
        var offer = await market.OfferAsync(site, one => one.AsDraft().With(_ => full));
        var kept = await site.InDatabaseAsync(db => db.Offers.AsNoTracking().SingleAsync(one => one.Id == offer.Id));
        AssertSame(full, kept.Details(), []);
    }

    [Fact]
    public async Task Each_field_comes_back_from_the_form()
    {
        var (_, full) = await OpenAsync();
        var answers = new OfferAnswers();
        answers.Read(full, dates: 0);
        AssertSame(full, answers.On(Bare with { ActivityType = full.ActivityType }, OfferPart.All), [.. LookedUp, .. AskedBefore, nameof(OfferDetails.Postcode)]);
    }

    [Fact]
    public async Task Each_field_comes_back_from_a_file()
    {
        var (market, full) = await OpenAsync();
        await market.OfferAsync(site, one => one.AsDraft().With(_ => full));
        var file = await site.ExportAsync(market.Giver);
        await site.InDatabaseAsync(db => db.Offers.Where(one => one.OrganisationId == market.Employer.Id).ExecuteDeleteAsync());

        var report = await site.ImportAsync(market.Giver, file);

        Assert.Equal((ImportOutcome.Done, ""), (report.Outcome, string.Join('\n', report.Faults)));
        var kept = await site.InDatabaseAsync(db => db.Offers.AsNoTracking().SingleAsync(one => one.OrganisationId == market.Employer.Id));
        AssertSame(full, kept.Details(), LookedUp);
    }

    private async Task<(Marketplace Market, OfferDetails Full)> OpenAsync()
    {
        var market = await Marketplace.OpenAsync(site);
        return (market, Full(market.Volunteer.Id));
    }

    private static void AssertSame(OfferDetails expected, OfferDetails found, string[] but) => Assert.Equal(
        Fields.Where(field => !but.Contains(field.Name)).Select(field => $"{field.Name}: {Said(field, expected)}"),
        Fields.Where(field => !but.Contains(field.Name)).Select(field => $"{field.Name}: {Said(field, found)}"));

    private static string Said(PropertyInfo field, OfferDetails details) => field.GetValue(details) switch
    {
        null => "",
        string text => text,
        IEnumerable several => string.Join('|', several.Cast<object>()),
        var one => Convert.ToString(one, CultureInfo.InvariantCulture)!,
    };
}
