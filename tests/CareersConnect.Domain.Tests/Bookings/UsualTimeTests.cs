using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Domain.Tests.Bookings;

/// <summary>Pupils are met on school days and by daylight: what is asked for, suggested and moved to goes by one rule.</summary>
public sealed class UsualTimeTests
{
    private static readonly Actor School = new(Side.School, "Samira Haddad");
    private static readonly Actor Giver = new(Side.Giver, "Priya Raman");
    private static readonly DateTime Now = OfferBuilder.Now;
    private static readonly TimeOnly Ten = new(10, 0);

    [Theory]
    [InlineData(2027, 1, 17, "Most schools are closed on Sunday 17 January 2027. Choose a school day.")]
    [InlineData(2027, 2, 17, "Most schools are closed on Wednesday 17 February 2027 (Spring half-term). Choose a school day.")]
    [InlineData(2027, 3, 26, "Most schools are closed on Friday 26 March 2027 (Good Friday). Choose a school day.")]
    public void A_day_without_school_is_neither_suggested_nor_moved_to_unless_it_is_meant(int year, int month, int day, string sentence)
    {
        var closed = new DateOnly(year, month, day);
        Assert.Equal((sentence, "Day"), Refused(() => A.Booking().Propose(Giver, closed, Ten, "", Now)));
        Assert.Equal((sentence, "Day"), Refused(() => Agreed().MoveTo(School, closed, Ten, "", Now)));

        var (suggested, moved) = (A.Booking(), Agreed());
        suggested.Propose(Giver, closed, Ten, "", Now, dayIsMeant: true);
        moved.MoveTo(School, closed, Ten, "", Now, dayIsMeant: true);

        Assert.Equal(BookingStatus.Countered, suggested.Status);
        Assert.Equal(closed, moved.Day);
    }

    [Fact]
    public void A_day_of_the_holidays_is_not_asked_for_unless_it_is_meant()
    {
        var offer = An.Offer().ByArrangement().Build();
        var ask = An.Ask(day: new DateOnly(2027, 12, 24));

        Assert.Equal(("Most schools are closed on Friday 24 December 2027 (Christmas holiday). Choose a school day.", "Day"), Refused(() => Ask(offer, ask)));
        Assert.Equal(BookingStatus.Requested, Ask(offer, ask with { DayIsMeant = true }).Status);
    }

    [Theory]
    [InlineData(6, 59)]
    [InlineData(21, 0)]
    [InlineData(23, 0)]
    public void Nothing_is_in_the_night_whatever_is_meant(int hour, int minute)
    {
        var (night, monday) = (new TimeOnly(hour, minute), new DateOnly(2027, 3, 8));
        const string Sentence = "Choose a time between 07:00 and 21:00.";
        Assert.Equal((Sentence, "Time"), Refused(() => A.Booking().Propose(Giver, monday, night, "", Now, dayIsMeant: true)));
        Assert.Equal((Sentence, "Time"), Refused(() => Agreed().MoveTo(School, monday, night, "", Now, dayIsMeant: true)));
        Assert.Equal((Sentence, "Time"), Refused(() => Ask(An.Offer().ByArrangement().Build(), An.Ask(day: monday) with { Time = night, DayIsMeant = true })));
    }

    [Fact]
    public void An_early_start_and_an_evening_are_fine()
    {
        A.Booking().Propose(Giver, new DateOnly(2027, 3, 8), new TimeOnly(7, 0), "", Now);
        A.Booking().Propose(Giver, new DateOnly(2027, 3, 8), new TimeOnly(20, 59), "", Now);
    }

    [Fact]
    public void The_first_day_that_can_be_asked_for_is_a_school_day_of_the_arrangement_after_the_notice()
    {
        var tuesdays = An.Offer().ByArrangement(Weekdays.Tuesday).Build();
        Assert.Equal(new DateOnly(2027, 2, 2), tuesdays.FirstArrangedDay(new DateOnly(2027, 1, 17)));
        Assert.Equal(new DateOnly(2027, 2, 23), tuesdays.FirstArrangedDay(new DateOnly(2027, 2, 5)));
    }

    private static Booking Ask(Offer offer, Ask ask) => offer.Ask(A.AskingSchool(), ask, "Samira Haddad", PersonId.New(), Now);

    private static Booking Agreed()
    {
        var booking = A.Booking();
        booking.Accept(Giver, Now);
        return booking;
    }

    private static (string Sentence, string? Field) Refused(Action act)
    {
        var refusal = Assert.Throws<RuleBrokenException>(act);
        return (refusal.Message, refusal.Field);
    }
}
