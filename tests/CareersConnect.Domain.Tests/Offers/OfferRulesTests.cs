using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Domain.Tests.Offers;

public sealed class OfferRulesTests
{
    public static TheoryData<string, string, Func<OfferDetails, OfferDetails>> CannotStand => new()
    {
        { "Title", "Keep the title to 120 characters.", details => details with { Title = new string('a', 121) } },
        { "Description", "Keep what pupils will do to 4,000 characters.", details => details with { Description = new string('a', 4001) } },
        { "LearningOutcomes", "Give at most 10 learning outcomes.", details => details with { LearningOutcomes = [.. Enumerable.Repeat("Say what an engineer does", 11)] } },
        { "LearningOutcomes", "Keep each learning outcome to 200 characters, one a line.", details => details with { LearningOutcomes = [new string('a', 201)] } },
        { "MaximumPupils", "Enter the largest group, 1 to 2,000 pupils.", details => details with { MaximumPupils = 2001 } },
        { "MaximumPupils", "Enter the largest group, 1 to 2,000 pupils.", details => details with { MaximumPupils = -1 } },
        { "MinimumPupils", "Enter the smallest group, at least 1 pupil.", details => details with { MinimumPupils = 0 } },
        { "MinimumPupils", "The smallest group cannot be larger than the largest, 60 pupils.", details => details with { MinimumPupils = 61 } },
        { "DurationMinutes", "Enter how long it takes: at least 10 minutes, at most 5 days (7,200 minutes).", details => details with { DurationMinutes = 9 } },
        { "DurationMinutes", "Enter how long it takes: at least 10 minutes, at most 5 days (7,200 minutes).", details => details with { DurationMinutes = 7201 } },
        { "Place", "Select where you meet in person: at the school or at your place.", details => details with { Place = MeetingPlace.Online } },
        { "Place", "Pupils come to your place only in person. Tick in person, or choose live online.", details => details with { Modes = DeliveryModes.LiveOnline, Place = MeetingPlace.AtWorkplace } },
        { "TravelMiles", "Enter how far you travel, 1 to 300 miles.", details => details with { TravelMiles = 0 } },
        { "TravelMiles", "Enter how far you travel, 1 to 300 miles.", details => details with { TravelMiles = 301 } },
        { "ArrangementUntil", "The last day must not be before the first.", details => details with { ArrangementFrom = new DateOnly(2027, 3, 2), ArrangementUntil = new DateOnly(2027, 3, 1) } },
        { "NoticeDays", "Enter the days of notice that you need, 0 to 365.", details => details with { NoticeDays = 366 } },
        { "Subjects", "Select at most 10 subjects.", details => details with { Subjects = [.. Enumerable.Repeat("physics", 11)] } },
        { "AccessNote", "Keep the note on access to 1,000 characters.", details => details with { AccessNote = new string('a', 1001) } },
        { "Language", "Keep the language to 60 characters.", details => details with { Language = new string('a', 61) } },
        { "CostPence", "Enter what the school pays, 0 to 100,000 pounds.", details => details with { CostPence = -1 } },
        { "CostNote", "Keep what the cost is for to 200 characters.", details => details with { CostNote = new string('a', 201) } },
    };

    public static TheoryData<string, string, Func<OfferDetails, OfferDetails>> IsMissing => new()
    {
        { "Title", "Enter a title, as pupils would call it.", details => details with { Title = " " } },
        { "Description", "Enter what pupils will do.", details => details with { Description = "" } },
        { "YearGroups", "Select at least one year group.", details => details with { YearGroups = YearGroups.None } },
        { "MaximumPupils", "Enter the largest group, in pupils.", details => details with { MaximumPupils = 0 } },
        { "DurationMinutes", "Enter how long it takes, in minutes.", details => details with { DurationMinutes = 0 } },
        { "Modes", "Select how you can meet: in person, live online or both.", details => details with { Modes = DeliveryModes.None } },
        { "Postcode", "Enter the postcode that you set out from, or of your place.", details => details with { Location = null } },
        { "Language", "Enter the language that is spoken.", details => details with { Language = "" } },
        { "CostNote", "Enter what the cost is for, for example materials.", details => details with { CostPence = 500 } },
        {
            "ProviderContent", "Tick all four: with fewer it does not count as provider access. If you cannot give all four, offer a careers talk instead.",
            details => details with { ActivityType = ActivityTypeId.ProviderEncounter, ProviderContent = ProviderContent.WhatItOffers | ProviderContent.AnswersQuestions }
        },
    };

