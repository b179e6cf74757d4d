using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using MediatR;

namespace CareersConnect.Application.Offers.Search;

/// <summary>Whoever runs the host has every process on this database build its index anew.</summary>
public static class BuildIndexesAnew
{
    /// <summary>Writes a line about everything into the change log.</summary>
    [For(Audience.System)]
    public sealed record Command : ICommand<Unit>;

    internal sealed class CommandHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        public Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            db.Add(OfferChange.Everything(clock.UtcNow()));
            return Unit.Task;
        }
    }
}
