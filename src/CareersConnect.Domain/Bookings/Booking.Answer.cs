using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Bookings;

/// <content>From the ask to the yes or the no.</content>
public sealed partial class Booking
{
    /// <summary>Says yes: confirmed at once, or accepted while the member of staff is still to be named. The places of the date are claimed in the same transaction, before this.</summary>
    /// <param name="by">Who says yes.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">It was answered already, is over, or it is the other side's turn.</exception>
    public void Accept(Actor by, DateTime now)
    {
        RefuseUnlessTurnOf(by.Side, now);
        if (Proposal is { } proposal)
        {
            (StartsAt, EndsAt) = (proposal.StartsAt, proposal.EndsAt);
            SessionId = null;
            Places = 0;
            Proposal = null;
        }

        AgreeOrConfirm(by, now);
    }

    /// <summary>Says no.</summary>
    /// <param name="by">Who says no.</param>
    /// <param name="reason">The id of a reason from the list.</param>
    /// <param name="note">Words to the other side; may be empty.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">It was answered already, is over, or it is the other side's turn.</exception>
    public void Decline(Actor by, string reason, string note, DateTime now)
    {
        RefuseUnlessTurnOf(by.Side, now);
        Proposal = null;
        Move(BookingStatus.Declined, by, reason, note, now);
        Raise(new BookingDeclined(Id, by.Side, reason));
    }

    /// <summary>Proposes another time; it is then the other side's turn.</summary>
    /// <param name="by">Who proposes.</param>
    /// <param name="day">The day.</param>
    /// <param name="time">The time on the wall in England; it lasts as long as before.</param>
    /// <param name="message">Words to the other side; may be empty.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="dayIsMeant">Whether the day is meant though most schools are closed.</param>
    /// <exception cref="RuleBrokenException">It is over, it is the other side's turn, the day has passed, or it is no time to meet pupils.</exception>
    public void Propose(Actor by, DateOnly day, TimeOnly time, string message, DateTime now, bool dayIsMeant = false)
    {
        RefuseUnlessTurnOf(by.Side, now);
        var startsAt = UsualTime.Coming(day, time, dayIsMeant, now);
        Proposal = new Proposal(startsAt, startsAt + (EndsAt - StartsAt), by.Side, message);
        ReplyBy = Earlier(now.DayInEngland().AddDays(ReplyDays), day.AddDays(-1));
        Move(BookingStatus.Countered, by, "", message, now);
        Raise(new AnotherTimeProposed(Id, by.Side));
    }

    /// <summary>The asker takes it back before an answer.</summary>
    /// <param name="by">Who takes it back.</param>
    /// <param name="reason">The id of a reason from the list.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">It was answered already.</exception>
    public void Withdraw(Actor by, string reason, DateTime now)
    {
        if (!AwaitsAnswer)
        {
            throw new RuleBrokenException($"{WhatIsTrue()} It can no longer be taken back.");
        }

        var other = Proposal;
        Proposal = null;
        Move(BookingStatus.Withdrawn, by, reason, "", now);
        Raise(new BookingWithdrawn(Id, by.Side == Side.System, other?.StartsAt, other?.By));
    }

    /// <summary>Ends it when the last day for an answer, or the day itself, has passed.</summary>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>True when it ended now.</returns>
    public bool ExpireIfUnanswered(DateTime now)
    {
        if (!AwaitsAnswer || (now.DayInEngland() <= ReplyBy && now < AskedStart))
        {
            return false;
        }

        Proposal = null;
        Move(BookingStatus.Expired, Actor.System, "", "", now);
        Raise(new BookingExpired(Id));
        return true;
    }

    /// <summary>Ends what waits for an answer because the giver no longer gives it: the hub has stopped them, or they took back that it is offered in their name. What was agreed stays.</summary>
    /// <param name="why">Why, for the history: a sentence.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>True when it ended now.</returns>
    public bool FallThrough(string why, DateTime now)
    {
        if (!AwaitsAnswer)
        {
            return false;
        }

        Proposal = null;
        Move(BookingStatus.Expired, Actor.System, "", why, now);
        Raise(new BookingFellThrough(Id));
        return true;
    }

    private void RefuseUnlessTurnOf(Side side, DateTime now)
    {
        if (!AwaitsAnswer)
        {
            throw new RuleBrokenException(WhatIsTrue());
        }

        if (Awaited != side)
        {
            throw new RuleBrokenException("It is the other side's turn to answer. You hear from us when they do.");
        }

        if (now >= AskedStart)
        {
            throw new RuleBrokenException("The time that was asked for has passed, so it can no longer be answered.");
        }
    }

    /// <summary>The start that waits for an answer: the proposed one where there is one.</summary>
    private DateTime AskedStart => Proposal?.StartsAt ?? StartsAt;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
