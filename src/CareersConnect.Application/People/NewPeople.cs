using CareersConnect.Application.Email;
using CareersConnect.Application.People.Emails;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.People;

/// <summary>Takes a new person in. What an address has already is told to the address alone, and takes as long to find out as to take somebody in.</summary>
internal sealed class NewPeople(CareersConnectDbContext db, UserManager<Person> people, IMediator mediator, Postbox post, TimeProvider clock)
{
    /// <summary>Takes a person in whose address is still to be confirmed, and writes to it.</summary>
    /// <returns>The person; null when the address has an account, whose owner is told.</returns>
    public async Task<Person?> JoinAsync(string fullName, string email, Secret password, CancellationToken cancellationToken)
    {
        if (await FindAsync(email, cancellationToken) is { } known)
        {
            people.PasswordHasher.HashPassword(known, password.Typed);
            await post.PostAsync(new YouAreHereAlready(known.FullName), known.AsRecipient(), Guid.CreateVersion7(), cancellationToken);
            return null;
        }

        var person = await TakeInAsync(new Person(fullName, email, clock.UtcNow()), password);
        await mediator.Send(new SendConfirmation.Command(person.Id), cancellationToken);
        return person;
    }

    /// <summary>Takes a person in who came by a link to their address: it is confirmed by that.</summary>
    public Task<Person> JoinByLinkAsync(string fullName, string email, Secret password) =>
        TakeInAsync(new Person(fullName, email, clock.UtcNow()) { EmailConfirmed = true }, password);

    /// <summary>The person with an address, or null.</summary>
    public Task<Person?> FindAsync(string email, CancellationToken cancellationToken)
    {
        var normal = people.NormalizeEmail(email.Trim());
        return db.People.SingleOrDefaultAsync(p => p.NormalizedEmail == normal, cancellationToken);
    }

    private async Task<Person> TakeInAsync(Person person, Secret password)
    {
        var made = await people.CreateAsync(person, password.Typed);
        return made.Succeeded ? person : throw new RuleBrokenException(made.Errors.First().Description);
    }
}
