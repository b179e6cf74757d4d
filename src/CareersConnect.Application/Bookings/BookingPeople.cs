using CareersConnect.Application.Email;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Bookings;

/// <summary>To whom e-mails about a booking go: on the giver's side the volunteer who comes, as long as they are sent and can be written to, or else the organisation's members; on the school's whoever asked, or else its Careers Leader.</summary>
/// <param name="db">The database.</param>
public sealed class BookingPeople(CareersConnectDbContext db)
{
    /// <summary>The people of a side.</summary>
    /// <param name="id">The booking.</param>
    /// <param name="side">The school or the giver.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Recipients; none when the side has nobody to write to.</returns>
    public Task<IReadOnlyList<EmailRecipient>> OfAsync(BookingId id, Side side, CancellationToken cancellationToken) =>
        side == Side.School ? OfSchoolAsync(id, cancellationToken) : OfGiverAsync(id, cancellationToken);

    /// <summary>A volunteer who was to come and in whose place somebody else comes now, so that it leaves their calendar.</summary>
    /// <param name="id">The booking.</param>
    /// <param name="former">The volunteer who was named before.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The recipient; null when they come after all, or had never been written to about it.</returns>
    public async Task<EmailRecipient?> FormerAsync(BookingId id, VolunteerId former, CancellationToken cancellationToken)
    {
        var told = await (from booking in db.Bookings
                          where booking.Id == id && booking.VolunteerId != former && db.AnswerLinks.Any(link => link.BookingId == id && link.VolunteerId == former)
                          join organisation in db.Organisations on booking.OrganisationId equals organisation.Id
                          join volunteer in db.Volunteers on organisation.Id equals volunteer.OrganisationId
                          where volunteer.Id == former && volunteer.Email != null
                          select new { organisation.Id, organisation.Kinds, booking.ActivityType, volunteer.Name, Email = volunteer.Email! }).SingleOrDefaultAsync(cancellationToken);
        return told is null ? null : new EmailRecipient(told.Email, told.Name, SiteOf(told.Kinds, told.ActivityType), Organisation: told.Id, Volunteer: former);
    }

    private async Task<IReadOnlyList<EmailRecipient>> OfGiverAsync(BookingId id, CancellationToken cancellationToken)
    {
        var giver = await (from booking in db.Bookings
                           where booking.Id == id
                           join organisation in db.Organisations on booking.OrganisationId equals organisation.Id
                           from sent in db.Volunteers.Where(v => v.Id == booking.VolunteerId && v.Active && v.Email != null).DefaultIfEmpty()
                           select new { organisation.Id, organisation.Kinds, booking.ActivityType, Volunteer = sent == null ? null : new { sent.Id, sent.Name, sent.Email } })
            .SingleAsync(cancellationToken);
        var site = SiteOf(giver.Kinds, giver.ActivityType);
        if (giver.Volunteer is { Email: { } address } volunteer && Postbox.IsAddress(address))
        {
            return [new EmailRecipient(address, volunteer.Name, site, Organisation: giver.Id, Volunteer: volunteer.Id)];
        }

        var members = await MembersAsync(giver.Id, [Role.Employer, Role.Provider], cancellationToken);
        return [.. members.Select(member => new EmailRecipient(member.Email, member.Name, site, member.Id, giver.Id))];
    }

    private async Task<IReadOnlyList<EmailRecipient>> OfSchoolAsync(BookingId id, CancellationToken cancellationToken)
    {
        var school = await (from booking in db.Bookings
                            where booking.Id == id
                            join organisation in db.Organisations on booking.SchoolId equals organisation.SchoolId
                            select new { organisation.Id, booking.AskedBy }).SingleOrDefaultAsync(cancellationToken);
        if (school is null)
        {
            return [];
        }

        var members = await MembersAsync(school.Id, [Role.SchoolAdmin, Role.SchoolStaff], cancellationToken);
        var chosen = members.Where(member => member.Id == school.AskedBy).ToList();
        var leaders = chosen.Count > 0 ? chosen : [.. members.Where(member => member.Role == Role.SchoolAdmin)];
        return [.. leaders.DistinctBy(member => member.Id).Select(member => new EmailRecipient(member.Email, member.Name, MailSite.Schools, member.Id, school.Id))];
    }

    private async Task<List<Member>> MembersAsync(OrganisationId organisation, Role[] roles, CancellationToken cancellationToken) =>
        await (from membership in db.Memberships
               where membership.OrganisationId == organisation && membership.EndedAt == null && roles.Contains(membership.Role)
               join person in db.People on membership.PersonId equals person.Id
               where person.Email != null
               orderby membership.Since
               select new Member(person.Id, person.FullName, person.Email!, membership.Role)).ToListAsync(cancellationToken);

    /// <summary>An organisation that is both employer and provider is written to as a provider about provider encounters only.</summary>
    private static MailSite SiteOf(OrganisationKinds kinds, ActivityTypeId activity) =>
        kinds.HasFlag(OrganisationKinds.Employer) && !(kinds.HasFlag(OrganisationKinds.Provider) && activity == ActivityTypeId.ProviderEncounter)
            ? MailSite.Employers
            : MailSite.Providers;

    private sealed record Member(PersonId Id, string Name, string Email, Role Role);
}
