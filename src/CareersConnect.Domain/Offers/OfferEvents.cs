using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Offers;

/// <summary>An offer has changed in any way that a search could see: the index and the open requests are to look at it again.</summary>
/// <param name="OfferId">The offer.</param>
public sealed record OfferChanged(OfferId OfferId) : DomainEvent
{
    /// <inheritdoc />
    public override Guid? Stream => OfferId.Value;
}

/// <summary>An offer can be found from now on.</summary>
/// <param name="OfferId">The offer.</param>
public sealed record OfferPublished(OfferId OfferId) : DomainEvent
{
    /// <inheritdoc />
    public override Guid? Stream => OfferId.Value;
}
