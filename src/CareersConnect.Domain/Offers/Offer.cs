using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Domain.Offers;

/// <summary>An activity that an employer or a provider will give. One aggregate for all activity types; what is particular to one comes with its <see cref="ActivityType"/>.</summary>
public sealed partial class Offer : AggregateRoot
{
    /// <summary>Characters of a title.</summary>
    public const int TitleLimit = 120;

    /// <summary>Characters of what pupils will do.</summary>
    public const int DescriptionLimit = 4000;

    /// <summary>Pupils in one group, whatever the activity.</summary>
    public const int PupilLimit = 2000;

    /// <summary>Dates of one offer.</summary>
    public const int SessionLimit = 200;

    /// <summary>Characters of what an organisation calls an offer in its own files.</summary>
    public const int ExternalIdLimit = 60;

    private readonly List<Session> _sessions = [];

    private Offer()
    {
    }

    /// <summary>Begins a draft.</summary>
    /// <param name="organisation">Who gives it.</param>
    /// <param name="by">The member who writes it, or whoever brings it in.</param>
    /// <param name="details">What it says.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">Something that the details say cannot stand; what they do not say yet may wait until it is published.</exception>
    public Offer(OrganisationId organisation, Who by, OfferDetails details, DateTime now)
    {
        Id = OfferId.New();
        OrganisationId = organisation;
        WrittenBy = by.PersonId ?? default;
        CreatedAt = now;
        Move(OfferStatus.Draft, by, "", now);
        Apply(details, now);
    }

    /// <summary>The key.</summary>
    public OfferId Id { get; private set; }

    /// <summary>Who gives it.</summary>
    public OrganisationId OrganisationId { get; private set; }

    /// <summary>What its organisation calls it in its own files, at most <see cref="ExternalIdLimit"/> characters; null when it was written here. Unique within the organisation.</summary>
    public string? ExternalId { get; private set; }

    /// <summary>The member who wrote it: staff, or an Enterprise Adviser on behalf of a business that agreed; empty when the host brought it in from a file.</summary>
    public PersonId WrittenBy { get; private set; }

    /// <summary>Where it stands.</summary>
    public OfferStatus Status { get; private set; }

    /// <summary>When the draft was begun, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When it last changed, UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>When it was first published, UTC; null for a draft.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>The dates that were set aside, in no particular order.</summary>
    public IReadOnlyList<Session> Sessions => _sessions;

    /// <summary>Whether there are days on which it can be arranged without a set date.</summary>
    public bool IsByArrangement => ArrangementDays != Weekdays.None;

    /// <summary>Writes the offer anew.</summary>
    /// <param name="details">What it says now.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="onBehalf">Whether an Enterprise Adviser writes it for a business that said yes.</param>
    /// <exception cref="RuleBrokenException">It was withdrawn, the details break a rule, or dates that are set aside stand in the way; on behalf of a business, it would be booked at once where it was not. A draft may lack what was not said yet.</exception>
    public void Edit(OfferDetails details, DateTime now, bool onBehalf = false)
    {
        RefuseWhenWithdrawn();
        if (onBehalf && OfferRules.OnBehalf(BookingWay, details.BookingWay) is { } fault)
        {
            throw new RuleBrokenException(fault.Sentence, fault.Field);
        }

        Apply(details, now);
        Raise(new OfferChanged(Id));
    }

    /// <summary>Notes what its organisation calls it in its own files, so that the same file is taken twice without a second offer.</summary>
    /// <param name="externalId">The reference, 1 to 60 characters.</param>
    /// <exception cref="RuleBrokenException">It is empty or too long.</exception>
    public void KnownAs(string externalId)
    {
        Require(externalId.Length is > 0 and <= ExternalIdLimit, $"Give each offer a reference of your own, 1 to {ExternalIdLimit} characters.", nameof(ExternalId));
        ExternalId = externalId;
    }

    /// <summary>A new draft with the same words and no dates. Days by arrangement stay; a first and last day that have passed do not.</summary>
    /// <param name="by">The member who copies it.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="onBehalf">Whether an Enterprise Adviser copies it for a business that said yes: then schools ask first.</param>
    /// <returns>The draft.</returns>
    public Offer Copy(Who by, DateTime now, bool onBehalf = false)
    {
        var isOver = ArrangementUntil < now.DayInEngland();
        var details = Details() with { BookingWay = onBehalf ? BookingWay.AskFirst : BookingWay };
        details = isOver ? details with { ArrangementFrom = null, ArrangementUntil = null } : details;
        return new Offer(OrganisationId, by, details, now);
    }
}
