using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.ReferenceData;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Bookings;

/// <summary>What a yes means beyond its own booking: places of a date that was asked for are claimed, the request is booked, and whoever else was asked is released.</summary>
/// <param name="db">The database.</param>
/// <param name="places">The places of dates.</param>
/// <param name="only">Who comes where only one can.</param>
public sealed class FirstYes(CareersConnectDbContext db, SessionPlaces places, OnlyVolunteer only)
{
    /// <summary>The reason that stands in the history of those who were released.</summary>
    public const string Released = Reasons.ArrangedElsewhere;

    /// <summary>What a giver reads whose date was filled while they were asked.</summary>
    public const string DateIsFull = "Somebody else has taken the last place on that date a moment ago. Suggest another time, or say not this time.";

    /// <summary>Says yes: claims what it needs, accepts or confirms, and settles the request that it answers. All in the command's transaction.</summary>
    /// <param name="booking">The booking that waits for an answer.</param>
    /// <param name="by">Who says yes.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>When it is done.</returns>
    public async Task SayAsync(Booking booking, Actor by, DateTime now, CancellationToken cancellationToken)
    {
        booking.Accept(by, now);
        if (booking.SessionId is { } date)
        {
            await places.ClaimAsync(date, booking.Places, () => new(DateIsFull, "Answer") { IsLostRace = true }, cancellationToken);
        }

        await SettleAsync(booking, by.Name, now, cancellationToken);
        await only.NameAsync(booking, cancellationToken);
    }

    /// <summary>Books a date that was set aside: claims its places, and settles the request that it answers.</summary>
    /// <param name="booking">The booking, agreed already.</param>
    /// <param name="byName">Who books it.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>When it is done.</returns>
    /// <exception cref="Domain.Kernel.RuleBrokenException">The last place has gone.</exception>
    public async Task BookAtOnceAsync(Booking booking, string byName, DateTime now, CancellationToken cancellationToken)
    {
        await places.ClaimAsync(booking.SessionId!.Value, booking.Places, cancellationToken);
        await SettleAsync(booking, byName, now, cancellationToken);
        await only.NameAsync(booking, cancellationToken);
    }

    /// <summary>Marks the request as booked and withdraws what else was asked for it.</summary>
    private async Task SettleAsync(Booking booking, string byName, DateTime now, CancellationToken cancellationToken)
    {
        if (booking.RequestId is not { } requestId)
        {
            return;
        }

        var request = await db.Requests.SingleAsync(candidate => candidate.Id == requestId, cancellationToken);
        request.MarkBooked(byName, now);
        var others = await db.Bookings
            .Where(other => other.RequestId == requestId && other.Id != booking.Id && (other.Status == BookingStatus.Requested || other.Status == BookingStatus.Countered))
            .ToListAsync(cancellationToken);
        others.ForEach(other => other.Withdraw(Actor.System, Released, now));
    }
}
