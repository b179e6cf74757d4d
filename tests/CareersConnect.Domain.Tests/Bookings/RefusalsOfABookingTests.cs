using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Kernel;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Domain.Tests.Bookings;

/// <summary>What a booking does not allow, and what it says then.</summary>
public sealed class RefusalsOfABookingTests
{
    private static readonly Actor School = new(Side.School, "Samira Haddad");
    private static readonly Actor Giver = new(Side.Giver, "Priya Raman");
    private static readonly DateTime Now = OfferBuilder.Now;
    private static readonly DateOnly Day = new(2027, 3, 8);
    private static readonly TimeOnly Eleven = new(11, 0);

    [Fact]
    public void The_side_that_waits_cannot_answer() => Refused(
        "It is the other side's turn to answer. You hear from us when they do.", A.Booking(), booking => booking.Decline(School, "timetable", "", Now));

    [Fact]
    public void What_was_asked_for_a_time_that_has_passed_cannot_be_answered() => Refused(
        "The time that was asked for has passed, so it can no longer be answered.", A.Booking(), booking => booking.Accept(Giver, booking.StartsAt));

    [Fact]
    public void A_suggestion_whose_time_has_passed_cannot_be_answered()
    {
        var booking = A.Booking();
        booking.Propose(Giver, Day, Eleven, "", Now);
        Refused("The time that was asked for has passed, so it can no longer be answered.", booking, late => late.Accept(School, late.Proposal!.StartsAt));
    }

    [Fact]
    public void A_suggestion_after_the_day_that_was_asked_for_does_not_end_with_that_day()
    {
        var booking = A.Booking();
        booking.Propose(Giver, new DateOnly(2027, 3, 19), Eleven, "", new DateTime(2027, 2, 27, 9, 0, 0, DateTimeKind.Utc));
        Assert.False(booking.ExpireIfUnanswered(booking.StartsAt.AddHours(1)));
        Assert.True(booking.ExpireIfUnanswered(new DateTime(2027, 3, 8, 0, 0, 0, DateTimeKind.Utc)));
    }

    [Theory]
    [InlineData("2027-01-11", "Choose a date after today, 11 January 2027.")]
    [InlineData("2027-01-10", "Choose a date after today, 11 January 2027.")]
    [InlineData("2029-01-12", "Choose a date within two years.")]
    public void Another_time_is_after_today_and_within_two_years(string day, string sentence) => Refused(
        sentence, A.Booking(), booking => booking.Propose(Giver, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Eleven, "", Now));

    [Fact]
    public void What_was_answered_cannot_be_taken_back() => Refused("This was agreed already. It can no longer be taken back.", Agreed(), booking => booking.Withdraw(School, "no-longer-needed", Now));

    [Fact]
    public void What_was_taken_back_cannot_be_answered()
    {
        var booking = A.Booking();
        booking.Withdraw(School, "no-longer-needed", Now);
        Refused("This was taken back before an answer.", booking, gone => gone.Propose(Giver, Day, Eleven, "", Now));
    }

    [Fact]
    public void What_is_not_agreed_is_neither_moved_nor_cancelled()
    {
        Refused("This waits for an answer from the other side.", A.Booking(), booking => booking.Cancel(School, "weather", "", Now));
        Refused("This waits for an answer from the other side.", A.Booking(), booking => booking.MoveTo(School, Day, Eleven, "", Now));
    }

    [Fact]
    public void What_has_begun_is_not_moved() => Refused("The time has come, so it cannot be moved.", Agreed(), booking => booking.MoveTo(School, Day, Eleven, "", booking.StartsAt));

    [Fact]
    public void A_move_to_the_same_time_is_none() => Refused(
        "That is the time that was agreed. Choose a different one.", Agreed(), booking => booking.MoveTo(School, new DateOnly(2027, 3, 1), new TimeOnly(10, 0), "", Now));

    [Fact]
    public void Staff_have_a_name_of_at_most_120_characters()
    {
        const string Sentence = "Enter the name of the member of staff who is present throughout.";
        Refused(Sentence, A.Booking(""), booking => booking.NameStaff(" ", School, Now));
        Refused(Sentence, A.Booking(""), booking => booking.NameStaff(new string('x', 121), School, Now));
    }

    [Fact]
    public void Nobody_is_named_for_what_is_over()
    {
        var booking = A.Booking("");
        booking.Decline(Giver, "", "", Now);
        Refused("This was declined.", booking, over => over.NameStaff("Ms Okafor", School, Now));
    }

    [Fact]
    public void What_was_not_agreed_neither_took_place_nor_failed_to()
    {
        Refused("This waits for an answer from the other side.", A.Booking(), booking => booking.Complete(School, booking.EndsAt));
        Refused("This waits for an answer from the other side.", A.Booking(), booking => booking.NotDeliver(School, "host-did-not-come", "", booking.EndsAt));
    }

    [Fact]
    public void A_note_is_at_most_2000_characters() => Refused(
        "Keep the message to 2000 characters.", A.Booking(), booking => booking.Decline(Giver, "other", new string('x', 2001), Now));

    [Fact]
    public void Entries_of_one_instant_keep_their_order()
    {
        var offer = An.Offer().BookedAtOnce().OnDate(Day).Build();
        var booking = offer.Ask(A.AskingSchool(), An.Ask(offer.Sessions[0].Id), "Samira Haddad", CareersConnect.Domain.Organisations.PersonId.New(), Now);
        Assert.Equal([(1, BookingStatus.Requested), (2, BookingStatus.Confirmed)], booking.History.Select(entry => (entry.Number, entry.To)));
    }

    private static Booking Agreed()
    {
        var booking = A.Booking();
        booking.Accept(Giver, Now);
        return booking;
    }

    private static void Refused(string sentence, Booking booking, Action<Booking> act)
    {
        var (status, entries) = (booking.Status, booking.History.Count);
        Assert.Equal(sentence, Assert.Throws<RuleBrokenException>(() => act(booking)).Message);
        Assert.Equal((status, entries), (booking.Status, booking.History.Count));
    }
}
