using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Bookings;

/// <summary>Lets the two sides of a booking in, each to its own bookings: the school's careers staff, the giver's members, and whoever holds a link. Everybody else finds nothing.</summary>
/// <param name="db">The database.</param>
/// <param name="member">Who asks.</param>
/// <param name="clock">The clock.</param>
public sealed class BookingDoor(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock)
{
    /// <summary>What the holder of a link reads that does not, or no longer, do what was pressed.</summary>
    public const string LinkIsOver = "This link cannot do that any more. What is true now stands on this page.";

    /// <summary>The booking, to be answered.</summary>
    /// <param name="key">How the asker comes to it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The booking, and who acts on which side.</returns>
    /// <exception cref="NotFoundException">There is no such booking of the asker's, or no such link.</exception>
    /// <exception cref="RuleBrokenException">The link was used, overtaken or is too late.</exception>
    public Task<(Booking Booking, Actor Actor)> ToAnswerAsync(BookingKey key, CancellationToken cancellationToken) =>
        OpenAsync(key, (link, booking, now) => link.MayAnswer(booking, now), cancellationToken);

    /// <summary>The booking, to be moved or cancelled.</summary>
    /// <param name="key">How the asker comes to it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The booking, and who acts on which side.</returns>
    /// <exception cref="NotFoundException">There is no such booking of the asker's, or no such link.</exception>
    /// <exception cref="RuleBrokenException">The link does not do that, or no longer.</exception>
    public Task<(Booking Booking, Actor Actor)> ToChangeAsync(BookingKey key, CancellationToken cancellationToken) =>
        OpenAsync(key, (link, booking, now) => link.MayChange(booking, now), cancellationToken);

    /// <summary>The booking, to be prepared: who comes, what it is for.</summary>
    /// <param name="key">How the asker comes to it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The booking, and who acts on which side.</returns>
    /// <exception cref="NotFoundException">There is no such booking of the asker's, or no such link.</exception>
    /// <exception cref="RuleBrokenException">The link does not do that, or no longer.</exception>
    public Task<(Booking Booking, Actor Actor)> ToPrepareAsync(BookingKey key, CancellationToken cancellationToken) =>
        OpenAsync(key, (link, booking, now) => link.MayPrepare(booking, now), cancellationToken);

    /// <summary>The one booking, to be read.</summary>
    /// <param name="key">How the asker comes to it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The side that reads, and a query that finds the booking, or nothing.</returns>
    /// <exception cref="NotFoundException">The asker stands on neither side, or there is no such link.</exception>
    public async Task<(Side Side, IQueryable<Booking> Bookings)> ToReadAsync(BookingKey key, CancellationToken cancellationToken)
    {
        if (key.Token is null)
        {
            var (side, own) = Own(mayChange: false);
            return (side, own.Where(booking => booking.Id == key.Id));
        }

        var link = await LinkAsync(key.Token, cancellationToken);
        return (link.Side, db.Bookings.Where(booking => booking.Id == link.BookingId));
    }

    /// <summary>The one booking while it is agreed, for whoever may see whom to write to on the other side.</summary>
    /// <param name="key">How the asker comes to it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The side that looks, who looks (the person, or the link), by name, and a query that finds the booking, or nothing.</returns>
    /// <exception cref="NotFoundException">The asker stands on neither side, or the link is none that opens an agreed booking, or is over.</exception>
    public async Task<(Side Side, Guid By, string Name, IQueryable<Booking> Bookings)> ToContactAsync(BookingKey key, CancellationToken cancellationToken)
    {
        if (key.Token is null)
        {
            var (side, own) = Own(mayChange: true);
            return (side, member.RequirePerson().Value, member.Name, Agreed(own.Where(booking => booking.Id == key.Id)));
        }

        var link = await LinkAsync(key.Token, cancellationToken);
        return link.Turn is null && clock.UtcNow() < link.ExpiresAt && await db.WhyShutAsync(link, cancellationToken) is null
            ? (link.Side, link.Id, link.PersonName, Agreed(db.Bookings.Where(booking => booking.Id == link.BookingId)))
            : throw new NotFoundException("Link");
    }

    /// <summary>Whether the member may change bookings of their side, or only reads them.</summary>
    public bool MayChange => (member.Audiences & (Audience.CareersStaff | Audience.Givers)) != Audience.None;

    /// <summary>The member's own bookings, and the side on which they stand.</summary>
    /// <param name="mayChange">Whether something is to be changed; then those who only read are kept out.</param>
    /// <returns>The side, and its bookings.</returns>
    /// <exception cref="SignInNeededException">Nobody is signed in.</exception>
    /// <exception cref="NotFoundException">The member stands on neither side.</exception>
    public (Side Side, IQueryable<Booking> Bookings) Own(bool mayChange)
    {
        if (member.PersonId is null)
        {
            throw new SignInNeededException(nameof(Booking));
        }

        if ((member.Audiences & (mayChange ? Audience.CareersStaff : Audience.SchoolReaders)) != Audience.None && member.SchoolId is { } school)
        {
            return (Side.School, db.Bookings.Where(booking => booking.SchoolId == school));
        }

        return (member.Audiences & Audience.Givers) != Audience.None && member.OrganisationId is { } organisation
            ? (Side.Giver, db.Bookings.Where(booking => booking.OrganisationId == organisation))
            : throw new NotFoundException(nameof(Booking));
    }

    private async Task<(Booking Booking, Actor Actor)> OpenAsync(BookingKey key, Func<AnswerLink, Booking, DateTime, bool> may, CancellationToken cancellationToken)
    {
        if (key.Token is { } token)
        {
            var link = await LinkAsync(token, cancellationToken);
            var opened = await db.Bookings.SingleAsync(booking => booking.Id == link.BookingId, cancellationToken);
            var shut = await db.WhyShutAsync(link, cancellationToken);
            if (shut is not null || !may(link, opened, clock.UtcNow()))
            {
                throw new RuleBrokenException(shut ?? LinkIsOver);
            }

            return (opened, new Actor(link.Side, link.PersonName));
        }

        var (side, bookings) = Own(mayChange: true);
        var found = await bookings.SingleOrDefaultAsync(booking => booking.Id == key.Id, cancellationToken);
        return (found ?? throw new NotFoundException(nameof(Booking), key.Id?.Value), new Actor(side, member.Name));
    }

    private async Task<AnswerLink> LinkAsync(string token, CancellationToken cancellationToken)
    {
        var hash = LinkSecret.HashOf(token);
        return await db.AnswerLinks.AsNoTracking().SingleOrDefaultAsync(link => link.TokenHash == hash, cancellationToken) ?? throw new NotFoundException("Link");
    }

    private static IQueryable<Booking> Agreed(IQueryable<Booking> bookings) =>
        bookings.Where(booking => booking.Status == BookingStatus.Accepted || booking.Status == BookingStatus.Confirmed);
}
