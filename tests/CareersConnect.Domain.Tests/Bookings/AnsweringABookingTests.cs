using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Kernel;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Domain.Tests.Bookings;

public sealed class AnsweringABookingTests
{
    private static readonly Actor School = new(Side.School, "Samira Haddad");
    private static readonly Actor Giver = new(Side.Giver, "Priya Raman");
    private static readonly DateTime Now = OfferBuilder.Now;

    [Fact]
    public void A_yes_confirms()
    {
        var booking = A.Booking();
        booking.Accept(Giver, Now);
        Assert.Equal(BookingStatus.Confirmed, booking.Status);
        Assert.Equal(1, booking.CalendarSequence);
    }

    [Fact]
    public void The_school_cannot_answer_its_own_ask() =>
        Assert.Throws<RuleBrokenException>(() => A.Booking().Accept(School, Now));

    [Fact]
    public void After_another_time_is_proposed_it_is_the_schools_turn()
    {
        var booking = A.Booking();
        booking.Propose(Giver, new DateOnly(2027, 3, 8), new TimeOnly(11, 0), "I am away on the first.", Now);

        Assert.Throws<RuleBrokenException>(() => booking.Accept(Giver, Now));
        booking.Accept(School, Now);

        Assert.Equal(BookingStatus.Confirmed, booking.Status);
        Assert.Equal(new DateOnly(2027, 3, 8), booking.Day);
        Assert.Equal(50, (booking.EndsAt - booking.StartsAt).TotalMinutes);
    }

    [Fact]
    public void A_second_answer_is_told_what_is_true()
    {
        var booking = A.Booking();
        booking.Decline(Giver, "no-volunteer", "", Now);

        var refusal = Assert.Throws<RuleBrokenException>(() => booking.Accept(Giver, Now));

        Assert.Equal("This was declined.", refusal.Message);
    }

    [Fact]
    public void An_unanswered_ask_expires_after_its_last_day()
    {
        var booking = A.Booking();
        Assert.False(booking.ExpireIfUnanswered(Now.AddDays(7)));
        Assert.True(booking.ExpireIfUnanswered(Now.AddDays(8)));
        Assert.Equal(BookingStatus.Expired, booking.Status);
    }

    [Fact]
    public void A_move_stands_in_the_history_and_the_status_stays()
    {
        var booking = A.Booking();
        booking.Accept(Giver, Now);

        booking.MoveTo(Giver, new DateOnly(2027, 3, 3), new TimeOnly(9, 30), "A site meeting came in the way.", Now);

        Assert.Equal(BookingStatus.Confirmed, booking.Status);
        Assert.Equal(2, booking.CalendarSequence);
        Assert.Equal("A site meeting came in the way.", booking.History[^1].Note);
    }

    [Fact]
    public void What_has_begun_cannot_be_cancelled_and_what_has_not_cannot_be_completed()
    {
        var booking = A.Booking();
        booking.Accept(Giver, Now);

        Assert.Throws<RuleBrokenException>(() => booking.Complete(School, Now));
        Assert.Throws<RuleBrokenException>(() => booking.Cancel(School, "weather", "", booking.StartsAt));

        booking.Complete(School, booking.StartsAt);
        Assert.Equal(BookingStatus.Completed, booking.Status);
    }

    [Fact]
    public void Every_change_of_status_is_in_the_history()
    {
        var booking = A.Booking("");
        booking.Accept(Giver, Now);
        booking.NameStaff("Ms Okafor", School, Now);
        booking.Cancel(Giver, "illness", "Sorry to miss it.", Now);

        Assert.Equal(
            [BookingStatus.Requested, BookingStatus.Accepted, BookingStatus.Confirmed, BookingStatus.Cancelled],
            booking.History.Select(entry => entry.To));
        Assert.Equal(booking.History.Skip(1).Select(entry => entry.From), booking.History.SkipLast(1).Select(entry => (BookingStatus?)entry.To));
    }
}
