using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Infrastructure.Seeding;

/// <summary>What becomes of a demo booking from the ask to the day that counts as today: mostly a yes and a visit, and everything else that happens.</summary>
internal sealed class SeedAnswers(SeedWorld world, SeedDice dice)
{
    private DateTime Now => world.Now;

    /// <summary>Lets a booking live until today.</summary>
    public void Live(Booking booking, SeedSchool school, IReadOnlyList<SeedVolunteer> volunteers)
    {
        var (giver, side) = (new Actor(Side.Giver, dice.Pick(volunteers).Name), new Actor(Side.School, school.LeaderName));
        var at = booking.CreatedAt.AddHours(dice.Between(2, 70));
        if (booking.AwaitsAnswer)
        {
            Answer(booking, giver, side, at);
        }

        if (booking.Status == BookingStatus.Accepted && at.AddDays(2) < Now && at.AddDays(2) < booking.StartsAt
            && (booking.StartsAt < Now.AddDays(10) || dice.Chance(60)))
        {
            booking.NameStaff(world.PersonName(dice), side, at.AddDays(2));
        }

        if (booking.IsAgreed)
        {
            Cancel(booking, giver, side, at.AddDays(dice.Between(3, 9)));
        }

        if (booking.IsAgreed && booking.EndsAt < Now.AddDays(-3))
        {
            Record(booking, side, booking.EndsAt.AddHours(3));
        }
    }

    /// <summary>A yes, said so long after the ask.</summary>
    public void SayYes(Booking booking, SeedGiver giver, DateTime at)
    {
        if (booking.AwaitsAnswer)
        {
            booking.Accept(new Actor(Side.Giver, dice.Pick(giver.Volunteers).Name), at);
        }
    }

    /// <summary>The giver proposes a day of the week after.</summary>
    public void Propose(Booking booking, Actor giver, DateTime at) =>
        booking.Propose(giver, world.SchoolDayFrom(booking.Day.AddDays(6)), new TimeOnly(10, 0), "That week is full here. Would the week after do as well?", at);

    private void Answer(Booking booking, Actor giver, Actor school, DateTime at)
    {
        var (lot, isRecent) = (dice.Between(1, 100), at.AddDays(6) > Now && booking.StartsAt > Now);
        if (at >= Now || at >= booking.StartsAt || lot <= 6 || (booking.StartsAt > Now && lot <= 25))
        {
            Expire(booking);
        }
        else if (lot <= 36)
        {
            booking.Decline(giver, dice.Pick(Reasons.DeclineRequest.WithoutNote).Id, "", at);
        }
        else if (lot <= 40)
        {
            booking.Withdraw(school, dice.Pick(Reasons.WithdrawRequest.WithoutNote).Id, at);
        }
        else if (lot <= (isRecent ? 70 : 48))
        {
            Counter(booking, giver, school, at);
        }
        else
        {
            booking.Accept(giver, at);
        }
    }

    /// <summary>The giver proposes a day of the week after; the school says yes a day later, or the proposal still waits.</summary>
    private void Counter(Booking booking, Actor giver, Actor school, DateTime at)
    {
        Propose(booking, giver, at);
        if (at.AddDays(1) < Now && (booking.StartsAt < Now || dice.Chance(30)))
        {
            booking.Accept(school, at.AddDays(1));
        }
        else
        {
            Expire(booking);
        }
    }

    /// <summary>On the morning after the last day for an answer.</summary>
    private void Expire(Booking booking)
    {
        if (booking.ReplyBy.AddDays(1).ToUtc(new TimeOnly(3, 0)) is var over && over <= Now)
        {
            booking.ExpireIfUnanswered(over);
        }
    }

    private void Cancel(Booking booking, Actor giver, Actor school, DateTime at)
    {
        if (at >= booking.StartsAt || at >= Now || !dice.Chance(6))
        {
            return;
        }

        if (dice.Chance(50))
        {
            booking.Cancel(school, dice.Pick(Reasons.CancelBySchool.WithoutNote).Id, "", at);
        }
        else
        {
            booking.Cancel(giver, dice.Pick(Reasons.CancelByHost.WithoutNote).Id, "", at);
        }
    }

    /// <summary>Nearly everything takes place; some of the latest is still to be recorded.</summary>
    private void Record(Booking booking, Actor school, DateTime at)
    {
        if (dice.Chance(4))
        {
            booking.NotDeliver(school, dice.Pick(Reasons.NotDelivered.WithoutNote).Id, "", at);
        }
        else if (booking.EndsAt < Now.AddDays(-21) || dice.Chance(80))
        {
            booking.Complete(school, at);
        }
    }
}
