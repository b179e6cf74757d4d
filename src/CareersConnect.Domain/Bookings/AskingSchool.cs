using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;

namespace CareersConnect.Domain.Bookings;

/// <summary>What an offer needs to know of the school that asks.</summary>
/// <param name="Id">The school.</param>
/// <param name="Name">Its name.</param>
/// <param name="YearGroups">The year groups that it has.</param>
/// <param name="Location">Where it is, or null when the register does not say.</param>
/// <param name="Address">Its address in one line, for whoever comes.</param>
public sealed record AskingSchool(SchoolId Id, string Name, YearGroups YearGroups, GridPoint? Location, string Address)
{
    /// <summary>What it has asked for and that waits for an answer or is agreed.</summary>
    public IReadOnlyList<LiveAsk> Live { get; init; } = [];
}

/// <summary>Something that a school has asked for and that waits for an answer, or is agreed and still to come.</summary>
/// <param name="Id">The booking.</param>
/// <param name="Reference">What people call it.</param>
/// <param name="OfferId">The offer.</param>
/// <param name="StartsAt">When it starts, UTC.</param>
/// <param name="YearGroups">For which year groups.</param>
/// <param name="AskedOn">The day in England on which it was asked.</param>
public sealed record LiveAsk(BookingId Id, string Reference, OfferId OfferId, DateTime StartsAt, YearGroups YearGroups, DateOnly AskedOn);
