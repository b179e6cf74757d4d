using CareersConnect.Application.Email;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Organisations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Volunteers;

/// <summary>Takes a volunteer on, or says who a volunteer is now.</summary>
public static class WriteVolunteer
{
    /// <param name="VolunteerId">The volunteer.</param>
    [For(Audience.Givers)]
    public sealed record Query(VolunteerId VolunteerId) : IQuery<View>;

    /// <summary>What the form starts with.</summary>
    /// <param name="Name">The full name.</param>
    /// <param name="JobTitle">What the person does.</param>
    /// <param name="Email">Where mail about bookings goes, or null.</param>
    /// <param name="Active">Whether the volunteer is sent.</param>
    public sealed record View(string Name, string JobTitle, string? Email, bool Active)
    {
        /// <summary>The version that is shown.</summary>
        public int? Version { get; init; }
    }

    /// <param name="VolunteerId">The volunteer; null for a new one.</param>
    /// <param name="Name">The full name.</param>
    /// <param name="JobTitle">What the person does.</param>
    /// <param name="Email">Where mail about bookings goes; empty is the organisation.</param>
    [For(Audience.Givers)]
    public sealed record Command(VolunteerId? VolunteerId, string? Name, string? JobTitle, string? Email) : ICommand<VolunteerId>, IEdits<Volunteer>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).NotEmpty().WithMessage("Enter the name of the volunteer.");
            RuleFor(c => c.JobTitle).NotEmpty().WithMessage("Enter what the volunteer does.");
            RuleFor(c => c.Email).Must(email => Postbox.IsAddress(email!.Trim())).When(c => !string.IsNullOrWhiteSpace(c.Email)).WithMessage("Enter an e-mail address, like priya@example.org, or leave it empty.");
        }
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken) =>
            await db.VolunteersOf(member).Where(volunteer => volunteer.Id == request.VolunteerId)
                .Select(volunteer => new View(volunteer.Name, volunteer.JobTitle, volunteer.Email, volunteer.Active) { Version = volunteer.Version }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException(nameof(Volunteer), request.VolunteerId.Value);
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<Command, VolunteerId>
    {
        public async Task<VolunteerId> Handle(Command command, CancellationToken cancellationToken)
        {
            if (command.VolunteerId is not { } id)
            {
                return db.Volunteers.Add(Volunteer.Take(member.RequireOrganisation(), command.Name!, command.JobTitle!, command.Email)).Entity.Id;
            }

            (await db.VolunteerOfAsync(member, id, cancellationToken)).Change(command.Name!, command.JobTitle!, command.Email);
            return id;
        }
    }
}
