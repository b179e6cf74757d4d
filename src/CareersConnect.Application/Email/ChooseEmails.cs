using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Email;

/// <summary>Whoever holds an e-mail chooses, without an account, which kinds go to its address. Confirmations, changes and safeguarding always go out.</summary>
public static class ChooseEmails
{
    /// <summary>The page's path for an e-mail.</summary>
    /// <param name="email">The e-mail's id: drawn with 74 random bits, so that holding the e-mail is what opens the page.</param>
    /// <returns>The path.</returns>
    public static string PathFor(Guid email) => $"/emails/{email:D}/choose";

    /// <summary>What may be chosen.</summary>
    [For(Audience.Anyone)]
    public sealed record Query(Guid EmailId) : IQuery<View>;

    /// <summary>The kinds that can be stopped, and which are.</summary>
    /// <param name="Address">The address, with its middle hidden: the link may have been passed on.</param>
    /// <param name="Kinds">Every kind that can be stopped and reaches people like them.</param>
    public sealed record View(string Address, IReadOnlyList<Choice> Kinds);

    /// <summary>One kind.</summary>
    /// <param name="Kind">Its name.</param>
    /// <param name="Words">What it is called.</param>
    /// <param name="Wanted">Whether the address still gets it.</param>
    public sealed record Choice(string Kind, string Words, bool Wanted);

    /// <summary>Sets which kinds the address gets.</summary>
    /// <param name="EmailId">The e-mail that was held.</param>
    /// <param name="Wanted">The kinds that are still wanted; those that cannot be stopped are not asked.</param>
    [For(Audience.Anyone)]
    public sealed record Command(Guid EmailId, IReadOnlyList<string> Wanted) : ICommand<Done>;

    internal sealed class QueryHandler(CareersConnectDbContext db) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var address = await AddressAsync(db, query.EmailId, cancellationToken);
            var stopped = await db.StoppedEmails.Where(row => row.Address == address).Select(row => row.Kind).ToListAsync(cancellationToken);
            return new View(Hidden(address), [.. (await KindsAsync(db, query.EmailId, cancellationToken)).Select(kind => new Choice(kind.Kind, kind.Words, !stopped.Contains(kind.Kind)))]);
        }

        private static string Hidden(string address)
        {
            var at = address.LastIndexOf('@');
            return $"{address[0]}…{address[at..]}";
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var address = await AddressAsync(db, command.EmailId, cancellationToken);
            var stopped = await db.StoppedEmails.Where(row => row.Address == address).ToListAsync(cancellationToken);
            var shown = (await KindsAsync(db, command.EmailId, cancellationToken)).Select(kind => kind.Kind).ToList();
            var unwanted = shown.Except(command.Wanted, StringComparer.Ordinal).ToList();
            db.RemoveRange(stopped.Where(row => shown.Contains(row.Kind) && !unwanted.Contains(row.Kind)));
            db.AddRange(unwanted.Except(stopped.Select(row => row.Kind), StringComparer.Ordinal).Select(kind => new StoppedEmail(address, kind, clock.UtcNow())));
            return default;
        }
    }

    /// <summary>The kinds that reach whoever was ever written to at the address: on one side of bookings, or on both.</summary>
    private static async Task<IReadOnlyList<(string Kind, string Words)>> KindsAsync(CareersConnectDbContext db, Guid email, CancellationToken cancellationToken) =>
        EmailKinds.StoppableOn(await db.OutgoingEmails.Where(mail => db.OutgoingEmails.Any(held => held.Id == email && held.To == mail.To)).Select(mail => mail.Site).Distinct().ToListAsync(cancellationToken));

    private static async Task<string> AddressAsync(CareersConnectDbContext db, Guid email, CancellationToken cancellationToken) =>
        (await db.OutgoingEmails.Where(mail => mail.Id == email).Select(mail => mail.To).SingleOrDefaultAsync(cancellationToken))?.ToLowerInvariant()
        ?? throw new NotFoundException("E-mail", email);
}
