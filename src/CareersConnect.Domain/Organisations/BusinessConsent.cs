using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Organisations;

/// <summary>An Enterprise Adviser asks a business whether they may write and publish offers for it. Somebody there says yes by a link in an e-mail, and may take it back by the same link. The link's secret is kept as a hash only.</summary>
public sealed partial class BusinessConsent : AggregateRoot
{
    /// <summary>How many days the business can say yes.</summary>
    public const int Days = 14;

    /// <summary>For how many days after a no the same person is not asked again.</summary>
    public const int PauseDays = 90;

    private readonly List<ConsentLink> _links = [];

    private BusinessConsent()
    {
    }

    /// <summary>The key.</summary>
    public BusinessConsentId Id { get; private set; }

    /// <summary>The Enterprise Adviser.</summary>
    public PersonId AskedBy { get; private set; }

    /// <summary>The Enterprise Adviser's name, as the business reads it.</summary>
    public string AskedByName { get; private set; } = "";

    /// <summary>The business's name.</summary>
    public string Business { get; private set; } = "";

    /// <summary>Who there is asked, by name.</summary>
    public string ContactName { get; private set; } = "";

    /// <summary>What that person does; both are what schools read when the business comes.</summary>
    public string ContactJobTitle { get; private set; } = "";

    /// <summary>Where the link went, and where requests for the business go.</summary>
    public string ContactEmail { get; private set; } = "";

    /// <summary>The hash of the link's secret; see <see cref="LinkSecret"/>.</summary>
    public string SecretHash { get; private set; } = "";

    /// <summary>When it was sent last, UTC.</summary>
    public DateTime SentAt { get; private set; }

    /// <summary>Until when the business can say yes, UTC.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>When the business said yes, UTC; null until then.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>When the business said no, UTC; null while it has not.</summary>
    public DateTime? DeclinedAt { get; private set; }

    /// <summary>Later links to the same page, one in each e-mail about what is written in the business's name.</summary>
    public IReadOnlyList<ConsentLink> Links => _links;

    /// <summary>When the business took it back, UTC; null while it stands.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>The organisation that the business became by its yes.</summary>
    public OrganisationId? OrganisationId { get; private set; }

    /// <summary>Whether the Enterprise Adviser may write for the business.</summary>
    public bool Stands => ConfirmedAt is not null && EndedAt is null;

    /// <summary>An Enterprise Adviser asks a business.</summary>
    /// <param name="by">The Enterprise Adviser, and the name that the business reads.</param>
    /// <param name="business">The business's name, at most <see cref="Organisation.NameLimit"/> characters.</param>
    /// <param name="contact">Who there is asked.</param>
    /// <param name="secret">The link's secret; only its hash is kept.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>The question, to be answered within 14 days.</returns>
    /// <exception cref="RuleBrokenException">No name of the business or the contact, or too long a one.</exception>
    public static BusinessConsent Ask(Who by, string business, BusinessContact contact, string secret, DateTime now)
    {
        var consent = new BusinessConsent
        {
            Id = BusinessConsentId.New(),
            AskedBy = by.PersonId ?? throw new RuleBrokenException("Sign in to ask a business."),
            AskedByName = by.Name,
            Business = Said(business, Organisation.NameLimit, "the name of the business", nameof(Business)),
            ContactName = Said(contact.Name, Volunteer.NameLimit, "the name of somebody there", nameof(ContactName)),
            ContactJobTitle = Said(contact.JobTitle, Volunteer.JobTitleLimit, "what they do there", nameof(ContactJobTitle)),
            ContactEmail = contact.Email.Trim().ToLowerInvariant(),
        };
        consent.SendAgain(secret, now);
        return consent;
    }

    /// <summary>Sends the question again, with a new link; the old one opens nothing any more.</summary>
    /// <param name="secret">The new link's secret.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">The business has said yes already, or no less than 90 days ago.</exception>
    public void SendAgain(string secret, DateTime now)
    {
        Refuse(Stands, $"{Business} has said yes already.");
        Refuse(DeclinedAt?.AddDays(PauseDays) > now, $"{ContactName} said no for {Business} less than {PauseDays} days ago, so they are not asked again yet. Talk to them first.");
        (SecretHash, SentAt, ExpiresAt) = (LinkSecret.HashOf(secret), now, now.AddDays(Days));
        (ConfirmedAt, EndedAt, DeclinedAt) = (null, null, null);
        _links.Clear();
    }

    /// <summary>The business says yes.</summary>
    /// <param name="organisation">The organisation that it is from now on.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">It was said already, taken back, or too long ago.</exception>
    public void Confirm(OrganisationId organisation, DateTime now)
    {
        Refuse(DeclinedAt is not null, $"{Business} said no. Tell {AskedByName} if that has changed.");
        Refuse(EndedAt is not null, $"{Business} took this back. Ask {AskedByName} to send a new link.");
        Refuse(ConfirmedAt is not null, $"{Business} has said yes already.");
        Refuse(ExpiresAt <= now, $"This link ran out. Ask {AskedByName} to send it again.");
        (OrganisationId, ConfirmedAt) = (organisation, now);
        Raise(new BusinessConfirmed(Id, AskedBy, organisation));
    }

    private static void Refuse(bool when, string sentence)
    {
        if (when)
        {
            throw new RuleBrokenException(sentence);
        }
    }

    private static string Said(string text, int limit, string what, string field) => text.Trim() switch
    {
        "" => throw new RuleBrokenException($"Enter {what}.", field),
        var said when said.Length > limit => throw new RuleBrokenException($"Keep {what} to {limit} characters.", field),
        var said => said,
    };
}
