using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Bookings;

/// <summary>Links that do nothing any more though their bookings go on: what a suspension or a goodbye shuts for members it shuts for links too.</summary>
internal static class ShutLinks
{
    /// <summary>Whether a link was sent to a volunteer, who has no account: a member's stays theirs whoever comes.</summary>
    /// <param name="db">The database.</param>
    /// <param name="token">What stands in the link; null for whoever is signed in.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False for members, and for a link that was never sent.</returns>
    public static async Task<bool> IsOfVolunteerAsync(this CareersConnectDbContext db, string? token, CancellationToken cancellationToken)
    {
        var hash = token is null ? null : LinkSecret.HashOf(token);
        return hash is not null && await db.AnswerLinks.AnyAsync(link => link.TokenHash == hash && link.Side == Side.Giver && link.PersonId == null, cancellationToken);
    }

    /// <summary>Why a link does nothing any more though its booking goes on: its organisation is stopped, whoever got it does not belong there any more, or somebody else was named to come.</summary>
    /// <param name="db">The database.</param>
    /// <param name="link">The link.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>A sentence for its holder; null while it may be used.</returns>
    public static async Task<string?> WhyShutAsync(this CareersConnectDbContext db, AnswerLink link, CancellationToken cancellationToken)
    {
        if (link.Side != Side.Giver)
        {
            return null;
        }

        var (person, volunteer) = (link.PersonId, link.VolunteerId);
        var giver = await (from booking in db.Bookings
                           where booking.Id == link.BookingId
                           join organisation in db.Organisations on booking.OrganisationId equals organisation.Id
                           select new
                           {
                               organisation.Name,
                               TakesPart = organisation.Standing == Standing.Active,
                               Replaced = person == null && booking.VolunteerId != volunteer,
                               Belongs = person == null
                                   ? db.Volunteers.Any(v => v.Id == volunteer && v.Active)
                                   : db.Memberships.Any(m => m.PersonId == person && m.OrganisationId == organisation.Id && m.EndedAt == null),
                           }).SingleAsync(cancellationToken);
        return !giver.TakesPart ? $"{giver.Name} does not take part at the moment, so nothing can be answered or changed for it. Ask the careers hub."
            : giver.Replaced ? $"{giver.Name} has named somebody else to come, so this link does nothing any more."
            : !giver.Belongs ? $"You do not act for {giver.Name} any more, so this link does nothing. Somebody else there can answer."
            : null;
    }
}
