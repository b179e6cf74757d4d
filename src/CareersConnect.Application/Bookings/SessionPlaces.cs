using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Bookings;

/// <summary>Claims and releases the places of a date by one guarded update each, so that a date is never overbooked, on either database, at any isolation level. Runs inside the command's transaction.</summary>
/// <param name="db">The database.</param>
public class SessionPlaces(CareersConnectDbContext db)
{
    /// <summary>Takes places of a date.</summary>
    /// <param name="sessionId">The date.</param>
    /// <param name="places">How many, in the offer's unit.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>When they are taken.</returns>
    /// <exception cref="RuleBrokenException">Fewer are left, or the date was taken back.</exception>
    public async Task ClaimAsync(SessionId sessionId, int places, CancellationToken cancellationToken) =>
        await ClaimAsync(sessionId, places, () => new RuleBrokenException(Offer.NoPlaceLeft, "SessionId"), cancellationToken);

    /// <summary>Takes places of a date, and says in the reader's own words when they are gone.</summary>
    /// <param name="sessionId">The date.</param>
    /// <param name="places">How many, in the offer's unit.</param>
    /// <param name="gone">What to say.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>When they are taken.</returns>
    /// <exception cref="RuleBrokenException">Fewer are left, or the date was taken back.</exception>
    public async Task ClaimAsync(SessionId sessionId, int places, Func<RuleBrokenException> gone, CancellationToken cancellationToken)
    {
        if (!await TryTakeAsync(sessionId, places, cancellationToken))
        {
            throw gone();
        }
    }

    /// <summary>Gives places of a date back.</summary>
    /// <param name="sessionId">The date.</param>
    /// <param name="places">How many, in the offer's unit.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>When they are free.</returns>
    public Task ReleaseAsync(SessionId sessionId, int places, CancellationToken cancellationToken) =>
        db.Sessions
            .Where(session => session.Id == sessionId && session.Taken >= places)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.Taken, session => session.Taken - places), cancellationToken);

    /// <summary>The guard itself. Virtual only so that a test can switch it off and show that it is what keeps a date from being overbooked.</summary>
    /// <param name="sessionId">The date.</param>
    /// <param name="places">How many.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False when they are not to be had.</returns>
    protected virtual async Task<bool> TryTakeAsync(SessionId sessionId, int places, CancellationToken cancellationToken) =>
        await db.Sessions
            .Where(session => session.Id == sessionId && !session.IsClosed && session.Taken + places <= session.Capacity)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.Taken, session => session.Taken + places), cancellationToken) == 1;
}
