using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Bookings;

/// <summary>Reads bookings with the names that belong to them: one statement each time, for pages, e-mails and calendar files alike.</summary>
/// <param name="db">The database.</param>
/// <param name="clock">The clock.</param>
public sealed class BookingReader(CareersConnectDbContext db, TimeProvider clock)
{
    /// <summary>The one booking of a query.</summary>
    /// <param name="bookings">A query that finds one booking or none.</param>
    /// <param name="reader">The side that reads.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The booking, or null when there is none.</returns>
    public async Task<BookingFacts?> FindAsync(IQueryable<Booking> bookings, Side reader, CancellationToken cancellationToken)
    {
        var rows = from booking in bookings
                   join offer in db.Offers on booking.OfferId equals offer.Id
                   join giver in db.Organisations on booking.OrganisationId equals giver.Id
                   join school in db.Schools on booking.SchoolId equals school.Id
                   from volunteer in db.Volunteers.Where(v => v.Id == booking.VolunteerId).DefaultIfEmpty()
                   from asker in db.People.Where(p => p.Id == booking.AskedBy).DefaultIfEmpty()
                   select new
                   {
                       Booking = booking,
                       Offer = new { offer.Audience, offer.Place, offer.Town, offer.Postcode, offer.Easting, offer.Northing, offer.LearningOutcomes },
                       Giver = new { giver.Name, giver.Kinds, giver.Standing },
                       Volunteer = volunteer == null ? null : new { volunteer.Name, volunteer.JobTitle },
                       School = new { school.Name, school.Street, school.Town, school.Postcode, school.Easting, school.Northing },
                       Asker = asker == null ? "" : asker.FullName,
                       Others = booking.RequestId != null && db.Bookings.Any(o => o.RequestId == booking.RequestId && o.Id != booking.Id && (o.Status == BookingStatus.Requested || o.Status == BookingStatus.Countered)),
                   };
        if (await rows.AsNoTracking().AsSingleQuery().SingleOrDefaultAsync(cancellationToken) is not { } row)
        {
            return null;
        }

        var (b, schoolAddress) = (row.Booking, Line(row.School.Street, row.School.Town, row.School.Postcode?.Value));
        return new BookingFacts
        {
            Reader = reader,
            Id = b.Id,
            Reference = b.Reference,
            Status = b.Status,
            CalendarSequence = b.CalendarSequence,
            ActivityType = b.ActivityType,
            OfferId = b.OfferId,
            RequestId = b.RequestId,
            Title = b.Title,
            StartsAt = b.StartsAt,
            EndsAt = b.EndsAt,
            Audience = row.Offer.Audience,
            YearGroups = b.YearGroups,
            Pupils = b.Pupils,
            Mode = b.Mode,
            Place = row.Offer.Place,
            Where = WhereOf(b.Mode, row.Offer.Place, Line(row.School.Name, schoolAddress), Line(row.Giver.Name, row.Offer.Town, row.Offer.Postcode)),
            Miles = Point(row.Offer.Easting, row.Offer.Northing) is { } from && Point(row.School.Easting, row.School.Northing) is { } to ? from.MilesTo(to) : null,
            NamedStaff = b.NamedStaff,
            Message = b.Message,
            Purpose = b.Purpose.Length > 0 ? b.Purpose : b.Message,
            AskedOthers = row.Others,
            ReplyBy = b.ReplyBy,
            Proposal = b.Proposal is { } proposal ? new ProposedTime(proposal.StartsAt, proposal.EndsAt, proposal.By, proposal.Message) : null,
            GiverId = b.OrganisationId,
            GiverName = row.Giver.Name,
            GiverKinds = row.Giver.Kinds,
            GiverStanding = row.Giver.Standing,
            VolunteerId = b.VolunteerId,
            VolunteerName = row.Volunteer?.Name ?? "",
            VolunteerJob = row.Volunteer?.JobTitle ?? "",
            SchoolName = row.School.Name,
            SchoolAddress = schoolAddress,
            AskedByName = row.Asker,
            LearningOutcomes = b.Outcomes.Length > 0 ? b.Outcomes.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : row.Offer.LearningOutcomes,
            History = [.. b.History.Select(entry => AsReadBy(reader, entry))],
        };
    }

    /// <summary>What the reader may do now.</summary>
    /// <param name="facts">The booking.</param>
    /// <param name="mayChange">Whether the reader may change anything, or only reads.</param>
    /// <returns>What may be done.</returns>
    public BookingMay MayOf(BookingFacts facts, bool mayChange)
    {
        var (now, school) = (clock.UtcNow(), facts.Reader == Side.School);
        return new BookingMay(
            Answer: mayChange && facts.Awaited == facts.Reader && now < (facts.Proposal?.StartsAt ?? facts.StartsAt),
            Withdraw: mayChange && school && facts.AwaitsAnswer,
            Change: mayChange && facts.IsAgreed && now < facts.StartsAt,
            NameStaff: mayChange && school && (facts.AwaitsAnswer || facts.IsAgreed) && now < facts.EndsAt,
            SeeContacts: mayChange && facts.IsAgreed,
            Record: mayChange && school && facts.IsAgreed && now >= facts.StartsAt,
            Prepare: mayChange && facts.IsAgreed && now < facts.EndsAt,
            SayWho: mayChange && !school && facts.IsAgreed && now < facts.EndsAt);
    }

    private static string WhereOf(DeliveryModes mode, MeetingPlace place, string atSchool, string atWorkplace) =>
        mode == DeliveryModes.LiveOnline || place == MeetingPlace.Online ? "Live online"
        : place == MeetingPlace.AtSchool ? atSchool
        : atWorkplace;

    private static BookingHappening AsReadBy(Side reader, BookingHistoryEntry entry)
    {
        var (reason, note) = BookingReasons.AsReadBy(reader, entry.To, entry.BySide, entry.Reason, entry.Note);
        return new BookingHappening(entry.At, entry.ByName, entry.BySide, entry.What, entry.From, entry.To, reason, note, entry.WasAt);
    }

    private static GridPoint? Point(int? easting, int? northing) => easting is { } east && northing is { } north ? new GridPoint(east, north) : null;

    private static string Line(params string?[] parts) => string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
