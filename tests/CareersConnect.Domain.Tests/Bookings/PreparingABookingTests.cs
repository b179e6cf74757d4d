using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Domain.Tests.Bookings;

/// <summary>Who comes and what it is for, said after the yes.</summary>
public sealed class PreparingABookingTests
{
    private static readonly Actor School = new(Side.School, "Samira Haddad");
    private static readonly Actor Giver = new(Side.Giver, "Kwame Osei");
    private static readonly DateTime Now = OfferBuilder.Now;

    [Fact]
    public void The_giver_says_who_comes_and_saying_it_again_changes_nothing()
    {
        var booking = Agreed();
        var ngozi = Volunteer.Take(booking.OrganisationId, "Ngozi Eze", "welder", null);

        booking.NameVisitor(ngozi, Giver, Now);
        booking.NameVisitor(ngozi, Giver, Now);

        Assert.Equal(ngozi.Id, booking.VolunteerId);
        Assert.Single(booking.History, entry => entry.What == BookingChange.Visitor && entry.Note == "Ngozi Eze" && entry.From == entry.To);
        Assert.Equal(ngozi.Id, Assert.Single(booking.Events.OfType<VisitorNamed>()).VolunteerId);
    }

    [Fact]
    public void Nobody_but_the_givers_own_volunteers_comes_and_only_the_giver_says_so()
    {
        var booking = Agreed();
        var (own, stranger, gone) = (Of(booking.OrganisationId), Of(OrganisationId.New()), Of(booking.OrganisationId));
        gone.StandDown();
        const string Sentence = "Choose one of your volunteers, or type a name.";
        Assert.Equal(Sentence, Refused(() => booking.NameVisitor(own, School, Now)));
        Assert.Equal(Sentence, Refused(() => booking.NameVisitor(stranger, Giver, Now)));
        Assert.Equal(Sentence, Refused(() => booking.NameVisitor(gone, Giver, Now)));
        Assert.Null(booking.VolunteerId);
    }

    [Fact]
    public void Nothing_is_prepared_before_the_yes_or_after_the_day()
    {
        var (asked, agreed) = (A.Booking(), Agreed());
        Assert.Equal("This waits for an answer from the other side.", Refused(() => asked.NameVisitor(Of(asked.OrganisationId), Giver, Now)));
        Assert.Equal("This waits for an answer from the other side.", Refused(() => asked.Aim("To see", "To say", School, Now)));
        Assert.Equal("The time is over, so there is nothing to prepare any more.", Refused(() => agreed.NameVisitor(Of(agreed.OrganisationId), Giver, agreed.EndsAt)));
        Assert.Equal("The time is over, so there is nothing to prepare any more.", Refused(() => agreed.Aim("To see", "To say", School, agreed.EndsAt)));
    }

    [Fact]
    public void Either_side_writes_what_it_is_for_and_the_same_words_again_change_nothing()
    {
        var booking = Agreed();
        booking.Aim(" How maths keeps a bridge up ", "Name three forces\nDraw a truss", School, Now);
        booking.Aim("How maths keeps a bridge up", "Name three forces\nDraw a truss", Giver, Now);
        Assert.Equal("How maths keeps a bridge up", booking.Purpose);
        Assert.Equal(Side.School, Assert.Single(booking.Events.OfType<AimsAgreed>()).By);
        Assert.Equal("What it is for must be 500 characters or fewer.", Refused(() => booking.Aim(new string('x', 501), "", Giver, Now)));
        Assert.Equal("What they take away must be 1000 characters or fewer.", Refused(() => booking.Aim("", new string('x', 1001), Giver, Now)));
    }

    [Fact]
    public void A_move_keeps_when_it_was_apart_from_why_it_moved()
    {
        var booking = Agreed();
        var was = booking.StartsAt;
        booking.MoveTo(School, new DateOnly(2027, 3, 8), new TimeOnly(9, 0), "Mock exams in the hall", Now);
        Assert.Equal(("Mock exams in the hall", was), (booking.History[^1].Note, booking.History[^1].WasAt));
    }

    private static Volunteer Of(OrganisationId organisation) => Volunteer.Take(organisation, "Ngozi Eze", "welder", null);

    private static string Refused(Action act) => Assert.Throws<RuleBrokenException>(act).Message;

    private static Booking Agreed()
    {
        var booking = A.Booking();
        booking.Accept(Giver, Now);
        return booking;
    }
}
