using CareersConnect.Application.Email;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Application.Bookings;

/// <summary>One e-mail about a booking: what it is about, to whom it goes, and the page that opens it for them.</summary>
/// <param name="Booking">The booking as their side reads it.</param>
/// <param name="To">To whom.</param>
/// <param name="Path">Their page of the booking: for givers one that needs no account.</param>
public sealed record BookingLetter(BookingFacts Booking, EmailRecipient To, string Path)
{
    /// <summary>What the addresses of pages begin with that a link opens without an account.</summary>
    public const string LinkPath = "/answer/";
}

/// <summary>Writes e-mails about a booking to the people of a side. A giver's holds a link that needs no account, drawn for this one e-mail.</summary>
/// <param name="db">The database.</param>
/// <param name="reader">Reads the booking.</param>
/// <param name="people">Knows to whom.</param>
/// <param name="postbox">Takes the e-mails.</param>
public sealed class BookingPost(CareersConnectDbContext db, BookingReader reader, BookingPeople people, Postbox postbox)
{
    /// <summary>Writes one e-mail to each person of a side.</summary>
    /// <param name="id">The booking.</param>
    /// <param name="side">To which side.</param>
    /// <param name="cause">What it follows from; the same cause and kind to the same address is written once.</param>
    /// <param name="write">Writes it; null when there is nothing to say.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>When all are written.</returns>
    public async Task SendAsync(BookingId id, Side side, Guid cause, Func<BookingLetter, EmailTemplate?> write, CancellationToken cancellationToken)
    {
        var booking = await reader.FindAsync(db.Bookings.Where(candidate => candidate.Id == id), side, cancellationToken);
        if (booking is null)
        {
            return;
        }

        foreach (var person in await people.OfAsync(id, side, cancellationToken))
        {
            var (link, token) = side == Side.Giver && (booking.Awaited == side || booking.IsAgreed) ? AnswerLink.Draw(booking, person) : (null, "");
            var path = link is null ? PageOf(id, person) : $"{BookingLetter.LinkPath}{token}";
            if (write(new BookingLetter(booking with { ReaderName = person.Name }, person, path)) is { } email && await postbox.PostAsync(email, person, cause, cancellationToken) is not null && link is not null)
            {
                db.Add(link);
            }
        }
    }

    /// <summary>Writes to a volunteer in whose place somebody else comes now. There is no link in it: the booking is theirs no more.</summary>
    /// <param name="id">The booking.</param>
    /// <param name="former">The volunteer who was named before.</param>
    /// <param name="cause">What it follows from.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>When it is written, or there is nobody to write to.</returns>
    public async Task SendToFormerAsync(BookingId id, VolunteerId former, Guid cause, Func<BookingLetter, EmailTemplate> write, CancellationToken cancellationToken)
    {
        if (await people.FormerAsync(id, former, cancellationToken) is { } person
            && await reader.FindAsync(db.Bookings.Where(candidate => candidate.Id == id), Side.Giver, cancellationToken) is { } booking)
        {
            await postbox.PostAsync(write(new BookingLetter(booking with { ReaderName = person.Name }, person, PageOf(id, person))), person, cause, cancellationToken);
        }
    }

    /// <summary>Writes the same e-mail to both sides.</summary>
    /// <param name="id">The booking.</param>
    /// <param name="cause">What it follows from.</param>
    /// <param name="write">Writes it, as each side reads it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>When all are written.</returns>
    public async Task SendToBothAsync(BookingId id, Guid cause, Func<BookingLetter, EmailTemplate?> write, CancellationToken cancellationToken)
    {
        await SendAsync(id, Side.Giver, cause, write, cancellationToken);
        await SendAsync(id, Side.School, cause, write, cancellationToken);
    }

    private static string PageOf(BookingId id, EmailRecipient person) => $"/{person.Site.ToString().ToLowerInvariant()}/bookings/{id.Value:D}";
}
