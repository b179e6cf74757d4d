using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Kernel;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Domain.Tests.Bookings;

/// <summary>Who of the school's staff is present throughout, and that the giver never asks for the wrong person.</summary>
public sealed class NamingStaffTests
{
    private static readonly Actor School = new(Side.School, "Samira Haddad");
    private static readonly Actor Giver = new(Side.Giver, "Priya Raman");
    private static readonly DateTime Now = OfferBuilder.Now;

    [Fact]
    public void Another_name_after_the_confirmation_stands_in_the_history_and_calendars_learn_it()
    {
        var booking = Confirmed();
        booking.NameStaff(" Mr Reyes ", School, Now.AddHours(1));

        var entry = booking.History[^1];
        Assert.Equal(("From Ms Okafor to Mr Reyes", "Samira Haddad", Side.School, Now.AddHours(1)), (entry.Note, entry.ByName, entry.BySide, entry.At));
        Assert.Equal((BookingChange.Staff, BookingStatus.Confirmed, BookingStatus.Confirmed), (entry.What, entry.From, entry.To));
        Assert.Equal(("Mr Reyes", BookingStatus.Confirmed, 2), (booking.NamedStaff, booking.Status, booking.CalendarSequence));
        Assert.Equal(new NamedStaffChanged(booking.Id, 3), Assert.Single(booking.TakeEvents().OfType<NamedStaffChanged>()));
    }

    [Fact]
    public void The_same_name_again_changes_nothing()
    {
        var booking = Confirmed();
        booking.NameStaff(" Ms Okafor", School, Now);
        Assert.Equal((2, 1), (booking.History.Count, booking.CalendarSequence));
        Assert.Empty(booking.TakeEvents().OfType<NamedStaffChanged>());
    }

    [Fact]
    public void Before_the_answer_another_name_takes_no_turn_from_the_giver()
    {
        var booking = A.Booking("Ms Okafor");
        booking.NameStaff("Mr Reyes", School, Now);
        Assert.Equal(("Mr Reyes", 1, 0), (booking.NamedStaff, booking.Turn, booking.CalendarSequence));
        Assert.Empty(booking.TakeEvents().OfType<NamedStaffChanged>());
    }

    [Fact]
    public void The_name_that_confirms_is_no_change()
    {
        var booking = A.Booking("");
        booking.Accept(Giver, Now);
        booking.NameStaff("Mr Reyes", School, Now);
        Assert.Equal(BookingStatus.Confirmed, booking.Status);
        Assert.Empty(booking.TakeEvents().OfType<NamedStaffChanged>());
    }

    [Fact]
    public void When_it_is_over_nobody_is_named_any_more()
    {
        var booking = Confirmed();
        booking.NameStaff("Mr Reyes", School, booking.EndsAt.AddMinutes(-1));
        var refusal = Assert.Throws<RuleBrokenException>(() => booking.NameStaff("Mrs Hale", School, booking.EndsAt));
        Assert.Equal("The time is over, so nobody is to be named any more. Say who took part instead.", refusal.Message);
    }

    private static Booking Confirmed()
    {
        var booking = A.Booking("Ms Okafor");
        booking.Accept(Giver, Now);
        booking.TakeEvents();
        return booking;
    }
}
