using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Domain.Bookings;

/// <content>What makes an agreed booking ready for the day: who comes or hosts, what it is for, and what pupils take away.</content>
public sealed partial class Booking
{
    /// <summary>Characters of what pupils take away.</summary>
    public const int OutcomesLimit = 1000;

    /// <summary>Characters of what it is for.</summary>
    public const int PurposeLimit = 500;

    /// <summary>What both sides agreed that it is for; empty while nobody wrote it down, then the school's words of the ask stand for it.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>What pupils will be able to say or do afterwards, one a line, as both sides agreed for this booking; empty while the offer's own stand.</summary>
    public string Outcomes { get; private set; } = "";

    /// <summary>The giver says who comes or hosts; the school, whoever is named, and whoever was named before are told. Where it is confirmed the calendars learn it: it leaves the one's and comes into the other's.</summary>
    /// <param name="volunteer">One of the giver's volunteers.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">It is the school that says so, nothing is agreed, the time is over, or the volunteer is not the giver's or stood down.</exception>
    public void NameVisitor(Volunteer volunteer, Actor by, DateTime now)
    {
        RefuseUnlessToCome(now);
        if (by.Side != Side.Giver || volunteer.OrganisationId != OrganisationId || !volunteer.Active)
        {
            throw new RuleBrokenException("Choose one of your volunteers, or type a name.", nameof(VolunteerId));
        }

        if (VolunteerId != volunteer.Id)
        {
            var before = VolunteerId;
            VolunteerId = volunteer.Id;
            CalendarSequence += Status == BookingStatus.Confirmed ? 1 : 0;
            Note(BookingChange.Visitor, Status, by, "", volunteer.Name, now);
            Raise(new VisitorNamed(Id, volunteer.Id, before));
        }
    }

    /// <summary>Notes who comes where there is only one who can: a firm of one person need not be asked.</summary>
    /// <param name="volunteer">The giver's only volunteer.</param>
    public void ComesAlone(Volunteer volunteer) => VolunteerId ??= volunteer.OrganisationId == OrganisationId ? volunteer.Id : null;

    /// <summary>One side writes down what it is for and what they take away; the other is told.</summary>
    /// <param name="purpose">What it is for, in a sentence.</param>
    /// <param name="outcomes">What they will be able to say or do afterwards, one a line.</param>
    /// <param name="by">Who writes it down.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">Nothing is agreed, the time is over, or a text is too long.</exception>
    public void Aim(string purpose, string outcomes, Actor by, DateTime now)
    {
        RefuseUnlessToCome(now);
        (purpose, outcomes) = (purpose.Trim(), outcomes.Trim());
        if (purpose.Length > PurposeLimit || outcomes.Length > OutcomesLimit)
        {
            throw purpose.Length > PurposeLimit
                ? new RuleBrokenException($"What it is for must be {PurposeLimit} characters or fewer.", nameof(Purpose))
                : new RuleBrokenException($"What they take away must be {OutcomesLimit} characters or fewer.", nameof(Outcomes));
        }

        if ((purpose, outcomes) != (Purpose, Outcomes))
        {
            (Purpose, Outcomes) = (purpose, outcomes);
            Note(BookingChange.Aims, Status, by, "", "", now);
            Raise(new AimsAgreed(Id, by.Side));
        }
    }

    private void RefuseUnlessToCome(DateTime now)
    {
        if (!IsAgreed)
        {
            throw new RuleBrokenException(WhatIsTrue());
        }

        if (now >= EndsAt)
        {
            throw new RuleBrokenException("The time is over, so there is nothing to prepare any more.");
        }
    }
}
