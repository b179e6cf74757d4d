using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Organisations;
using MediatR;

namespace CareersConnect.Application.Volunteers;

/// <summary>A volunteer is not sent any more, or is sent again. What is booked goes on; what is past stays.</summary>
public static class RetireVolunteer
{
    /// <param name="VolunteerId">The volunteer.</param>
    /// <param name="Returns">True when the volunteer is sent again.</param>
    [For(Audience.Givers)]
    public sealed record Command(VolunteerId VolunteerId, bool Returns) : ICommand<Done>;

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<Command, Done>
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
            }

            return default;
        }
    }
}
