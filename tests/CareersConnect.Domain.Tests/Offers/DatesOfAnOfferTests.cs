using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Domain.Tests.Offers;

public sealed class DatesOfAnOfferTests
{
    private static readonly DateOnly Today = OfferBuilder.Today;
    private static readonly DateOnly InSixWeeks = Today.AddDays(42);
    private static readonly TimeOnly Ten = new(10, 0);

    [Fact]
    public void A_date_lasts_as_long_as_the_offer_says()
    {
        var session = Assert.Single(An.Offer().OnDate(InSixWeeks).Build().Sessions);

        Assert.Equal(InSixWeeks, session.Day);
        Assert.Equal(TimeSpan.FromMinutes(50), session.EndsAt - session.StartsAt);
        Assert.Equal(1, session.Left);
    }

    [Fact]
    public void Ten_o_clock_is_ten_o_clock_in_England_also_in_summer()
    {
        var session = Assert.Single(An.Offer().OnDate(new DateOnly(2027, 6, 14)).Build().Sessions);

        Assert.Equal(new DateTime(2027, 6, 14, 9, 0, 0, DateTimeKind.Utc), session.StartsAt);
    }

    [Fact]
    public void Today_and_earlier_are_refused() => Refused("Choose a date after today, 11 January 2027.", "Dates", offer => offer.SetAside(Today, Ten, 1, Today));

    [Fact]
    public void A_date_in_three_years_is_refused() => Refused("Choose a date within 2 years.", "Dates", offer => offer.SetAside(Today.AddYears(2).AddDays(1), Ten, 1, Today));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(2001)]
    public void An_absurd_capacity_is_refused(int capacity) =>
        Refused("Enter how many places there are on a date, 1 to 2,000.", "Capacity", offer => offer.SetAside(InSixWeeks, Ten, capacity, Today));

    [Fact]
    public void The_same_date_and_time_twice_is_refused() => Refused(
        "22 February 2027 at 10:00 is set aside already.",
        "Dates",
        offer =>
        {
            offer.SetAside(InSixWeeks, Ten, 1, Today);
            offer.SetAside(InSixWeeks, Ten, 1, Today);
        });

    [Fact]
    public void The_same_day_at_another_time_is_another_date() => Assert.Equal(2, An.Offer().OnDate(InSixWeeks).OnDate(InSixWeeks, hour: 14).Build().Sessions.Count);

    [Fact]
    public void More_than_200_dates_are_refused() => Refused(
        "An offer has at most 200 dates. Copy it for more.",
        "Dates",
        offer =>
        {
            for (var day = 1; day <= 201; day++)
            {
                offer.SetAside(Today.AddDays(day), Ten, 1, Today);
            }
        });

    [Fact]
    public void A_withdrawn_offer_takes_no_dates() => Refused(
        "The offer was withdrawn. Copy it to offer it again.",
        null,
        offer =>
        {
            offer.Withdraw(OfferBuilder.Kwame, OfferBuilder.Now);
            offer.SetAside(InSixWeeks, Ten, 1, Today);
        });

    [Fact]
    public void Without_a_duration_there_is_no_end_and_no_date()
    {
        var draft = An.Offer().AsDraft().With(details => details with { DurationMinutes = 0 }).Build();

        Assert.Equal("DurationMinutes", Assert.Throws<RuleBrokenException>(() => draft.SetAside(InSixWeeks, Ten, 1, Today)).Field);
    }

    [Fact]
    public void A_date_that_was_taken_back_has_no_place_left_and_may_be_set_aside_again()
    {
        var offer = An.Offer().OnDate(InSixWeeks, capacity: 3).Build();

        offer.TakeBack(offer.Sessions[0].Id);
        offer.TakeBack(offer.Sessions[0].Id);

        Assert.Equal(0, offer.Sessions[0].Left);
        offer.SetAside(InSixWeeks, Ten, 1, Today);
        Assert.Equal(2, offer.Sessions.Count);
    }

    [Fact]
    public void A_date_of_a_draft_is_simply_gone()
    {
        var draft = An.Offer().AsDraft().OnDate(InSixWeeks).Build();

        draft.TakeBack(draft.Sessions[0].Id);

        Assert.Empty(draft.Sessions);
    }

    [Fact]
    public void A_date_of_another_offer_cannot_be_taken_back() =>
        Refused("Choose one of the dates of this offer.", "SessionId", offer => offer.TakeBack(SessionId.New()));

    [Fact]
    public void Dates_that_nobody_has_booked_last_as_long_as_the_offer_says_now()
    {
        var offer = An.Offer().OnDate(InSixWeeks).Build();

        offer.Edit(offer.Details() with { DurationMinutes = 90 }, OfferBuilder.Now);

        Assert.Equal(TimeSpan.FromMinutes(90), offer.Sessions[0].EndsAt - offer.Sessions[0].StartsAt);
    }

    [Theory]
    [InlineData(MeetingPlace.AtSchool, DeliveryModes.InPerson, CapacityUnit.Groups)]
    [InlineData(MeetingPlace.AtWorkplace, DeliveryModes.InPerson, CapacityUnit.Pupils)]
    [InlineData(MeetingPlace.Online, DeliveryModes.LiveOnline, CapacityUnit.Pupils)]
    public void A_date_at_a_school_is_for_one_group_and_elsewhere_it_is_shared_by_pupils(MeetingPlace place, DeliveryModes modes, CapacityUnit unit)
    {
        var talk = An.Offer().AsDraft().Build();

        talk.Edit(talk.Details() with { Place = place, Modes = modes }, OfferBuilder.Now);

        Assert.Equal(unit, talk.CapacityUnit);
    }

    [Fact]
    public void While_dates_are_set_aside_what_they_count_stays() => Refused(
        "The dates that are set aside count groups at a school. Take them back first, then change where you meet.",
        "Place",
        offer =>
        {
            offer.SetAside(InSixWeeks, Ten, 1, Today);
            offer.Edit(offer.Details() with { Place = MeetingPlace.AtWorkplace }, OfferBuilder.Now);
        });

    private static void Refused(string sentence, string? field, Action<Offer> act)
    {
        var offer = An.Offer().ByArrangement().Build();
        var refusal = Assert.Throws<RuleBrokenException>(() => act(offer));
        Assert.Equal(sentence, refusal.Message);
        Assert.Equal(field, refusal.Field);
    }
}
