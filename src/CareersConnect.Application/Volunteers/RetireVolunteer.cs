using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Volunteers;

/// <summary>A volunteer is not sent any more, or is sent again. Offers that named them leave open who comes; what is booked goes on, with e-mails to the organisation; what is past stays.</summary>
public static class RetireVolunteer
{
    /// <param name="VolunteerId">The volunteer.</param>
    /// <param name="Returns">True when the volunteer is sent again.</param>
    [For(Audience.Givers)]
    public sealed record Command(VolunteerId VolunteerId, bool Returns) : ICommand<Done>;

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var volunteer = await db.VolunteerOfAsync(member, command.VolunteerId, cancellationToken);
            if (command.Returns)
            {
                volunteer.Return();
            }
            else
            {
                volunteer.StandDown();
                await LeaveOpenWhoComesAsync(volunteer.Id, cancellationToken);
            }

            return default;
        }

        private async Task LeaveOpenWhoComesAsync(VolunteerId id, CancellationToken cancellationToken)
        {
            foreach (var offer in await db.Offers.Where(offer => offer.VolunteerId == id).ToListAsync(cancellationToken))
            {
                offer.LeaveOpenWhoComes(clock.UtcNow());
            }
        }
    }
}
