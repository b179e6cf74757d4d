using System.Data.Common;
using CareersConnect.Application.Bookings;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Offers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CareersConnect.Testing.Races;

/// <summary>The twin of the guard: it takes places whether or not there are any. Only to show what the guard is for.</summary>
public sealed class UnguardedPlaces(CareersConnectDbContext db) : SessionPlaces(db)
{
    private readonly CareersConnectDbContext _db = db;

    protected override async Task<bool> TryTakeAsync(SessionId sessionId, int places, CancellationToken cancellationToken)
    {
        await _db.Sessions.Where(session => session.Id == sessionId)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.Taken, session => session.Taken + places), cancellationToken);
        return true;
    }
}

/// <summary>Switches the last wall off too: SQLite then does not look at CHECK constraints.</summary>
public sealed class NoCheckConstraints : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Ignore(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Ignore(connection);
        return Task.CompletedTask;
    }

    private static void Ignore(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA ignore_check_constraints = ON";
        command.ExecuteNonQuery();
    }
}
