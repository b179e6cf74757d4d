using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Application.Matching;

/// <summary>An offer that may fit: what matching knows of it, and what a page says of it.</summary>
/// <param name="Facts">What matching knows.</param>
/// <param name="Title">Its title.</param>
/// <param name="GiverId">Who gives it.</param>
/// <param name="Giver">That organisation's name.</param>
/// <param name="SelfEmployed">Whether it is one person working for themselves.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="BookingWay">Whether its dates are booked at once.</param>
/// <param name="Dates">Its dates with places left.</param>
public sealed record Candidate(
    OfferFacts Facts, string Title, OrganisationId GiverId, string Giver, bool SelfEmployed, int Minutes, BookingWay BookingWay, IReadOnlyList<CandidateDate> Dates)
{
    /// <summary>Who would come or host, or null while the offer names nobody.</summary>
    public VolunteerId? VolunteerId { get; init; }
}

/// <summary>A date of a candidate.</summary>
/// <param name="SessionId">The date.</param>
/// <param name="StartsAt">When it starts, UTC.</param>
/// <param name="Free">Its day, and how many pupils it still takes.</param>
public sealed record CandidateDate(SessionId SessionId, DateTime StartsAt, FreeDay Free);
