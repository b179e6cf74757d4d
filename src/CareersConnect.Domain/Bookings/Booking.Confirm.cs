using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Bookings;

/// <content>From the yes to the confirmation, which waits for one thing only: who of the school's staff is present throughout.</content>
public sealed partial class Booking
{
    /// <summary>
    /// Names the member of staff who is present throughout; what waited only for that is confirmed. Another name after the confirmation stands in the history and is told to the giver, whose calendar has it too;
    /// before it nobody counts on the name, and the confirmation says it. The same name again changes nothing.
    /// </summary>
    /// <param name="name">Their name.</param>
    /// <param name="by">Who names them.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">No name, or the booking is over.</exception>
    public void NameStaff(string name, Actor by, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > StaffNameLimit)
        {
            throw new RuleBrokenException("Enter the name of the member of staff who is present throughout.", nameof(NamedStaff));
        }

        if (!AwaitsAnswer && !IsAgreed)
        {
            throw new RuleBrokenException(WhatIsTrue());
        }

        if (now >= EndsAt)
        {
            throw new RuleBrokenException("The time is over, so nobody is to be named any more. Say who took part instead.");
        }

        var before = NamedStaff;
        NamedStaff = name.Trim();
        if (Status == BookingStatus.Accepted)
        {
            Confirm(by, now);
        }
        else if (Status == BookingStatus.Confirmed && !string.Equals(NamedStaff, before, StringComparison.Ordinal))
        {
            CalendarSequence++;
            Note(BookingChange.Staff, Status, by, "", $"From {before} to {NamedStaff}", now);
            Raise(new NamedStaffChanged(Id, Turn));
        }
    }

    /// <summary>Notes that the hub has stopped the giver of an agreed booking that is to come: the school must know before the day. The booking stays, since the hub may reinstate them.</summary>
    /// <param name="now">The instant, UTC.</param>
    public void DoubtGiver(DateTime now)
    {
        if (IsAgreed && now < StartsAt && !IsInDoubt)
        {
            IsInDoubt = true;
            Raise(new BookingInDoubt(Id));
        }
    }

    /// <summary>Notes that the hub has reinstated the giver: the school that was told not to count on them is told that what still stands can be counted on.</summary>
    /// <param name="now">The instant, UTC.</param>
    public void TrustGiver(DateTime now)
    {
        if (IsInDoubt && IsAgreed && now < StartsAt)
        {
            Raise(new BookingOutOfDoubt(Id));
        }

        IsInDoubt = false;
    }

    internal void AgreeOrConfirm(Actor by, DateTime now)
    {
        if (NamedStaff.Length > 0)
        {
            Confirm(by, now);
            return;
        }

        Move(BookingStatus.Accepted, by, "", "", now);
        Raise(new BookingAccepted(Id));
    }

    internal void TellTheOtherSide() => Raise(new BookingRequested(Id));

    private void Confirm(Actor by, DateTime now)
    {
        CalendarSequence++;
        Move(BookingStatus.Confirmed, by, "", "", now);
        Raise(new BookingConfirmed(Id));
    }
}
