using CareersConnect.Application.Email;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Bookings;

/// <summary>
/// The giver says who comes to, or hosts, what was agreed: one of its volunteers, or somebody new by name. On the site, or by the link of the confirmation without an account.
/// A volunteer who hands over by their own link gives it out of their hands, so whoever comes instead must be somebody who can be written to; a member sees to the booking also when nobody else can.
/// </summary>
public static class SayWhoComes
{
    private const int Most = 200;

    /// <summary>Who could come.</summary>
    /// <param name="Booking">Whose booking, and which.</param>
    [For(Audience.Givers)]
    public sealed record Query(BookingKey Booking) : IQuery<View>, IByLink
    {
        /// <inheritdoc />
        public bool IsByLink => Booking.Token is not null;
    }

    /// <summary>What the form offers.</summary>
    /// <param name="Volunteers">The giver's volunteers who are sent, by name.</param>
    /// <param name="Named">Who is named now, or null.</param>
    /// <param name="NeedsAddress">Whether somebody new must have an e-mail address: a volunteer hands over, and nobody else would be written to.</param>
    public sealed record View(IReadOnlyList<Person> Volunteers, VolunteerId? Named, bool NeedsAddress);

    /// <summary>One who could come.</summary>
    /// <param name="Id">The volunteer.</param>
    /// <param name="Name">The full name.</param>
    /// <param name="JobTitle">What the person does.</param>
    public sealed record Person(VolunteerId Id, string Name, string JobTitle);

    /// <param name="Booking">Whose booking, and which.</param>
    /// <param name="VolunteerId">One of the volunteers; not read for somebody new.</param>
    /// <param name="IsNew">Whether it is somebody new.</param>
    /// <param name="Name">The name of somebody new.</param>
    /// <param name="JobTitle">What somebody new does.</param>
    /// <param name="Email">Where mail about bookings goes to somebody new; empty is the organisation, which a volunteer who hands over may not choose.</param>
    [For(Audience.Givers)]
    public sealed record Command(BookingKey Booking, VolunteerId? VolunteerId, bool IsNew, string? Name, string? JobTitle, string? Email) : ICommand<Outcome>, IByLink
    {
        /// <inheritdoc />
        public bool IsByLink => Booking.Token is not null;
    }

    /// <summary>What came of it.</summary>
    public enum Outcome
    {
        /// <summary>The name is kept, and the school is told.</summary>
        Noted = 1,

        /// <summary>It was that person already.</summary>
        Unchanged = 2,

        /// <summary>A volunteer has handed over: the link is the other's now.</summary>
        HandedOver = 3,
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => When(c => c.IsNew, () =>
        {
            RuleFor(c => c.Name).NotEmpty().WithMessage("Enter the name of who comes").MaximumLength(Volunteer.NameLimit).WithMessage($"The name must be {Volunteer.NameLimit} characters or fewer");
            RuleFor(c => c.JobTitle).NotEmpty().WithMessage("Enter what they do").MaximumLength(Volunteer.JobTitleLimit).WithMessage($"What they do must be {Volunteer.JobTitleLimit} characters or fewer");
            RuleFor(c => c.Email).Must(email => Postbox.IsAddress(email!.Trim())).When(c => !string.IsNullOrWhiteSpace(c.Email)).WithMessage("Enter an e-mail address, like priya@example.org, or leave it empty");
        }).Otherwise(() => RuleFor(c => c.VolunteerId).NotNull().WithMessage("Select who comes, or somebody else"));
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, BookingDoor door) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var (side, bookings) = await door.ToReadAsync(query.Booking, cancellationToken);
            var handsOver = await db.IsOfVolunteerAsync(query.Booking.Token, cancellationToken);
            var booking = await bookings.Where(_ => side == Side.Giver).Select(b => new { b.OrganisationId, b.VolunteerId }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException(nameof(Booking));
            return new View(
                await db.Volunteers.Where(v => v.OrganisationId == booking.OrganisationId && v.Active && (!handsOver || v.Email != null)).OrderBy(v => v.Name).ThenBy(v => v.Id)
                    .Select(v => new Person(v.Id, v.Name, v.JobTitle)).Take(Most).ToListAsync(cancellationToken),
                booking.VolunteerId,
                handsOver);
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, BookingDoor door, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken cancellationToken)
        {
            var (booking, by) = await door.ToPrepareAsync(command.Booking, cancellationToken);
            if (by.Side != Side.Giver)
            {
                throw new NotFoundException(nameof(Booking));
            }

            var handsOver = await db.IsOfVolunteerAsync(command.Booking.Token, cancellationToken);
            var volunteer = await VolunteerAsync(command, booking.OrganisationId, handsOver, cancellationToken);
            if (booking.VolunteerId == volunteer.Id)
            {
                return Outcome.Unchanged;
            }

            booking.NameVisitor(volunteer, by, clock.UtcNow());
            return handsOver ? Outcome.HandedOver : Outcome.Noted;
        }

        private async Task<Volunteer> VolunteerAsync(Command command, OrganisationId giver, bool handsOver, CancellationToken cancellationToken)
        {
            if (command is { IsNew: false, VolunteerId: { } id })
            {
                var chosen = await db.Volunteers.SingleOrDefaultAsync(v => v.Id == id && v.OrganisationId == giver, cancellationToken)
                    ?? throw new RuleBrokenException("Choose one of your volunteers, or type a name.", nameof(command.VolunteerId));
                return !handsOver || Postbox.IsAddress(chosen.Email) ? chosen
                    : throw new RuleBrokenException($"There is no e-mail address of {chosen.Name}, so nothing would reach them. Choose somebody else, and enter name and address.", nameof(command.VolunteerId));
            }

            return !handsOver || !string.IsNullOrWhiteSpace(command.Email)
                ? db.Volunteers.Add(Volunteer.Take(giver, command.Name!, command.JobTitle!, command.Email)).Entity
                : throw new RuleBrokenException("Enter their e-mail address, so that they get the calendar entry and can move or cancel it.", nameof(command.Email));
        }
    }
}
