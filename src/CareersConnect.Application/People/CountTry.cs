using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.People;

/// <summary>A try to sign in is counted, and committed, before its password is looked at. Part of <see cref="SignInWithPassword"/>.</summary>
internal static class CountTry
{
    /// <param name="AddressHash">Of the address.</param>
    /// <param name="Try">Drawn anew for each try: two presses of one form are two tries.</param>
    [For(Audience.Anyone)]
    internal sealed record Command(string AddressHash, Guid Try) : ICommand<Answer>;

    /// <param name="MayLook">Whether the password may be looked at.</param>
    /// <param name="IsLast">Whether this is the try that locks the address, if it is wrong.</param>
    internal sealed record Answer(bool MayLook, bool IsLast);

    internal sealed class CommandHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Command, Answer>
    {
        public async Task<Answer> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.UtcNow();
            var tries = await db.SignInTries.SingleOrDefaultAsync(t => t.AddressHash == command.AddressHash, cancellationToken)
                ?? db.Add(new SignInTries(command.AddressHash)).Entity;
            if (tries.IsLocked(now))
            {
                return new Answer(false, false);
            }

            tries.Add(now);
            return new Answer(true, tries.IsLocked(now));
        }
    }
}
