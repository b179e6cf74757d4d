using CareersConnect.Application.Email;
using CareersConnect.Application.Organisations;
using CareersConnect.Application.People;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.SavedSearches.Emails;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.SavedSearches;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.SavedSearches;

/// <summary>To whom a saved search tells: its owner, as long as they belong to the organisation for which they saved it, and that takes part.</summary>
/// <param name="db">The database.</param>
internal sealed class AlertOwners(CareersConnectDbContext db)
{
    /// <summary>The saved searches whose owners are still there.</summary>
    public IQueryable<SavedSearch> Searches => db.SavedSearches.Where(search =>
        db.Memberships.Any(member => member.PersonId == search.PersonId && member.OrganisationId == search.OrganisationId && member.EndedAt == null)
        && db.Organisations.Any(home => home.Id == search.OrganisationId && home.Standing == Standing.Active));

    /// <summary>Whom to write to; null when nobody is to be written to any more, or yet.</summary>
    public async Task<EmailRecipient?> FindAsync(SavedSearch search, CancellationToken cancellationToken)
    {
        var found = await (
            from kept in Searches
            join person in db.People on kept.PersonId equals person.Id
            join home in db.Organisations on kept.OrganisationId equals home.Id
            where kept.Id == search.Id && person.EmailConfirmed
            select new { Person = person, home.Kinds }).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : found.Person.AsRecipient(found.Kinds.MailSite()) with { Organisation = search.OrganisationId };
    }
}

/// <summary>What the e-mails of a saved search say of it.</summary>
internal static class AlertFactsOfSearch
{
    /// <summary>The facts, its links signed.</summary>
    public static AlertFacts Facts(this SavedSearch search, EmailRecipient owner) => new(
        FirstName.Of(owner.Name), search.Id.Value, search.Name, search.HowOften, owner.Site, AlertLink.Sign(search, AlertLinkUse.Stop), AlertLink.Sign(search, AlertLinkUse.Keep));
}
