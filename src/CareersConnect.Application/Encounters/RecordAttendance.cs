using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Encounters;

/// <summary>After the day a school says how many came, and the encounter is recorded; or that it did not take place, and why.</summary>
public static class RecordAttendance
{
    /// <param name="BookingId">The booking.</param>
    [For(Audience.CareersStaff)]
    public sealed record Query(BookingId BookingId) : IQuery<View>;

    /// <summary>What took place, and which numbers are asked for.</summary>
    /// <param name="Reference">What people call the booking.</param>
    /// <param name="Title">What it was.</param>
    /// <param name="Giver">Who came or hosted.</param>
    /// <param name="StartsAt">When it began, UTC.</param>
    /// <param name="YearGroups">For which year groups.</param>
    /// <param name="Audience">For whom: pupils, parents or staff. Of parents and staff one number is asked for.</param>
    /// <param name="People">How many it was booked for.</param>
    /// <param name="Groups">The groups whose numbers are asked for.</param>
    /// <param name="NotDelivered">Why it may not have taken place.</param>
    public sealed record View(
        string Reference, string Title, string Giver, DateTime StartsAt, YearGroups YearGroups, OfferAudience Audience, int People, IReadOnlyList<Group> Groups, IReadOnlyList<Reason> NotDelivered);

    /// <param name="BookingId">The booking.</param>
    /// <param name="TookPlace">Whether it took place.</param>
    /// <param name="Came">How many came, by group, when it did.</param>
    /// <param name="Reason">The id of the reason, when it did not.</param>
    /// <param name="Note">Words, when it did not; both sides read them.</param>
    /// <param name="MoreCame">Whether it is said that more came than were booked.</param>
    [For(Audience.CareersStaff)]
    public sealed record Command(BookingId BookingId, bool? TookPlace, IReadOnlyList<CameAnswer> Came, string? Reason, string? Note, bool MoreCame = false) : ICommand<EncounterId?>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.TookPlace).NotNull().WithMessage("Select whether it took place");
            RuleForEach(c => c.Came).SetValidator(new CameAnswerValidator()).When(c => c.TookPlace == true);
            RuleFor(c => c.Reason).Must(reason => Reasons.NotDelivered.Find(reason) is not null).WithMessage("Select why it did not take place").When(c => c.TookPlace == false);
            RuleFor(c => c.Note).MaximumLength(Booking.NoteLimit).WithMessage($"The note must be {Booking.NoteLimit} characters or fewer");
            RuleFor(c => c.Note).NotEmpty().WithMessage("Say in a few words what happened")
                .When(c => c.TookPlace == false && Reasons.NotDelivered.Find(c.Reason) is { NoteRequired: true });
        }
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var schoolId = member.RequireSchool();
            var row = await (
                from booking in db.Bookings.AsNoTracking()
                where booking.Id == query.BookingId && booking.SchoolId == schoolId
                join giver in db.Organisations on booking.OrganisationId equals giver.Id
                join offer in db.Offers on booking.OfferId equals offer.Id
                select new { booking.Reference, booking.Title, Giver = giver.Name, booking.StartsAt, booking.YearGroups, offer.Audience, booking.Pupils, booking.Status, booking.Day })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("Booking", query.BookingId.Value);
            if (row.Status is not (BookingStatus.Accepted or BookingStatus.Confirmed) || clock.UtcNow() < row.StartsAt)
            {
                throw new NotFoundException("Booking to record", query.BookingId.Value);
            }

            var school = await SchoolGroups.ReadAsync(db, schoolId, AcademicYear.Of(row.Day), cancellationToken);
            return new View(row.Reference, row.Title, row.Giver, row.StartsAt, row.YearGroups, row.Audience, row.Pupils, Asked(school, row.YearGroups, row.Audience), Reasons.NotDelivered.Reasons);
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, EncounterId?>
    {
        public async Task<EncounterId?> Handle(Command command, CancellationToken cancellationToken)
        {
            var (school, now, by) = (member.RequireSchool(), clock.UtcNow(), new Actor(Side.School, member.Name));
            var booking = await db.Bookings.SingleOrDefaultAsync(one => one.Id == command.BookingId && one.SchoolId == school, cancellationToken)
                ?? throw new NotFoundException("Booking", command.BookingId.Value);
            var request = booking.RequestId is { } id ? await db.Requests.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) : null;
            if (command.TookPlace == false)
            {
                booking.NotDeliver(by, command.Reason!, command.Note?.Trim() ?? "", now);
                request?.OpenAgain(member.Name, command.Reason!, now);
                return null;
            }

            booking.Complete(by, now);
            request?.Close(RequestClosure.Fulfilled, member.Name, "", now);
            var encounter = await EncounterAsync(booking, command, now, cancellationToken);
            db.Add(encounter);
            return encounter.Id;
        }

        private async Task<Encounter> EncounterAsync(Booking booking, Command command, DateTime now, CancellationToken cancellationToken)
        {
            var school = await SchoolGroups.ReadAsync(db, booking.SchoolId, AcademicYear.Of(booking.Day), cancellationToken);
            var offer = await db.Offers.Where(one => one.Id == booking.OfferId).Select(one => new { one.Audience, one.ProviderContent }).SingleAsync(cancellationToken);
            var giver = await db.Organisations.Where(one => one.Id == booking.OrganisationId).Select(one => new { one.Name, one.Kinds }).SingleAsync(cancellationToken);
            return new Encounter(
                booking, new Giver(booking.OrganisationId, giver.Name, giver.Kinds), offer.Audience, offer.ProviderContent, school.Known(command.Came), member.RequirePerson(), now, command.MoreCame);
        }
    }

    /// <summary>The groups whose numbers are asked for: the year groups that were booked, or the programmes of a college that have one of them; parents or staff as one group.</summary>
    internal static IReadOnlyList<Group> Asked(SchoolGroups school, YearGroups booked, OfferAudience audience)
    {
        if (audience != OfferAudience.Pupils)
        {
            return [new Group(booked.ToList()[0], null, audience.PeopleFirst(), 0, IsEstimate: true)];
        }

        var programmes = school.Groups.Where(group => group.Programme is not null).ToList();
        return programmes.Count > 0 ? programmes
            : [.. booked.ToList().Select(year => school.Groups.FirstOrDefault(group => group.YearGroup == year)
                ?? new Group(year, null, char.ToUpperInvariant(year.InWords()[0]) + year.InWords()[1..], 0, IsEstimate: true))];
    }
}
