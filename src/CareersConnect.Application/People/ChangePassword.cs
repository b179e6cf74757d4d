using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Kernel;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.People;

/// <summary>A person who is signed in changes the password. The old one is asked for, and guesses at it are counted like those at signing in: an open browser is no key.</summary>
public static class ChangePassword
{
    /// <param name="Current">The password until now.</param>
    /// <param name="Password">The new one.</param>
    [For(Audience.SignedIn)]
    public sealed record Request(Secret Current, Secret Password) : IRequest<Done>;

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Current).Must(secret => secret.Typed.Length > 0).WithMessage("Enter the password that you have now");
            RuleFor(r => r.Password).IsANewPassword();
        }
    }

    internal sealed class Handler(CareersConnectDbContext db, ICurrentMember member, IMediator mediator, IPasswordHasher<Person> hasher) : IRequestHandler<Request, Done>
    {
        public async Task<Done> Handle(Request request, CancellationToken cancellationToken)
        {
            var id = member.RequirePerson();
            var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == id, cancellationToken);
            var counted = await mediator.Send(new CountTry.Command(SignInTries.HashOf(person.Email!), Guid.CreateVersion7()), cancellationToken);
            if (!counted.MayLook || hasher.VerifyHashedPassword(person, person.PasswordHash ?? "", request.Current.Typed) == PasswordVerificationResult.Failed)
            {
                throw new RuleBrokenException("That is not the password you have now. After five tries we wait 15 minutes.", nameof(Request.Current));
            }

            return await mediator.Send(new TakePassword.Command(id, request.Password, member.SessionId), cancellationToken);
        }
    }
}
