using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Organisations;

/// <summary>The hub attaches an Enterprise Adviser to a school. While it lasts, that person sees the school's requests and gaps, without pupils; the access is lost the day it ends.</summary>
public sealed class EnterpriseAdviserAttachment : AggregateRoot
{
    private EnterpriseAdviserAttachment()
    {
    }

    /// <summary>The key.</summary>
    public AttachmentId Id { get; private set; }

    /// <summary>The Enterprise Adviser.</summary>
    public PersonId PersonId { get; private set; }

    /// <summary>The school.</summary>
    public SchoolId SchoolId { get; private set; }

    /// <summary>The hub that attached the person; null when it is not known.</summary>
    public OrganisationId? HubId { get; private set; }

    /// <summary>The first day of access.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The first day without access; null while no end is set.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The hub attaches a person to a school.</summary>
    /// <param name="person">The person, already known to be an Enterprise Adviser.</param>
    /// <param name="school">The school.</param>
    /// <param name="from">The first day of access.</param>
    /// <param name="until">The day it ends, or null.</param>
    /// <param name="hub">The hub; null when it is not known.</param>
    /// <returns>The attachment.</returns>
    /// <exception cref="RuleBrokenException">It would end before it starts.</exception>
    public static EnterpriseAdviserAttachment Attach(PersonId person, SchoolId school, DateOnly from, DateOnly? until, OrganisationId? hub = null) =>
        Attach(person, [school], from, until, hub)[0];

    /// <summary>The hub attaches a person to several schools in one step: the person hears of it once.</summary>
    /// <param name="person">The person, already known to be an Enterprise Adviser.</param>
    /// <param name="schools">The schools.</param>
    /// <param name="from">The first day of access.</param>
    /// <param name="until">The day it ends, or null.</param>
    /// <param name="hub">The hub; null when it is not known.</param>
    /// <returns>The attachments, one for each school.</returns>
    /// <exception cref="RuleBrokenException">They would end before they start.</exception>
    public static IReadOnlyList<EnterpriseAdviserAttachment> Attach(PersonId person, IReadOnlyList<SchoolId> schools, DateOnly from, DateOnly? until, OrganisationId? hub = null)
    {
        if (until <= from)
        {
            throw new RuleBrokenException("The last day must be after the first day.", nameof(Until));
        }

        List<EnterpriseAdviserAttachment> attachments =
            [.. schools.Select(school => new EnterpriseAdviserAttachment { Id = AttachmentId.New(), PersonId = person, SchoolId = school, From = from, Until = until, HubId = hub })];
        attachments.ForEach(one => one.Raise(new EnterpriseAdviserAttached(one.Id, person, one.SchoolId, attachments[0].Id)));
        return attachments;
    }

    /// <summary>Whether there is access on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True from the first day on, until the day before the end.</returns>
    public bool Lasts(DateOnly day) => From <= day && !(Until <= day);

    /// <summary>Ends it on a day: from that day on there is no access.</summary>
    /// <param name="day">Today or later.</param>
    /// <param name="today">Today in England.</param>
    /// <exception cref="RuleBrokenException">The day is past, or it has ended already.</exception>
    public void End(DateOnly day, DateOnly today)
    {
        if (Until <= today)
        {
            throw new RuleBrokenException("This attachment has ended already.");
        }

        if (day < today)
        {
            throw new RuleBrokenException("The last day must be today or later.", nameof(Until));
        }

        Until = day;
        Raise(new EnterpriseAdviserDetached(Id, PersonId, SchoolId));
    }
}

/// <summary>The hub has attached an Enterprise Adviser to a school.</summary>
/// <param name="AttachmentId">The attachment.</param>
/// <param name="PersonId">The Enterprise Adviser.</param>
/// <param name="SchoolId">The school.</param>
/// <param name="Together">The first of those that were attached in the same step, itself when it was alone: by it the person is told of all of them once.</param>
public sealed record EnterpriseAdviserAttached(AttachmentId AttachmentId, PersonId PersonId, SchoolId SchoolId, AttachmentId Together) : DomainEvent;

/// <summary>The hub has set the end of an Enterprise Adviser's attachment.</summary>
public sealed record EnterpriseAdviserDetached(AttachmentId AttachmentId, PersonId PersonId, SchoolId SchoolId) : DomainEvent;
