using CareersConnect.Domain.Organisations;

namespace CareersConnect.Domain.Offers;

/// <summary>One change of an offer's status. Never changed; gone only with a draft that was thrown away.</summary>
public sealed class OfferHistoryEntry
{
    internal OfferHistoryEntry(OfferId offer, int number, DateTime at, Who by, OfferStatus? from, OfferStatus to, string reason)
    {
        (OfferId, Number, At) = (offer, number, at);
        (ByPersonId, ByName) = (by.PersonId, by.Name);
        (From, To, Reason) = (from, to, reason);
    }

    private OfferHistoryEntry()
    {
    }

    /// <summary>The offer.</summary>
    public OfferId OfferId { get; private set; }

    /// <summary>1 for the first entry of the offer; the order in which they were written.</summary>
    public int Number { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Who did it; null for the system.</summary>
    public PersonId? ByPersonId { get; private set; }

    /// <summary>The name of whoever did it, at that time.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>The status before; null for the first.</summary>
    public OfferStatus? From { get; private set; }

    /// <summary>The status after.</summary>
    public OfferStatus To { get; private set; }

    /// <summary>Why, a sentence; may be empty.</summary>
    public string Reason { get; private set; } = "";
}
