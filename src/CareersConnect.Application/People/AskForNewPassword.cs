using CareersConnect.Application.Email;
using CareersConnect.Application.People.Emails;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.People;

/// <summary>Somebody has forgotten a password. The answer is the same whether or not the address has an account; at most one e-mail in two minutes goes out.</summary>
public static class AskForNewPassword
{
    /// <param name="Email">The address.</param>
    [For(Audience.Anyone)]
    public sealed record Command(string? Email) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Email).IsAnAddress();
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, NewPeople people, Postbox post, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var (now, address) = (clock.UtcNow(), SignInTries.HashOf(command.Email!));
            var tries = await db.SignInTries.SingleOrDefaultAsync(t => t.AddressHash == address, cancellationToken) ?? db.Add(new SignInTries(address)).Entity;
            var person = await people.FindAsync(command.Email!, cancellationToken);
            if (tries.MayWrite(now) && person is not null)
            {
                var (link, secret) = await db.DrawLinkAsync(person.Id, LinkPurpose.NewPassword, now, cancellationToken);
                await post.PostAsync(new SetANewPassword(person.FullName, secret), person.AsRecipient(), link.Id, cancellationToken);
            }

            return default;
        }
    }
}
