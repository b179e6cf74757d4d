using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Bookings;

/// <summary>Who comes where only one can: whoever works for themselves need not say that it is them. Their only volunteer, or else the only member, who becomes one.</summary>
/// <param name="db">The database.</param>
public sealed class OnlyVolunteer(CareersConnectDbContext db)
{
    private const string Job = "self-employed";

    /// <summary>Names them on a booking that names nobody.</summary>
    /// <param name="booking">The booking, agreed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>When it is done; nothing is done for whoever works with others.</returns>
    public async Task NameAsync(Booking booking, CancellationToken cancellationToken)
    {
        var giver = booking.OrganisationId;
        if (booking.VolunteerId is not null || !await db.Organisations.AnyAsync(o => o.Id == giver && o.Facts != null && o.Facts.SelfEmployed, cancellationToken))
        {
            return;
        }

        var volunteers = await db.Volunteers.Where(v => v.OrganisationId == giver && v.Active).OrderBy(v => v.Id).Take(2).ToListAsync(cancellationToken);
        if (volunteers is [var one])
        {
            booking.ComesAlone(one);
        }
        else if (volunteers.Count == 0 && await OnlyMemberAsync(giver, cancellationToken) is { } member)
        {
            booking.ComesAlone(db.Volunteers.Add(Volunteer.Take(giver, member.FullName, Job, member.Email)).Entity);
        }
    }

    private async Task<People.Person?> OnlyMemberAsync(OrganisationId giver, CancellationToken cancellationToken)
    {
        var members = db.Memberships.Where(m => m.OrganisationId == giver && m.EndedAt == null);
        return await db.People.AsNoTracking().Where(person => members.Any(m => m.PersonId == person.Id)).OrderBy(person => person.Id).Take(2).ToListAsync(cancellationToken) is [var one] ? one : null;
    }
}
