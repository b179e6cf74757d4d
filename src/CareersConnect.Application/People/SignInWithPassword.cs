using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Organisations;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.People;

/// <summary>
/// A person signs in with a password. Three steps, so that hashing holds no writer up and no guess goes uncounted: the try is counted and committed, the password
/// is looked at, the session is started. Unknown address, wrong password and locked address take the same time and get the same answer.
/// </summary>
public static class SignInWithPassword
{
    /// <param name="Email">The address, as it was typed.</param>
    /// <param name="Password">The password, as it was typed.</param>
    /// <param name="SecretHash">The hash of the secret that the browser gets when the answer is <see cref="Outcome.SignedIn"/>.</param>
    [For(Audience.Anyone)]
    public sealed record Request(string? Email, Secret Password, string SecretHash) : IRequest<Answer>;

    /// <param name="Outcome">How it went.</param>
    /// <param name="Role">The role that the person now acts in; null when there is none, or a choice to make.</param>
    public sealed record Answer(Outcome Outcome, Role? Role = null);

    /// <summary>How signing in went.</summary>
    public enum Outcome
    {
        /// <summary>The browser may have its secret.</summary>
        SignedIn,

        /// <summary>Address and password do not fit, or the address is locked: it is not said which.</summary>
        Refused,

        /// <summary>They fit; the address is still to be confirmed, and a new link is on its way.</summary>
        Unconfirmed,

        /// <summary>They fit; the address is still to be confirmed, by the link that was sent less than an hour ago.</summary>
        UnconfirmedYet,
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Email).NotEmpty().WithMessage("Enter your work e-mail address");
            RuleFor(r => r.Password.Value).NotEmpty().WithMessage("Enter your password").OverridePropertyName(nameof(Request.Password));
        }
    }

    internal sealed class Handler(CareersConnectDbContext db, IMediator mediator, UserManager<Person> people) : IRequestHandler<Request, Answer>
    {
        // What an unknown address is held against, so that it takes as long as a known one.
        private static readonly Lazy<string> Nobody = new(() => new PasswordHasher<Person>().HashPassword(null!, Guid.CreateVersion7().ToString()));

        public async Task<Answer> Handle(Request request, CancellationToken cancellationToken)
        {
            var counted = await mediator.Send(new CountTry.Command(SignInTries.HashOf(request.Email!), Guid.CreateVersion7()), cancellationToken);
            var email = people.NormalizeEmail(request.Email!.Trim());
            var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.NormalizedEmail == email, cancellationToken);
            var fits = people.PasswordHasher.VerifyHashedPassword(person!, person?.PasswordHash ?? Nobody.Value, request.Password.Typed) != PasswordVerificationResult.Failed;
            if (!counted.MayLook || !fits || person?.PasswordHash is null)
            {
                await TellOfLockAsync(counted, person, cancellationToken);
                return new Answer(Outcome.Refused);
            }

            if (!person.EmailConfirmed)
            {
                var confirmation = await mediator.Send(new SendConfirmation.Command(person.Id), cancellationToken);
                return new Answer(confirmation.IsSent ? Outcome.Unconfirmed : Outcome.UnconfirmedYet);
            }

            var started = await mediator.Send(new StartSession.Command(person.Id, request.SecretHash), cancellationToken);
            return new Answer(Outcome.SignedIn, started.Role);
        }

        private Task TellOfLockAsync(CountTry.Answer counted, Person? person, CancellationToken cancellationToken) =>
            counted.IsLast && person is not null ? mediator.Send(new TellOfLock.Command(person.Id, Guid.CreateVersion7()), cancellationToken) : Task.CompletedTask;
    }
}
