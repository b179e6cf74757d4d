using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.People;

/// <summary>Draws links to people, and finds them again.</summary>
internal static class PersonLinks
{
    /// <summary>Draws a link. Earlier ones that set a password open nothing any more; those that confirm an address stay good for their time, since any of them shows that the address is theirs.</summary>
    public static async Task<(PersonLink Link, string Secret)> DrawLinkAsync(
        this CareersConnectDbContext db, PersonId person, LinkPurpose purpose, DateTime now, CancellationToken cancellationToken)
    {
        if (purpose == LinkPurpose.NewPassword)
        {
            var earlier = await db.PersonLinks.Where(l => l.PersonId == person && l.Purpose == purpose && l.UsedAt == null && l.ExpiresAt > now).ToListAsync(cancellationToken);
            earlier.ForEach(link => link.Replace(now));
        }

        var secret = LinkSecret.Draw();
        return (db.Add(new PersonLink(person, purpose, secret, now)).Entity, secret);
    }

    /// <summary>The link that a secret belongs to, or null when it is none of ours or of another purpose.</summary>
    public static Task<PersonLink?> FindLinkAsync(this CareersConnectDbContext db, string secret, LinkPurpose purpose, CancellationToken cancellationToken)
    {
        var hash = LinkSecret.HashOf(secret);
        return db.PersonLinks.SingleOrDefaultAsync(l => l.SecretHash == hash && l.Purpose == purpose, cancellationToken);
    }
}
