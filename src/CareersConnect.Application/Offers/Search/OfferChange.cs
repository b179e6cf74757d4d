using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Application.Offers.Search;

/// <summary>
/// One line of the change log that indexes replay: this offer, or every offer of this organisation, is to be looked at again. It is written in the transaction of the change.
/// A line says that something changed, never what: whoever replays reads the database as it is now, so replaying a line twice does no harm.
/// </summary>
public sealed class OfferChange
{
    private OfferChange()
    {
    }

    /// <summary>Rises with every line. On a database with several writers a lower number may become visible after a higher one, for as long as a transaction lasts.</summary>
    public long Number { get; private set; }

    /// <summary>The offer, or null when it is about an organisation.</summary>
    public OfferId? OfferId { get; private set; }

    /// <summary>The organisation, or null when it is about one offer.</summary>
    public OrganisationId? OrganisationId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Whether everything is to be looked at again: it is about no offer and no organisation.</summary>
    public bool IsEverything => OfferId is null && OrganisationId is null;

    /// <summary>A line that has every process build its index anew.</summary>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>The line.</returns>
    public static OfferChange Everything(DateTime now) => new() { At = now };

    /// <summary>A line about all offers of an organisation.</summary>
    /// <param name="giver">The organisation.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>The line.</returns>
    public static OfferChange Of(OrganisationId giver, DateTime now) => new() { OrganisationId = giver, At = now };

    /// <summary>The lines that a save writes. A booking that changes may have taken or freed places of its offer.</summary>
    /// <param name="changed">The aggregates that are new or changed.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>One line for each offer and each organisation that gives; none for anything else.</returns>
    public static IReadOnlyList<OfferChange> Of(IEnumerable<AggregateRoot> changed, DateTime now) =>
        [.. changed.Select(root => root switch
        {
            Offer offer => (Offer: (OfferId?)offer.Id, Organisation: (OrganisationId?)null),
            Booking booking => (booking.OfferId, null),
            Organisation organisation when (organisation.Kinds & (OrganisationKinds.Employer | OrganisationKinds.Provider)) != OrganisationKinds.None => (null, organisation.Id),
            _ => (null, null),
        }).Where(about => about != (null, null)).Distinct().Select(about => new OfferChange { OfferId = about.Offer, OrganisationId = about.Organisation, At = now })];
}
