using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Domain.Tests.Offers;

public sealed class AskingForAnOfferTests
{
    private static readonly DateOnly Today = OfferBuilder.Today;
    private static readonly DateOnly InSixWeeks = Today.AddDays(42);

    [Fact]
    public void A_date_of_an_offer_that_is_asked_first_waits_for_an_answer()
    {
        var offer = An.Offer().OnDate(InSixWeeks).Build();

        var booking = Ask(offer, An.Ask(offer.Sessions[0].Id));

        Assert.Equal(BookingStatus.Requested, booking.Status);
        Assert.Equal(Today.AddDays(7), booking.ReplyBy);
        Assert.IsType<BookingRequested>(Assert.Single(booking.Events));
    }

    [Fact]
    public void A_date_that_was_set_aside_is_booked_at_once()
    {
        var offer = An.Offer().BookedAtOnce().OnDate(InSixWeeks).Build();

        var booking = Ask(offer, An.Ask(offer.Sessions[0].Id));

        Assert.Equal(BookingStatus.Confirmed, booking.Status);
        Assert.Equal(1, booking.Places);
        Assert.IsType<BookingConfirmed>(Assert.Single(booking.Events));
    }

    [Fact]
    public void Without_a_named_member_of_staff_nothing_is_confirmed()
    {
        var offer = An.Offer().BookedAtOnce().OnDate(InSixWeeks).Build();

        var booking = Ask(offer, An.Ask(offer.Sessions[0].Id) with { NamedStaff = " " });

        Assert.Equal(BookingStatus.Accepted, booking.Status);
        booking.NameStaff("Mr Reyes", new Actor(Side.School, "Samira Haddad"), OfferBuilder.Now);
        Assert.Equal(BookingStatus.Confirmed, booking.Status);
    }

    [Fact]
    public void Less_notice_than_the_offer_needs_is_refused() => Refused(
        An.Offer().OnDate(Today.AddDays(9)),
        ask => ask,
        "They need 10 days' notice. Choose a later date.");

    [Fact]
    public void A_year_group_that_the_offer_does_not_serve_is_refused() => Refused(
        An.Offer().OnDate(InSixWeeks),
        ask => ask with { YearGroups = YearGroups.Of(YearGroup.Year12) },
        "This is for years 7 to 11. Select from these.");

    [Fact]
    public void A_year_group_that_the_school_does_not_have_is_refused() => Refused(
        An.Offer().OnDate(InSixWeeks),
        ask => ask with { YearGroups = YearGroups.Of(YearGroup.Year6) },
        "Your school has years 7 to 13. Select from these.");

    [Fact]
    public void A_group_that_is_too_large_is_refused() => Refused(
        An.Offer().OnDate(InSixWeeks),
        ask => ask with { Pupils = 61 },
        "This is for at most 60 pupils. Ask for a smaller group, or for two.");

    [Fact]
    public void A_school_out_of_reach_is_refused_with_the_distance() => Refused(
        An.Offer().With(details => details with { TravelMiles = 2 }).OnDate(InSixWeeks),
        ask => ask,
        "They travel up to 2 miles from Derby, and your school is 3.1 miles away.");

    [Fact]
    public void A_school_out_of_reach_may_ask_live_online()
    {
        var offer = An.Offer().With(details => details with { TravelMiles = 2, Modes = DeliveryModes.InPerson | DeliveryModes.LiveOnline }).OnDate(InSixWeeks).Build();

        var booking = Ask(offer, An.Ask(offer.Sessions[0].Id) with { Mode = DeliveryModes.LiveOnline });

        Assert.Equal(BookingStatus.Requested, booking.Status);
    }

    [Fact]
    public void A_day_of_the_week_that_is_not_offered_is_refused()
    {
        var offer = An.Offer().ByArrangement(Weekdays.Monday | Weekdays.Wednesday).Build();

        var refusal = Assert.Throws<RuleBrokenException>(() => Ask(offer, An.Ask(day: new DateOnly(2027, 3, 2))));

        Assert.Equal("They can come on Mondays and Wednesdays. Choose one of these days.", refusal.Message);
        Assert.Equal("Day", refusal.Field);
    }

    [Fact]
    public void An_offer_that_is_paused_cannot_be_asked_for()
    {
        var offer = An.Offer().OnDate(InSixWeeks).Build();
        offer.Pause(OfferBuilder.Kwame, OfferBuilder.Now);

        Assert.Throws<RuleBrokenException>(() => Ask(offer, An.Ask(offer.Sessions[0].Id)));
    }

    private static Booking Ask(Offer offer, Ask ask) => offer.Ask(A.AskingSchool(), ask, "Samira Haddad", PersonId.New(), OfferBuilder.Now);

    private static void Refused(OfferBuilder builder, Func<Ask, Ask> change, string sentence)
    {
        var offer = builder.Build();
        var refusal = Assert.Throws<RuleBrokenException>(() => Ask(offer, change(An.Ask(offer.Sessions[0].Id))));
        Assert.Equal(sentence, refusal.Message);
    }
}
