using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Application.Offers;

/// <summary>All that a page tells of one offer. No contact and no person is in it.</summary>
public sealed record OfferView
{
    /// <summary>The offer.</summary>
    public required OfferId Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required OfferStatus Status { get; init; }

    /// <summary>What is offered, as it was written.</summary>
    public required OfferDetails Details { get; init; }

    /// <summary>The kind of activity, with what it counts for.</summary>
    public required ActivityType Kind { get; init; }

    /// <summary>Who gives it.</summary>
    public required GiverView Giver { get; init; }

    /// <summary>The dates to come, in order.</summary>
    public required IReadOnlyList<DateView> Dates { get; init; }

    /// <summary>What a place on a date is.</summary>
    public required CapacityUnit CapacityUnit { get; init; }

    /// <summary>How far away it is, in miles; null without a place, or when they only meet online.</summary>
    public double? Miles { get; init; }

    /// <summary>When it was changed last, UTC.</summary>
    public required DateTime ChangedAt { get; init; }

    /// <summary>Whether it is on the shortlist of the reader's school.</summary>
    public bool OnShortlist { get; init; }

    /// <summary>Whether it meets in one place at all.</summary>
    public bool InPerson => (Details.Modes & (DeliveryModes.InPerson | DeliveryModes.Hybrid)) != DeliveryModes.None;

    /// <summary>Whether it is further away than they travel.</summary>
    public bool IsOutOfReach => InPerson && Details.Place == MeetingPlace.AtSchool && Miles > Details.TravelMiles;

    /// <summary>The first day on which it could take place, asked for today: free, and not nearer than the notice they need. Whether it is published is not looked at.</summary>
    /// <param name="today">Today in England.</param>
    /// <returns>The day; null when there is none any more.</returns>
    public DateOnly? FirstDay(DateOnly today)
    {
        var earliest = today.AddDays(Math.Max(1, Details.NoticeDays));
        var free = Dates.Where(date => date.Left > 0 && date.Day >= earliest).Select(date => (DateOnly?)date.Day).FirstOrDefault();
        var arranged = FirstArranged(Details.ArrangementDays, Details.ArrangementFrom, Details.ArrangementUntil, Details.NoticeDays, today);
        return free is null || arranged < free ? arranged ?? free : free;
    }

    /// <summary>The first day by arrangement that a list and an offer's own page say.</summary>
    internal static DateOnly? FirstArranged(Weekdays days, DateOnly? begins, DateOnly? until, int noticeDays, DateOnly today)
    {
        var earliest = today.AddDays(Math.Max(1, noticeDays));
        return days == Weekdays.None ? null : UsualTime.FirstDay(days, begins > earliest ? begins.Value : earliest, until ?? today.AddYears(2));
    }
}

/// <summary>Who gives an offer.</summary>
/// <param name="Id">The organisation.</param>
/// <param name="Name">Its name.</param>
/// <param name="Website">Its website, or null.</param>
/// <param name="Verification">How far the hub has looked at it.</param>
/// <param name="Size">How large it is; null when nobody asked.</param>
/// <param name="SelfEmployed">Whether it is one person working for themselves.</param>
/// <param name="Cornerstone">Whether it is a cornerstone employer of its hub.</param>
/// <param name="Sectors">Names of its sectors.</param>
public sealed record GiverView(
    OrganisationId Id, string Name, string? Website, Verification Verification, EmployerSize? Size, bool SelfEmployed, bool Cornerstone, IReadOnlyList<string> Sectors)
{
    /// <summary>Slugs of its sectors.</summary>
    public IReadOnlyList<string> SectorSlugs { get; init; } = [];
}

/// <summary>One date of an offer.</summary>
/// <param name="Id">The date.</param>
/// <param name="StartsAt">When it starts, UTC.</param>
/// <param name="EndsAt">When it ends, UTC.</param>
/// <param name="Left">How many places are left.</param>
/// <param name="Capacity">How many there are.</param>
public sealed record DateView(SessionId Id, DateTime StartsAt, DateTime EndsAt, int Left, int Capacity)
{
    /// <summary>The day in England.</summary>
    public DateOnly Day => StartsAt.DayInEngland();

    /// <summary>When it starts, on the clock in England.</summary>
    public TimeOnly From => TimeOnly.FromDateTime(StartsAt.ToEnglishTime());

    /// <summary>When it ends, on the clock in England.</summary>
    public TimeOnly To => TimeOnly.FromDateTime(EndsAt.ToEnglishTime());
}
