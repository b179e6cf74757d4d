using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Bookings;

/// <summary>One side looks at whom to write to or call on the other, once both have agreed. The look is noted; it shows the contact for an hour.</summary>
public static class LookAtContacts
{
    /// <summary>How many different schools' contacts one person may look at on one day: enough for anybody's bookings, too few to collect addresses.</summary>
    public const int SchoolsADay = 20;

    private static readonly TimeSpan ShownFor = TimeSpan.FromHours(1);

    /// <summary>The contact, to one who has looked.</summary>
    /// <param name="Booking">Whose booking, and which.</param>
    [For(Audience.CareersStaff | Audience.Givers)]
    public sealed record Query(BookingKey Booking) : IQuery<View?>, IByLink
    {
        /// <inheritdoc />
        public bool IsByLink => Booking.Token is not null;
    }

    /// <summary>Whom to write to.</summary>
    /// <param name="Name">The name; empty when the other side has nobody left who can be written to.</param>
    /// <param name="Email">The e-mail address; empty when there is none.</param>
    /// <param name="Telephone">The telephone number; may be empty.</param>
    public sealed record View(string Name, string Email, string Telephone);

    /// <summary>Notes the look.</summary>
    /// <param name="Booking">Whose booking, and which.</param>
    [For(Audience.CareersStaff | Audience.Givers)]
    public sealed record Command(BookingKey Booking) : ICommand<Done>, IByLink
    {
        /// <inheritdoc />
        public bool IsByLink => Booking.Token is not null;
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, BookingDoor door, TimeProvider clock) : IRequestHandler<Query, View?>
    {
        public async Task<View?> Handle(Query query, CancellationToken cancellationToken)
        {
            var since = clock.UtcNow() - ShownFor;
            var (side, by, _, bookings) = await door.ToContactAsync(query.Booking, cancellationToken);
            var looked = bookings.Where(booking => db.ContactLooks.Any(look => look.BookingId == booking.Id && look.By == by && look.At > since));
            return await (side == Side.Giver ? OfSchool(looked) : OfGiver(looked)).FirstOrDefaultAsync(cancellationToken);
        }

        private IQueryable<View> OfSchool(IQueryable<Booking> bookings) =>
            from booking in bookings
            join asker in db.People on booking.AskedBy equals asker.Id
            join school in db.Schools on booking.SchoolId equals school.Id
            select new View(asker.FullName, asker.Email ?? "", asker.PhoneNumber ?? school.Telephone ?? "");

        /// <summary>The same people as are written to: the volunteer as long as they are sent and have an address, or else a member.</summary>
        private IQueryable<View> OfGiver(IQueryable<Booking> bookings) =>
            from booking in bookings
            from membership in db.Memberships.Where(m => m.OrganisationId == booking.OrganisationId && m.EndedAt == null && db.People.Any(p => p.Id == m.PersonId && p.Email != null))
                .OrderBy(m => m.Since).Take(1).DefaultIfEmpty()
            from person in db.People.Where(p => p.Id == membership!.PersonId).DefaultIfEmpty()
            from volunteer in db.Volunteers.Where(v => v.Id == booking.VolunteerId && v.Active && v.Email != null).DefaultIfEmpty()
            select new View(
                volunteer != null ? volunteer.Name : person != null ? person.FullName : "",
                volunteer != null ? volunteer.Email! : person != null ? person.Email ?? "" : "",
                volunteer == null && person != null ? person.PhoneNumber ?? "" : "");
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, BookingDoor door, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var (side, by, name, bookings) = await door.ToContactAsync(command.Booking, cancellationToken);
            var id = await bookings.Select(booking => (BookingId?)booking.Id).SingleOrDefaultAsync(cancellationToken)
                ?? throw new RuleBrokenException("E-mail and telephone are shown once both sides have agreed.");
            if (side == Side.Giver)
            {
                await RefuseCollectorAsync(id, by, cancellationToken);
            }

            db.Add(new ContactLook(id, side, by, name, clock.UtcNow()));
            return default;
        }

        private async Task RefuseCollectorAsync(BookingId id, Guid by, CancellationToken cancellationToken)
        {
            var midnight = clock.TodayInEngland().ToUtc(TimeOnly.MinValue);
            var seen = db.Bookings.Where(booking => db.ContactLooks.Any(look => look.BookingId == booking.Id && look.By == by && look.Side == Side.Giver && look.At >= midnight));
            var others = seen.Where(booking => booking.SchoolId != db.Bookings.Where(own => own.Id == id).Select(own => own.SchoolId).First());
            if (await others.Select(booking => booking.SchoolId).Distinct().CountAsync(cancellationToken) >= SchoolsADay)
            {
                throw new RuleBrokenException($"You have looked at the contacts of {SchoolsADay} schools today. Look at this one tomorrow, or write to the school through its booking.");
            }
        }
    }
}