    [Fact]
    public void On_behalf_of_a_business_schools_ask_first_unless_the_business_itself_chose_otherwise()
    {
        var atOnce = An.Offer().AsDraft().BookedAtOnce().Build();
        var asked = An.Offer().AsDraft().Build();

        var refusal = Assert.Throws<RuleBrokenException>(() => asked.Edit(atOnce.Details(), OfferBuilder.Now, onBehalf: true));
        Assert.Equal("BookingWay", refusal.Field);
        Assert.Equal(BookingWay.AskFirst, asked.BookingWay);
        atOnce.Edit(atOnce.Details(), OfferBuilder.Now, onBehalf: true);
        asked.Edit(atOnce.Details(), OfferBuilder.Now);
        Assert.Equal(BookingWay.AtOnce, asked.BookingWay);
        Assert.Equal((BookingWay.AskFirst, BookingWay.AtOnce), (atOnce.Copy(Who.System, OfferBuilder.Now, onBehalf: true).BookingWay, atOnce.Copy(Who.System, OfferBuilder.Now).BookingWay));
    }

    [Theory]
    [MemberData(nameof(CannotStand))]
    public void What_cannot_stand_is_refused_even_in_a_draft(string field, string sentence, Func<OfferDetails, OfferDetails> change)
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => An.Offer().AsDraft().With(change).Build());

        Assert.Equal(sentence, refusal.Message);
        Assert.Equal(field, refusal.Field);
    }

    [Theory]
    [MemberData(nameof(IsMissing))]
    public void What_is_not_said_yet_may_wait_in_a_draft_and_stops_it_from_being_published(string field, string sentence, Func<OfferDetails, OfferDetails> change)
    {
        var draft = An.Offer().AsDraft().ByArrangement().With(change).Build();

        Assert.Equal(new OfferFault(field, sentence, IsMissing: true), Assert.Single(draft.ToFinish(OfferBuilder.Now)));
        var refusal = Assert.Throws<RuleBrokenException>(() => draft.Publish(OfferBuilder.Kwame, OfferBuilder.Now));
        Assert.Equal(sentence, refusal.Message);
        Assert.Equal(field, refusal.Field);
    }

    [Theory]
    [MemberData(nameof(IsMissing))]
    public void A_published_offer_cannot_lose_what_it_said(string field, string sentence, Func<OfferDetails, OfferDetails> change)
    {
        var offer = An.Offer().ByArrangement().Build();

        var refusal = Assert.Throws<RuleBrokenException>(() => offer.Edit(change(offer.Details()), OfferBuilder.Now));

        Assert.Equal(sentence, refusal.Message);
        Assert.Equal(field, refusal.Field);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var details = An.Offer().AsDraft().Build().Details() with { Title = "", MaximumPupils = 3000, NoticeDays = -1 };

        Assert.Equal(["Title", "MaximumPupils", "NoticeDays"], OfferRules.Faults(details).Select(fault => fault.Field));
    }

    [Fact]
    public void A_provider_encounter_that_gives_all_four_can_be_published()
    {
        var offer = An.Offer().ByArrangement().With(details => details with { ActivityType = ActivityTypeId.ProviderEncounter, ProviderContent = ProviderContent.All }).Build();

        Assert.Equal(OfferStatus.Published, offer.Status);
    }

    [Fact]
    public void Live_online_needs_no_postcode()
    {
        var offer = An.Offer().ByArrangement().With(details => details with { Modes = DeliveryModes.LiveOnline, Place = MeetingPlace.Online, Location = null, Postcode = "" }).Build();

        Assert.Equal(OfferStatus.Published, offer.Status);
    }
}
